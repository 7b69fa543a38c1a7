package zonefit.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import zonefit.document.DocumentReader;
import zonefit.document.Node;
import zonefit.pipeline.Screened;
import zonefit.problem.Problem;
import zonefit.project.Project;
import zonefit.receipt.Settings;
import zonefit.report.JsonReporter;
import zonefit.screening.Screener;
import zonefit.text.Lang;

/** Assessments as a run of {@code check} files them, and what verifying them says. */
final class Filed {

    static final String PROGRAM = "1.0+0123456789abcdef";
    static final Settings HASHES = Settings.of(PROGRAM, List.of(), false);
    static final Settings WITH_INPUT = new Settings(PROGRAM, List.of(), false, true);

    private Filed() {
    }

    static String lines(Screener screener, Lang lang, Settings settings, List<Project> projects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonReporter reporter = JsonReporter.lines(out, lang, settings);
            for (Project project : projects) {
                reporter.assessment(Screened.of(Problem.Place.file("p.yaml"), screener.screen(project)));
            }
            reporter.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static List<Verification> verify(Verifier verifier, String json) {
        List<Verification> all = new ArrayList<>();
        try {
            AssessmentReader.each(AssessmentReader.STANDARD_INPUT, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), new DocumentReader.Items() {
                @Override
                public void item(Node node, List<Problem> problems) {
                    verifier.verify(node, "a.jsonl").ifPresent(all::add);
                }

                @Override
                public void broken(Problem problem) {
                    throw new IllegalArgumentException(problem.toString());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static ProjectStore store(List<Project> projects) throws IOException {
        ProjectStore store = new ProjectStore();
        for (Project project : projects) {
            store.add(project);
        }
        return store;
    }
}
