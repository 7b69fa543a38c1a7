package zonefit.pipeline;

import java.util.Objects;
import zonefit.policy.Citation;
import zonefit.text.Text;

/**
 * An industry that a policy guides to a place and no project of the pipeline serves.
 *
 * @param statement id of the statement
 * @param place     label of the place
 * @param concept   label of the industry
 */
public record Gap(String statement, String policy, Text place, Text concept, Citation citation) {

    public Gap {
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(citation, "citation");
    }
}
