package zonefit.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zonefit.problem.Problem;
import zonefit.table.Workbook;
import zonefit.table.Workbook.Row;
import zonefit.table.Workbook.Rows;
import zonefit.text.Text;

/** Projects in a workbook: the rows of the first visible sheet that has a header. */
final class WorkbookProjects {

    private final ValueReader values;
    private final ProjectMaker maker;

    WorkbookProjects(ValueReader values, ProjectMaker maker) {
        this.values = values;
        this.maker = maker;
    }

    /**
     * @param file as the user named it
     * @throws IOException if it is no workbook that can be read
     */
    void each(Path path, String file, RecordSink sink) throws IOException {
        try (Workbook workbook = Workbook.open(path)) {
            List<Problem> nearMisses = new ArrayList<>();
            boolean isFirst = true;
            boolean isEmpty = true;
            for (String sheet : workbook.sheets()) {
                HeaderSearch search = new HeaderSearch(file, Optional.of(isFirst ? "" : sheet), sink);
                boolean hadRows = sheet(workbook, sheet, file, search, sink);
                if (search.isFound()) {
                    return;
                }
                isEmpty &= !hadRows;
                nearMisses.addAll(search.nearMisses());
                isFirst = false;
            }
            if (!isEmpty) {
                nearMisses.add(0, HeaderSearch.missing(file));
                sink.accept(() -> new ProjectSource.Unreadable(nearMisses, Problem.Place.file(file)));
            }
        }
    }

    private boolean sheet(Workbook workbook, String sheet, String file, HeaderSearch search, RecordSink sink) throws IOException {
        int last = 0;
        try (Rows rows = workbook.rows(sheet)) {
            Optional<RowReader> reader = Optional.empty();
            while (!search.isOver()) {
                Optional<Row> next;
                try {
                    next = rows.next();
                } catch (IOException e) {
                    Problem.Place where = new Problem.Place(file, last + 1, 0, "");
                    sink.accept(() -> Unread.at(where, new Text("工作表 `" + sheet + "` 从此行起无法读取：" + e.getMessage(),
                            "sheet `" + sheet + "` cannot be read from this row on: " + e.getMessage())));
                    return true;
                }
                if (next.isEmpty()) {
                    break;
                }
                Row row = next.get();
                last = row.number();
                if (row.isBlank()) {
                    continue;
                }
                if (reader.isPresent()) {
                    sink.accept(new Cells(row, reader.get()));
                } else {
                    reader = search.row(row.cells(), row.number()).map(header -> new RowReader(header, values, maker));
                }
            }
        }
        return last > 0;
    }

    /** A row as it was cut. */
    private record Cells(Row row, RowReader reader) implements Supplier<ProjectSource> {

        @Override
        public ProjectSource get() {
            return reader.project(row.cells(), row.number());
        }
    }
}
