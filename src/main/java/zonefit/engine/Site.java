package zonefit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.engine.NumberedConcepts.NumberedConcept;
import zonefit.facts.Bearings;
import zonefit.facts.Found.ByStatement;
import zonefit.facts.Found.Focus;
import zonefit.facts.ProjectFacts;

/** The places of which policies that speak for a project state something. Safe for use by several threads. */
final class Site {

    private final List<StatedPlace> places;
    private final NumberedConcepts concepts;
    private volatile Optional<List<Focus>> focus = Optional.empty();

    Site(List<StatedPlace> places, NumberedConcepts concepts) {
        this.places = List.copyOf(places);
        this.concepts = concepts;
    }

    List<StatedPlace> places() {
        return places;
    }

    /** What those of the places are for that are for something; absent while the rules have not been asked of all of them. */
    Optional<List<Focus>> focus() {
        if (focus.isEmpty() && places.stream().allMatch(place -> place.focus().isPresent())) {
            focus = Optional.of(places.stream().map(place -> place.focus().orElseThrow())
                    .filter(found -> !found.statements().isEmpty()).toList());
        }
        return focus;
    }

    /** What bears on a project at its places; absent while the rules have not been asked of all its industries there. */
    Optional<List<ByStatement>> bearing(ProjectFacts project) {
        Set<String> own = project.getOwnConcepts();
        if (own.isEmpty() || places.isEmpty()) {
            return Optional.of(List.of());
        }
        NumberedConcept[] industries = concepts.numbered(own);
        Bearings.Project about = Bearings.Project.of(project);
        List<ByStatement> bearing = new ArrayList<>();
        for (StatedPlace place : places) {
            int ofPlace = bearing.size();
            for (NumberedConcept industry : industries) {
                Optional<Bearings> known = place.bearings(industry);
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                known.get().on(about, bearing, ofPlace);
            }
        }
        return Optional.of(bearing);
    }
}
