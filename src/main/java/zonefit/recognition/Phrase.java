package zonefit.recognition;

import java.util.ArrayList;
import java.util.List;
import zonefit.vocabulary.Hit;
import zonefit.vocabulary.Mentions;

/**
 * A stretch of a text between separators.
 *
 * @param aside      whether it stands in brackets
 * @param coordinate whether it is joined to the phrase after it, as in "A、B" or "A和B"
 */
record Phrase(Mentions in, int start, int end, boolean aside, boolean coordinate) {

    private static final String SEPARATORS = ",;。/+&|\n、:!?·<>=";
    private static final String COORDINATES = "、/&+";
    /** Separate only where they are not within a word. */
    private static final String CONJUNCTIONS = "与和及或";
    private static final String OPENING = "([{【〔《“";
    private static final String CLOSING = ")]}】〕》”";
    private static final String SEPARATING_WORD = " and ";

    String text() {
        return in.text().substring(start, end);
    }

    /** The words in it. */
    List<Hit> hits() {
        return hits(start, end);
    }

    /** The words that lie between two places of it. */
    List<Hit> hits(int from, int to) {
        List<Hit> within = new ArrayList<>();
        for (Hit hit : in.hits()) {
            if (hit.start() >= from && hit.end() <= to) {
                within.add(hit);
            }
        }
        return within;
    }

    /** The phrases of a text in their order. What stands in brackets comes after the phrase that it interrupts. */
    static List<Phrase> of(Mentions mentions) {
        Split split = new Split(mentions);
        split.run();
        return split.phrases;
    }

    /** Goes through one text. */
    private static final class Split {

        private final Mentions in;
        private final String text;
        private final List<Phrase> phrases = new ArrayList<>();

        Split(Mentions in) {
            this.in = in;
            this.text = in.text();
        }

        void run() {
            int start = 0;
            int depth = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (OPENING.indexOf(c) >= 0) {
                    add(start, i, depth > 0, false);
                    depth++;
                    start = i + 1;
                } else if (CLOSING.indexOf(c) >= 0) {
                    add(start, i, depth > 0, false);
                    depth = Math.max(0, depth - 1);
                    start = i + 1;
                } else if (separates(i, c)) {
                    add(start, i, depth > 0, COORDINATES.indexOf(c) >= 0 || CONJUNCTIONS.indexOf(c) >= 0);
                    start = i + 1;
                } else if (text.startsWith(SEPARATING_WORD, i)) {
                    add(start, i, depth > 0, true);
                    start = i + SEPARATING_WORD.length();
                    i = start - 1;
                }
            }
            add(start, text.length(), depth > 0, false);
        }

        private boolean separates(int at, char c) {
            return SEPARATORS.indexOf(c) >= 0 && !isWithinWord(at) || CONJUNCTIONS.indexOf(c) >= 0 && !isWithinWord(at);
        }

        private boolean isWithinWord(int at) {
            for (Hit hit : in.hits()) {
                if (hit.start() <= at && hit.end() > at && hit.length() > 1) {
                    return true;
                }
            }
            return false;
        }

        private void add(int start, int end, boolean aside, boolean coordinate) {
            int from = start;
            int to = end;
            while (from < to && text.charAt(from) == ' ') {
                from++;
            }
            while (to > from && text.charAt(to - 1) == ' ') {
                to--;
            }
            if (from < to) {
                phrases.add(new Phrase(in, from, to, aside, coordinate));
            }
        }
    }
}
