package zonefit.report;

import java.util.HashMap;
import java.util.Map;
import zonefit.json.Json;

/**
 * Parts of JSON that recur from project to project, written once and then copied. Bounded: when it is full it starts anew. Not safe
 * for use by several threads.
 *
 * @param <T> told apart by equals
 */
final class Fragments<T> {

    private static final int MOST_KEPT = 2_000;

    private final Writing<T> writing;
    private final Json alone = Json.lines();
    private final Map<T, byte[]> kept = new HashMap<>();

    /** How a part is written: a value, or some of what stands in an object. */
    @FunctionalInterface
    interface Writing<T> {
        void write(Json json, T part);
    }

    Fragments(Writing<T> writing) {
        this.writing = writing;
    }

    /** Copies the part if it has been written before. What is laid out for people differs from place to place, and is never copied. */
    void write(Json json, T part) {
        if (json.isLaidOut()) {
            writing.write(json, part);
            return;
        }
        byte[] known = kept.get(part);
        if (known == null) {
            writing.write(alone, part);
            known = alone.take();
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(part, known);
        }
        json.copy(known);
    }
}
