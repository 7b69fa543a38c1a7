package zonefit.vocabulary;

import java.util.Collection;

/**
 * Where any of many terms occur in a text, in one pass over it. Terms are found by their first two characters, so that nearly every
 * position of a text is passed by with one look-up.
 */
public final class TermIndex {

    private final String[] terms;
    private final int[] next;
    private final int[] first;
    private final int mask;

    /** Takes each occurrence, overlapping ones as well; of one position the order is not fixed. */
    @FunctionalInterface
    public interface Occurrence {
        void at(int start, String term);
    }

    /** @param terms of at least two characters; shorter ones are never found */
    public TermIndex(Collection<String> terms) {
        this.terms = terms.stream().filter(term -> term.length() > 1).toArray(String[]::new);
        this.next = new int[this.terms.length];
        int size = Integer.highestOneBit(Math.max(8, this.terms.length)) * 4;
        this.first = new int[size];
        this.mask = size - 1;
        for (int i = 0; i < this.terms.length; i++) {
            int slot = slot(this.terms[i], 0);
            next[i] = first[slot];
            first[slot] = i + 1;
        }
    }

    public void find(String text, Occurrence occurrence) {
        for (int start = 0; start < text.length() - 1; start++) {
            for (int i = first[slot(text, start)]; i > 0; i = next[i - 1]) {
                if (text.startsWith(terms[i - 1], start)) {
                    occurrence.at(start, terms[i - 1]);
                }
            }
        }
    }

    private int slot(String text, int at) {
        int pair = text.charAt(at) * 31_337 ^ text.charAt(at + 1) * 7_919;
        return (pair ^ pair >>> 15) & mask;
    }
}
