package zonefit.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import zonefit.text.Text;

/**
 * What a project's own words say about its industry, and from which words.
 *
 * @param evidence which words led to which concept
 */
public record Recognition(Industry what, List<Evidence> evidence) {

    /** A word of the project and the concepts it stands for. */
    public record Evidence(String field, String words, Set<String> concepts, boolean used) {
        public Evidence {
            concepts = Set.copyOf(concepts);
        }
    }

    public Recognition {
        Objects.requireNonNull(what, "what");
        evidence = List.copyOf(evidence);
    }

    /** What the project makes or does: each line is a set of related concepts, any of which stands for it. */
    public List<Set<String>> lines() {
        return what.lines();
    }

    /** Whether the project is all of its lines; if not, it is one of them, and the evidence does not tell which. */
    public boolean isCertain() {
        return what.isCertain();
    }

    /** What to ask so that an ambiguity goes away. */
    public List<Text> questions() {
        return what.questions();
    }

    /** Whether only a building for other industries was named. */
    public boolean isFacility() {
        return what.isFacility();
    }

    public boolean isEmpty() {
        return what.lines().isEmpty();
    }

    /** The concepts of all lines. */
    public Set<String> concepts() {
        return what.concepts();
    }
}
