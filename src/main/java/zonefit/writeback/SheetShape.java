package zonefit.writeback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zonefit.writeback.SheetScan.Cell;

/**
 * Which worksheet holds the projects, where its header is, and where the added columns go: where an earlier run put them, else to the
 * right of all data.
 *
 * @param sheet       its zip entry
 * @param headerRow   from 1; 0 if there is none
 * @param headerStyle number of the style of the header's last cell, or empty
 * @param columns     the added columns, each with its number from 1
 */
record SheetShape(String sheet, int headerRow, String headerStyle, List<Column> columns) {

    /** The header is looked for in the first rows only. */
    private static final int FIRST_ROWS = 100;

    /**
     * An added column.
     *
     * @param index  which of the added columns it is, from 0
     * @param number where it stands, from 1
     * @param isNew  whether it was not there before
     */
    record Column(int index, int number, boolean isNew) {
    }

    SheetShape {
        columns = columns.stream().sorted(Comparator.comparing(Column::number)).toList();
    }

    int lastColumn() {
        return columns.get(columns.size() - 1).number();
    }

    /**
     * Finds the first sheet with a header row; if none has one, the first sheet with the last filled row before the first result.
     *
     * @param firstResult the row of the first result, from 1; the header itself may have one, if something is wrong with it
     */
    static SheetShape find(WorkbookParts parts, int firstResult, Predicate<List<String>> isHeader) throws IOException {
        Optional<List<Cell>> fallback = Optional.empty();
        String fallbackSheet = "";
        for (String sheet : parts.visibleSheets()) {
            List<Cell> head = new ArrayList<>();
            SheetScan.scan(parts, sheet, Math.min(firstResult, FIRST_ROWS), head::add, merge -> { });
            List<Cell> texts = withTexts(parts, head);
            List<Integer> rows = texts.stream().map(Cell::row).distinct().sorted().toList();
            for (int row : rows) {
                List<Cell> cells = texts.stream().filter(cell -> cell.row() == row).toList();
                if (isHeader.test(cells.stream().map(Cell::value).toList())) {
                    return of(parts, sheet, cells);
                }
            }
            if (fallback.isEmpty()) {
                int last = rows.stream().filter(row -> row < firstResult).max(Comparator.naturalOrder()).orElse(0);
                fallback = Optional.of(texts.stream().filter(cell -> cell.row() == last).toList());
                fallbackSheet = sheet;
            }
        }
        return of(parts, fallbackSheet, fallback.orElseThrow(() -> new IOException("holds no worksheet")));
    }

    private static List<Cell> withTexts(WorkbookParts parts, List<Cell> cells) throws IOException {
        Set<Integer> numbers = new HashSet<>();
        cells.stream().filter(SheetShape::isShared).forEach(cell -> numbers.add(Integer.parseInt(cell.value())));
        Map<Integer, String> texts = parts.sharedTexts(numbers);
        return cells.stream().map(cell -> !isShared(cell) ? cell : new Cell(cell.row(), cell.column(), cell.style(), "str",
                texts.getOrDefault(Integer.parseInt(cell.value()), ""), cell.isFormula())).toList();
    }

    private static boolean isShared(Cell cell) {
        return cell.type().equals("s") && !cell.value().isEmpty();
    }

    private static SheetShape of(WorkbookParts parts, String sheet, List<Cell> header) throws IOException {
        int headerRow = header.stream().mapToInt(Cell::row).findFirst().orElse(0);
        int[] earlier = new int[AddedColumns.COUNT];
        for (Cell cell : header) {
            int index = AddedColumns.of(cell.value());
            if (index >= 0 && earlier[index] == 0) {
                earlier[index] = cell.column();
            }
        }
        BitSet formulas = new BitSet();
        int[] last = {0};
        SheetScan.scan(parts, sheet, Integer.MAX_VALUE, cell -> {
            last[0] = Math.max(last[0], cell.column());
            if (cell.isFormula()) {
                formulas.set(cell.column());
            }
        }, merge -> last[0] = Math.max(last[0], rightEdge(merge)));
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < AddedColumns.COUNT; index++) {
            // A column in which somebody calculates is theirs now.
            boolean there = earlier[index] > 0 && !formulas.get(earlier[index]);
            columns.add(new Column(index, there ? earlier[index] : ++last[0], !there));
        }
        if (columns.stream().anyMatch(column -> column.number() > XmlNames.MOST_COLUMNS)) {
            throw new IOException("has no room for more columns");
        }
        String style = header.stream().filter(cell -> Arrays.stream(earlier).noneMatch(column -> column == cell.column()))
                .max(Comparator.comparing(Cell::column)).map(Cell::style).orElse("");
        return new SheetShape(sheet, headerRow, style, columns);
    }

    /** Of a merged range; one over whole rows has none. */
    private static int rightEdge(String range) {
        int column = XmlNames.column(range.substring(range.indexOf(':') + 1));
        return column == XmlNames.MOST_COLUMNS ? 0 : column;
    }
}
