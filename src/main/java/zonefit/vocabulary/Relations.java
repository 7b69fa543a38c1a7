package zonefit.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.cache.PackedMap;

/** The relations in which a trade may stand to a thing, and what they come to for things of some fields. */
public final class Relations {

    /** Stands for the thing itself: the machines of a field of machines are its own. */
    static final String ITSELF = "itself";
    private static final char BETWEEN = '/';

    private final ConceptScheme scheme;
    private final Map<String, Relation> byId;
    private final Map<String, String> targets;
    /** Made when first asked for. */
    private volatile Map<String, Set<String>> bases = Map.of();
    private volatile Set<String> machines = Set.of();

    /** @param targets concept of the trade by relation, slash, and concept of the thing */
    Relations(ConceptScheme scheme, Map<String, Relation> byId, Map<String, String> targets) {
        this.scheme = scheme;
        this.byId = Map.copyOf(byId);
        this.targets = PackedMap.copyOf(targets);
    }

    static String key(String relation, String base) {
        return relation + BETWEEN + base;
    }

    Map<String, Relation> byId() {
        return byId;
    }

    Map<String, String> targets() {
        return targets;
    }

    /** @throws IllegalArgumentException if there is no such relation */
    public Relation get(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> new IllegalArgumentException("no relation `" + id + "`"));
    }

    /** What the tables make of a relation to a concept, that of the nearest concept above it for which they say something. */
    public Optional<String> target(String relation, String base) {
        return scheme.nearest(base, bases(relation)).map(near -> targets.get(key(relation, near))).map(target -> target.equals(ITSELF) ? base : target);
    }

    /** Whether a relation comes to another trade for some things: who lets cold stores lets buildings. */
    public boolean hangsOnThing(String relation) {
        return !bases(relation).isEmpty();
    }

    private Set<String> bases(String relation) {
        if (bases.isEmpty() && !targets.isEmpty()) {
            Map<String, Set<String>> made = new HashMap<>();
            for (String key : targets.keySet()) {
                int at = key.indexOf(BETWEEN);
                made.computeIfAbsent(key.substring(0, at), id -> new HashSet<>()).add(key.substring(at + 1));
            }
            bases = made;
        }
        return bases.getOrDefault(relation, Set.of());
    }

    /** Whether a concept is of machines for some industry. */
    public boolean isEquipment(String concept) {
        if (machines.isEmpty()) {
            Set<String> made = new HashSet<>();
            bases(Relation.EQUIPMENT).stream().map(base -> targets.get(key(Relation.EQUIPMENT, base))).filter(target -> !target.equals(ITSELF))
                    .forEach(made::add);
            machines = made;
        }
        return scheme.nearest(concept, machines).isPresent();
    }
}
