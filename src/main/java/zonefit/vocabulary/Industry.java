package zonefit.vocabulary;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zonefit.text.Text;

/** What a project's words say its industry is. Projects of the same words share one. */
public final class Industry {

    private final List<Set<String>> lines;
    private final boolean certain;
    private final List<Text> questions;
    private final boolean facility;
    private final Set<String> concepts;
    private final Set<String> broader;

    /**
     * @param lines     what the project makes or does: each line is a set of related concepts, any of which stands for it
     * @param certain   whether the project is all of its lines; if not, it is one of them, and the evidence does not tell which
     * @param questions what to ask so that an ambiguity goes away
     * @param facility  whether only a building for other industries was named
     */
    Industry(List<Set<String>> lines, boolean certain, List<Text> questions, boolean facility, ConceptScheme scheme) {
        this.lines = lines.stream().map(line -> Set.copyOf(line)).toList();
        this.certain = certain;
        this.questions = List.copyOf(questions);
        this.facility = facility;
        Set<String> all = new TreeSet<>();
        lines.forEach(all::addAll);
        this.concepts = Collections.unmodifiableSet(all);
        Set<String> above = new HashSet<>();
        all.forEach(concept -> above.addAll(scheme.closure(concept)));
        this.broader = Set.copyOf(above);
    }

    public List<Set<String>> lines() {
        return lines;
    }

    public boolean isCertain() {
        return certain;
    }

    public List<Text> questions() {
        return questions;
    }

    public boolean isFacility() {
        return facility;
    }

    /** The concepts of all lines. */
    public Set<String> concepts() {
        return concepts;
    }

    /** The concepts of all lines and all above them. */
    public Set<String> broader() {
        return broader;
    }
}
