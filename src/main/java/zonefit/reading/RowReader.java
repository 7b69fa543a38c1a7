package zonefit.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import zonefit.problem.Problem;
import zonefit.project.ExceptionClaim;
import zonefit.project.Field;
import zonefit.project.Project.Exceptions;
import zonefit.project.Project.Texts;
import zonefit.reading.ColumnNames.Meaning;
import zonefit.table.Workbook;
import zonefit.text.Text;

/** Reads the rows below one header. Immutable. */
final class RowReader {

    private static final String LIST_SEPARATORS = "；;、\n\r";
    private static final Pattern PAIR = Pattern.compile("[=＝]");
    /** What spreadsheets show where a formula failed. */
    private static final Set<String> FAILED = Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

    private final Header header;
    private final ValueReader values;
    private final ProjectMaker maker;

    RowReader(Header header, ValueReader values, ProjectMaker maker) {
        this.header = header;
        this.values = values;
        this.maker = maker;
    }

    Header header() {
        return header;
    }

    /** @param line the number of the row, from 1 */
    ProjectSource project(String[] cells, int line) {
        Draft draft = new Draft(new RowPlaces(header, line));
        if (header.isShifted(cells)) {
            return Unread.at(header.row(line), new Text("有 " + cells.length + " 个单元格，表头有 " + header.width() + " 个；含逗号的文字应加引号",
                    cells.length + " cells, but the header has " + header.width() + "; text with a comma must be in quotes"));
        }
        for (int i = 0; i < cells.length; i++) {
            String text = cells[i].strip();
            if (!isEmpty(text)) {
                cell(i, line, text, draft);
            }
        }
        return maker.make(draft);
    }

    private record RowPlaces(Header header, int line) implements Draft.Places {

        @Override
        public Problem.Place record() {
            return header.row(line);
        }

        @Override
        public Problem.Place of(Field<?> field) {
            return header.place(line, field);
        }
    }

    private void cell(int column, int line, String text, Draft draft) {
        Meaning.Of meaning = header.column(column).orElse(null);
        if (meaning != null && text.charAt(0) == '#' && hasFailed(text)) {
            draft.problem(meaning.field(), failure(text));
        } else if (meaning != null) {
            value(meaning, text, draft);
        } else if (!header.isNamed(column)) {
            draft.problem(new Problem(header.place(line, column + 1, ""), new Text("`" + text + "` 所在列没有表头",
                    "`" + text + "` stands in a column without a header")));
        }
    }

    private void value(Meaning.Of meaning, String text, Draft draft) {
        Field<?> field = meaning.field();
        switch (field.kind()) {
            case TEXTS -> draft.put(field, new Texts(parts(text)));
            case CHOICES -> {
                Set<String> classes = new LinkedHashSet<>();
                parts(text).forEach(part -> values.landClass(part, message -> draft.problem(field, message)).ifPresent(classes::add));
                draft.put(field, new Texts(List.copyOf(classes)));
            }
            case EXCEPTIONS -> exceptions(field, text, draft);
            default -> values.read(field, withUnit(text, meaning.unit()), message -> draft.problem(field, message))
                    .ifPresent(value -> draft.put(field, value));
        }
    }

    private static void exceptions(Field<?> field, String text, Draft draft) {
        List<ExceptionClaim> claims = new ArrayList<>();
        for (String part : parts(text)) {
            String[] pair = PAIR.split(part, 2);
            if (pair.length == 2 && !pair[0].isBlank() && !pair[1].isBlank()) {
                claims.add(new ExceptionClaim(pair[0].strip(), pair[1].strip()));
            } else {
                draft.problem(field, new Text("`" + part + "` 应写作 规则=批准文号", "`" + part + "` must be written like rule=approval"));
            }
        }
        draft.put(field, new Exceptions(claims));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(2);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || LIST_SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** The unit that stands in the header is that of a number without one. */
    private static String withUnit(String text, String unit) {
        return unit.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1)) ? text : text + unit;
    }

    /** A dash or a stroke is how people leave a cell empty. */
    private static boolean isEmpty(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("-—–/／".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasFailed(String text) {
        return text.equals(Workbook.NOT_CALCULATED) || FAILED.contains(text);
    }

    private static Text failure(String text) {
        return text.equals(Workbook.NOT_CALCULATED)
                ? new Text("公式没有保存结果，请在表格软件中打开并保存", "the result of the formula is not stored; open the workbook in a spreadsheet program and save it")
                : new Text("公式出错：`" + text + "`", "the formula failed: `" + text + "`");
    }
}
