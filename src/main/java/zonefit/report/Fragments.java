package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Parts of JSON that recur as the same objects from project to project, written once and then copied. Bounded: when it is full it
 * starts anew. Not safe for use by several threads.
 */
final class Fragments<T> {

    private static final int MOST_KEPT = 10_000;

    private final Writing<T> writing;
    private final Map<T, SerializedString> kept = new IdentityHashMap<>();

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

    /** The part as JSON. */
    SerializedString of(T part) throws IOException {
        SerializedString known = kept.get(part);
        if (known == null) {
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            known = new SerializedString(json(part));
            kept.put(part, known);
        }
        return known;
    }

    private String json(T part) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            writing.write(json, part);
        }
        return text.toString();
    }
}
