package zonefit.facts;

import java.util.Objects;
import java.util.Set;

/**
 * An industry at a place, to a policy. Which of its statements there bear on it does not depend on anything else of a project, so it is found once
 * for all projects that bring this industry to this place.
 */
public final class SiteIndustry {

    private final String policy;
    private final String place;
    private final String concept;
    private final Set<String> broader;

    /** @param broader the concept and all above it */
    public SiteIndustry(String policy, String place, String concept, Set<String> broader) {
        this.policy = Objects.requireNonNull(policy);
        this.place = Objects.requireNonNull(place);
        this.concept = Objects.requireNonNull(concept);
        this.broader = Set.copyOf(broader);
    }

    /** Id of the policy. */
    public String getPolicy() {
        return policy;
    }

    /** Id of the place. */
    public String getPlace() {
        return place;
    }

    /** Id of the concept. */
    public String getConcept() {
        return concept;
    }

    /** Ids of the concept and all above it. */
    public Set<String> getBroader() {
        return broader;
    }
}
