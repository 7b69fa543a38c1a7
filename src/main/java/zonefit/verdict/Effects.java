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
    static List<Said> settle(List<Said> all) {
        List<Said> settled = all;
        for (int i = 0; i < all.size(); i++) {
            if (yields(all.get(i), all)) {
                settled = settled == all ? new ArrayList<>(all) : settled;
                settled.set(i, all.get(i).withoutEffect());
            }
        }
        return settled;
    }

    private static boolean yields(Said said, List<Said> all) {
        if (said.force() != Force.GUIDED || !undetermined(said)) {
            return false;
        }
        for (Said other : all) {
            if (other != said && other.check() == said.check() && other.effect().isPresent() && !undetermined(other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean undetermined(Said said) {
        return said.effect().isPresent() && said.effect().get() == Verdict.UNDETERMINED;
    }

    /** The verdict of a whole; undetermined if nothing decides. */
    static Verdict rollUp(List<Said> settled) {
        Verdict most = null;
        for (Said said : settled) {
            if (said.effect().isPresent() && (most == null || said.effect().get().compareTo(most) < 0)) {
                most = said.effect().get();
            }
        }
        return most == null ? Verdict.UNDETERMINED : most;
    }
}
