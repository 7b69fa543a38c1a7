package zonefit.policy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import zonefit.text.Text;
import zonefit.vocabulary.Activity;

/**
 * A clause as data: a place, an industry, and the part it plays there.
 *
 * @param id         policy id and row id
 * @param place      id of the place
 * @param concept    id of the industry concept
 * @param broader    the concept and all above it
 * @param role       strength in the policy's own gradation, such as lead, core, key, support, cultivate
 * @param activities what is meant; all activities if the text makes no difference
 * @param basis      what the text describes
 * @param names      names of firms or projects that it is about; empty if it is about the industry at large
 */
public record Statement(String id, String policy, String place, String concept, Set<String> broader, String role,
        Set<Activity> activities, Basis basis, Force force, Citation citation, Set<String> names) {

    private static final int ALL_ACTIVITIES = Activity.values().length;
    private static final List<String> ROLES = List.of("lead", "core", "key", "support", "upgrade", "cultivate", "future", "transform");

    /** What a statement describes, and so what its silence means. */
    public enum Basis {
        /** What a place is for: silence about an industry means that the place is not meant for it. */
        FOCUS,
        /** Where an industry goes: silence about another industry means nothing. */
        LAYOUT,
        /** A named project, firm or platform: only that one is meant. */
        NAMED
    }

    public Statement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(force, "force");
        Objects.requireNonNull(citation, "citation");
        broader = Set.copyOf(broader);
        activities = Set.copyOf(activities);
        names = Set.copyOf(names);
        if (activities.isEmpty()) {
            throw new IllegalArgumentException(id + " names no activity");
        }
        if (basis == Basis.NAMED == names.isEmpty()) {
            throw new IllegalArgumentException(id + ": names go with basis `named` and with no other");
        }
    }

    /** The roles that are known, the strongest first. */
    public static List<String> roles() {
        return ROLES;
    }

    /** Rank of the role, the strongest first, from 0. */
    public int strength() {
        int rank = ROLES.indexOf(role);
        return rank < 0 ? ROLES.size() : rank;
    }

    public boolean isFocus() {
        return basis == Basis.FOCUS;
    }

    public boolean isNamed() {
        return basis == Basis.NAMED;
    }

    public boolean splitsActivities() {
        return activities.size() < ALL_ACTIVITIES;
    }

    /** Whether the concept is one of these or lies below one of them. */
    public boolean isWithin(Set<String> concepts) {
        for (String each : concepts) {
            if (broader.contains(each)) {
                return true;
            }
        }
        return false;
    }

    // Drools reads facts through getters.

    public String getId() {
        return id;
    }

    public String getPolicy() {
        return policy;
    }

    public String getPlace() {
        return place;
    }

    public String getConcept() {
        return concept;
    }

    public Set<String> getBroader() {
        return broader;
    }

    public Set<Activity> getActivities() {
        return activities;
    }

    public Set<String> getNames() {
        return names;
    }

    public Text roleLabel() {
        return switch (role) {
            case "lead" -> new Text("主导", "lead");
            case "core" -> new Text("核心", "core");
            case "key" -> new Text("重点", "key");
            case "support" -> new Text("支撑", "supporting");
            case "cultivate" -> new Text("培育", "to be cultivated");
            case "upgrade" -> new Text("提升", "to be upgraded");
            case "future" -> new Text("未来布局", "future");
            case "transform" -> new Text("改造", "to be transformed");
            default -> Text.same(role);
        };
    }
}
