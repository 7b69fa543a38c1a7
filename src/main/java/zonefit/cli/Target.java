package zonefit.cli;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import zonefit.cli.CheckOptions.Output;
import zonefit.reading.ProjectReader;
import zonefit.report.CsvReporter;
import zonefit.report.HtmlReporter;
import zonefit.report.JsonReporter;
import zonefit.report.JunitReporter;
import zonefit.report.PipelineJson;
import zonefit.report.Reporter;
import zonefit.report.SarifReporter;
import zonefit.report.Style;
import zonefit.report.TextReporter;
import zonefit.report.XlsxReporter;
import zonefit.screening.Screener;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.writeback.WriteBack;

/** A report and where it goes. */
final class Target implements Closeable {

    private final Reporter reporter;
    private final PrintWriter writer;
    private final Optional<PartFile> part;
    private final boolean takesLines;

    private Target(Reporter reporter, PrintWriter writer, Optional<PartFile> part, boolean takesLines) {
        this.reporter = reporter;
        this.writer = writer;
        this.part = part;
        this.takesLines = takesLines;
    }

    /** @param out standard output, for a report that has no file */
    static Target report(Output output, CheckOptions options, Screener screener, PrintWriter out) throws IOException {
        boolean binary = output.format().isBinary();
        if (binary && output.file().isEmpty() && Environment.isTerminal()) {
            throw new UsageException(new Text("xlsx 不能显示在终端，请用 --output 指定文件", "xlsx cannot be shown on a terminal: name a file with --output"));
        }
        Optional<PartFile> part = output.file().isPresent() ? Optional.of(PartFile.of(output.file().get())) : Optional.empty();
        try {
            OutputStream stream = part.isPresent() ? part.get().stream()
                    : binary ? new FileOutputStream(FileDescriptor.out) : OutputStream.nullOutputStream();
            PrintWriter writer = part.isPresent() || binary ? new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)) : out;
            return new Target(reporter(output, options, screener, writer, stream), writer, part, output.format() == CheckOptions.Format.JSONL);
        } catch (IOException | RuntimeException e) {
            discard(part);
            throw e;
        }
    }

    private static Reporter reporter(Output output, CheckOptions options, Screener screener, PrintWriter writer, OutputStream stream)
            throws IOException {
        Lang lang = options.lang();
        return switch (output.format()) {
            case TEXT -> new TextReporter(writer, lang, output.file().isPresent() ? Style.PLAIN : Environment.style(), options.explain(), screener.vocabulary());
            case JSON -> new JsonReporter(writer, lang, JsonReporter.Layout.ARRAY, options.settings(), options.catalogue());
            case JSONL -> new JsonReporter(writer, lang, JsonReporter.Layout.LINES, options.settings(), options.catalogue());
            case CSV -> new CsvReporter(writer, lang);
            case HTML -> new HtmlReporter(writer, lang, screener.rules(), options.catalogue());
            case XLSX -> new XlsxReporter(stream, lang);
            case JUNIT -> new JunitReporter(writer, lang);
            case SARIF -> new SarifReporter(writer, lang, options.catalogue());
            case PIPELINE -> new PipelineJson(writer, lang, screener.rules());
        };
    }

    /** The input given back with columns added. */
    static Target writeBack(Path original, Path file, Lang lang) throws IOException {
        Optional<PartFile> part = Optional.of(PartFile.of(file));
        try {
            OutputStream stream = part.get().stream();
            return new Target(WriteBack.open(original, stream, lang, ProjectReader::isHeader), new PrintWriter(stream), part, false);
        } catch (IOException e) {
            discard(part);
            throw new UsageException(new Text("--write-back 无法使用：" + e.getMessage(), "--write-back cannot be done: " + e.getMessage()));
        }
    }

    private static void discard(Optional<PartFile> part) throws IOException {
        if (part.isPresent()) {
            part.get().close();
        }
    }

    /** Whether it is lines of JSON, which can be written batch by batch without its reporter. */
    boolean takesLines() {
        return takesLines;
    }

    /** Writes lines of JSON that are done already; of no effect for other reports. */
    void lines(byte[] lines) throws IOException {
        if (takesLines && lines.length > 0) {
            if (part.isPresent()) {
                part.get().stream().write(lines);
            } else if (writer instanceof Utf8Writer utf8) {
                utf8.utf8(lines);
            } else {
                writer.print(new String(lines, StandardCharsets.UTF_8));
            }
        }
    }

    Reporter reporter() {
        return reporter;
    }

    /** Writes what stands at the end; a file appears now. */
    void finish() throws IOException {
        reporter.finish();
        if (part.isPresent()) {
            if (writer.checkError()) {
                throw new IOException(part.get() + " cannot be written");
            }
            part.get().appear();
        }
    }

    /** Leaves no half file behind. */
    @Override
    public void close() throws IOException {
        reporter.close();
        discard(part);
    }
}
