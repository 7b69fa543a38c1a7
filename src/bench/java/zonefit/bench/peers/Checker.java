package zonefit.bench.peers;

import java.util.List;

/** One way to apply the subset. Not for several threads. */
interface Checker extends AutoCloseable {

    /** As the table of results names it. */
    String name();

    /** The answers to all questions about one project, as {@link Sheet#answers} gives them. */
    int check(Case project);

    /** The same for some projects at once, for those that gain by it. */
    default int[] check(List<Case> projects) {
        return projects.stream().mapToInt(this::check).toArray();
    }

    @Override
    default void close() {
    }
}
