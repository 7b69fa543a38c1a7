package zonefit.pipeline;

import java.util.List;
import java.util.Objects;
import zonefit.problem.Problem;
import zonefit.verdict.Assessment;

/**
 * A project of a pipeline with its assessment.
 *
 * @param where  where the project stands in the input: file, line or row
 * @param waived findings of the assessment that have been accepted; the verdict stays what it is
 */
public record Screened(Problem.Place where, Assessment assessment, List<Waived> waived) {

    public Screened {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(assessment, "assessment");
        waived = List.copyOf(waived);
    }

    public static Screened of(Problem.Place where, Assessment assessment) {
        return new Screened(where, assessment, List.of());
    }
}
