package zonefit.amendment;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import zonefit.amendment.ProjectChange.Flip;

/**
 * What an amendment does to the projects of a pipeline.
 *
 * @param screened   projects that were screened with at least one of the folders
 * @param unreadable records that could be read with neither
 * @param flips      how many verdicts become which
 * @param flipped    the projects whose verdict becomes another, in the order of the input; the first {@value #MOST_KEPT}
 * @param moved      how many projects keep their verdict while something is found otherwise
 * @param changed    those projects, if they were asked for; the first {@value #MOST_KEPT}
 */
public record Impact(long screened, long unreadable, SortedMap<Flip, Long> flips, List<ProjectChange> flipped, long moved,
        List<ProjectChange> changed) {

    /** How many projects are kept with what is found of them, so that a register of any size can be compared. */
    public static final int MOST_KEPT = 20_000;

    public Impact {
        Objects.requireNonNull(flips, "flips");
        flips = new TreeMap<>(flips);
        flipped = List.copyOf(flipped);
        changed = List.copyOf(changed);
    }

    /** How many verdicts become others. */
    public long flipCount() {
        return flips.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of those whose verdict becomes another are only counted. */
    public long leftOut() {
        return flipCount() - flipped.size();
    }
}
