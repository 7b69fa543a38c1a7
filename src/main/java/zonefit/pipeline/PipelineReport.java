package zonefit.pipeline;

import java.util.List;
import java.util.Objects;
import zonefit.text.Text;

/**
 * What is said of a whole pipeline, beside what is said of each of its projects.
 *
 * @param findings quotas, shares and targets
 * @param gaps     guided industries that no project serves, as far as places of the pipeline are concerned
 * @param coverage how much of what each policy guides is served
 * @param notes    what else the reader has to know, such as waivers that no longer hold
 */
public record PipelineReport(Summary summary, List<PipelineFinding> findings, List<Gap> gaps, List<Coverage> coverage, List<Text> notes) {

    public PipelineReport {
        Objects.requireNonNull(summary, "summary");
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
        coverage = List.copyOf(coverage);
        notes = List.copyOf(notes);
    }

    public PipelineReport(Summary summary, List<PipelineFinding> findings, List<Gap> gaps) {
        this(summary, findings, gaps, List.of(), List.of());
    }
}
