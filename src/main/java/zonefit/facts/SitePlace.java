package zonefit.facts;

import java.util.Objects;

/**
 * One of the places that a project's site lies in. A fact of its own, so that the engine finds the statements about a place
 * by index instead of trying them all.
 */
public final class SitePlace {

    private final ProjectFacts project;
    private final String place;

    SitePlace(ProjectFacts project, String place) {
        this.project = Objects.requireNonNull(project);
        this.place = Objects.requireNonNull(place);
    }

    public ProjectFacts getProject() {
        return project;
    }

    /** Id of the place. */
    public String getPlace() {
        return place;
    }
}
