package zonefit.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zonefit.facts.Truth.State;
import zonefit.text.Text;

/**
 * A number of a project as far as it is known: an exact value, or the range in which it lies.
 *
 * @param low     the least it can be
 * @param high    the most it can be; absent if nothing bounds it
 * @param missing paths of the fields that would make it exact
 * @param shown   how the project states it, in words
 */
public record Measure(BigDecimal low, Optional<BigDecimal> high, Set<String> missing, Text shown) {

    public Measure {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(shown, "shown");
        missing = Set.copyOf(missing);
        if (high.isPresent() && high.get().compareTo(low) < 0) {
            throw new IllegalArgumentException("a range from " + low + " to " + high.get());
        }
    }

    /** Nothing is known but that it is not negative. */
    public static Measure unknown(String... missing) {
        return new Measure(BigDecimal.ZERO, Optional.empty(), Set.of(missing), new Text("未填写", "not stated"));
    }

    /** A value that evidence puts at one or more points; where they differ, it lies somewhere between. */
    public static Measure between(List<BigDecimal> points, Set<String> missing, Text shown) {
        BigDecimal low = points.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = points.stream().max(BigDecimal::compareTo).orElseThrow();
        return new Measure(low, Optional.of(high), low.compareTo(high) == 0 ? Set.of() : missing, shown);
    }

    /** Whether the value stays within a maximum, in every case it can take. Equal is within. */
    public Truth atMost(BigDecimal maximum) {
        if (high.isPresent() && high.get().compareTo(maximum) <= 0) {
            return new Truth(State.YES, Set.of(), shown);
        }
        return low.compareTo(maximum) > 0 ? new Truth(State.NO, Set.of(), shown) : new Truth(State.UNKNOWN, missing, shown);
    }

    /** Whether the value reaches a minimum, in every case it can take. Equal is enough. */
    public Truth atLeast(BigDecimal minimum) {
        if (low.compareTo(minimum) >= 0) {
            return new Truth(State.YES, Set.of(), shown);
        }
        if (high.isPresent() && high.get().compareTo(minimum) < 0) {
            return new Truth(State.NO, Set.of(), shown);
        }
        return new Truth(State.UNKNOWN, missing, shown);
    }
}
