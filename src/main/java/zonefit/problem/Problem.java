package zonefit.problem;

import java.util.Objects;
import zonefit.text.Lang;
import zonefit.text.Text;

/**
 * Something in an input that cannot be used, at the place where its author finds it.
 *
 * @param where   file, line and field
 * @param message what was seen, what was required and, where one is near, what was probably meant
 */
public record Problem(Place where, Text message) {

    public Problem {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(message, "message");
    }

    public String in(Lang lang) {
        return where + ": " + message.in(lang);
    }

    /**
     * A place in an input.
     *
     * @param file   as the user named it; {@code -} is standard input
     * @param line   from 1; the number of the row in a table; 0 if the input has no lines
     * @param column from 1; the number of the cell in a table; 0 if unknown
     * @param field  dotted path of the field, or empty
     * @param cell   name of the cell in a workbook, such as {@code C7} or {@code Pipeline!C7}, or empty
     */
    public record Place(String file, int line, int column, String field, String cell) {

        public Place {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(cell, "cell");
        }

        /** A place in an input that has no cells. */
        public Place(String file, int line, int column, String field) {
            this(file, line, column, field, "");
        }

        public static Place file(String file) {
            return new Place(file, 0, 0, "");
        }

        public Place withField(String path) {
            return new Place(file, line, column, path, cell);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(file);
            if (line > 0) {
                text.append(':').append(line);
            }
            if (column > 0) {
                text.append(':').append(column);
            }
            if (!field.isEmpty()) {
                text.append(": ").append(field);
            }
            if (!cell.isEmpty()) {
                text.append(" (").append(cell).append(')');
            }
            return text.toString();
        }
    }
}
