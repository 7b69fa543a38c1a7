package zonefit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.cli.CheckOptions.Output;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Summary;
import zonefit.problem.Suggestion;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.report.HtmlReporter;
import zonefit.report.JsonReporter;
import zonefit.report.Reporter;
import zonefit.report.Style;
import zonefit.report.TextReporter;
import zonefit.screening.Screener;
import zonefit.text.Text;

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
            ProjectReader reader = new ProjectReader(screener.vocabulary(), screener.rules().policyIds());
            return new Run(screener, reader, options).go();
        }
    }

    private static void requireKnownPolicies(Screener screener, CheckOptions options) {
        Set<String> known = screener.rules().policyIds();
        options.policies().stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new UsageException(new Text("没有政策 `" + id + "`", "there is no policy `" + id + "`")
                    .then(Suggestion.didYouMean(id, known)));
        });
    }

    /** One run over all inputs. */
    private final class Run {

        private final Screener screener;
        private final ProjectReader reader;
        private final CheckOptions options;
        private final List<Target> targets = new ArrayList<>();
        private final Summary summary = new Summary();
        private final Set<String> ids = new HashSet<>();

        Run(Screener screener, ProjectReader reader, CheckOptions options) {
            this.screener = screener;
            this.reader = reader;
            this.options = options;
        }

        int go() throws IOException {
            for (Output output : options.outputs()) {
                targets.add(new Target(output, options, screener));
            }
            for (String input : options.inputs()) {
                reader.each(input, in, record -> report(record.get()));
            }
            PipelineReport pipeline = new PipelineReport(summary, List.of(), List.of());
            for (Target target : targets) {
                target.reporter.pipeline(pipeline);
                target.finish();
            }
            return exit();
        }

        private void report(ProjectSource source) {
            try {
                if (source instanceof ProjectSource.Read read) {
                    String id = read.project().id();
                    if (!ids.add(id)) {
                        err.println(read.where() + ": " + new Text("项目编号 `" + id + "` 重复", "project id `" + id + "` is there twice").in(options.lang()));
                    }
                    Screened screened = Screened.of(read.where(), screener.screen(read.project()));
                    summary.add(screened);
                    for (Target target : targets) {
                        target.reporter.assessment(screened);
                    }
                } else if (source instanceof ProjectSource.Unreadable bad) {
                    bad.problems().forEach(problem -> err.println(problem.in(options.lang())));
                    summary.unreadable();
                    for (Target target : targets) {
                        target.reporter.unreadable(bad.where(), bad.problems());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What could not be read weighs more than what was found in the rest. */
        private int exit() {
            boolean failed = options.failOn().stream().anyMatch(verdict -> summary.verdicts().of(verdict) > 0);
            return summary.unreadableCount() > 0 ? Exit.UNREADABLE : failed ? Exit.VERDICT : Exit.DONE;
        }
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
                case HTML -> new HtmlReporter(writer, options.lang(), screener.rules());
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
