package zonefit.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zonefit.problem.Problem;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;

/**
 * What has been accepted: findings that somebody waived, and findings that an earlier report already held. Accepted findings are told
 * apart, never hidden. Not safe for use by several threads, as it remembers which waivers were of use.
 */
public final class Acceptance {

    private final Waivers waivers;
    private final Baseline baseline;

    public Acceptance(Waivers waivers, Baseline baseline) {
        this.waivers = waivers;
        this.baseline = baseline;
    }

    /** Nothing is accepted. */
    public static Acceptance none() {
        return new Acceptance(Waivers.none(), Baseline.none());
    }

    public boolean isNone() {
        return waivers.isEmpty() && baseline.isEmpty();
    }

    /** A project with those of its findings that are accepted. */
    public Screened of(Problem.Place where, Assessment assessment) {
        if (isNone()) {
            return Screened.of(where, assessment);
        }
        String project = assessment.project().id();
        List<Waived> waived = new ArrayList<>();
        List<Finding> known = new ArrayList<>();
        List<Verdict> left = new ArrayList<>();
        for (Finding finding : assessment.findings()) {
            boolean accepted = false;
            if (Baseline.standsInTheWay(finding)) {
                Optional<Waiver> waiver = waivers.accepting(project, finding.rule(), assessment.asOf());
                waiver.ifPresent(found -> waived.add(new Waived(finding, found)));
                boolean before = baseline.holds(project, finding.rule(), finding.effect().orElseThrow());
                if (before) {
                    known.add(finding);
                }
                accepted = before || waiver.isPresent();
            }
            if (!accepted) {
                finding.effect().ifPresent(left::add);
            }
        }
        return new Screened(where, assessment, waived, known, open(assessment, left, !waived.isEmpty() || !known.isEmpty()));
    }

    /** A project that no rule covers has no finding to accept; the baseline knows it by its verdict. */
    private Optional<Verdict> open(Assessment assessment, List<Verdict> left, boolean someAccepted) {
        boolean uncovered = left.isEmpty() && !someAccepted;
        if (uncovered && baseline.holds(assessment.project().id(), Baseline.NO_RULE, assessment.verdict())) {
            return Optional.empty();
        }
        if (uncovered) {
            return Optional.of(assessment.verdict());
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(Verdict.rollUp(left));
    }

    /** Waivers that expired, and waivers that no finding needed. */
    public List<Text> notes() {
        return waivers.notes();
    }
}
