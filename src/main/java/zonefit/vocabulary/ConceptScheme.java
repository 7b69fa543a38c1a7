package zonefit.vocabulary;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zonefit.cache.PackedMap;

/** The industry vocabulary: concepts and what lies above them. A concept may have several broader ones. */
public final class ConceptScheme {

    private final Map<String, Concept> concepts;
    private final Map<String, Set<String>> closures = new ConcurrentHashMap<>();

    ConceptScheme(Map<String, Concept> concepts) {
        this.concepts = PackedMap.copyOf(concepts);
    }

    public Optional<Concept> find(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /** @throws IllegalArgumentException if there is no such concept */
    public Concept get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no concept `" + id + "`"));
    }

    Map<String, Concept> byId() {
        return concepts;
    }

    public Collection<Concept> all() {
        return concepts.values();
    }

    public Set<String> ids() {
        return concepts.keySet();
    }

    /** A concept and all above it. */
    public Set<String> closure(String id) {
        Set<String> known = closures.get(id);
        if (known == null) {
            Set<String> closure = new LinkedHashSet<>();
            climb(id, closure);
            known = Set.copyOf(closure);
            closures.put(id, known);
        }
        return known;
    }

    /** Whether a project of concept {@code narrow} is covered by a statement about {@code wide}. */
    public boolean covers(String wide, String narrow) {
        return closure(narrow).contains(wide);
    }

    /** Whether two concepts have anything in common: one lies above the other, or a third that is no umbrella above both. */
    public boolean related(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        Set<String> above = closure(b);
        if (above.contains(a)) {
            return true;
        }
        for (String id : closure(a)) {
            if (id.equals(b) || above.contains(id) && get(id).kind() != Concept.Kind.UMBRELLA) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of some concepts has anything in common with any of others. */
    public boolean anyRelated(Set<String> some, Set<String> others) {
        for (String a : some) {
            for (String b : others) {
                if (related(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The concept of a set that lies nearest above another, itself included. */
    public Optional<String> nearest(String id, Set<String> among) {
        Deque<String> way = new ArrayDeque<>(List.of(id));
        Set<String> seen = new HashSet<>();
        while (!way.isEmpty()) {
            String next = way.poll();
            if (among.contains(next)) {
                return Optional.of(next);
            }
            if (seen.add(next)) {
                way.addAll(get(next).broader());
            }
        }
        return Optional.empty();
    }

    /** Leaves out every concept that another one of them makes more precise. */
    public Set<String> mostSpecific(Collection<String> ids) {
        Set<String> specific = new LinkedHashSet<>(ids);
        if (specific.size() > 1) {
            specific.removeIf(id -> ids.stream().anyMatch(other -> !other.equals(id) && covers(id, other)));
        }
        return specific;
    }

    private void climb(String id, Set<String> closure) {
        if (closure.add(id)) {
            get(id).broader().forEach(parent -> climb(parent, closure));
        }
    }
}
