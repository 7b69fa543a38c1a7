package zonefit.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import zonefit.problem.Problem;
import zonefit.verdict.Verdict;

/**
 * A project whose verdict rests on something that ends soon.
 *
 * @param asOf   the day on which it is judged
 * @param lapses what ends, the earliest first; never empty
 */
public record Exposed(Problem.Place where, String id, String name, LocalDate asOf, Verdict verdict, List<Lapse> lapses) {

    public Exposed {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(verdict, "verdict");
        lapses = List.copyOf(lapses);
        if (lapses.isEmpty()) {
            throw new IllegalArgumentException(id + " rests on nothing that ends");
        }
    }

    /** The verdict once the last of it has ended. */
    public Verdict after() {
        return lapses.get(lapses.size() - 1).after();
    }

    /** Whether the verdict becomes another on one of the days. */
    public boolean changes() {
        return lapses.stream().anyMatch(lapse -> lapse.after() != verdict);
    }
}
