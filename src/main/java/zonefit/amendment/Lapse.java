package zonefit.amendment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zonefit.text.Text;
import zonefit.verdict.Verdict;

/**
 * Something that a verdict rests on and that ends.
 *
 * @param what       what ends
 * @param id         of the policy, or of the row
 * @param last       the last day on which it holds
 * @param successor  id of the policy that takes the place of one; absent if a period ends
 * @param after      the verdict of the project on the day after
 */
public record Lapse(What what, String id, LocalDate last, Optional<String> successor, Verdict after) {

    /** What can end. */
    public enum What {
        PERIOD("规划期届满", "plan period ends"), SUPERSEDED("被替代", "superseded"), ROW("数值到期", "figure ends");

        private final Text label;

        What(String zh, String en) {
            this.label = new Text(zh, en);
        }

        public Text label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Lapse {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(after, "after");
        if (successor.isPresent() != (what == What.SUPERSEDED)) {
            throw new IllegalArgumentException(what + " by " + successor);
        }
    }
}
