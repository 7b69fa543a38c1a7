package zonefit.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table as it is written: each cell with its line and column, and each quote that is out of place. */
final class TableText {

    /** @param column where its first character stands, from 1 */
    record Cell(String text, int line, int column) {
    }

    record Row(List<Cell> cells) {
        int line() {
            return cells.get(0).line();
        }
    }

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final List<Cell> strayQuotes = new ArrayList<>();
    private final Map<String, Row> byId = new HashMap<>();
    private int at;
    private int line = 1;
    private int lineStart;

    TableText(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        while (at < this.text.length()) {
            rows.add(row());
        }
        rows.removeIf(row -> row.cells().size() == 1 && row.cells().get(0).text().isEmpty());
        rows.stream().skip(1).forEach(row -> byId.putIfAbsent(row.cells().get(0).text().strip(), row));
    }

    private Row row() {
        List<Cell> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (takes(','));
        if (!takes('\n') && takes('\r')) {
            takes('\n');
        }
        return new Row(cells);
    }

    private boolean takes(char c) {
        if (at >= text.length() || text.charAt(at) != c) {
            return false;
        }
        at++;
        if (c == '\n') {
            line++;
            lineStart = at;
        }
        return true;
    }

    private Cell cell() {
        int startLine = line;
        int column = at - lineStart + 1;
        StringBuilder cell = new StringBuilder();
        boolean quoted = takes('"');
        if (quoted) {
            inQuotes(cell, startLine, column);
        }
        while (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0) {
            if (quoted || text.charAt(at) == '"') {
                strayQuotes.add(new Cell(text.substring(at, at + 1), line, at - lineStart + 1));
                quoted = false;
            }
            cell.append(text.charAt(at++));
        }
        return new Cell(cell.toString(), startLine, column);
    }

    private void inQuotes(StringBuilder cell, int startLine, int column) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                if (!takes('"')) {
                    return;
                }
                cell.append('"');
            } else {
                cell.append(c);
                if (!takes('\n')) {
                    at++;
                }
            }
        }
        strayQuotes.add(new Cell("\"", startLine, column));
    }

    List<String> header() {
        return rows.isEmpty() ? List.of() : rows.get(0).cells().stream().map(cell -> cell.text().strip()).toList();
    }

    List<Row> rows() {
        return rows;
    }

    /** Quotes inside cells that are not in quotes, text after a closing quote, quotes that are never closed. */
    List<Cell> strayQuotes() {
        return strayQuotes;
    }

    /** The cell of a row that its first cell names; line 1 if there is none. */
    Cell cell(String id, String column) {
        Row row = byId.get(id);
        return row == null ? new Cell("", 1, 1) : cell(row, column);
    }

    /** The cell at a line; column 1 where the line or the column is not known. */
    Cell at(int wanted, String column) {
        return rows.stream().filter(row -> row.line() == wanted).findFirst().map(row -> cell(row, column)).orElse(new Cell("", wanted, 1));
    }

    private Cell cell(Row row, String column) {
        int index = header().indexOf(column);
        return index < 0 || index >= row.cells().size() ? row.cells().get(0) : row.cells().get(index);
    }
}
