package zonefit.recognition;

import java.util.ArrayList;
import java.util.List;
import zonefit.vocabulary.Hit;

/** Of words that overlap in a text, the longest count; of two as long, the first. */
final class Overlaps {

    private Overlaps() {
    }

    /** Those that count, in the order in which they stand in the text. */
    static List<Hit> longest(List<Hit> hits) {
        if (hits.size() < 2) {
            return hits;
        }
        List<Hit> apart = new ArrayList<>(hits.size());
        boolean[] gone = new boolean[hits.size()];
        for (int next = longest(hits, gone); next >= 0; next = longest(hits, gone)) {
            Hit hit = hits.get(next);
            int at = apart.size();
            while (at > 0 && apart.get(at - 1).start() > hit.start()) {
                at--;
            }
            apart.add(at, hit);
            for (int i = 0; i < gone.length; i++) {
                gone[i] |= hit.overlaps(hits.get(i));
            }
        }
        return apart;
    }

    /** The number of the longest that is left; negative if none is. */
    private static int longest(List<Hit> hits, boolean[] gone) {
        int longest = -1;
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i] && (longest < 0 || hits.get(i).length() > hits.get(longest).length()
                    || hits.get(i).length() == hits.get(longest).length() && hits.get(i).start() < hits.get(longest).start())) {
                longest = i;
            }
        }
        return longest;
    }
}
