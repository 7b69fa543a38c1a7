package zonefit.recognition;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zonefit.text.Text;
import zonefit.vocabulary.ConceptScheme;

/** What a project's words say its industry is. Projects of the same words share one. */
public final class Industry {

    private final List<Set<String>> lines;
    private final boolean certain;
    private final Openness openness;
    private final List<Text> questions;
    private final boolean facility;
    private final Set<String> concepts;
    private final Set<String> broader;

    Industry(Weighing.Conclusion conclusion, ConceptScheme scheme) {
        this.lines = conclusion.lines().stream().map(line -> Set.copyOf(line)).toList();
        this.certain = conclusion.certain();
        this.openness = conclusion.openness();
        this.questions = List.copyOf(conclusion.questions());
        this.facility = conclusion.facility();
        Set<String> all = new TreeSet<>();
        lines.forEach(all::addAll);
        this.concepts = Collections.unmodifiableSet(all);
        Set<String> above = new HashSet<>();
        all.forEach(concept -> above.addAll(scheme.closure(concept)));
        this.broader = Set.copyOf(above);
    }

    /** What the project makes or does: each line is a set of related concepts, any of which stands for it. */
    public List<Set<String>> lines() {
        return lines;
    }

    /** Whether the project is all of its lines; if not, it is one of them, and the evidence does not tell which. */
    public boolean isCertain() {
        return certain;
    }

    /** Whether the project may be something else than any of its lines. */
    public Openness openness() {
        return openness;
    }

    /** What to ask so that an ambiguity goes away. */
    public List<Text> questions() {
        return questions;
    }

    /** Whether only a building for other industries was named. */
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
