package zonefit.amendment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which verdicts of a pipeline rest on something that ends soon.
 *
 * @param within     how many days after the day of judgement count
 * @param exposed    how many projects there are of that kind
 * @param changing   how many of them get another verdict
 * @param verdicts   how many exposed projects go from which verdict to which once all has ended
 * @param byEnd      how many projects rest on what ends, by what ends
 * @param projects   the exposed projects, in the order of the input; the first {@value Impact#MOST_KEPT}
 */
public record Exposure(int within, long screened, long unreadable, long exposed, long changing, SortedMap<ProjectChange.Flip, Long> verdicts,
        SortedMap<End, Long> byEnd, List<Exposed> projects) {

    /** Something that ends, whatever rests on it. */
    public record End(java.time.LocalDate last, Lapse.What what, String id) implements Comparable<End> {
        @Override
        public int compareTo(End other) {
            return java.util.Comparator.comparing(End::last).thenComparing(End::what).thenComparing(End::id).compare(this, other);
        }
    }

    public Exposure {
        verdicts = new TreeMap<>(verdicts);
        byEnd = new TreeMap<>(byEnd);
        projects = List.copyOf(projects);
    }
}
