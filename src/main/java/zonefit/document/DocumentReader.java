package zonefit.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * All documents of a text. A text that breaks off in a syntax error yields the documents before it.
     *
     * @param problems where a syntax error or a key that is there twice is reported
     */
    public static List<Node> read(String text, String file, Syntax syntax, List<Problem> problems) {
        List<Node> documents = new ArrayList<>();
        try (JsonParser parser = factory(syntax).createParser(text)) {
            while (parser.nextToken() != null) {
                documents.add(new Builder(parser, file, problems).node());
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
            String reason = Optional.ofNullable(e.getOriginalMessage()).orElse("").lines().findFirst().orElse("");
            problems.add(new Problem(new Problem.Place(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), ""),
                    new Text(syntax + " 语法错误：" + reason, "not " + syntax + ": " + reason)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    private static JsonFactory factory(Syntax syntax) {
        return syntax == Syntax.YAML ? new YAMLFactory()
                : JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
    }

    private record Builder(JsonParser parser, String file, List<Problem> problems) {

        Node node() throws IOException {
            JsonLocation at = parser.currentTokenLocation();
            refuseTag(at);
            return switch (parser.currentToken()) {
                case START_OBJECT -> mapping(at);
                case START_ARRAY -> sequence(at);
                case VALUE_NULL -> new Node.Scalar("", true, false, at.getLineNr(), at.getColumnNr());
                default -> new Node.Scalar(parser.getText(), false, parser.currentToken() == JsonToken.VALUE_STRING,
                        at.getLineNr(), at.getColumnNr());
            };
        }

        /** A tag asks a reader to make an object of a class; this one makes none, and says so. */
        private void refuseTag(JsonLocation at) throws IOException {
            String tag = parser.canReadTypeId() && parser.getTypeId() instanceof String id ? id.replace(CORE_TAGS, "") : "str";
            if (!HARMLESS_TAGS.contains(tag)) {
                problems.add(new Problem(new Problem.Place(file, at.getLineNr(), at.getColumnNr(), ""), new Text(
                        "不接受 YAML 标签 `" + tag + "`", "the YAML tag `" + tag + "` is not accepted")));
            }
        }

        private Node sequence(JsonLocation at) throws IOException {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node());
            }
            return new Node.Sequence(items, at.getLineNr(), at.getColumnNr());
        }

        private Node mapping(JsonLocation at) throws IOException {
            Map<String, Entry> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                JsonLocation keyAt = parser.currentTokenLocation();
                parser.nextToken();
                Entry entry = new Entry(node(), keyAt.getLineNr(), keyAt.getColumnNr());
                if (entries.putIfAbsent(key, entry) != null) {
                    problems.add(new Problem(new Problem.Place(file, keyAt.getLineNr(), keyAt.getColumnNr(), key),
                            new Text("字段重复", "this field is there twice")));
                }
            }
            return new Node.Mapping(entries, at.getLineNr(), at.getColumnNr());
        }
    }
}
