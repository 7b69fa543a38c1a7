package zonefit.verdict;

import java.util.List;
import java.util.Objects;
import zonefit.facts.Outcome;
import zonefit.policy.Standing;
import zonefit.policy.Support;
import zonefit.text.Text;

/**
 * A support that a project may claim, and how far its conditions are met.
 *
 * @param amount what it would come to; empty if the policy names no figure
 */
public record SupportFinding(Support support, Standing standing, List<Condition> conditions, Text amount) {

    /** A condition and whether the project meets it, as far as it tells. */
    public record Condition(String code, Text label, Outcome outcome) {
        public Condition {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    public SupportFinding {
        Objects.requireNonNull(support, "support");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(amount, "amount");
        conditions = List.copyOf(conditions);
    }

    /** Met if every condition is, unmet if one is not, else unknown. */
    public Outcome outcome() {
        if (conditions.stream().anyMatch(condition -> condition.outcome() == Outcome.UNMET)) {
            return Outcome.UNMET;
        }
        return conditions.stream().allMatch(condition -> condition.outcome() == Outcome.MET) ? Outcome.MET : Outcome.UNKNOWN;
    }
}
