package zonefit.facts;

import java.util.Objects;

/**
 * A place in which sites lie, to a policy. What its statements say the place is for does not depend on a project, so it is found once for all that go
 * there.
 */
public final class SitePlace {

    private final String policy;
    private final String place;

    public SitePlace(String policy, String place) {
        this.policy = Objects.requireNonNull(policy);
        this.place = Objects.requireNonNull(place);
    }

    /** Id of the policy. */
    public String getPolicy() {
        return policy;
    }

    /** Id of the place. */
    public String getPlace() {
        return place;
    }
}
