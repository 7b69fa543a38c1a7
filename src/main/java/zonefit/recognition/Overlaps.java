package zonefit.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zonefit.vocabulary.Hit;

/** Of words that overlap in a text, the longest count; of two as long, the first. */
final class Overlaps {

    private static final Comparator<Hit> FROM_THE_START = Comparator.comparingInt(Hit::start);
    private static final Comparator<Hit> LONGEST_FIRST = Comparator.comparingInt(Hit::length).reversed().thenComparing(FROM_THE_START);

    private Overlaps() {
    }

    /** Those that count, in the order in which they stand in the text. */
    static List<Hit> longest(List<Hit> hits) {
        if (hits.size() < 2) {
            return hits;
        }
        List<Hit> sorted = new ArrayList<>(hits);
        sorted.sort(LONGEST_FIRST);
        List<Hit> apart = new ArrayList<>(sorted.size());
        for (Hit hit : sorted) {
            if (apart.stream().noneMatch(hit::overlaps)) {
                apart.add(hit);
            }
        }
        apart.sort(FROM_THE_START);
        return apart;
    }
}
