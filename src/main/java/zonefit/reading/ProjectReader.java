package zonefit.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zonefit.document.DocumentReader;
import zonefit.document.DocumentReader.Syntax;
import zonefit.document.Node;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Vocabulary;

/** Reads projects from YAML and JSON: files, folders, standard input; one or many of them in each. */
public final class ProjectReader {

    /** The name of standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final Set<String> EXTENSIONS = Set.of("yaml", "yml", "json", "jsonl");

    private final Vocabulary vocabulary;
    private final Set<String> policies;
    private final FieldReader fields;

    /** @param policies ids of the policies that a project may name */
    public ProjectReader(Vocabulary vocabulary, Set<String> policies) {
        this.vocabulary = vocabulary;
        this.policies = Set.copyOf(policies);
        this.fields = new FieldReader(vocabulary);
    }

    /** Hands the records of an input over one by one, in their order. */
    public void each(String input, InputStream standardInput, RecordSink sink) {
        read(input, standardInput).forEach(source -> sink.accept(() -> source));
    }

    /** All projects of a file or a folder with all below it, in the order of their names; {@code -} is standard input. */
    public List<ProjectSource> read(String input, InputStream standardInput) {
        if (input.equals(STANDARD_INPUT)) {
            return parse(bytes(standardInput), STANDARD_INPUT, "");
        }
        Path path = Path.of(input);
        if (Files.isDirectory(path)) {
            List<ProjectSource> all = new ArrayList<>();
            files(path).forEach(file -> all.addAll(readFile(file)));
            return all.isEmpty() ? List.of(unreadable(input, new Text("文件夹中没有项目文件（yaml、json、jsonl）",
                    "the folder holds no project file (yaml, json, jsonl)"))) : all;
        }
        if (!Files.isRegularFile(path)) {
            return List.of(unreadable(input, new Text("没有此文件", "there is no such file")));
        }
        return readFile(path);
    }

    private List<ProjectSource> readFile(Path file) {
        try {
            return parse(Files.readAllBytes(file), file.toString(), extension(file));
        } catch (IOException e) {
            return List.of(unreadable(file.toString(), new Text("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage())));
        }
    }

    private List<ProjectSource> parse(byte[] bytes, String file, String extension) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return List.of(unreadable(file, new Text("不是 UTF-8 文本", "is not text in UTF-8")));
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (extension.equals("jsonl")) {
            return lines(body, file);
        }
        String start = body.stripLeading();
        boolean json = extension.equals("json") || extension.isEmpty() && (start.startsWith("{") || start.startsWith("["));
        return documents(body, file, json ? Syntax.JSON : Syntax.YAML, 0);
    }

    /** A broken line spoils no other. */
    private List<ProjectSource> lines(String body, String file) {
        List<ProjectSource> all = new ArrayList<>();
        List<String> lines = body.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                all.addAll(documents(lines.get(i), file, Syntax.JSON, i));
            }
        }
        return all.isEmpty() ? List.of(empty(file)) : all;
    }

    private List<ProjectSource> documents(String body, String file, Syntax syntax, int linesBefore) {
        List<Problem> syntaxProblems = new ArrayList<>();
        List<Node> documents = DocumentReader.read(body, file, syntax, syntaxProblems);
        List<Problem> shifted = syntaxProblems.stream().map(problem -> shift(problem, linesBefore)).toList();
        List<ProjectSource> all = new ArrayList<>();
        for (Node document : documents) {
            List<Node> items = document instanceof Node.Sequence sequence ? sequence.items() : List.of(document);
            items.forEach(item -> all.add(project(item, file, linesBefore)));
        }
        if (!shifted.isEmpty()) {
            // A key that is there twice leaves a document behind, but which of the two was meant nobody knows.
            return List.of(new ProjectSource.Unreadable(shifted, shifted.get(0).where()));
        }
        return all.isEmpty() ? List.of(empty(file)) : all;
    }

    private ProjectSource project(Node node, String file, int linesBefore) {
        Problem.Place where = new Problem.Place(file, node.line() + linesBefore, node.column(), "");
        if (!(node instanceof Node.Mapping mapping)) {
            return new ProjectSource.Unreadable(List.of(new Problem(where, new Text("项目应为一组字段", "a project must be a set of fields"))), where);
        }
        List<Problem> problems = new ArrayList<>();
        Map<Field<?>, Object> values = new HashMap<>();
        Map<String, Problem.Place> places = new HashMap<>();
        fields.read(mapping, file, values, places, problems);
        String id = Optional.ofNullable((String) values.get(Fields.ID)).orElse("");
        if (id.isEmpty() && !places.containsKey(Fields.ID.path())) {
            problems.add(new Problem(where.withField(Fields.ID.path()), new Text("必填", "is required")));
        }
        Project project = new Project(id, values);
        project.texts(Fields.POLICIES).stream().filter(policy -> !policies.contains(policy)).forEach(policy -> problems.add(
                new Problem(places.get(Fields.POLICIES.path()), new Text("没有政策 `" + policy + "`", "there is no policy `" + policy + "`")
                        .then(Suggestion.didYouMean(policy, policies)))));
        Map<Field<?>, Text> badPlaces = new HashMap<>();
        vocabulary.gazetteer().locate(project, badPlaces);
        badPlaces.forEach((field, message) -> problems.add(new Problem(places.getOrDefault(field.path(), where), message)));
        if (problems.isEmpty()) {
            return new ProjectSource.Read(project, where);
        }
        problems.sort(java.util.Comparator.comparingInt((Problem p) -> p.where().line()).thenComparing(p -> p.where().column()));
        return new ProjectSource.Unreadable(problems.stream().map(problem -> shift(problem, linesBefore)).toList(), where);
    }

    private static Problem shift(Problem problem, int lines) {
        Problem.Place at = problem.where();
        return lines == 0 ? problem
                : new Problem(new Problem.Place(at.file(), at.line() + lines, at.column(), at.field()), problem.message());
    }

    private static ProjectSource empty(String file) {
        return unreadable(file, new Text("没有项目", "holds no project"));
    }

    private static ProjectSource unreadable(String file, Text why) {
        Problem.Place where = Problem.Place.file(file);
        return new ProjectSource.Unreadable(List.of(new Problem(where, why)), where);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(Files::isRegularFile).filter(file -> EXTENSIONS.contains(extension(file))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }
}
