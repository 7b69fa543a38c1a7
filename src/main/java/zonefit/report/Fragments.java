package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Parts of JSON that recur as the same objects from project to project, written once and then copied. Bounded: when it is full it
 * starts anew. Not safe for use by several threads.
 */
final class Fragments<T> {

    private static final int MOST_KEPT = 2_000;

    private final Writing<T> writing;
    private final Map<T, SerializedString> kept = new IdentityHashMap<>();
    /** Parts that were written once. Most never recur, and keeping them would cost more than it spares. */
    private final Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** How a part is written. */
    @FunctionalInterface
    interface Writing<T> {
        void write(JsonGenerator json, T part) throws IOException;
    }

    Fragments(Writing<T> writing) {
        this.writing = writing;
    }

    void write(JsonGenerator json, T part) throws IOException {
        writing.write(json, part);
    }

    /** Copies the part if it has been written before. */
    void copy(JsonGenerator json, T part) throws IOException {
        SerializedString known = kept.get(part);
        if (known == null && seen.add(part)) {
            if (seen.size() > MOST_KEPT) {
                seen.clear();
            }
            writing.write(json, part);
            return;
        }
        if (known == null) {
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            known = new SerializedString(json(part));
            kept.put(part, known);
        }
        json.writeRawValue(known);
    }

    private String json(T part) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            writing.write(json, part);
        }
        return text.toString();
    }
}
