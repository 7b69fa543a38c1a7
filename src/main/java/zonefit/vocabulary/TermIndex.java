package zonefit.vocabulary;

import java.util.Collection;

/**
 * Where any of many terms occur in a text, in one pass over it. Terms are found by their first two or three characters, so that nearly
 * every position of a text is passed by with two look-ups.
 */
public final class TermIndex {

    private final Table pairs;
    private final Table triples;

    /** Takes each occurrence, overlapping ones as well; of one position the order is not fixed. */
    @FunctionalInterface
    public interface Occurrence {
        void at(int start, String term);
    }

    /** @param terms of at least two characters; shorter ones are never found */
    public TermIndex(Collection<String> terms) {
        this.pairs = new Table(terms.stream().filter(term -> term.length() == 2).toArray(String[]::new), 2);
        this.triples = new Table(terms.stream().filter(term -> term.length() > 2).toArray(String[]::new), 3);
    }

    public void find(String text, Occurrence occurrence) {
        for (int start = 0; start < text.length() - 1; start++) {
            pairs.find(text, start, occurrence);
            if (start < text.length() - 2) {
                triples.find(text, start, occurrence);
            }
        }
    }

    /** Terms in chains of those that begin alike. */
    private static final class Table {

        private final int beginning;
        private final String[] terms;
        private final int[] next;
        private final int[] first;

        /** @param beginning how many characters of a term choose its chain */
        Table(String[] terms, int beginning) {
            this.beginning = beginning;
            this.terms = terms;
            this.next = new int[terms.length];
            this.first = new int[Integer.highestOneBit(Math.max(8, terms.length)) * 4];
            for (int i = 0; i < terms.length; i++) {
                int slot = slot(terms[i], 0);
                next[i] = first[slot];
                first[slot] = i + 1;
            }
        }

        void find(String text, int start, Occurrence occurrence) {
            for (int i = first[slot(text, start)]; i > 0; i = next[i - 1]) {
                if (text.startsWith(terms[i - 1], start)) {
                    occurrence.at(start, terms[i - 1]);
                }
            }
        }

        private int slot(String text, int at) {
            int mixed = text.charAt(at) * 0x9E3779B1 + text.charAt(at + 1);
            if (beginning > 2) {
                mixed = mixed * 0x85EBCA77 + text.charAt(at + 2);
            }
            mixed *= 0xC2B2AE3D;
            return (mixed ^ mixed >>> 15) & first.length - 1;
        }
    }
}
