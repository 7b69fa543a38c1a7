package zonefit.bench.peers;

/** One way to apply the subset. Not for several threads. */
interface Checker extends AutoCloseable {

    /** As the table of results names it. */
    String name();

    /** The answers to all questions, as {@link Sheet#answers} gives them. */
    int check(Case project);

    @Override
    default void close() {
    }
}
