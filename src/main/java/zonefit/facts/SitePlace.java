package zonefit.facts;

import java.util.Objects;

/**
 * A place in which sites lie. What statements say it is for does not depend on a project, so it is found once for all that go
 * there.
 */
public final class SitePlace {

    private final String place;

    public SitePlace(String place) {
        this.place = Objects.requireNonNull(place);
    }

    /** Id of the place. */
    public String getPlace() {
        return place;
    }
}
