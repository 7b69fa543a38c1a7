package zonefit.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zonefit.document.DocumentReader;
import zonefit.document.DocumentReader.Syntax;
import zonefit.document.Node;
import zonefit.problem.Problem;
import zonefit.table.Lines;
import zonefit.table.Lines.Line;
import zonefit.table.TextEncoding;
import zonefit.text.Text;

/** Projects in YAML and JSON, one or many in a file, and in JSONL, one a line. */
final class DocumentProjects {

    private final FieldReader fields;
    private final ProjectMaker maker;

    DocumentProjects(ValueReader values, ProjectMaker maker) {
        this.fields = new FieldReader(values);
        this.maker = maker;
    }

    /**
     * The documents of an input, and the items of those that are lists.
     *
     * @throws IOException if the input cannot be read or is not text in UTF-8
     */
    void each(InputStream in, String file, Syntax syntax, RecordSink sink) throws IOException {
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
        DocumentReader.each(text, file, syntax, 0, new DocumentReader.Items() {
            @Override
            public void item(Node node, List<Problem> problems) {
                sink.accept(() -> project(node, file, problems));
            }

            @Override
            public void broken(Problem problem) {
                sink.accept(() -> new ProjectSource.Unreadable(List.of(problem), problem.where()));
            }
        });
    }

    /** A line each. @throws IOException if the input cannot be read */
    void eachLine(InputStream in, String file, RecordSink sink) throws IOException {
        Lines lines = new Lines(in);
        for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Line line = next.get();
            if (!line.isBlank()) {
                sink.accept(() -> line(line, file));
            }
        }
    }

    private ProjectSource line(Line line, String file) {
        Problem.Place where = new Problem.Place(file, line.number(), 0, "");
        Optional<String> text = TextEncoding.UTF_8.decode(line.bytes());
        if (text.isEmpty()) {
            return Unread.at(where, new Text("此行不是 UTF-8 文本", "this line is not text in UTF-8"));
        }
        List<ProjectSource> projects = new ArrayList<>(1);
        DocumentReader.each(text.get(), file, Syntax.JSON, line.number() - 1, new DocumentReader.Items() {
            @Override
            public void item(Node node, List<Problem> problems) {
                projects.add(project(node, file, problems));
            }

            @Override
            public void broken(Problem problem) {
                projects.add(0, new ProjectSource.Unreadable(List.of(problem), problem.where()));
            }
        });
        boolean isBroken = !projects.isEmpty() && projects.get(0) instanceof ProjectSource.Unreadable;
        return projects.size() == 1 || isBroken ? projects.get(0)
                : Unread.at(where, new Text("每行应为一个项目", "a line must hold one project"));
    }

    /** @param problems what was wrong with the node already */
    ProjectSource project(Node node, String file, List<Problem> problems) {
        if (!(node instanceof Node.Mapping mapping)) {
            return Unread.at(new Problem.Place(file, node.line(), node.column(), ""), new Text("项目应为一组字段", "a project must be a set of fields"));
        }
        Draft draft = fields.read(mapping, file);
        problems.forEach(draft::problem);
        return maker.make(draft);
    }
}
