package zonefit.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML or JSON document, with the line and column at which it stands. */
public sealed interface Node permits Node.Scalar, Node.Sequence, Node.Mapping {

    int line();

    int column();

    /** How a person would call it. */
    String sort();

    /**
     * A single value as it was written.
     *
     * @param quoted whether it was written as text, so that {@code "3973"} is never a number
     */
    record Scalar(String text, boolean isNull, boolean quoted, int line, int column) implements Node {
        @Override
        public String sort() {
            return isNull ? "null" : "value";
        }
    }

    record Sequence(List<Node> items, int line, int column) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String sort() {
            return "list";
        }
    }

    /** @param entries in the order of the document */
    record Mapping(Map<String, Entry> entries, int line, int column) implements Node {
        public Optional<Node> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        @Override
        public String sort() {
            return "mapping";
        }
    }

    /** A key and its value; line and column are those of the key. */
    record Entry(Node value, int line, int column) {
    }
}
