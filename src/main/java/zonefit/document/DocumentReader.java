package zonefit.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import zonefit.document.Node.Entry;
import zonefit.problem.Problem;
import zonefit.text.Text;

/** Reads YAML and JSON into {@link Node}s; one file may hold several documents. */
public final class DocumentReader {

    private static final String CORE_TAGS = "tag:yaml.org,2002:";
    private static final Set<String> HARMLESS_TAGS = Set.of("str", "int", "float", "bool", "null", "map", "seq");

    private DocumentReader() {
    }

    /** Which syntax a text is read as. */
    public enum Syntax { YAML, JSON }

    /** Takes the items of an input as they are read. */
    public interface Items {

        /** @param problems keys that are there twice; which of the two was meant nobody knows */
        void item(Node node, List<Problem> problems);

        /** A syntax error; what stands behind it cannot be read. */
        void broken(Problem problem);
    }

    /**
     * All documents of a text. A text that breaks off in a syntax error yields the documents before it.
     *
     * @param problems where a syntax error or a key that is there twice is reported
     */
    public static List<Node> read(String text, String file, Syntax syntax, List<Problem> problems) {
        List<Node> documents = new ArrayList<>();
        try (JsonParser parser = factory(syntax).createParser(text)) {
            while (parser.nextToken() != null) {
                documents.add(new Builder(parser, file, 0, problems).node());
            }
        } catch (JsonProcessingException e) {
            problems.add(syntaxError(e, file, syntax, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    /**
     * Hands over one after the other the documents of an input, and of a document that is a list its items. Holds no more of
     * the input than one of them.
     *
     * @param linesBefore what to add to the number of each line
     * @throws IOException if the input cannot be read
     */
    public static void each(Reader in, String file, Syntax syntax, int linesBefore, Items items) throws IOException {
        try (JsonParser parser = factory(syntax).createParser(in)) {
            boolean inList = false;
            while (true) {
                List<Problem> problems = new ArrayList<>(0);
                Node node;
                try {
                    JsonToken token = parser.nextToken();
                    if (token == null) {
                        return;
                    }
                    boolean isBorder = !inList && token == JsonToken.START_ARRAY || inList && token == JsonToken.END_ARRAY;
                    if (isBorder) {
                        inList = !inList;
                        continue;
                    }
                    node = new Builder(parser, file, linesBefore, problems).node();
                } catch (JsonProcessingException e) {
                    if (e.getCause() != null && e.getCause().getCause() instanceof CharacterCodingException noText) {
                        throw noText;
                    }
                    items.broken(syntaxError(e, file, syntax, linesBefore));
                    return;
                }
                items.item(node, problems);
            }
        }
    }

    /** The items of a short text. */
    public static void each(String text, String file, Syntax syntax, int linesBefore, Items items) {
        try {
            each(new StringReader(text), file, syntax, linesBefore, items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem syntaxError(JsonProcessingException e, String file, Syntax syntax, int linesBefore) {
        JsonLocation at = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
        String reason = Optional.ofNullable(e.getOriginalMessage()).orElse("").lines().findFirst().orElse("");
        return new Problem(new Problem.Place(file, Math.max(0, at.getLineNr()) + linesBefore, Math.max(0, at.getColumnNr()), ""),
                new Text(syntax + " 语法错误：" + reason, "not " + syntax + ": " + reason));
    }

    private static JsonFactory factory(Syntax syntax) {
        return syntax == Syntax.YAML ? Yaml.FACTORY : Json.FACTORY;
    }

    /** Loaded only by who reads JSON. */
    private static final class Json {
        private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
    }

    /** Loaded only by who reads YAML. */
    private static final class Yaml {
        private static final JsonFactory FACTORY = factory();

        private static JsonFactory factory() {
            LoaderOptions options = new LoaderOptions();
            // What is streamed may be long.
            options.setCodePointLimit(Integer.MAX_VALUE);
            return YAMLFactory.builder().loaderOptions(options).build();
        }
    }

    private record Builder(JsonParser parser, String file, int linesBefore, List<Problem> problems) {

        Node node() throws IOException {
            JsonLocation at = parser.currentTokenLocation();
            int line = at.getLineNr() + linesBefore;
            refuseTag(line, at.getColumnNr());
            return switch (parser.currentToken()) {
                case START_OBJECT -> mapping(line, at.getColumnNr());
                case START_ARRAY -> sequence(line, at.getColumnNr());
                case VALUE_NULL -> new Node.Scalar("", true, false, line, at.getColumnNr());
                default -> new Node.Scalar(parser.getText(), false, parser.currentToken() == JsonToken.VALUE_STRING, line, at.getColumnNr());
            };
        }

        /** A tag asks a reader to make an object of a class; this one makes none, and says so. */
        private void refuseTag(int line, int column) throws IOException {
            String tag = parser.canReadTypeId() && parser.getTypeId() instanceof String id ? id.replace(CORE_TAGS, "") : "str";
            if (!HARMLESS_TAGS.contains(tag)) {
                problems.add(new Problem(new Problem.Place(file, line, column, ""), new Text(
                        "不接受 YAML 标签 `" + tag + "`", "the YAML tag `" + tag + "` is not accepted")));
            }
        }

        private Node sequence(int line, int column) throws IOException {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node());
            }
            return new Node.Sequence(items, line, column);
        }

        private Node mapping(int line, int column) throws IOException {
            Map<String, Entry> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                JsonLocation keyAt = parser.currentTokenLocation();
                int keyLine = keyAt.getLineNr() + linesBefore;
                parser.nextToken();
                Entry entry = new Entry(node(), keyLine, keyAt.getColumnNr());
                if (entries.putIfAbsent(key, entry) != null) {
                    problems.add(new Problem(new Problem.Place(file, keyLine, keyAt.getColumnNr(), key),
                            new Text("字段重复", "this field is there twice")));
                }
            }
            return new Node.Mapping(entries, line, column);
        }
    }
}
