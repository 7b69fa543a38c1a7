package zonefit.recognition;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import zonefit.text.Text;

/**
 * What a project's own words say about its industry, and how they were read.
 *
 * @param notUnderstood phrases that were not understood, folded
 * @param explanation   why the project is read so
 */
public record Recognition(Industry what, List<String> notUnderstood, Explanation explanation) {

    /** A word of the project and the concepts it stands for. */
    public record Word(String field, String words, Set<String> concepts, boolean used) {
        public Word {
            concepts = Set.copyOf(concepts);
        }
    }

    public Recognition {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(explanation, "explanation");
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** Which words led to which concepts. */
    public List<Word> words() {
        return explanation.words();
    }

    /** Class of GB/T 4754 that its words tell where it states none; empty if they tell none. */
    public String proposedClass() {
        return explanation.proposedClass();
    }

    /** What the project makes or does: each line is a set of related concepts, any of which stands for it. */
    public List<Set<String>> lines() {
        return what.lines();
    }

    /** Whether the project is all of its lines; if not, it is one of them, and the evidence does not tell which. */
    public boolean isCertain() {
        return what.isCertain();
    }

    /** Whether the project may be something else than any of its lines, for its main words are not understood. */
    public boolean isOpen() {
        return what.openness() == Openness.OPEN;
    }

    /** Whether its lines are only what a last noun suggests. */
    public boolean isLoose() {
        return what.openness() == Openness.LOOSE;
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
