package zonefit.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Finding> settled = findings;
        for (int i = 0; i < findings.size(); i++) {
            if (yields(findings.get(i), findings)) {
                settled = settled == findings ? new ArrayList<>(findings) : settled;
                settled.set(i, findings.get(i).withoutEffect());
            }
        }
        return settled;
    }

    private static boolean yields(Finding finding, List<Finding> all) {
        if (finding.force() != Force.GUIDED || !undetermined(finding)) {
            return false;
        }
        for (Finding other : all) {
            if (other != finding && other.check() == finding.check() && other.decides() && !undetermined(other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean undetermined(Finding finding) {
        return finding.effect().isPresent() && finding.effect().get() == Verdict.UNDETERMINED;
    }
}
