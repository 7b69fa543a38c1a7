package zonefit.vocabulary;

/**
 * A term at a place in a normalised text.
 *
 * @param <T> what the term stands for
 */
record Hit<T>(String term, T meaning, int start, int end) {

    int length() {
        return end - start;
    }

    boolean overlaps(Hit<?> other) {
        return start < other.end && other.start < end;
    }
}
