package zonefit.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zonefit.cache.PackedMap;
import zonefit.text.Text;

/** The industry vocabulary: concepts and what lies above them. A concept may have several broader ones. */
public final class ConceptScheme {

    private final Map<String, Concept> concepts;
    private final Map<String, Extent> extents;
    /** Ids of the extents that include a concept. */
    private final Map<String, List<String>> including;
    private final Map<String, Set<String>> lineages = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> closures = new ConcurrentHashMap<>();

    ConceptScheme(Map<String, Concept> concepts, Collection<Extent> extents) {
        this(concepts, extents.stream().collect(Collectors.toMap(Extent::id, Function.identity(), (one, other) -> one)), including(extents));
    }

    /** @param including ids of the extents that include a concept */
    ConceptScheme(Map<String, Concept> concepts, Map<String, Extent> extents, Map<String, List<String>> including) {
        this.concepts = PackedMap.copyOf(concepts);
        this.extents = PackedMap.copyOf(extents);
        this.including = PackedMap.copyOf(including);
    }

    private static Map<String, List<String>> including(Collection<Extent> extents) {
        Map<String, List<String>> including = new HashMap<>();
        extents.forEach(extent -> extent.includes().forEach(concept ->
                including.computeIfAbsent(concept, key -> new ArrayList<>(1)).add(extent.id())));
        return including;
    }

    public Optional<Concept> find(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /** @throws IllegalArgumentException if there is no such concept */
    public Concept get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no concept `" + id + "`"));
    }

    /** What people call a concept, or the word of a plan that has an extent. */
    public Text label(String id) {
        Extent extent = extents.get(id);
        return extent == null ? get(id).label() : extent.label();
    }

    /** What a word of a plan covers; absent for a concept. */
    public Optional<Extent> extent(String id) {
        return Optional.ofNullable(extents.get(id));
    }

    /** The first concept directly above another one, or above the first that an extent includes. */
    public Optional<String> wider(String id) {
        String concept = extents.containsKey(id) ? extents.get(id).includes().stream().sorted().findFirst().orElse(id) : id;
        return find(concept).flatMap(one -> one.broader().stream().findFirst());
    }

    Map<String, Extent> extents() {
        return extents;
    }

    Map<String, List<String>> including() {
        return including;
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
    public Set<String> lineage(String id) {
        Set<String> known = lineages.get(id);
        if (known == null) {
            Set<String> lineage = new LinkedHashSet<>();
            climb(id, lineage);
            known = Set.copyOf(lineage);
            lineages.put(id, known);
        }
        return known;
    }

    /** A concept, all above it, and the extents that cover it; of an extent itself, and all from what it includes upwards. */
    public Set<String> closure(String id) {
        Set<String> known = closures.get(id);
        if (known == null) {
            known = extents.containsKey(id) ? above(extents.get(id)) : covered(lineage(id));
            closures.put(id, known);
        }
        return known;
    }

    /**
     * What a statement about a concept or an extent bears on in part: all above it, itself included. What other plans say is not in it, so
     * that no plan changes another.
     */
    public Set<String> above(String id) {
        return extents.containsKey(id) ? closure(id) : lineage(id);
    }

    /** How precise a concept is: how many lie above it, itself included. An extent is wider than the widest concept that it includes. */
    public int depth(String id) {
        Extent extent = extents.get(id);
        return extent == null ? lineage(id).size() : extent.includes().stream().mapToInt(concept -> lineage(concept).size()).min().orElse(1) - 1;
    }

    private Set<String> above(Extent extent) {
        Set<String> above = new HashSet<>(Set.of(extent.id()));
        extent.includes().forEach(concept -> above.addAll(lineage(concept)));
        return Set.copyOf(above);
    }

    private Set<String> covered(Set<String> lineage) {
        Set<String> covered = new HashSet<>(lineage);
        for (String concept : lineage) {
            for (String extent : including.getOrDefault(concept, List.of())) {
                if (isCovered(lineage, concept, extents.get(extent))) {
                    covered.add(extent);
                }
            }
        }
        return covered.size() == lineage.size() ? lineage : Set.copyOf(covered);
    }

    /** Whether nothing that an extent excludes lies between a concept and one that it includes. What it includes again below is in. */
    private boolean isCovered(Set<String> lineage, String included, Extent extent) {
        return extent.excludes().stream().noneMatch(excluded -> lineage.contains(excluded) && lineage(excluded).contains(included));
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
        Set<String> above = lineage(b);
        if (above.contains(a)) {
            return true;
        }
        for (String id : lineage(a)) {
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
