package zonefit.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Where any of many terms occur in a text, in one pass over it. The terms are a tree of their characters, laid out level by level, so that
 * the branches of a branch lie side by side. Terms bear numbers from 0, in the order of their characters.
 */
public final class TermIndex {

    private static final int NONE = -1;
    /** What all terms grow from; its number is free, because no branch leads back to it. */
    private static final int ROOT = 0;

    private final String[] terms;
    /** The character that leads to each branch. */
    private final char[] characters;
    /** The first branch of each branch; they end where those of the next one begin. */
    private final int[] firstBranches;
    /** The term that each branch completes. */
    private final int[] completed;
    /** The branches of the root, which bear the lowest numbers, by their character; {@link #ROOT} if there is none. */
    private final char[] beginnings;

    /** Takes each occurrence, overlapping ones as well: the first to start first, and of those that start together the shorter first. */
    @FunctionalInterface
    public interface Occurrence {
        void at(int start, int end, int term);
    }

    /** @param terms not empty */
    public TermIndex(Collection<String> terms) {
        this.terms = terms.stream().sorted().distinct().toArray(String[]::new);
        Planting planting = new Planting(this.terms);
        this.characters = Arrays.copyOf(planting.characters, planting.branches);
        this.firstBranches = Arrays.copyOf(planting.firstBranches, planting.branches + 1);
        this.completed = Arrays.copyOf(planting.completed, planting.branches);
        int beginning = firstBranches[ROOT + 1];
        this.beginnings = new char[beginning == 1 ? 0 : characters[beginning - 1] + 1];
        for (int branch = 1; branch < beginning; branch++) {
            beginnings[characters[branch]] = (char) branch;
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
            int end = start + 1;
            for (int branch = beginning(text.charAt(start)); branch != ROOT; branch = end < text.length() ? next(branch, text.charAt(end++)) : ROOT) {
                if (completed[branch] != NONE) {
                    occurrence.at(start, end, completed[branch]);
                }
            }
        }
    }

    /** The longest term that stands at a place in a text. */
    Optional<String> longestAt(String text, int start) {
        int longest = NONE;
        int end = start;
        for (int branch = ROOT; end < text.length(); end++) {
            branch = branch == ROOT ? beginning(text.charAt(end)) : next(branch, text.charAt(end));
            if (branch == ROOT) {
                break;
            }
            longest = completed[branch] == NONE ? longest : completed[branch];
        }
        return longest == NONE ? Optional.empty() : Optional.of(terms[longest]);
    }

    private int beginning(char c) {
        return c < beginnings.length ? beginnings[c] : ROOT;
    }

    /** The branch to which a character leads from another branch; {@link #ROOT} if it leads nowhere. */
    private int next(int branch, char c) {
        int low = firstBranches[branch];
        int high = firstBranches[branch + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (characters[middle] < c) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < firstBranches[branch + 1] && characters[low] == c ? low : ROOT;
    }

    /** Grows the tree a level at a time. */
    private static final class Planting {

        private final String[] terms;
        private final char[] characters;
        private final int[] firstBranches;
        private final int[] completed;
        /** The terms that begin as a branch does are those from its first up to the one before its end. */
        private final int[] firstTerms;
        private final int[] endTerms;
        private int branches = 1;

        /** @param terms in the order of their characters */
        Planting(String[] terms) {
            int most = 1 + Arrays.stream(terms).mapToInt(String::length).sum();
            this.terms = terms;
            this.characters = new char[most];
            this.firstBranches = new int[most + 1];
            this.completed = new int[most];
            this.firstTerms = new int[most];
            this.endTerms = new int[most];
            endTerms[ROOT] = terms.length;
            int depth = 0;
            for (int level = ROOT, end = branches; level < end; end = branches, depth++) {
                for (; level < end; level++) {
                    grow(level, depth);
                }
            }
            firstBranches[branches] = branches;
        }

        private void grow(int branch, int depth) {
            int term = firstTerms[branch];
            boolean completes = term < endTerms[branch] && terms[term].length() == depth;
            completed[branch] = completes ? term++ : NONE;
            firstBranches[branch] = branches;
            while (term < endTerms[branch]) {
                char c = terms[term].charAt(depth);
                characters[branches] = c;
                firstTerms[branches] = term;
                while (term < endTerms[branch] && terms[term].charAt(depth) == c) {
                    term++;
                }
                endTerms[branches++] = term;
            }
        }
    }
}
