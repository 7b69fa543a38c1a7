package zonefit.pipeline;

import java.util.List;
import java.util.Objects;

/**
 * What is said of a whole pipeline, beside what is said of each of its projects.
 *
 * @param findings quotas, shares and targets
 * @param gaps     guided industries that no project serves, as far as places of the pipeline are concerned
 */
public record PipelineReport(Summary summary, List<PipelineFinding> findings, List<Gap> gaps) {

    public PipelineReport {
        Objects.requireNonNull(summary, "summary");
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }
}
