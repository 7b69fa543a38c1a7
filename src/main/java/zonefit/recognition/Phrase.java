package zonefit.recognition;

import java.util.ArrayList;
import java.util.List;
import zonefit.vocabulary.Hit;
import zonefit.vocabulary.Hits;
import zonefit.vocabulary.Mentions;

/** A stretch of a text between separators, with the words in it. */
final class Phrase {

    private static final String SEPARATORS = ",;。/+&|\n、:!?·<>=";
    private static final String COORDINATES = "、/&+";
    /** Separate only where they are not within a word. */
    private static final String CONJUNCTIONS = "与和及或";
    private static final String OPENING = "([{【〔《“";
    private static final String CLOSING = ")]}】〕》”";
    private static final String SEPARATING_WORD = " and ";

    private final Mentions in;
    private final int start;
    private final int end;
    private final boolean aside;
    private final boolean coordinate;
    private final Hits hits;
    private final boolean counts;
    private List<Hit> meaning = List.of();
    /** Where the words end that were asked for last. */
    private int meaningBefore = -1;

    private Phrase(Mentions in, int start, int end, boolean aside, boolean coordinate) {
        this.in = in;
        this.start = start;
        this.end = end;
        this.aside = aside;
        this.coordinate = coordinate;
        this.hits = in.hits().within(start, end);
        this.counts = hasDigit(in.text(), start, end);
    }

    private static boolean hasDigit(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    Mentions in() {
        return in;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether it stands in brackets. */
    boolean aside() {
        return aside;
    }

    /** Whether it is joined to the phrase after it, as in "A、B" or "A和B". */
    boolean coordinate() {
        return coordinate;
    }

    /** Whether a number stands in it. */
    boolean counts() {
        return counts;
    }

    String text() {
        return in.text().substring(start, end);
    }

    /** The words in it, overlapping ones as well. */
    Hits hits() {
        return hits;
    }

    /** The words with a meaning of their own that end before a place, the longest first where they overlap, in their order. */
    List<Hit> meaning(int before) {
        if (before != meaningBefore) {
            meaning = before == start ? List.of() : meant(before);
            meaningBefore = before;
        }
        return meaning;
    }

    private List<Hit> meant(int before) {
        List<Hit> meant = new ArrayList<>();
        for (Hit hit : hits) {
            boolean means = hit.word().isName() || hit.word().use().isPresent() || hit.word().material().isPresent() && hit.length() > 1;
            if (means && hit.end() <= before) {
                meant.add(hit);
            }
        }
        return Overlaps.longest(meant);
    }

    /** Whether a word is only a piece of a longer name. */
    boolean isWithinName(Hit word) {
        return hits.stream().anyMatch(hit -> hit.word().isName() && hit.length() > word.length() && hit.overlaps(word));
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
                } else if (c == ' ' && text.startsWith(SEPARATING_WORD, i)) {
                    add(start, i, depth > 0, true);
                    start = i + SEPARATING_WORD.length();
                    i = start - 1;
                }
            }
            add(start, text.length(), depth > 0, false);
        }

        private boolean separates(int at, char c) {
            return (SEPARATORS.indexOf(c) >= 0 || CONJUNCTIONS.indexOf(c) >= 0) && !isWithinWord(at);
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
