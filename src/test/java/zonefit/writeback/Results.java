package zonefit.writeback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Summary;
import zonefit.problem.Problem;
import zonefit.report.ReportExamples;
import zonefit.report.Reporter;
import zonefit.text.Lang;

/** Writes results of the examples back into a table. */
final class Results {

    static final Screened MISFIT = ReportExamples.screened().get(0);
    static final Screened FIT = ReportExamples.screened().get(4);

    private Results() {
    }

    /** Writes to rows in turn a misfit, a fit, and so on; a negative row could not be read. */
    static byte[] write(Path original, Lang lang, int... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(original, out, lang, rows);
        return out.toByteArray();
    }

    static Path write(Path original, Path file, Lang lang, int... rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(original, out, lang, rows);
        }
        return file;
    }

    private static void write(Path original, OutputStream out, Lang lang, int... rows) throws IOException {
        try (Reporter reporter = WriteBack.open(original, out, lang)) {
            for (int i = 0; i < rows.length; i++) {
                Problem.Place where = new Problem.Place(original.toString(), Math.abs(rows[i]), 0, "");
                if (rows[i] < 0) {
                    reporter.unreadable(where, List.of(new Problem(where.withField("land.far"), ReportExamples.PROBLEMS.get(0).message())));
                } else {
                    reporter.assessment(Screened.of(where, (i % 2 == 0 ? MISFIT : FIT).assessment()));
                }
            }
            reporter.pipeline(new PipelineReport(new Summary(), List.of(), List.of()));
            reporter.finish();
        }
    }
}
