package zonefit.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.problem.Problem;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.reading.ColumnNames.Meaning;
import zonefit.table.Workbook;
import zonefit.text.Text;

/**
 * The header of a table: what each of its columns holds. Immutable. A column that nobody knows is a problem of the header,
 * said once; the rows are read without it.
 */
final class Header {

    /** A header holds the id or at least so many fields; less may be the title above it. */
    private static final int FEWEST_FIELDS = 2;

    private final String file;
    private final Optional<String> sheet;
    private final int line;
    private final String[] names;
    /** By column; null where a column is not read. */
    private final Meaning.Of[] columns;
    private final int[] columnByField = new int[Fields.ALL.size()];
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param sheet the name that the cells of a workbook bear before their own, which is empty for the first sheet; absent if
     *              the table is no workbook
     */
    private Header(String[] names, String file, Optional<String> sheet, int line) {
        this.names = names.clone();
        this.file = file;
        this.sheet = sheet;
        this.line = line;
        this.columns = new Meaning.Of[names.length];
        for (int i = 0; i < names.length; i++) {
            Meaning meaning = ColumnNames.of(names[i]);
            if (meaning instanceof Meaning.Of of && columnByField[of.field().index()] == 0) {
                columns[i] = of;
                columnByField[of.field().index()] = i + 1;
            } else if (meaning instanceof Meaning.Of of) {
                problems.add(new Problem(place(line, i + 1, of.field().path()), new Text("`" + names[i].strip() + "` 重复，此列未读取",
                        "`" + names[i].strip() + "` is there twice; this column is not read")));
            } else if (meaning instanceof Meaning.Unknown unknown) {
                problems.add(new Problem(place(line, i + 1, ""), unknown.problem()));
            }
        }
        if (columnByField[Fields.ID.index()] == 0) {
            problems.add(new Problem(place(line, 0, Fields.ID.path()), new Text("缺少列 `" + Fields.ID.label().zh() + "`，未读取任何一行",
                    "column `" + Fields.ID.path() + "` is missing; no row is read")));
        }
    }

    /** The header that a row is, if it is one. */
    static Optional<Header> of(String[] cells, String file, Optional<String> sheet, int line) {
        return isHeader(cells) ? Optional.of(new Header(cells, file, sheet, line)) : Optional.empty();
    }

    /** Whether a row names the id or at least two fields. */
    static boolean isHeader(String[] cells) {
        Set<Field<?>> fields = fields(cells);
        return fields.contains(Fields.ID) || fields.size() >= FEWEST_FIELDS;
    }

    /** The fields that a row names. */
    static Set<Field<?>> fields(String[] cells) {
        Set<Field<?>> fields = new HashSet<>();
        for (String cell : cells) {
            if (ColumnNames.of(cell) instanceof Meaning.Of of) {
                fields.add(of.field());
            }
        }
        return fields;
    }

    /** Everything that is wrong with it. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    boolean hasId() {
        return columnByField[Fields.ID.index()] > 0;
    }

    int width() {
        return names.length;
    }

    int line() {
        return line;
    }

    /** @param column from 0 */
    Optional<Meaning.Of> column(int column) {
        return column < columns.length ? Optional.ofNullable(columns[column]) : Optional.empty();
    }

    /** Whether a column has a name, be it one that nobody knows. */
    boolean isNamed(int column) {
        return column < names.length && !names[column].isBlank();
    }

    /** Whether a row of CSV has more filled cells than there are columns, so that nobody knows which is which. */
    boolean isShifted(String[] cells) {
        for (int i = names.length; i < cells.length; i++) {
            if (sheet.isEmpty() && !cells[i].isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The place of a row. */
    Problem.Place row(int row) {
        return new Problem.Place(file, row, 0, "", sheet.filter(name -> !name.isEmpty()).map(name -> name + "!" + row).orElse(""));
    }

    /** Where the value of a field stands in a row; the row, if the table has no such column. */
    Problem.Place place(int row, Field<?> field) {
        return place(row, columnByField[field.index()], field.path());
    }

    /** @param column from 1; 0 for the row */
    Problem.Place place(int row, int column, String field) {
        String cell = column == 0 || sheet.isEmpty() ? ""
                : (sheet.get().isEmpty() ? "" : sheet.get() + "!") + Workbook.cellName(row, column);
        return new Problem.Place(file, row, column, field, cell);
    }
}
