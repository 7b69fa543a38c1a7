package zonefit.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zonefit.problem.Problem;
import zonefit.table.CsvRecords;
import zonefit.table.CsvRecords.CsvRecord;
import zonefit.table.CsvRecords.Fault;
import zonefit.table.TextEncoding;
import zonefit.text.Text;

/** Projects in CSV, a row each. Only the cutting into rows is done while reading; a broken row spoils no other. */
final class CsvProjects {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final ValueReader values;
    private final ProjectMaker maker;

    CsvProjects(ValueReader values, ProjectMaker maker) {
        this.values = values;
        this.maker = maker;
    }

    /** Whether the first line of an input is a header that we know. */
    static boolean isHeader(byte[] head) {
        String line = text(head).lines().filter(text -> !text.isBlank()).findFirst().orElse("");
        return SEPARATORS.stream().anyMatch(separator -> line.indexOf(separator) >= 0
                && Header.isHeader(CsvRecords.cells(line, separator, line.indexOf('"') >= 0)));
    }

    /**
     * @param head the start of the input, which is still to be read
     * @throws IOException if the input cannot be read
     */
    void each(InputStream in, byte[] head, String file, RecordSink sink) throws IOException {
        boolean isAscii = TextEncoding.isAscii(head);
        Optional<TextEncoding> encoding = isAscii ? Optional.empty() : TextEncoding.of(head);
        if (TextEncoding.isUtf16(head) || !isAscii && encoding.isEmpty()) {
            sink.accept(() -> Unread.file(file, new Text("既不是 UTF-8 也不是 GB18030 文本，请另存为“CSV UTF-8”",
                    "is text neither in UTF-8 nor in GB18030; save it as \"CSV UTF-8\"")));
            return;
        }
        if (TextEncoding.startsWithMark(head)) {
            in.skipNBytes(head.length - TextEncoding.withoutMark(head).length);
        }
        char separator = separator(text(head));
        new Pass(new CsvRecords(in, separator), separator, file, sink).go(encoding);
    }

    /** The separator that makes the most fields of the header. */
    private static char separator(String head) {
        List<String> lines = head.lines().limit(HeaderSearch.ROWS).toList();
        char best = SEPARATORS.get(0);
        int most = 0;
        for (char separator : SEPARATORS) {
            int fields = lines.stream().mapToInt(line ->
                    Header.fields(CsvRecords.cells(line, separator, line.indexOf('"') >= 0)).size()).max().orElse(0);
            if (fields > most) {
                best = separator;
                most = fields;
            }
        }
        return best;
    }

    private static String text(byte[] head) {
        byte[] body = TextEncoding.withoutMark(head);
        return TextEncoding.of(body).orElse(TextEncoding.UTF_8) == TextEncoding.UTF_8 ? new String(body, StandardCharsets.UTF_8)
                : new String(body, TextEncoding.GB18030.charset());
    }

    /** One pass over a file. */
    private final class Pass {

        private final CsvRecords records;
        private final char separator;
        private final String file;
        private final RecordSink sink;

        Pass(CsvRecords records, char separator, String file, RecordSink sink) {
            this.records = records;
            this.separator = separator;
            this.file = file;
            this.sink = sink;
        }

        /** @param known absent while all that was seen is the same in both encodings */
        void go(Optional<TextEncoding> known) throws IOException {
            TextEncoding encoding = known.orElse(TextEncoding.UTF_8);
            boolean isOpen = known.isEmpty();
            HeaderSearch search = new HeaderSearch(file, Optional.empty(), sink);
            Optional<RowReader> rows = Optional.empty();
            for (Optional<CsvRecord> next = records.next(); next.isPresent(); next = records.next()) {
                CsvRecord record = next.get();
                if (isOpen && !TextEncoding.isAscii(record.bytes())) {
                    encoding = TextEncoding.of(record.bytes()).orElse(encoding);
                    isOpen = false;
                }
                if (isBlank(record.bytes())) {
                    continue;
                }
                if (rows.isPresent()) {
                    sink.accept(new Row(record, rows.get(), encoding, separator));
                    continue;
                }
                String text = encoding.decode(record.bytes()).orElse("");
                Optional<Header> header = search.row(CsvRecords.cells(text, separator, record.hasQuotes()), record.line());
                if (search.isOver()) {
                    return;
                }
                rows = header.map(found -> new RowReader(found, values, maker));
                header.ifPresent(found -> records.width(found.width()));
            }
            search.end();
        }

        private boolean isBlank(byte[] row) {
            for (byte b : row) {
                if (b != separator && b != ' ' && b != '\t' && b != '"') {
                    return false;
                }
            }
            return true;
        }
    }

    /** A row as it was cut; everything else is done where it is asked for. */
    private record Row(CsvRecord record, RowReader reader, TextEncoding encoding, char separator) implements Supplier<ProjectSource> {

        @Override
        public ProjectSource get() {
            if (record.fault() != Fault.NONE) {
                Problem.Place cell = reader.header().place(record.line(), record.cell(), "");
                return Unread.at(cell, record.fault() == Fault.QUOTE_NOT_CLOSED
                        ? new Text("引号没有闭合", "the quote is never closed")
                        : new Text("引号闭合后还有文字；单元格中的引号应写两次", "text follows the closing quote; a quote inside a cell must be doubled"));
            }
            Optional<String> text = encoding.decode(record.bytes());
            if (text.isEmpty()) {
                return Unread.at(reader.header().row(record.line()), new Text("此行不是 " + encoding.label() + " 文本，而文件其余部分是",
                        "this row is not text in " + encoding.label() + ", as the rest of the file is"));
            }
            return reader.project(CsvRecords.cells(text.get(), separator, record.hasQuotes()), record.line());
        }
    }
}
