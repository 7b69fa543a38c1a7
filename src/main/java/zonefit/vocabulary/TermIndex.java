package zonefit.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Where any of many terms occur in a text, in one pass over it. The terms are a tree of their characters. Its links lie in one table under
 * branch and character, so that each character of a text costs one look: most of the time goes into waiting for memory. Terms bear numbers
 * from 0, in the order of their characters.
 */
public final class TermIndex {

    private static final int NONE = -1;
    /** What all terms grow from; no link leads back to it. */
    private static final int ROOT = 0;
    /** Leads nowhere, and marks a free place of the table. */
    private static final int NO_LINK = 0;
    /** A link is the number of the branch to which it leads, and two marks of that branch. */
    private static final int MARKS = 2;
    private static final int COMPLETES = 1;
    private static final int GOES_ON = 2;
    private static final int LINK_BITS = 26;
    private static final long LINK = (1L << LINK_BITS) - 1;
    private static final int MOST_BRANCHES = 1 << LINK_BITS - MARKS;
    /** An odd number without a pattern, by which neighbours are spread over the table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final String[] terms;
    /** Above the lowest bits the branch and character from which a link starts, in them the link. */
    private final long[] links;
    private final int shift;
    /** The term that each branch completes. */
    private final int[] completed;
    /** The links of the root by their character. */
    private final int[] beginnings;

    /** Takes each occurrence, overlapping ones as well: the first to start first, and of those that start together the shorter first. */
    @FunctionalInterface
    public interface Occurrence {
        void at(int start, int end, int term);
    }

    /** @param terms each of at least one character */
    public TermIndex(Collection<String> terms) {
        this.terms = terms.stream().sorted().distinct().toArray(String[]::new);
        Planting planting = new Planting(this.terms);
        this.completed = Arrays.copyOf(planting.completed, planting.branches);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(planting.branches + planting.branches / 2);
        this.links = new long[1 << bits];
        this.shift = Long.SIZE - bits;
        this.beginnings = new int[planting.lastBeginning + 1];
        for (int branch = 1; branch < planting.branches; branch++) {
            int link = branch << MARKS | (completed[branch] == NONE ? 0 : COMPLETES) | (planting.goesOn[branch] ? GOES_ON : 0);
            if (planting.parents[branch] == ROOT) {
                beginnings[planting.characters[branch]] = link;
            } else {
                put(planting.parents[branch], planting.characters[branch], link);
            }
        }
    }

    public int size() {
        return terms.length;
    }

    public String term(int number) {
        return terms[number];
    }

    public void find(String text, Occurrence occurrence) {
        for (int start = 0; start < text.length(); start++) {
            int link = beginning(text.charAt(start));
            for (int end = start + 1; link != NO_LINK; end++) {
                if ((link & COMPLETES) != 0) {
                    occurrence.at(start, end, completed[link >> MARKS]);
                }
                link = end < text.length() ? next(link, text.charAt(end)) : NO_LINK;
            }
        }
    }

    /** The longest term that stands at a place in a text. */
    Optional<String> longestAt(String text, int start) {
        int longest = NONE;
        int link = start < text.length() ? beginning(text.charAt(start)) : NO_LINK;
        for (int end = start + 1; link != NO_LINK; end++) {
            longest = (link & COMPLETES) == 0 ? longest : completed[link >> MARKS];
            link = end < text.length() ? next(link, text.charAt(end)) : NO_LINK;
        }
        return longest == NONE ? Optional.empty() : Optional.of(terms[longest]);
    }

    private int beginning(char c) {
        return c < beginnings.length ? beginnings[c] : NO_LINK;
    }

    private int next(int link, char c) {
        if ((link & GOES_ON) == 0) {
            return NO_LINK;
        }
        long from = from(link >> MARKS, c);
        int mask = links.length - 1;
        for (int at = place(from); links[at] != NO_LINK; at = at + 1 & mask) {
            if (links[at] >>> LINK_BITS == from) {
                return (int) (links[at] & LINK);
            }
        }
        return NO_LINK;
    }

    private void put(int branch, char c, int link) {
        long from = from(branch, c);
        int at = place(from);
        while (links[at] != NO_LINK) {
            at = at + 1 & links.length - 1;
        }
        links[at] = from << LINK_BITS | link;
    }

    private static long from(int branch, char c) {
        return (long) branch << Character.SIZE | c;
    }

    private int place(long from) {
        return (int) (from * SPREAD >>> shift);
    }

    /** Grows the tree a term at a time. */
    private static final class Planting {

        private final int[] parents;
        private final char[] characters;
        private final int[] completed;
        private final boolean[] goesOn;
        private int branches = 1;
        private char lastBeginning;

        /** @param terms in the order of their characters */
        Planting(String[] terms) {
            int most = 1 + Arrays.stream(terms).mapToInt(String::length).sum();
            if (most > MOST_BRANCHES) {
                throw new IllegalArgumentException("Terms of " + most + " characters in all; at most " + MOST_BRANCHES + " have room");
            }
            this.parents = new int[most];
            this.characters = new char[most];
            this.completed = new int[most];
            this.goesOn = new boolean[most];
            Arrays.fill(completed, NONE);
            int[] path = new int[1 + Arrays.stream(terms).mapToInt(String::length).max().orElse(0)];
            String before = "";
            for (int term = 0; term < terms.length; term++) {
                grow(terms[term], shared(before, terms[term]), path);
                completed[path[terms[term].length()]] = term;
                before = terms[term];
            }
        }

        private void grow(String term, int shared, int[] path) {
            lastBeginning = term.charAt(0);
            for (int depth = shared; depth < term.length(); depth++) {
                goesOn[path[depth]] = true;
                parents[branches] = path[depth];
                characters[branches] = term.charAt(depth);
                path[depth + 1] = branches++;
            }
        }

        private static int shared(String before, String term) {
            int most = Math.min(before.length(), term.length());
            int shared = 0;
            while (shared < most && before.charAt(shared) == term.charAt(shared)) {
                shared++;
            }
            return shared;
        }
    }
}
