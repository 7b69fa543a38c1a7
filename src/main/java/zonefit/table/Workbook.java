package zonefit.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A workbook (XLSX), read row by row. Only the table of its different texts is held in memory. Cells come as the text that
 * their value is, whatever the look of the cell: a date as {@code 2023-06-30}, a percentage as {@code 30%}, a number with all
 * its digits.
 */
public final class Workbook implements AutoCloseable {

    /** The text of a formula whose result is not stored. */
    public static final String NOT_CALCULATED = "#NOT_CALCULATED";

    /** A spreadsheet knows 15 digits; what follows comes from its binary numbers. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private enum Look { NUMBER, DATE, PERCENT }

    private final ReadableWorkbook workbook;
    private final Map<Integer, Look> looks = new HashMap<>();

    /**
     * A row that holds at least one cell.
     *
     * @param number from 1, as the spreadsheet shows it
     */
    public record Row(String[] cells, int number) {

        public boolean isBlank() {
            for (String cell : cells) {
                if (!cell.isBlank()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The rows of a sheet. */
    public final class Rows implements AutoCloseable {

        private final Stream<org.dhatim.fastexcel.reader.Row> stream;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
        /** Some programs leave the numbers of rows out; the library then counts from 0. */
        private int shift = -1;

        private Rows(Sheet sheet) throws IOException {
            this.stream = guarded(sheet::openStream);
            this.rows = stream.iterator();
        }

        /** @throws IOException if the rest of the sheet cannot be read */
        public Optional<Row> next() throws IOException {
            if (!guarded(rows::hasNext)) {
                return Optional.empty();
            }
            org.dhatim.fastexcel.reader.Row row = guarded(rows::next);
            if (shift < 0) {
                shift = row.getRowNum() == 0 ? 1 : 0;
            }
            String[] cells = new String[row.getCellCount()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = row.hasCell(i) ? text(row.getCell(i)) : "";
            }
            return Optional.of(new Row(cells, row.getRowNum() + shift));
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    private Workbook(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    /** @throws IOException if the file cannot be read or is no workbook */
    public static Workbook open(Path file) throws IOException {
        return new Workbook(guarded(() -> new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))));
    }

    /** The names of the sheets that a user sees, in their order. */
    public List<String> sheets() {
        return workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).map(Sheet::getName).toList();
    }

    /** @throws IllegalArgumentException if there is no such sheet */
    public Rows rows(String sheet) throws IOException {
        return new Rows(workbook.findSheet(sheet).orElseThrow(() -> new IllegalArgumentException("no sheet `" + sheet + "`")));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** The name of a cell, such as {@code C7}; both numbers from 1. */
    public static String cellName(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }

    private String text(Cell cell) {
        Object value = cell.getValue();
        if (value == null) {
            boolean isEmpty = cell.getType() == CellType.EMPTY || cell.getType() == CellType.STRING;
            return isEmpty ? "" : cell.getType() == CellType.FORMULA ? NOT_CALCULATED : String.valueOf(cell.getRawValue());
        }
        return value instanceof BigDecimal number ? number(number, look(cell)) : value.toString();
    }

    private String number(BigDecimal number, Look look) {
        if (look == Look.DATE && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
            return (workbook.isDate1904() ? DAY_0_OF_1904 : DAY_0).plusDays(number.longValue()).toString();
        }
        BigDecimal rounded = (look == Look.PERCENT ? number.movePointRight(2) : number).round(DIGITS).stripTrailingZeros();
        return look == Look.PERCENT ? rounded.toPlainString() + "%" : rounded.toPlainString();
    }

    private Look look(Cell cell) {
        Integer format = cell.getDataFormatId();
        return format == null ? Look.NUMBER : looks.computeIfAbsent(format, id -> look(id, cell.getDataFormatString()));
    }

    /** Formats 27 to 36 and 50 to 58 are dates in Chinese, which a workbook names by number alone. */
    private static Look look(int id, String pattern) {
        if (id >= 27 && id <= 36 || id >= 50 && id <= 58) {
            return Look.DATE;
        }
        // What stands in quotes or brackets, or after a backslash, is shown as it is.
        String bare = pattern == null ? "" : pattern.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        if (bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 && bare.indexOf('m') >= 0) {
            return Look.DATE;
        }
        return bare.indexOf('%') >= 0 ? Look.PERCENT : Look.NUMBER;
    }

    /** The library reports what it cannot read in exceptions of several kinds. */
    private static <T> T guarded(Callable<T> reading) throws IOException {
        try {
            return reading.call();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
        }
    }
}
