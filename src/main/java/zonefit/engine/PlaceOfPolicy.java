package zonefit.engine;

import java.util.Objects;

/** A place as a policy speaks of it, by their ids. */
record PlaceOfPolicy(String policy, String place) {
    PlaceOfPolicy {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(place, "place");
    }
}
