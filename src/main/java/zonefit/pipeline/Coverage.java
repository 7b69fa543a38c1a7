package zonefit.pipeline;

import java.util.Objects;
import zonefit.policy.Standing;

/**
 * How much of what a policy guides to places a pipeline serves.
 *
 * @param guided   industries that the policy guides to any place, each place counted apart
 * @param atPlaces those of them at places that projects of the pipeline go to
 * @param served   those of the latter that some project serves
 */
public record Coverage(String policy, Standing standing, int guided, int atPlaces, int served) {

    public Coverage {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(standing, "standing");
        if (served > atPlaces || atPlaces > guided) {
            throw new IllegalArgumentException(policy + ": " + served + " of " + atPlaces + " of " + guided);
        }
    }
}
