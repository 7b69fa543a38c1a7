package zonefit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.cli.CheckOptions.Output;
import zonefit.problem.Suggestion;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.report.JsonReporter;
import zonefit.report.Reporter;
import zonefit.report.Style;
import zonefit.report.TextReporter;
import zonefit.screening.Screener;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Verdict;

/** {@code zonefit check}: screens projects and reports on each. */
final class CheckCommand {

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    CheckCommand(InputStream in, PrintWriter out, PrintWriter err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    int run(List<String> args) throws IOException {
        Optional<CheckOptions> asked = CheckOptions.parse(args, out);
        if (asked.isEmpty()) {
            return Exit.DONE;
        }
        CheckOptions options = asked.get();
        Screener.Options screening = new Screener.Options(options.policies(), options.asOf(), options.inForceOnly(), LocalDate::now);
        try (Screener screener = Screener.open(options.rules(), Environment.cache(), screening)) {
            requireKnownPolicies(screener, options);
            List<ProjectSource> sources = read(screener, options);
            screener.await();
            return report(screener, sources, options);
        }
    }

    private static void requireKnownPolicies(Screener screener, CheckOptions options) {
        Set<String> known = screener.rules().policyIds();
        options.policies().stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new UsageException(new Text("没有政策 `" + id + "`", "there is no policy `" + id + "`")
                    .then(Suggestion.didYouMean(id, known)));
        });
    }

    private List<ProjectSource> read(Screener screener, CheckOptions options) {
        ProjectReader reader = new ProjectReader(screener.vocabulary(), screener.rules().policyIds());
        List<ProjectSource> sources = new ArrayList<>();
        options.inputs().forEach(input -> sources.addAll(reader.read(input, in)));
        ProjectReader.duplicateIds(sources).forEach(id -> err.println(
                new Text("项目编号 `" + id + "` 出现多次", "project id `" + id + "` occurs more than once").in(options.lang())));
        return sources;
    }

    private int report(Screener screener, List<ProjectSource> sources, CheckOptions options) throws IOException {
        List<Target> targets = new ArrayList<>();
        for (Output output : options.outputs()) {
            targets.add(new Target(output, options, screener));
        }
        Set<Verdict> occurred = EnumSet.noneOf(Verdict.class);
        boolean unreadable = false;
        for (ProjectSource source : sources) {
            if (source instanceof ProjectSource.Read read) {
                Assessment assessment = screener.screen(read.project());
                occurred.add(assessment.verdict());
                for (Target target : targets) {
                    target.reporter.assessment(assessment);
                }
            } else if (source instanceof ProjectSource.Unreadable bad) {
                unreadable = true;
                bad.problems().forEach(problem -> err.println(problem.in(options.lang())));
                for (Target target : targets) {
                    target.reporter.unreadable(bad.where(), bad.problems());
                }
            }
        }
        for (Target target : targets) {
            target.finish();
        }
        // What could not be read weighs more than what was found in the rest.
        return unreadable ? Exit.UNREADABLE : options.failOn().stream().anyMatch(occurred::contains) ? Exit.VERDICT : Exit.DONE;
    }

    /** A report and where it goes. A file appears whole or not at all. */
    private final class Target {

        private final Reporter reporter;
        private final PrintWriter writer;
        private final Optional<Path> file;
        private final Optional<Path> part;

        Target(Output output, CheckOptions options, Screener screener) throws IOException {
            this.file = output.file();
            this.part = file.isPresent() ? Optional.of(Files.createTempFile(
                    Optional.ofNullable(file.get().toAbsolutePath().getParent()).orElseThrow(), ".zonefit", ".part")) : Optional.empty();
            this.writer = part.isPresent() ? new PrintWriter(Files.newBufferedWriter(part.get(), StandardCharsets.UTF_8)) : out;
            Style style = part.isPresent() ? Style.PLAIN : Environment.style();
            this.reporter = switch (output.format()) {
                case TEXT -> new TextReporter(writer, options.lang(), style, options.explain(), screener.vocabulary());
                case JSON -> new JsonReporter(writer, options.lang(), JsonReporter.Layout.ARRAY);
                case JSONL -> new JsonReporter(writer, options.lang(), JsonReporter.Layout.LINES);
            };
        }

        void finish() throws IOException {
            reporter.finish();
            if (part.isPresent() && file.isPresent()) {
                writer.close();
                if (writer.checkError()) {
                    throw new IOException(file.get() + " cannot be written");
                }
                Files.move(part.get(), file.get(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
