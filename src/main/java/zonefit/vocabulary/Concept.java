package zonefit.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.text.Text;

/**
 * An entry of the industry vocabulary.
 *
 * @param id      kebab-case code
 * @param label   preferred label
 * @param kind    what sort of thing it names
 * @param broader ids of the concepts directly above
 * @param classes codes of GB/T 4754-2017 under which it is filed: classes, or a group or division where it is as wide
 */
public record Concept(String id, Text label, Kind kind, List<String> broader, List<String> classes) {

    /** What sort of thing a concept names. */
    public enum Kind {
        INDUSTRY,
        /** A heading so wide that two things under it need have nothing in common. */
        UMBRELLA,
        /** A building for other industries, which decide. */
        FACILITY;

        static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code)).findFirst();
        }
    }

    public Concept {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
        broader = List.copyOf(broader);
        classes = List.copyOf(classes);
    }
}
