package zonefit.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.document.Node;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.project.ExceptionClaim;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project.Exceptions;
import zonefit.project.Project.Texts;
import zonefit.text.Text;

/** Reads the fields of one project from a document. Everything that is wrong is reported; nothing is guessed or left out in silence. */
final class FieldReader {

    /** The fields by heading and by the name below it, so that no path has to be put together. */
    private static final Map<String, Map<String, Field<?>>> BY_NAME = Fields.ALL.stream().collect(Collectors.groupingBy(
            Field::heading, Collectors.toUnmodifiableMap(field -> field.path().substring(field.path().indexOf('.') + 1), field -> field)));

    private final ValueReader values;

    FieldReader(ValueReader values) {
        this.values = values;
    }

    Draft read(Node.Mapping mapping, String file) {
        NodePlaces places = new NodePlaces(file, mapping);
        Draft draft = new Draft(places);
        new Pass(file, places, draft).mapping(mapping, "");
        return draft;
    }

    /** The places of the values that were seen. */
    private static final class NodePlaces implements Draft.Places {

        private final String file;
        private final Node project;
        private final Node[] byIndex = new Node[Fields.ALL.size()];

        NodePlaces(String file, Node project) {
            this.file = file;
            this.project = project;
        }

        @Override
        public Problem.Place record() {
            return new Problem.Place(file, project.line(), project.column(), "");
        }

        @Override
        public Problem.Place of(Field<?> field) {
            Node node = byIndex[field.index()];
            return node == null ? record().withField(field.path()) : new Problem.Place(file, node.line(), node.column(), field.path());
        }
    }

    private final class Pass {

        private final String file;
        private final NodePlaces places;
        private final Draft draft;

        Pass(String file, NodePlaces places, Draft draft) {
            this.file = file;
            this.places = places;
            this.draft = draft;
        }

        void mapping(Node.Mapping mapping, String heading) {
            Map<String, Field<?>> fields = BY_NAME.get(heading);
            mapping.entries().forEach((key, entry) -> {
                Field<?> field = heading.isEmpty() && key.indexOf('.') > 0 ? Fields.BY_PATH.get(key) : fields.get(key);
                if (field != null) {
                    places.byIndex[field.index()] = entry.value();
                    value(field, entry.value());
                } else if (heading.isEmpty() && !key.isEmpty() && BY_NAME.containsKey(key)) {
                    heading(key, entry.value());
                } else {
                    String path = heading.isEmpty() ? key : heading + "." + key;
                    draft.problem(new Problem(new Problem.Place(file, entry.line(), entry.column(), path), unknown(path)));
                }
            });
        }

        private void heading(String path, Node node) {
            if (node instanceof Node.Mapping inner) {
                mapping(inner, path);
            } else if (!(node instanceof Node.Scalar scalar && scalar.isNull())) {
                problem(node, path, new Text("应为一组字段", "must be a set of fields"));
            }
        }

        private void value(Field<?> field, Node node) {
            if (node instanceof Node.Scalar scalar && scalar.isNull()) {
                return;
            }
            switch (field.kind()) {
                case TEXTS -> texts(field, node).ifPresent(texts -> draft.put(field, new Texts(texts)));
                case CHOICES -> texts(field, node).ifPresent(texts -> landClasses(field, node, texts));
                case EXCEPTIONS -> exceptions(field, node);
                default -> {
                    if (node instanceof Node.Scalar scalar) {
                        values.read(field, scalar.text(), message -> problem(node, field.path(), message))
                                .ifPresent(value -> draft.put(field, value));
                    } else {
                        problem(node, field.path(), new Text("应为单个值", "must be a single value"));
                    }
                }
            }
        }

        private void landClasses(Field<?> field, Node node, List<String> texts) {
            Set<String> classes = new LinkedHashSet<>();
            texts.forEach(text -> values.landClass(text, message -> problem(node, field.path(), message)).ifPresent(classes::add));
            if (!classes.isEmpty()) {
                draft.put(field, new Texts(new ArrayList<>(classes)));
            }
        }

        private Optional<List<String>> texts(Field<?> field, Node node) {
            if (node instanceof Node.Scalar scalar) {
                return Optional.of(List.of(scalar.text().strip()));
            }
            if (!(node instanceof Node.Sequence sequence)) {
                problem(node, field.path(), new Text("应为列表", "must be a list"));
                return Optional.empty();
            }
            List<String> texts = new ArrayList<>();
            for (Node item : sequence.items()) {
                if (item instanceof Node.Scalar scalar && !scalar.isNull()) {
                    texts.add(scalar.text().strip());
                } else {
                    problem(item, field.path(), new Text("列表中应为文字", "the list must hold texts"));
                }
            }
            return Optional.of(texts.stream().filter(text -> !text.isEmpty()).toList());
        }

        private void exceptions(Field<?> field, Node node) {
            List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
            List<ExceptionClaim> claims = new ArrayList<>();
            for (Node item : items) {
                if (!(item instanceof Node.Mapping claim)) {
                    problem(item, field.path(), new Text("应含 rule 和 approval", "must have rule and approval"));
                    continue;
                }
                claim.entries().keySet().stream().filter(key -> !Set.of("rule", "approval").contains(key)).forEach(key ->
                        problem(item, field.path() + "." + key, new Text("没有此字段", "there is no such field")
                                .then(Suggestion.didYouMean(key, List.of("rule", "approval")))));
                String rule = scalar(claim, "rule");
                String approval = scalar(claim, "approval");
                if (rule.isBlank() || approval.isBlank()) {
                    problem(item, field.path(), new Text("rule 和 approval 均为必填", "rule and approval are both required"));
                } else {
                    claims.add(new ExceptionClaim(rule.strip(), approval.strip()));
                }
            }
            draft.put(field, new Exceptions(claims));
        }

        private void problem(Node node, String path, Text message) {
            draft.problem(new Problem(new Problem.Place(file, node.line(), node.column(), path), message));
        }
    }

    private static String scalar(Node.Mapping mapping, String key) {
        return mapping.get(key).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text()).orElse("");
    }

    /** What is said of a field that there is none of. */
    static Text unknown(String path) {
        return new Text("没有字段 `" + path + "`", "there is no field `" + path + "`").then(suggestion(path));
    }

    /** The nearest field; a right name under the wrong heading counts as near. */
    static Text suggestion(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        List<String> sameName = Fields.BY_PATH.keySet().stream()
                .filter(known -> known.equals(last) || known.endsWith("." + last)).sorted().toList();
        return sameName.isEmpty() ? Suggestion.didYouMean(path, Fields.BY_PATH.keySet())
                : Suggestion.didYouMean(sameName.get(0), sameName);
    }
}
