package zonefit.policy;

import java.util.Objects;
import java.util.Set;
import zonefit.text.Text;
import zonefit.vocabulary.Activity;

/**
 * An industry that a rule restricts: one row of a table of restrictions.
 *
 * @param rule    id of the rule that applies it
 * @param concept id of the restricted concept; it holds for everything below it
 * @param activities what has to be done at the site for the restriction to hold
 * @param note    why it counts
 */
public record Restriction(String id, String rule, String concept, Set<Activity> activities, Citation citation, Text note) {

    public Restriction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(note, "note");
        activities = Set.copyOf(activities);
    }

    // Drools reads facts through getters.

    public String getRule() {
        return rule;
    }

    public String getConcept() {
        return concept;
    }

    public Set<Activity> getActivities() {
        return activities;
    }
}
