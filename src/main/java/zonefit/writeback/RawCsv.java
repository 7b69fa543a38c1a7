package zonefit.writeback;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts CSV into lines and lines into cells, every character as it was. */
final class RawCsv {

    private static final int BUFFER = 1 << 15;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int end;

    /**
     * Some lines that belong together.
     *
     * @param text  without the last line break
     * @param ended the last line break, or empty at the end of the file
     */
    record Record(String text, String ended) {

        Record and(Record more) {
            return new Record(text + ended + more.text, more.ended);
        }
    }

    RawCsv(Reader in) {
        this.in = in;
    }

    /** The next line; absent at the end. */
    Optional<Record> line() throws IOException {
        StringBuilder text = new StringBuilder();
        while (peek() >= 0) {
            char character = buffer[position++];
            if (character == '\n') {
                return Optional.of(new Record(text.toString(), "\n"));
            }
            if (character == '\r') {
                boolean pair = peek() == '\n';
                position += pair ? 1 : 0;
                return Optional.of(new Record(text.toString(), pair ? "\r\n" : "\r"));
            }
            text.append(character);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Record(text.toString(), ""));
    }

    private int peek() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, in.read(buffer));
        }
        return position == end ? -1 : buffer[position];
    }

    /** The cells of a record as they are written, quotes included; absent if a quote is not closed. */
    static Optional<List<String>> cells(String record, char separator) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        boolean open = false;
        for (int i = 0; i < record.length(); i++) {
            char character = record.charAt(i);
            if (open) {
                open = character != '"';
            } else if (character == separator) {
                cells.add(record.substring(start, i));
                start = i + 1;
                quoted = false;
            } else if (character == '"' && (i == start || quoted && record.charAt(i - 1) == '"')) {
                // At the start of a cell, or the second of a pair within one.
                quoted = true;
                open = true;
            }
        }
        cells.add(record.substring(start));
        return open ? Optional.empty() : Optional.of(cells);
    }

    /** What a cell says. */
    static String plain(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    /** @param always whether a cell is quoted that need not be */
    static String quoted(String text, char separator, boolean always) {
        boolean must = text.indexOf(separator) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        return must || always && !text.isEmpty() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
