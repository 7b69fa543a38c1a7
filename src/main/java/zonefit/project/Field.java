package zonefit.project;

import java.util.List;
import java.util.Objects;
import zonefit.text.Text;

/**
 * A field of the project file: its dotted path, its label, and what values it takes.
 *
 * @param index its place among all fields, from 0
 * @param <T>   the type of a value that was read
 */
public record Field<T>(int index, String path, Text label, Kind kind, Class<T> type, List<Choice> choices) {

    /** How a value is written. Units are those of the field's name. */
    public enum Kind {
        TEXT, TEXTS, CHOICE, CHOICES, YES_NO, DATE,
        /** Square metres; also {@code 120亩}, {@code 8公顷}, {@code 0.5平方公里}. */
        AREA,
        /** Ten thousand yuan; also {@code 3亿元}, {@code 500万元}. */
        MONEY,
        /** A number of zero or more. */
        NUMBER,
        /** A whole number of zero or more. */
        COUNT,
        /** A share from 0 to 1; also {@code 30%}. */
        SHARE,
        EXCEPTIONS
    }

    /** One allowed word of a field, and the other ways in which people write it. */
    public record Choice(String code, List<String> aliases) {
        public Choice {
            Objects.requireNonNull(code, "code");
            aliases = List.copyOf(aliases);
        }
    }

    public Field {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        choices = List.copyOf(choices);
    }

    /** What stands before the first dot of the path; empty for a field of the project itself. */
    public String heading() {
        return path.substring(0, Math.max(0, path.indexOf('.')));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Field<?> field && path.equals(field.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
