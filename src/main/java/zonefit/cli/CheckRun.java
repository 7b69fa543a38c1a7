package zonefit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zonefit.cli.CheckOptions.Output;
import zonefit.pipeline.Acceptance;
import zonefit.pipeline.Pipeline;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.text.Text;
import zonefit.verdict.Assessment;

/**
 * One run over all inputs. Projects are screened by several threads and reported by one, in the order of the input; what a run
 * holds at any time does not grow with the input.
 */
final class CheckRun {

    private final Screener screener;
    private final ProjectReader reader;
    private final CheckOptions options;
    private final Acceptance acceptance;
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Pipeline pipeline;
    private final List<Target> targets = new ArrayList<>();
    private final Ids ids = new Ids();

    CheckRun(Screener screener, CheckOptions options, Acceptance acceptance, InputStream in, PrintWriter out, PrintWriter err) {
        this.screener = screener;
        this.reader = new ProjectReader(screener.vocabulary(), screener.rules().policyIds());
        this.options = options;
        this.acceptance = acceptance;
        this.in = in;
        this.out = out;
        this.err = err;
        this.pipeline = new Pipeline(screener.rules(), options.inForceOnly(), screener::findTotals, acceptance);
    }

    int go() throws IOException {
        try (Progress progress = Progress.of(options.inputs(), reader::consumed, err, options.lang())) {
            openTargets();
            // What is accepted is told project by project, in order; lines that depend on it are written then.
            boolean linesAhead = acceptance.isNone() && targets.stream().anyMatch(Target::takesLines);
            try (Lanes lanes = new Lanes(screener, options, linesAhead, batch -> report(batch, progress))) {
                for (String input : options.inputs()) {
                    reader.each(input, in, lanes::accept);
                }
                lanes.finish();
            }
            PipelineReport together = pipeline.report();
            together.notes().forEach(note -> err.println(note.in(options.lang())));
            for (Target target : targets) {
                target.reporter().pipeline(together);
                target.finish();
            }
        } finally {
            for (Target target : targets) {
                target.close();
            }
        }
        return exit();
    }

    private void openTargets() throws IOException {
        for (Output output : options.outputs()) {
            targets.add(Target.report(output, options, screener, out));
        }
        if (options.writeBack().isPresent()) {
            targets.add(Target.writeBack(Path.of(options.inputs().get(0)), options.writeBack().get(), options.lang()));
        }
    }

    private void report(Lanes.Batch batch, Progress progress) {
        try {
            int next = 0;
            for (ProjectSource source : batch.sources()) {
                if (source instanceof ProjectSource.Read read) {
                    report(read, batch.assessments().get(next++), batch.lines().length > 0);
                } else if (source instanceof ProjectSource.Unreadable bad) {
                    report(bad, batch.lines().length > 0);
                }
                progress.passed(source.where());
            }
            for (Target target : targets) {
                target.lines(batch.lines());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(ProjectSource.Read read, Assessment assessment, boolean linesDone) throws IOException {
        String id = read.project().id();
        if (!ids.add(id)) {
            err.println(read.where() + ": " + new Text("项目编号 `" + id + "` 重复", "project id `" + id + "` is there twice").in(options.lang()));
        }
        Screened screened = acceptance.of(read.where(), assessment);
        pipeline.add(screened);
        for (Target target : targets) {
            if (!linesDone || !target.takesLines()) {
                target.reporter().assessment(screened);
            }
        }
    }

    private void report(ProjectSource.Unreadable bad, boolean linesDone) throws IOException {
        bad.problems().forEach(problem -> err.println(problem.in(options.lang())));
        pipeline.unreadable();
        for (Target target : targets) {
            if (!linesDone || !target.takesLines()) {
                target.reporter().unreadable(bad.where(), bad.problems());
            }
        }
    }

    /** What could not be read weighs more than what was found in the rest. */
    private int exit() {
        boolean failed = options.failOn().stream().anyMatch(verdict -> pipeline.summary().open().of(verdict) > 0);
        return pipeline.summary().unreadableCount() > 0 ? Exit.UNREADABLE : failed ? Exit.VERDICT : Exit.DONE;
    }
}
