package zonefit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zonefit.problem.Problem;
import zonefit.project.Fields;
import zonefit.reading.ColumnNames.Meaning;
import zonefit.text.Text;

/** Looks for the header among the first rows of a table, below a title or none; says what is wrong with it, once. */
final class HeaderSearch {

    /** How many rows may stand above the header, itself included. */
    static final int ROWS = 20;

    private final String file;
    private final Optional<String> sheet;
    private final RecordSink sink;
    private final List<Problem> nearMisses = new ArrayList<>();
    private int seen;
    private boolean isFound;
    private boolean isOver;

    /** @param sheet see {@link Header} */
    HeaderSearch(String file, Optional<String> sheet, RecordSink sink) {
        this.file = file;
        this.sheet = sheet;
        this.sink = sink;
    }

    /** Takes the next row that is not blank. @return the header, if it is one under which rows can be read */
    Optional<Header> row(String[] cells, int line) {
        Optional<Header> header = Header.of(cells, file, sheet, line);
        if (header.isPresent()) {
            isFound = true;
            List<Problem> problems = header.get().problems();
            if (!problems.isEmpty()) {
                Problem.Place where = header.get().row(line);
                sink.accept(() -> new ProjectSource.Unreadable(problems, where));
            }
            isOver = !header.get().hasId();
            return header.filter(Header::hasId);
        }
        misses(cells, line);
        seen++;
        isOver = seen >= ROWS;
        if (isOver && sheet.isEmpty()) {
            end();
        }
        return Optional.empty();
    }

    boolean isFound() {
        return isFound;
    }

    /** Whether no row of the table can be read any more. */
    boolean isOver() {
        return isOver;
    }

    /** At the end of a table that is no workbook: says that there was no header, if there was none. */
    void end() {
        if (!isFound && seen > 0) {
            List<Problem> problems = new ArrayList<>(List.of(missing(file)));
            problems.addAll(nearMisses);
            sink.accept(() -> new ProjectSource.Unreadable(problems, Problem.Place.file(file)));
        }
    }

    List<Problem> nearMisses() {
        return nearMisses;
    }

    static Problem missing(String file) {
        return new Problem(Problem.Place.file(file), new Text("前 " + ROWS + " 行中没有表头：表头须含 `" + Fields.ID.label().zh() + "` 及其他字段名",
                "no header within the first " + ROWS + " rows: it must name `" + Fields.ID.path() + "` and other fields"));
    }

    /** Of rows that might have been meant as the header, the names that come near to one that is known. */
    private void misses(String[] cells, int line) {
        if (seen > 0) {
            return;
        }
        for (int i = 0; i < cells.length; i++) {
            if (ColumnNames.of(cells[i]) instanceof Meaning.Unknown unknown && unknown.isNear()) {
                nearMisses.add(new Problem(new Problem.Place(file, line, i + 1, ""), unknown.problem()));
            }
        }
    }
}
