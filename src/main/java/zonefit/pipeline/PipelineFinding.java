package zonefit.pipeline;

import java.util.List;
import java.util.Objects;
import zonefit.facts.Outcome;
import zonefit.policy.Citation;
import zonefit.policy.Standing;
import zonefit.text.Text;

/**
 * What a quota, share or target says of a whole pipeline. It judges no single project.
 *
 * @param rule     id of the rule or row, {@code policy/clause}
 * @param required the figure that the policy names
 * @param actual   the total of the pipeline
 * @param message  the finding in one sentence
 * @param counted  how many projects count
 * @param projects ids of the projects that count, only the largest of them where there are very many
 */
public record PipelineFinding(String rule, Text title, String policy, Standing standing, Outcome outcome, Text required, Text actual,
        Text message, Citation citation, long counted, List<String> projects) {

    public PipelineFinding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(required, "required");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(citation, "citation");
        projects = List.copyOf(projects);
    }
}
