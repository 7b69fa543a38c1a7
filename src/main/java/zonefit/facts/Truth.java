package zonefit.facts;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import zonefit.text.Text;

/**
 * What a project tells about a condition: yes, no, or not enough. Never null, so that no rule mistakes silence for no.
 *
 * @param missing paths of the fields that would settle it; empty unless unknown
 * @param shown   what the project states, in words
 */
public record Truth(State state, Set<String> missing, Text shown) {

    public enum State { YES, NO, UNKNOWN }

    public Truth {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(shown, "shown");
        missing = Set.copyOf(missing);
        if (state != State.UNKNOWN && !missing.isEmpty()) {
            throw new IllegalArgumentException("nothing is missing where the answer is " + state);
        }
    }

    public static Truth of(boolean answer, Text shown) {
        return new Truth(answer ? State.YES : State.NO, Set.of(), shown);
    }

    /** @param missing paths of the fields that would settle it */
    public static Truth unknown(Text shown, String... missing) {
        return new Truth(State.UNKNOWN, Set.of(missing), shown);
    }

    public Truth and(Truth other) {
        if (state == State.NO || other.state == State.NO) {
            return state == State.NO ? this : other;
        }
        return state == State.YES && other.state == State.YES ? new Truth(State.YES, Set.of(), both(other)) : open(other);
    }

    public Truth or(Truth other) {
        if (state == State.YES || other.state == State.YES) {
            return state == State.YES ? this : other;
        }
        return state == State.NO && other.state == State.NO ? new Truth(State.NO, Set.of(), both(other)) : open(other);
    }

    public Truth not() {
        return switch (state) {
            case YES -> new Truth(State.NO, Set.of(), shown);
            case NO -> new Truth(State.YES, Set.of(), shown);
            case UNKNOWN -> this;
        };
    }

    public boolean isYes() {
        return state == State.YES;
    }

    public boolean isNo() {
        return state == State.NO;
    }

    /** Yes, or not known to be no. */
    public boolean isPossible() {
        return state != State.NO;
    }

    private Truth open(Truth other) {
        Set<String> fields = new TreeSet<>(missing);
        fields.addAll(other.missing);
        return new Truth(State.UNKNOWN, fields, both(other));
    }

    private Text both(Truth other) {
        if (shown.isEmpty() || shown.zh().equals(other.shown.zh())) {
            return other.shown;
        }
        return other.shown.isEmpty() ? shown : shown.then(new Text("；", "; ")).then(other.shown);
    }
}
