package zonefit.writeback;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a CSV file is written, where its header is, and where the added columns go.
 *
 * @param mark       the byte order mark, or empty
 * @param headerLine from 1; 0 if there is none
 * @param quotes     whether every cell of the header stands in quotes
 * @param width      cells of the widest record
 * @param columns    of each of the added columns, its place from 0
 */
record CsvShape(Charset charset, String mark, char separator, int headerLine, boolean quotes, int width, List<Integer> columns) {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    boolean isNew(int column) {
        return columns.get(column) >= width;
    }

    /**
     * @param firstResult the line of the first result; the header itself may have one, if something is wrong with it
     * @throws IOException if the file is neither UTF-8 nor GB18030
     */
    static CsvShape find(Path file, int firstResult, Predicate<List<String>> isHeader) throws IOException {
        for (Charset charset : CHARSETS) {
            try {
                return find(file, firstResult, isHeader, charset);
            } catch (CharacterCodingException e) {
                // The next one, then.
            }
        }
        throw new IOException(file + " is text neither in UTF-8 nor in GB18030");
    }

    private static CsvShape find(Path file, int firstResult, Predicate<List<String>> isHeader, Charset charset) throws IOException {
        String header = "";
        int headerLine = 0;
        boolean known = false;
        char separator = ',';
        String mark = "";
        int width = 0;
        try (Reader reader = reader(file, charset)) {
            RawCsv csv = new RawCsv(reader);
            int number = 0;
            for (Optional<RawCsv.Record> line = csv.line(); line.isPresent(); line = csv.line()) {
                number++;
                String text = line.get().text();
                if (number == 1 && text.startsWith("\uFEFF")) {
                    mark = "\uFEFF";
                    text = text.substring(1);
                }
                if (number <= firstResult && !known && !text.isBlank()) {
                    known = isHeader.test(plain(text, separator(text)));
                    if (known || number < firstResult) {
                        header = text;
                        headerLine = number;
                        separator = separator(text);
                        width = 0;
                    }
                }
                width = Math.max(width, RawCsv.cells(text, separator).map(List::size).orElse(0));
            }
        }
        List<String> cells = RawCsv.cells(header, separator).orElse(List.of());
        return new CsvShape(charset, mark, separator, headerLine,
                cells.stream().anyMatch(cell -> !cell.isEmpty()) && cells.stream().allMatch(cell -> cell.startsWith("\"")), width,
                columns(plain(header, separator), width));
    }

    private static List<Integer> columns(List<String> header, int width) {
        Integer[] columns = new Integer[AddedColumns.COUNT];
        for (int i = 0; i < header.size(); i++) {
            int column = AddedColumns.of(header.get(i));
            if (column >= 0 && columns[column] == null) {
                columns[column] = i;
            }
        }
        int last = width;
        for (int column = 0; column < columns.length; column++) {
            columns[column] = columns[column] == null ? last++ : columns[column];
        }
        return Arrays.asList(columns);
    }

    private static List<String> plain(String record, char separator) {
        return RawCsv.cells(record, separator).orElse(List.of()).stream().map(RawCsv::plain).toList();
    }

    /** What most often stands between the cells of the header. */
    private static char separator(String header) {
        char best = SEPARATORS[0];
        int most = 0;
        for (char separator : SEPARATORS) {
            int cells = RawCsv.cells(header, separator).map(List::size).orElse(0);
            if (cells > most) {
                best = separator;
                most = cells;
            }
        }
        return best;
    }

    /** Fails at bytes that are no text rather than replace them. */
    static Reader reader(Path file, Charset charset) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return new InputStreamReader(in, charset.newDecoder());
    }
}
