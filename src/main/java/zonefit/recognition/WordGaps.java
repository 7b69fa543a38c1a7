package zonefit.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.vocabulary.IndustryCode;
import zonefit.vocabulary.Vocabulary;

/** The words of a pipeline that were not understood, for those who keep the vocabulary. Not safe for use by several threads. */
public final class WordGaps {

    private static final int NEAREST = 3;

    private final Vocabulary vocabulary;
    private final Recogniser recogniser;
    private final Map<String, Gap> gaps = new TreeMap<>();
    private int projects;

    /** A word while it is counted. */
    private static final class Gap {
        private int count;
        private final Map<String, Integer> codes = new HashMap<>();
    }

    /**
     * A word that was not understood.
     *
     * @param count   how many projects use it
     * @param code    class of GB/T 4754 that most projects with it state, if any states one
     * @param concept id of the concept to which that class leads, if it is one
     * @param nearest known words that share most of its characters, the nearest first
     */
    public record Unknown(String word, int count, Optional<String> code, Optional<String> concept, List<String> nearest) {

        public Unknown {
            nearest = List.copyOf(nearest);
        }

        /** A row ready for the table of goods; what is not known is left to fill in. */
        public String row() {
            return code.orElse("TODO") + "," + concept.orElse("TODO") + "," + word;
        }
    }

    public WordGaps(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.recogniser = new Recogniser(vocabulary);
    }

    /** Counts the words of one project in. */
    public void add(Project project) {
        projects++;
        for (String word : recogniser.recognise(project).industry().notUnderstood()) {
            Gap gap = gaps.computeIfAbsent(word, key -> new Gap());
            gap.count++;
            project.get(Fields.GBT4754).ifPresent(code -> gap.codes.merge(code, 1, Integer::sum));
        }
    }

    /** How many projects were counted. */
    public int projects() {
        return projects;
    }

    /** The most frequent words first, those of one frequency in alphabetical order. */
    public List<Unknown> unknown(int most) {
        return gaps.entrySet().stream().sorted(Comparator.<Map.Entry<String, Gap>>comparingInt(gap -> -gap.getValue().count)
                .thenComparing(Map.Entry::getKey)).limit(most).map(gap -> unknown(gap.getKey(), gap.getValue())).toList();
    }

    /** How many words were not understood. */
    public int size() {
        return gaps.size();
    }

    private Unknown unknown(String word, Gap gap) {
        Optional<String> code = gap.codes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
        List<String> concepts = code.flatMap(vocabulary::code).map(IndustryCode::concepts).orElse(List.of());
        return new Unknown(word, gap.count, code, concepts.size() == 1 ? Optional.of(concepts.get(0)) : Optional.empty(), nearest(word));
    }

    private List<String> nearest(String word) {
        Map<String, Double> shared = new HashMap<>();
        for (String name : vocabulary.names()) {
            double likeness = likeness(word, name);
            if (likeness > 0) {
                shared.put(name, likeness);
            }
        }
        List<String> names = new ArrayList<>(shared.keySet());
        names.sort(Comparator.<String>comparingDouble(name -> -shared.get(name)).thenComparing(Comparator.naturalOrder()));
        return names.subList(0, Math.min(NEAREST, names.size()));
    }

    /** Twice the shared pairs of neighbouring characters by all pairs, with an end in common counted as one more: from 0 to 1. */
    static double likeness(String one, String other) {
        int shared = one.charAt(one.length() - 1) == other.charAt(other.length() - 1) ? 1 : 0;
        for (int i = 0; i + 1 < one.length(); i++) {
            shared += other.contains(one.substring(i, i + 2)) ? 1 : 0;
        }
        return 2.0 * shared / (one.length() + other.length());
    }
}
