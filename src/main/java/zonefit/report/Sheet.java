package zonefit.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import zonefit.verdict.Verdict;

/**
 * Rows under a frozen header with filters, written as they come. A worksheet that is full is followed by another of the same
 * columns. Of several sheets of one workbook only one may be written at a time: a workbook is a zip.
 */
final class Sheet {

    /** What a worksheet can hold at most. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS;

    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_IN_MEMORY = 200;
    private static final String HEADER_FILL = "D9E1F2";

    /** @param width in characters */
    record Column(String title, int width) {
    }

    /**
     * A cell.
     *
     * @param fill colour, or empty
     */
    record Cell(String text, Optional<Long> number, String fill) {

        static Cell of(String text) {
            return new Cell(text, Optional.empty(), "");
        }

        static Cell of(long number) {
            return new Cell("", Optional.of(number), "");
        }

        static Cell of(Verdict verdict, String text) {
            return new Cell(text, Optional.empty(), switch (verdict) {
                case FIT -> "C6EFCE";
                case CONDITIONAL -> "FFEB9C";
                case MISFIT -> "FFC7CE";
                case UNDETERMINED -> "BDD7EE";
            });
        }

        static Cell unreadable(String text) {
            return new Cell(text, Optional.empty(), "D9D9D9");
        }
    }

    private final Workbook book;
    private final String name;
    private final List<Column> columns;
    private final int mostRows;
    private int sheets;
    private Worksheet sheet;
    private int rows;

    /** @param mostRows how many rows a worksheet holds, its header among them */
    Sheet(Workbook book, String name, List<Column> columns, int mostRows) {
        this.book = book;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.mostRows = mostRows;
        start();
    }

    private void start() {
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.inlineString(0, i, columns.get(i).title());
            sheet.style(0, i).bold().fillColor(HEADER_FILL).set();
        }
        rows = 1;
    }

    void row(List<Cell> cells) throws IOException {
        if (rows == mostRows) {
            finish();
            start();
        }
        for (int i = 0; i < cells.size(); i++) {
            put(rows, i, cells.get(i));
        }
        rows++;
        if (rows % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void put(int row, int column, Cell cell) {
        if (cell.number().isPresent()) {
            sheet.value(row, column, cell.number().get());
        } else if (!cell.text().isEmpty()) {
            // Not shared: the table of shared strings would grow with the rows.
            sheet.inlineString(row, column, fitting(cell.text()));
        }
        if (!cell.fill().isEmpty()) {
            sheet.style(row, column).fillColor(cell.fill()).set();
        }
    }

    /** What of a text a cell can hold. */
    static String fitting(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }

    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, rows - 1, columns.size() - 1);
        sheet.finish();
    }
}
