package zonefit.policy;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zonefit.text.Text;
import zonefit.vocabulary.Activity;

/**
 * An industry or a process that a rule restricts: one row of a table of restrictions.
 *
 * @param rule       id of the rule that applies it
 * @param place      id of the place where it holds, with all that lies in it; absent for the whole jurisdiction
 * @param concept    id of the restricted concept, with all below it; absent if a process is restricted
 * @param process    id of the restricted process; absent if a concept is
 * @param activities what has to be done at the site for the restriction to hold
 * @param allowedAt  ids of the places where it does not hold
 * @param note       why it counts
 */
public record Restriction(String id, String rule, Optional<String> place, Optional<String> concept, Optional<String> process,
        Set<Activity> activities, Set<String> allowedAt, Citation citation, Text note) {

    public Restriction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(note, "note");
        activities = Set.copyOf(activities);
        allowedAt = Set.copyOf(allowedAt);
        if (concept.isPresent() == process.isPresent()) {
            throw new IllegalArgumentException(id + " restricts a concept or a process, and not both");
        }
    }

    /** Whether it holds at a site, told by the ids of all places the site lies in. */
    public boolean holdsAt(Set<String> places) {
        return place.map(places::contains).orElse(true);
    }

    /** Whether a site lies in one of the places where it does not hold. */
    public boolean isAllowedAt(Set<String> places) {
        return places.stream().anyMatch(allowedAt::contains);
    }

    // Drools reads facts through getters. What is restricted is empty text where it is the other kind.

    public String getRule() {
        return rule;
    }

    public String getConceptId() {
        return concept.orElse("");
    }

    public String getProcessId() {
        return process.orElse("");
    }

    public Set<Activity> getActivities() {
        return activities;
    }

    public Set<String> getAllowedAt() {
        return allowedAt;
    }
}
