package zonefit.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.facts.Outcome;
import zonefit.policy.Force;
import zonefit.policy.Standing;

/** What a finding does to the verdict, by the force of its clause and the standing of its policy. */
final class Effects {

    private Effects() {
    }

    static Optional<Verdict> of(Outcome outcome, Force force, Standing standing, boolean hasApprovedException) {
        if (!force.binds()) {
            return Optional.empty();
        }
        if (standing == Standing.CARRIED_OVER) {
            return Optional.of(Verdict.CONDITIONAL);
        }
        return Optional.of(switch (outcome) {
            case MET -> Verdict.FIT;
            case UNKNOWN -> Verdict.UNDETERMINED;
            case UNMET -> unmet(force, hasApprovedException);
        });
    }

    private static Verdict unmet(Force force, boolean hasApprovedException) {
        return force == Force.MANDATORY || force == Force.PRINCIPLE && !hasApprovedException
                ? Verdict.MISFIT : Verdict.CONDITIONAL;
    }

    /** A guided clause that is unknown gives way where another finding of its check already decides. */
    static List<Finding> settle(List<Finding> findings) {
        return findings.stream().map(finding -> yields(finding, findings) ? finding.withoutEffect() : finding).toList();
    }

    private static boolean yields(Finding finding, List<Finding> all) {
        Set<Verdict> decided = Set.of(Verdict.FIT, Verdict.CONDITIONAL, Verdict.MISFIT);
        return finding.force() == Force.GUIDED && finding.effect().filter(Verdict.UNDETERMINED::equals).isPresent()
                && all.stream().anyMatch(other -> other != finding && other.check() == finding.check()
                        && other.effect().filter(decided::contains).isPresent());
    }
}
