package zonefit.writeback;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import zonefit.pipeline.Screened;
import zonefit.problem.Problem;
import zonefit.report.Defused;
import zonefit.report.Reporter;
import zonefit.text.Lang;

/**
 * A user's CSV file given back with columns added: in its encoding, with its byte order mark, separators, quotes and line breaks.
 * Copied record by record as the results come, so that memory does not grow with it.
 */
final class CsvWriteBack implements Reporter {

    /** How far a cell may run on over line breaks before its opening quote is taken for a stray one. */
    private static final int MOST_LINES = 100;

    private final Path original;
    private final OutputStream stream;
    private final Lang lang;
    private final Predicate<List<String>> isHeader;
    private Optional<Open> open = Optional.empty();
    /** Lines that have been read and not yet written, from {@link #number}. */
    private final List<RawCsv.Record> ahead = new ArrayList<>();
    private int number = 1;
    private Optional<Result> last = Optional.empty();

    /** The file that is being copied. */
    private record Open(CsvShape shape, Reader in, RawCsv csv, Writer out) {
    }

    /** What goes into a record that has not been written yet, since only the next tells where it ends. */
    private record Result(int line, List<String> cells) {
    }

    /** @param out stays open */
    CsvWriteBack(Path original, OutputStream out, Lang lang, Predicate<List<String>> isHeader) {
        this.original = original;
        this.stream = out;
        this.lang = lang;
        this.isHeader = isHeader;
    }

    @Override
    public void assessment(Screened screened) throws IOException {
        result(screened.where(), AddedColumns.cells(screened, lang));
    }

    @Override
    public void unreadable(Problem.Place where, List<Problem> problems) throws IOException {
        result(where, AddedColumns.cells(problems, lang));
    }

    private void result(Problem.Place where, List<String> cells) throws IOException {
        if (where.line() == 0) {
            return;
        }
        if (open.isEmpty()) {
            open = Optional.of(open(where.line()));
        }
        if (where.line() <= open.get().shape().headerLine()) {
            return;
        }
        if (where.line() <= last.map(Result::line).orElse(0)) {
            throw new IllegalStateException("line " + where.line() + " comes after line " + last.orElseThrow().line());
        }
        copyTo(where.line());
        last = Optional.of(new Result(where.line(), cells.stream().map(Defused::text).toList()));
    }

    private Open open(int firstResult) throws IOException {
        CsvShape shape = CsvShape.find(original, firstResult, isHeader);
        Reader reader = CsvShape.reader(original, shape.charset());
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, shape.charset()));
        for (int i = 0; i < shape.mark().length(); i++) {
            writer.write(reader.read());
        }
        return new Open(shape, reader, new RawCsv(reader), writer);
    }

    /** Writes all lines before a line, and with them what the last result puts into the record there. */
    private void copyTo(int line) throws IOException {
        CsvShape shape = open.orElseThrow().shape();
        while (number < line && fill(1)) {
            if (last.filter(result -> result.line() == number).isPresent()) {
                record(shape, last.get().cells(), line - number);
            } else if (number == shape.headerLine()) {
                record(shape, IntStream.range(0, AddedColumns.COUNT).mapToObj(column -> AddedColumns.title(column, lang)).toList(), line - number);
            } else if (number > shape.headerLine() && shape.headerLine() > 0) {
                emptied(shape);
            } else {
                write(take(1));
            }
        }
    }

    /** @param most how many lines the record may take at most */
    private void record(CsvShape shape, List<String> values, int most) throws IOException {
        boolean header = number == shape.headerLine();
        RawCsv.Record record = ahead.get(0);
        for (int lines = 1; lines <= Math.min(most, MOST_LINES) && fill(lines); lines++) {
            record = lines == 1 ? record : record.and(ahead.get(lines - 1));
            Optional<List<String>> cells = RawCsv.cells(record.text(), shape.separator());
            if (cells.isPresent()) {
                take(lines);
                write(new RawCsv.Record(joined(shape, cells.get(), values, header), record.ended()));
                return;
            }
        }
        // A quote that is not closed says nothing.
        RawCsv.Record line = take(1);
        write(new RawCsv.Record(joined(shape, List.of(line.text().split(Pattern.quote(String.valueOf(shape.separator())), -1)), values, header), line.ended()));
    }

    private static String joined(CsvShape shape, List<String> before, List<String> values, boolean header) {
        List<String> cells = new ArrayList<>(before);
        for (int column = 0; column < AddedColumns.COUNT; column++) {
            while (cells.size() <= shape.columns().get(column)) {
                cells.add("");
            }
            if (!header || shape.isNew(column)) {
                cells.set(shape.columns().get(column), RawCsv.quoted(values.get(column), shape.separator(), shape.quotes()));
            }
        }
        return String.join(String.valueOf(shape.separator()), cells);
    }

    /** A line without a project keeps no verdict of another day. */
    private void emptied(CsvShape shape) throws IOException {
        RawCsv.Record line = take(1);
        Optional<List<String>> cells = RawCsv.cells(line.text(), shape.separator());
        if (cells.isPresent() && IntStream.range(0, AddedColumns.COUNT).anyMatch(column -> !shape.isNew(column))) {
            List<String> left = new ArrayList<>(cells.get());
            shape.columns().stream().filter(column -> column < left.size()).forEach(column -> left.set(column, ""));
            write(new RawCsv.Record(String.join(String.valueOf(shape.separator()), left), line.ended()));
        } else {
            write(line);
        }
    }

    /** @return whether as many lines lie ahead */
    private boolean fill(int lines) throws IOException {
        while (ahead.size() < lines) {
            Optional<RawCsv.Record> line = open.orElseThrow().csv().line();
            if (line.isEmpty()) {
                return false;
            }
            ahead.add(line.get());
        }
        return true;
    }

    private RawCsv.Record take(int lines) {
        RawCsv.Record first = ahead.get(0);
        ahead.subList(0, lines).clear();
        number += lines;
        return first;
    }

    private void write(RawCsv.Record record) throws IOException {
        open.orElseThrow().out().write(record.text());
        open.orElseThrow().out().write(record.ended());
    }

    @Override
    public void finish() throws IOException {
        if (open.isEmpty()) {
            Files.copy(original, stream);
            return;
        }
        copyTo(Integer.MAX_VALUE);
        if (last.filter(result -> result.line() >= number).isPresent()) {
            throw new IllegalStateException("line " + last.get().line() + " lies behind the end of " + original);
        }
        open.get().out().flush();
        close();
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().in().close();
        }
    }
}
