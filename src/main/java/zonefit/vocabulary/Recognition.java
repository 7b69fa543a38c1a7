package zonefit.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zonefit.text.Text;

/**
 * What a project's own words say about its industry.
 *
 * @param lines       what the project makes or does: each line is a set of related concepts, any of which stands for it
 * @param isCertain   whether the project is all of its lines; if not, it is one of them, and the evidence does not tell which
 * @param evidence    which words led to which concept
 * @param questions   what to ask so that an ambiguity goes away
 * @param isFacility  whether only a building for other industries was named
 */
public record Recognition(List<Set<String>> lines, boolean isCertain, List<Evidence> evidence,
        List<Text> questions, boolean isFacility) {

    /** A word of the project and the concepts it stands for. */
    public record Evidence(String field, String words, Set<String> concepts, boolean used) {
        public Evidence {
            concepts = Set.copyOf(concepts);
        }
    }

    public Recognition {
        lines = lines.stream().map(line -> Set.copyOf(line)).toList();
        evidence = List.copyOf(evidence);
        questions = List.copyOf(questions);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The concepts of all lines. */
    public Set<String> concepts() {
        Set<String> concepts = new TreeSet<>();
        lines.forEach(concepts::addAll);
        return concepts;
    }
}
