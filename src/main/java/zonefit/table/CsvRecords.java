package zonefit.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import zonefit.table.Lines.Line;

/**
 * Cuts CSV into records. A library stops at a stray quote, or takes all up to the next quote for one cell; here the line in
 * which it stands is one broken record, and the next line is the next record.
 */
public final class CsvRecords {

    /** How far a cell may run on over line breaks before its opening quote is taken for a stray one. */
    private static final int MOST_LINES = 100;

    private final Lines lines;
    private final byte separator;
    private final Deque<Line> again = new ArrayDeque<>();
    private int width;

    /** What is wrong with a record. */
    public enum Fault { NONE, QUOTE_NOT_CLOSED, TEXT_AFTER_QUOTE }

    /**
     * A record, not yet decoded.
     *
     * @param line      the line in which it starts, from 1
     * @param hasQuotes whether a double quote stands in it
     * @param cell      the number of the cell with the fault, from 1
     */
    public record CsvRecord(byte[] bytes, int line, boolean hasQuotes, Fault fault, int cell) {
    }

    /** @param separator what stands between two cells */
    public CsvRecords(InputStream in, char separator) {
        this.lines = new Lines(in);
        this.separator = (byte) separator;
    }

    /** How many cells a record has that runs over several lines; 0 for any number. */
    public void width(int cells) {
        this.width = cells;
    }

    /**
     * The next record; absent at the end.
     *
     * @throws IOException if the input cannot be read
     */
    public Optional<CsvRecord> next() throws IOException {
        Optional<Line> first = line();
        if (first.isEmpty() || !first.get().hasQuotes()) {
            return first.map(line -> new CsvRecord(line.bytes(), line.number(), false, Fault.NONE, 0));
        }
        Scan scan = new Scan();
        scan.line(first.get().bytes());
        int opened = scan.cells;
        List<Line> more = new ArrayList<>();
        while (scan.open && more.size() < MOST_LINES) {
            Optional<Line> next = line();
            if (next.isEmpty()) {
                break;
            }
            more.add(next.get());
            scan.line(next.get().bytes());
        }
        boolean ragged = !more.isEmpty() && width > 0 && scan.cells != width;
        if (more.isEmpty() && scan.fault > 0) {
            return Optional.of(new CsvRecord(first.get().bytes(), first.get().number(), true, Fault.TEXT_AFTER_QUOTE, scan.fault));
        }
        if (scan.open || scan.fault > 0 || ragged) {
            for (int i = more.size() - 1; i >= 0; i--) {
                again.push(more.get(i));
            }
            return Optional.of(new CsvRecord(first.get().bytes(), first.get().number(), true, Fault.QUOTE_NOT_CLOSED, opened));
        }
        return Optional.of(new CsvRecord(join(first.get(), more), first.get().number(), true, Fault.NONE, 0));
    }

    /** The cells of a record that was decoded. */
    public static String[] cells(String text, char separator, boolean hasQuotes) {
        if (hasQuotes) {
            try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
                    .commentStrategy(CommentStrategy.NONE).skipEmptyLines(false).ofCsvRecord(text)) {
                return reader.stream().findFirst().map(record -> record.getFields().toArray(String[]::new)).orElse(new String[0]);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        int count = 1;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
            count++;
        }
        String[] cells = new String[count];
        int start = 0;
        for (int i = 0; i < count - 1; i++) {
            int at = text.indexOf(separator, start);
            cells[i] = text.substring(start, at);
            start = at + 1;
        }
        cells[count - 1] = text.substring(start);
        return cells;
    }

    private Optional<Line> line() throws IOException {
        Line back = again.poll();
        return back == null ? lines.next() : Optional.of(back);
    }

    private static byte[] join(Line first, List<Line> more) {
        int length = first.bytes().length + more.stream().mapToInt(line -> line.bytes().length + 1).sum();
        byte[] joined = java.util.Arrays.copyOf(first.bytes(), length);
        int at = first.bytes().length;
        for (Line line : more) {
            joined[at++] = '\n';
            System.arraycopy(line.bytes(), 0, joined, at, line.bytes().length);
            at += line.bytes().length;
        }
        return joined;
    }

    /** Follows the quotes of a record through its lines. */
    private final class Scan {

        private boolean open;
        private int cells;
        /** The cell that goes on after its closing quote; 0 if none does. */
        private int fault;

        void line(byte[] line) {
            boolean start = !open;
            boolean closed = false;
            cells += open ? 0 : 1;
            for (int i = 0; i < line.length; i++) {
                byte b = line[i];
                if (open) {
                    if (b == '"' && i + 1 < line.length && line[i + 1] == '"') {
                        i++;
                    } else if (b == '"') {
                        open = false;
                        closed = true;
                    }
                } else if (b == separator) {
                    cells++;
                    start = true;
                    closed = false;
                } else if (b == '"' && start) {
                    open = true;
                    start = false;
                } else {
                    start = false;
                    fault = closed && b != ' ' && fault == 0 ? cells : fault;
                }
            }
        }
    }
}
