package zonefit.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import zonefit.document.DocumentReader;
import zonefit.document.DocumentReader.Syntax;
import zonefit.document.Node;
import zonefit.pipeline.Screened;
import zonefit.problem.Problem;
import zonefit.project.Project;
import zonefit.reading.ProjectReader;
import zonefit.receipt.Settings;
import zonefit.report.JsonReporter;
import zonefit.screening.Screener;
import zonefit.text.Lang;

/** Screens projects on the terms of an earlier run, and tells the answer as JSON does, so that both can be laid side by side. */
record Rescreening(Screener screener, ProjectReader reader, JsonReporter reporter, ByteArrayOutputStream bytes) {

    /** What many receipts have in common. */
    record Terms(List<String> policies, boolean inForceOnly, Lang lang) {
    }

    static Rescreening by(Screener screener, Terms terms, String program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            return new Rescreening(screener, new ProjectReader(screener.vocabulary(), screener.rules().policyIds()),
                    JsonReporter.lines(bytes, terms.lang, Settings.of(program, terms.policies, terms.inForceOnly)), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Node screen(Project project) {
        try {
            bytes.reset();
            reporter.assessment(Screened.of(Problem.Place.file(""), screener.screen(project)));
            reporter.flush();
            return parse(bytes.toString(StandardCharsets.UTF_8), project.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON that was written here and is therefore sound. */
    static Node parse(String json, String name) {
        List<Problem> problems = new ArrayList<>(0);
        List<Node> nodes = DocumentReader.read(json, name, Syntax.JSON, problems);
        if (nodes.size() != 1 || !problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return nodes.get(0);
    }
}
