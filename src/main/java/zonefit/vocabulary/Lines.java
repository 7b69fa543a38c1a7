package zonefit.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zonefit.text.Text;

/** The lines of one project as evidence comes in, the strongest first. */
final class Lines {

    private final Vocabulary vocabulary;
    private final ConceptScheme scheme;
    private final List<Set<String>> groups = new ArrayList<>(2);
    private final List<Reading> open = new ArrayList<>(0);
    private Set<String> candidates = Set.of();
    private boolean contradictory;
    private boolean namesFacility;

    /**
     * What the lines come to.
     *
     * @param lines     each a set of related concepts, any of which stands for it
     * @param certain   whether the project is all of its lines; if not, it is one of them
     * @param questions what to ask so that an ambiguity goes away
     * @param facility  whether only a building for other industries was named
     */
    record Conclusion(List<Set<String>> lines, boolean certain, List<Text> questions, boolean facility) {
    }

    Lines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.scheme = vocabulary.concepts();
    }

    boolean isEmpty() {
        return groups.isEmpty() && open.isEmpty() && candidates.isEmpty();
    }

    /** Evidence of the same strength: unrelated terms are lines of their own. */
    void take(List<Reading> readings) {
        for (Reading reading : readings) {
            if (reading.isAmbiguous()) {
                open.add(reading);
            } else if (scheme.get(reading.concept()).kind() == Concept.Kind.FACILITY) {
                namesFacility = true;
            } else if (!join(reading.concepts())) {
                groups.add(reading.concepts());
            }
        }
    }

    /** @param ofEnterprise whether the code may be that of an enterprise which adds something else to what stands */
    void code(IndustryCode code, boolean ofEnterprise) {
        if (code.concepts().isEmpty()) {
            return;
        }
        Set<String> concepts = new LinkedHashSet<>(code.concepts());
        if (!code.decides()) {
            candidates = concepts;
        } else if (groups.stream().anyMatch(group -> scheme.anyRelated(group, concepts) && !inLine(group, concepts))) {
            // Products and code agree on the field; what exactly it is, the products say.
            return;
        } else if (!join(concepts) && !(ofEnterprise && !groups.isEmpty())) {
            contradictory = !groups.isEmpty();
            groups.add(concepts);
        }
    }

    /** Weaker evidence: it makes a line more precise or, where there is none yet, makes the lines. */
    void refine(List<Reading> readings) {
        if (groups.isEmpty()) {
            take(readings);
            contradictory = groups.size() > 1;
            return;
        }
        for (Reading reading : readings) {
            if (!reading.isAmbiguous()) {
                join(reading.concepts());
            }
        }
    }

    boolean uses(Set<String> concepts) {
        for (Set<String> group : groups) {
            for (String concept : concepts) {
                if (group.contains(concept)) {
                    return true;
                }
            }
        }
        return false;
    }

    Conclusion conclusion() {
        if (groups.isEmpty()) {
            return unsettled();
        }
        List<Set<String>> lines = new ArrayList<>(groups.size());
        for (Set<String> group : groups) {
            lines.add(group.size() == 1 ? group : scheme.mostSpecific(group));
        }
        return new Conclusion(lines, !contradictory, List.of(), false);
    }

    private Conclusion unsettled() {
        List<Text> questions = new ArrayList<>();
        Set<String> options = new TreeSet<>();
        for (Reading reading : open) {
            Set<String> narrowed = narrowed(reading);
            options.addAll(narrowed);
            if (narrowed.size() > 1) {
                vocabulary.ambiguity(reading.words()).map(Ambiguity::question).ifPresent(questions::add);
            }
        }
        List<Set<String>> lines = (options.isEmpty() ? new TreeSet<>(candidates) : options).stream().map(Set::of).toList();
        return new Conclusion(lines, lines.size() == 1, questions, lines.isEmpty() && namesFacility);
    }

    /** Joins concepts to the first line to which they are related, if there is one. */
    private boolean join(Set<String> concepts) {
        for (int i = 0; i < groups.size(); i++) {
            if (scheme.anyRelated(groups.get(i), concepts)) {
                groups.set(i, union(groups.get(i), concepts));
                return true;
            }
        }
        return false;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        if (some.containsAll(others)) {
            return some;
        }
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private boolean inLine(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> scheme.covers(a, b) || scheme.covers(b, a)));
    }

    /** The candidates of an ambiguous word that the code's candidates allow; all, if it allows none. */
    private Set<String> narrowed(Reading reading) {
        Set<String> allowed = new LinkedHashSet<>(reading.concepts());
        allowed.removeIf(option -> candidates.stream().noneMatch(candidate -> scheme.covers(candidate, option)
                || scheme.covers(option, candidate)));
        return allowed.isEmpty() ? reading.concepts() : allowed;
    }
}
