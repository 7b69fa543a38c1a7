package zonefit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of the rules folder as it is written, to which rows, columns and values are added. Every character that no edit is
 * about stays: byte-order mark, line endings, quotes, blank lines, and whether the last line is ended.
 */
public final class RawTable {

    private static final String MARK = "\uFEFF";

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final boolean sound;
    private final String lineEnd;
    private final boolean quotesAll;
    private final List<String> newColumns = new ArrayList<>();
    private final Map<Integer, Map<String, String>> newCells = new HashMap<>();
    private final Map<Integer, Edit> edits = new HashMap<>();
    private final List<Map<String, String>> newRows = new ArrayList<>();

    /**
     * A cell as it stands in the text.
     *
     * @param start  where it begins, its opening quote included
     * @param end    behind its last character
     * @param line   from 1
     * @param column of its first character, from 1
     * @param text   what it says
     */
    public record Cell(int start, int end, int line, int column, String text) {
    }

    /** A line that is not blank; a cell in quotes may make it several. */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The first cell, by which rows are named. */
        public String id() {
            return cells.get(0).text().strip();
        }

        public int line() {
            return cells.get(0).line();
        }
    }

    private record Edit(int end, String replacement) {
    }

    private RawTable(String text) {
        this.text = text;
        this.sound = parse();
        this.lineEnd = text.contains("\r\n") ? "\r\n" : text.contains("\n") || !text.contains("\r") ? "\n" : "\r";
        this.quotesAll = !rows.isEmpty() && rows.get(0).cells().stream().allMatch(cell -> text.startsWith("\"", cell.start()));
    }

    /** @param text of the whole file, its byte-order mark included */
    public static RawTable of(String text) {
        return new RawTable(text);
    }

    /** A table with a header and no rows. */
    public static RawTable withHeader(List<String> columns) {
        return new RawTable(String.join(",", columns) + "\n");
    }

    /** @return whether every quote is closed */
    private boolean parse() {
        Scan scan = new Scan();
        while (scan.at < text.length()) {
            List<Cell> cells = new ArrayList<>();
            do {
                cells.add(scan.cell());
            } while (scan.takes(","));
            scan.lineBreak();
            addRow(cells);
        }
        return scan.closed;
    }

    /** Goes through the text once, cell by cell. */
    private final class Scan {

        private int at = text.startsWith(MARK) ? MARK.length() : 0;
        private int line = 1;
        private int lineStart = at;
        private boolean closed = true;

        Cell cell() {
            int start = at;
            int startLine = line;
            int column = at - lineStart + 1;
            boolean quoted = takes("\"");
            boolean open = quoted;
            while (at < text.length() && (open || ",\r\n".indexOf(text.charAt(at)) < 0)) {
                // The second quote of a pair opens again what the first closed.
                open ^= quoted && text.charAt(at) == '"';
                if (!lineBreak()) {
                    at++;
                }
            }
            closed &= !open;
            return new Cell(start, at, startLine, column, plain(text.substring(start, at)));
        }

        boolean takes(String mark) {
            boolean there = text.startsWith(mark, at);
            at += there ? mark.length() : 0;
            return there;
        }

        boolean lineBreak() {
            boolean there = takes("\r\n") || takes("\n") || takes("\r");
            line += there ? 1 : 0;
            lineStart = there ? at : lineStart;
            return there;
        }
    }

    private void addRow(List<Cell> cells) {
        if (cells.size() > 1 || !cells.get(0).text().isBlank()) {
            rows.add(new Row(cells));
        }
    }

    private static String plain(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    /** Whether every quote is closed and every row has as many cells as the header; no other table can be edited. */
    public boolean isSound() {
        return sound && !rows.isEmpty() && rows.stream().allMatch(row -> row.cells().size() == rows.get(0).cells().size());
    }

    /** The names of the columns, the added ones included. */
    public List<String> header() {
        return rows.isEmpty() ? List.of()
                : Stream.concat(rows.get(0).cells().stream().map(cell -> cell.text().strip()), newColumns.stream()).toList();
    }

    /** The rows below the header as they are written. */
    public List<Row> rows() {
        return rows.stream().skip(1).toList();
    }

    /** The name of the column of a cell; empty if it stands beyond the header. */
    public String columnOf(Row row, Cell cell) {
        int index = row.cells().indexOf(cell);
        return index < rows.get(0).cells().size() ? rows.get(0).cells().get(index).text().strip() : "";
    }

    public Optional<Row> named(String id) {
        return rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The ids of the rows, the added ones included. */
    public List<String> ids() {
        return Stream.concat(rows().stream().map(Row::id), newRows.stream().map(row -> row.getOrDefault(header().get(0), ""))).toList();
    }

    /** What a row says, column by column. */
    public Map<String, String> values(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(rows.get(0).cells().size(), row.cells().size()); i++) {
            values.put(rows.get(0).cells().get(i).text().strip(), row.cells().get(i).text().strip());
        }
        return values;
    }

    /** Adds a column at the right, empty in every row, unless it is there. */
    public void addColumn(String name) {
        if (!header().contains(name)) {
            newColumns.add(name);
        }
    }

    /** Adds a row at the end. Columns that it does not name stay empty; names that are no column are left out. */
    public void append(Map<String, String> cells) {
        newRows.add(Map.copyOf(cells));
    }

    /** Puts a value into a cell of a row that is written. */
    public void set(Row row, String column, String value) {
        int index = header().indexOf(column);
        if (index >= rows.get(0).cells().size()) {
            newCells.computeIfAbsent(row.cells().get(0).start(), key -> new HashMap<>()).put(column, value);
        } else {
            Cell cell = row.cells().get(index);
            edits.put(cell.start(), new Edit(cell.end(), quoted(value)));
        }
    }

    /** The text with everything that was added. */
    public String edited() {
        StringBuilder made = new StringBuilder(text.length() + 200);
        int from = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            for (Cell cell : row.cells()) {
                Edit edit = edits.get(cell.start());
                if (edit != null) {
                    made.append(text, from, cell.start()).append(edit.replacement);
                    from = edit.end;
                }
            }
            int end = row.cells().get(row.cells().size() - 1).end();
            made.append(text, from, end);
            from = end;
            Map<String, String> added = newCells.getOrDefault(row.cells().get(0).start(), Map.of());
            for (String column : newColumns) {
                made.append(',').append(quoted(i == 0 ? column : added.getOrDefault(column, "")));
            }
        }
        made.append(text, from, text.length());
        boolean ended = text.endsWith("\n") || text.endsWith("\r");
        for (Map<String, String> row : newRows) {
            String line = String.join(",", header().stream().map(column -> quoted(row.getOrDefault(column, ""))).toList());
            made.append(ended ? line + lineEnd : lineEnd + line);
        }
        return made.toString();
    }

    private String quoted(String value) {
        boolean must = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') || !value.equals(value.strip());
        return must || quotesAll && !value.isEmpty() ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
