package zonefit.pipeline;

import java.util.Objects;
import zonefit.policy.Citation;
import zonefit.policy.Standing;
import zonefit.text.Text;
import zonefit.vocabulary.Place;

/**
 * An industry that a policy guides to a place and no project of the pipeline serves.
 *
 * @param statement id of the statement
 * @param standing  how the policy stands for the projects at that place
 * @param place     label of the place
 * @param concept   label of the industry
 * @param role      strength in the policy's own gradation
 */
public record Gap(String statement, String policy, Standing standing, Place.Level level, Text place, Text concept, Text role,
        Citation citation) {

    public Gap {
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(citation, "citation");
    }
}
