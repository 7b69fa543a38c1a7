package zonefit.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.document.Node;
import zonefit.problem.Problem;
import zonefit.text.Text;

/** The keys of a {@code policy.yaml}. */
final class PolicyFile {

    private static final Set<String> FIELDS = Set.of("id", "title", "number", "issuer", "issued", "from", "to",
            "jurisdiction", "decidesAt", "supersedes", "source");

    private final String file;
    private final Node.Mapping mapping;
    private final List<Problem> problems;

    PolicyFile(String file, Node.Mapping mapping, List<Problem> problems) {
        this.file = file;
        this.mapping = mapping;
        this.problems = problems;
    }

    void unknownKeys() {
        mapping.entries().forEach((key, entry) -> {
            if (!FIELDS.contains(key)) {
                problems.add(new Problem(new Problem.Place(file, entry.line(), entry.column(), key), PolicyReader.unknown(key, FIELDS)));
            }
        });
    }

    String text(String key) {
        Optional<Node> node = mapping.get(key);
        if (node.isPresent() && node.get() instanceof Node.Scalar scalar && !scalar.isNull()) {
            return scalar.text();
        }
        problem(key, new Text("必填", "is required"));
        return "";
    }

    Optional<String> optional(String key) {
        return mapping.get(key).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text());
    }

    Text bilingual(String key) {
        return mapping.get(key).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast)
                .map(both -> new Text(scalar(both, "zh"), scalar(both, "en"))).orElseGet(() -> Text.same(text(key)));
    }

    List<String> texts(String key) {
        return mapping.get(key).filter(Node.Sequence.class::isInstance).map(Node.Sequence.class::cast)
                .map(list -> list.items().stream().filter(Node.Scalar.class::isInstance)
                        .map(item -> ((Node.Scalar) item).text()).toList())
                .orElse(List.of());
    }

    Optional<LocalDate> date(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            problem(key, new Text("`" + text + "` 应写作 2022-05-07", "`" + text + "` must be written like 2022-05-07"));
            return Optional.empty();
        }
    }

    void problem(String key, Text message) {
        Node.Entry at = mapping.entries().get(key);
        problems.add(new Problem(new Problem.Place(file, at == null ? 0 : at.line(), at == null ? 0 : at.column(), key), message));
    }

    private static String scalar(Node.Mapping mapping, String key) {
        return mapping.get(key).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text()).orElse("");
    }
}
