package zonefit.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.text.Text;

/**
 * A table of the rules folder: CSV in UTF-8, a header line, one row a line. Rows know where they stand, so that
 * whatever is wrong with one is said with file, line and column name.
 */
public final class Table {

    private final String file;
    private final List<Row> rows;
    private final List<Problem> problems;

    private Table(String file, List<Row> rows, List<Problem> problems) {
        this.file = file;
        this.rows = List.copyOf(rows);
        this.problems = problems;
    }

    /** Reads a table that must exist. Missing columns and ragged rows go to {@code problems}. */
    public static Table read(Path path, List<Problem> problems, String... columns) {
        String file = path.toString();
        if (!Files.isRegularFile(path)) {
            problems.add(new Problem(Problem.Place.file(file), new Text("缺少此表", "this table is missing")));
            return new Table(file, List.of(), problems);
        }
        List<Row> rows = new ArrayList<>();
        List<Problem> found = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE).ofCsvRecord(content(path))) {
            Map<String, Integer> header = new LinkedHashMap<>();
            for (CsvRecord record : reader) {
                int line = (int) record.getStartingLineNumber();
                List<String> cells = record.getFields();
                if (header.isEmpty()) {
                    for (int i = 0; i < cells.size(); i++) {
                        header.put(cells.get(i).strip(), i);
                    }
                    requireColumns(file, line, header, columns, found);
                } else if (cells.size() != header.size()) {
                    found.add(new Problem(new Problem.Place(file, line, 0, ""), new Text(
                            "有 " + cells.size() + " 个单元格，表头有 " + header.size() + " 个",
                            cells.size() + " cells, but the header has " + header.size())));
                } else {
                    rows.add(new Row(file, line, header, cells, problems));
                }
            }
        } catch (CsvParseException e) {
            found.add(new Problem(Problem.Place.file(file),
                    new Text("CSV 无法解析：" + e.getMessage(), "not CSV: " + e.getMessage())));
        } catch (CharacterCodingException e) {
            found.add(new Problem(Problem.Place.file(file), new Text("不是 UTF-8 编码", "this is not UTF-8")));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
        problems.addAll(found);
        return new Table(file, found.isEmpty() ? rows : List.of(), problems);
    }

    /** The text, without the byte-order mark that spreadsheets put before it. */
    private static String content(Path path) throws IOException {
        String text = Files.readString(path, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void requireColumns(String file, int line, Map<String, Integer> header, String[] columns,
            List<Problem> problems) {
        Arrays.stream(columns).filter(column -> !header.containsKey(column)).forEach(column -> problems.add(
                new Problem(new Problem.Place(file, line, 0, ""), new Text("缺少列 `" + column + "`",
                        "column `" + column + "` is missing").then(Suggestion.didYouMean(column, header.keySet())))));
    }

    public String file() {
        return file;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** One row of a table. */
    public static final class Row {

        private final String file;
        private final int line;
        private final Map<String, Integer> header;
        private final List<String> cells;
        private final List<Problem> problems;

        Row(String file, int line, Map<String, Integer> header, List<String> cells, List<Problem> problems) {
            this.file = file;
            this.line = line;
            this.header = header;
            this.cells = cells;
            this.problems = problems;
        }

        /** The names of the columns, in their order. */
        public List<String> columns() {
            return List.copyOf(header.keySet());
        }

        /** The cell of a column, stripped; empty if the table has no such column. */
        public String get(String column) {
            Integer index = header.get(column);
            return index == null ? "" : cells.get(index).strip();
        }

        /** The cell, which must not be empty. */
        public String need(String column) {
            String value = get(column);
            if (value.isEmpty()) {
                problem(column, new Text("不能为空", "must not be empty"));
            }
            return value;
        }

        /** The parts of a cell that are separated by semicolons. */
        public List<String> list(String column) {
            String value = get(column);
            return value.isEmpty() ? List.of()
                    : Arrays.stream(value.split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        }

        public Text text(String zhColumn, String enColumn) {
            return new Text(get(zhColumn), get(enColumn));
        }

        public Problem.Place place(String column) {
            return new Problem.Place(file, line, 0, column);
        }

        public void problem(String column, Text message) {
            problems.add(new Problem(place(column), message));
        }
    }
}
