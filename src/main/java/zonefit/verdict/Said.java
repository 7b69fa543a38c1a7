package zonefit.verdict;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import zonefit.facts.Outcome;
import zonefit.policy.Check;
import zonefit.policy.Force;

/**
 * What is said of a project as far as verdicts depend on it. The finding that tells it to people is made only if it is reported, and
 * kept: what recurs is told by the same finding. Safe to hand from thread to thread; two that describe it at a time make equal findings.
 */
final class Said {

    private final Check check;
    private final Force force;
    private final Outcome outcome;
    private final Optional<Verdict> effect;
    private final Supplier<Finding> described;
    /** Null until they are asked for. */
    private Finding finding;
    private Said silent;

    /** @param effect the verdict it asks for; absent if it has no effect */
    Said(Check check, Force force, Outcome outcome, Optional<Verdict> effect, Supplier<Finding> described) {
        this.check = check;
        this.force = force;
        this.outcome = outcome;
        this.effect = effect;
        this.described = Objects.requireNonNull(described, "described");
    }

    static Said of(Finding finding) {
        return new Said(finding.check(), finding.force(), finding.outcome(), finding.effect(), () -> finding);
    }

    Check check() {
        return check;
    }

    Force force() {
        return force;
    }

    Outcome outcome() {
        return outcome;
    }

    Optional<Verdict> effect() {
        return effect;
    }

    Said withoutEffect() {
        if (effect.isEmpty()) {
            return this;
        }
        Said known = silent;
        if (known == null) {
            known = new Said(check, force, outcome, Optional.empty(), () -> finding().withoutEffect());
            silent = known;
        }
        return known;
    }

    Finding finding() {
        Finding known = finding;
        if (known == null) {
            known = described.get();
            finding = known;
        }
        return known;
    }
}
