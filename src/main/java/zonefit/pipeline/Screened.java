package zonefit.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zonefit.problem.Problem;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;

/**
 * A project of a pipeline with its assessment. Waived and known findings are still reported, and the verdict stays what it is.
 *
 * @param where  where the project stands in the input: file, line or row
 * @param waived findings of the assessment that have been accepted
 * @param known  findings that stood in the baseline already
 * @param open   the verdict that is left if waived and known findings do not count; absent if they were all that decided
 */
public record Screened(Problem.Place where, Assessment assessment, List<Waived> waived, List<Finding> known, Optional<Verdict> open) {

    public Screened {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(open, "open");
        waived = List.copyOf(waived);
        known = List.copyOf(known);
    }

    public static Screened of(Problem.Place where, Assessment assessment) {
        return new Screened(where, assessment, List.of(), List.of(), Optional.of(assessment.verdict()));
    }

    /** Whether no finding is waived or known. */
    public boolean isPlain() {
        return waived.isEmpty() && known.isEmpty();
    }

    /** The waiver under which a finding is accepted. */
    public Optional<Waiver> waiverOf(Finding finding) {
        return waived.isEmpty() ? Optional.empty()
                : waived.stream().filter(accepted -> accepted.finding().equals(finding)).findFirst().map(Waived::waiver);
    }

    public boolean isKnown(Finding finding) {
        return !known.isEmpty() && known.contains(finding);
    }
}
