package zonefit.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zonefit.json.Json;

/**
 * Parts of JSON that recur from project to project, written once and then copied. A part may have several pieces, between which
 * stands what does not recur. Bounded: the first parts are kept, among which are those that come most, and the others are written
 * each time. Not safe for use by several threads.
 *
 * @param <T> told apart by equals
 */
final class Fragments<T> {

    private static final int MOST_KEPT = 2_000;
    private static final byte[][] NONE = {};

    private final List<Writing<T>> writings;
    private final Json alone = Json.lines();
    private final Map<T, byte[][]> kept = new HashMap<>();

    /** How a piece is written: a value, or some of what stands in an object. */
    @FunctionalInterface
    interface Writing<T> {
        void write(Json json, T part);
    }

    /** A part as it is written now. */
    @FunctionalInterface
    interface Pieces {
        void write(Json json, int piece);
    }

    /** @param writings of the pieces, in their order */
    Fragments(List<Writing<T>> writings) {
        this.writings = List.copyOf(writings);
    }

    /** What is laid out for people differs from place to place, and is never copied. */
    Pieces of(T part, Json json) {
        byte[][] known = json.isLaidOut() ? NONE : kept(part);
        return known == NONE ? (to, piece) -> writings.get(piece).write(to, part) : (to, piece) -> to.copy(known[piece]);
    }

    private byte[][] kept(T part) {
        byte[][] known = kept.getOrDefault(part, NONE);
        if (known == NONE && kept.size() < MOST_KEPT) {
            known = written(part);
            kept.put(part, known);
        }
        return known;
    }

    private byte[][] written(T part) {
        byte[][] pieces = new byte[writings.size()][];
        for (int i = 0; i < pieces.length; i++) {
            writings.get(i).write(alone, part);
            pieces[i] = alone.take();
        }
        return pieces;
    }
}
