package zonefit.vocabulary;

/** A word at a place in a folded text. */
public record Hit(Word word, int start, int end) {

    public int length() {
        return end - start;
    }

    public boolean overlaps(Hit other) {
        return start < other.end && other.start < end;
    }
}
