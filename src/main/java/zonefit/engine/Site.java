package zonefit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.facts.Bearings;
import zonefit.facts.Found.ByStatement;
import zonefit.facts.Found.Focus;
import zonefit.facts.ProjectFacts;

/** The places of which policies that speak for a project state something. Safe for use by several threads. */
final class Site {

    private final List<StatedPlace> places;
    private volatile Optional<List<Focus>> focus = Optional.empty();

    Site(List<StatedPlace> places) {
        this.places = List.copyOf(places);
    }

    List<StatedPlace> places() {
        return places;
    }

    /** What those of the places are for that are for something. The rules have been asked of all of them. */
    List<Focus> focus() {
        if (focus.isEmpty()) {
            focus = Optional.of(places.stream().map(place -> place.focus().orElseThrow())
                    .filter(found -> !found.statements().isEmpty()).toList());
        }
        return focus.get();
    }

    /** What bears on a project at its places. The rules have been asked of each of its industries. */
    List<ByStatement> bearing(ProjectFacts project) {
        Set<String> concepts = project.getOwnConcepts();
        if (concepts.isEmpty() || places.isEmpty()) {
            return List.of();
        }
        Bearings.Project about = Bearings.Project.of(project);
        List<ByStatement> bearing = new ArrayList<>();
        for (StatedPlace place : places) {
            int ofPlace = bearing.size();
            for (String concept : concepts) {
                place.bearings(concept).orElseThrow().on(about, bearing, ofPlace);
            }
        }
        return bearing;
    }
}
