package zonefit.verdict;

import java.util.Optional;
import java.util.function.Supplier;
import zonefit.facts.Outcome;
import zonefit.policy.Check;
import zonefit.policy.Force;

/**
 * What is said of a project as far as verdicts depend on it. The finding that tells it to people is made only if it is reported.
 *
 * @param effect the verdict it asks for; absent if it has no effect
 */
record Said(Check check, Force force, Outcome outcome, Optional<Verdict> effect, Supplier<Finding> described) {

    static Said of(Finding finding) {
        return new Said(finding.check(), finding.force(), finding.outcome(), finding.effect(), () -> finding);
    }

    Said withoutEffect() {
        return effect.isEmpty() ? this : new Said(check, force, outcome, Optional.empty(), () -> finding().withoutEffect());
    }

    Finding finding() {
        return described.get();
    }
}
