package zonefit.verdict;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zonefit.facts.Outcome;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.policy.Standing;
import zonefit.text.Text;

/**
 * What one rule or statement says of one project, and what it does to the verdict.
 *
 * @param rule     id of the rule or statement
 * @param effect   the verdict it asks for; absent if it has no effect
 * @param required what the clause asks for
 * @param actual   what the project states
 * @param message  the finding in one sentence
 * @param note     what the reader has to know beside it; may be empty
 * @param remedy   what would make it met; empty if it is
 * @param missing  paths of the fields that would settle it
 */
public record Finding(String rule, Text title, Check check, String policy, Standing standing, Force force, Outcome outcome,
        Optional<Verdict> effect, Text required, Text actual, Text message, Text note, Citation citation, Text remedy,
        Set<String> missing) {

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(force, "force");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(citation, "citation");
        missing = Set.copyOf(missing);
    }

    public boolean decides() {
        return effect.isPresent();
    }

    Finding withoutEffect() {
        return effect.isEmpty() ? this : new Finding(rule, title, check, policy, standing, force, outcome, Optional.empty(), required, actual, message,
                note, citation, remedy, missing);
    }
}
