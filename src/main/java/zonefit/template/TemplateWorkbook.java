package zonefit.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListDataValidation;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import zonefit.project.Field;
import zonefit.project.Field.Kind;
import zonefit.project.Fields;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.vocabulary.Concept;
import zonefit.vocabulary.LandClass;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Place.Level;
import zonefit.vocabulary.Vocabulary;

/**
 * The workbook in which an office fills in its projects: a column a field, with a note on each header and lists to choose from,
 * and a sheet that tells how to fill them.
 */
public final class TemplateWorkbook {

    private static final Text PROJECTS = new Text("项目", "Projects");
    private static final Text GUIDE = new Text("填写说明", "How to fill");
    private static final Text LISTS = new Text("词表", "Lists");
    private static final List<Text> GUIDE_HEADER = List.of(new Text("列名", "Column"), new Text("字段", "Field"), new Text("说明", "Meaning"),
            new Text("写法与单位", "Form and unit"), new Text("可选词", "Words"), new Text("示例", "Example"));
    private static final double[] GUIDE_WIDTHS = {34, 34, 54, 40, 44, 40};
    private static final int LAST_LISTED_ROW = 5000;
    private static final Map<String, String> COLOURS = Map.of("", "D9E2F3", "site", "E2EFDA", "land", "FFF2CC", "investment", "FCE4D6", "environment", "DDEBF7");

    private final Vocabulary vocabulary;
    private final Lang lang;
    private final List<Guide> columns = Guide.columns();
    /** The words of each list by its name, and the column of the lists sheet in which they stand. */
    private final Map<String, Range> lists = new LinkedHashMap<>();

    public TemplateWorkbook(Vocabulary vocabulary, Lang lang) {
        this.vocabulary = vocabulary;
        this.lang = lang;
    }

    /** @throws IOException if the output cannot be written */
    public void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Zonefit", null)) {
            Worksheet projects = workbook.newWorksheet(PROJECTS.in(lang));
            Worksheet guide = workbook.newWorksheet(GUIDE.in(lang));
            Worksheet words = workbook.newWorksheet(LISTS.in(lang));
            words.setVisibilityState(VisibilityState.HIDDEN);
            for (int i = 0; i < columns.size(); i++) {
                column(projects, i, columns.get(i), words);
            }
            projects.rowHeight(0, 48);
            projects.freezePane(2, 1);
            guide(guide);
        }
    }

    private void column(Worksheet sheet, int at, Guide guide, Worksheet words) {
        Field<?> field = guide.field();
        String name = guide.name(lang);
        int least = field.kind() == Kind.TEXT || field.kind() == Kind.TEXTS ? 22 : 14;
        sheet.width(at, Math.max(least, Math.min(36, name.codePoints().map(c -> c > 0x7F ? 2 : 1).sum() + 3)));
        columnFormat(sheet, at, field);
        sheet.value(0, at, name);
        sheet.style(0, at).bold().wrapText(true).verticalAlignment("center").fillColor(COLOURS.get(field.heading()))
                .borderStyle("thin").format("General").set();
        sheet.comment(0, at, note(guide));
        List<String> offered = offered(guide);
        if (!offered.isEmpty()) {
            Range list = lists.computeIfAbsent(String.join("\n", offered), key -> list(words, offered));
            boolean isClosed = field.kind() == Kind.CHOICE || field.kind() == Kind.YES_NO;
            validate(sheet.range(1, at, LAST_LISTED_ROW, at).validateWithList(list), isClosed);
        }
    }

    /** Codes are text, or a spreadsheet would take their leading zeros away. */
    private static void columnFormat(Worksheet sheet, int at, Field<?> field) {
        if (field.equals(Fields.ID) || field.equals(Fields.GBT4754) || field.equals(Fields.PARCEL)) {
            sheet.style(at).format("@").set();
        } else if (field.kind() == Kind.DATE) {
            sheet.style(at).format("yyyy-mm-dd").set();
        }
    }

    /** Other words may be typed where a list only offers; where it is closed the spreadsheet refuses them. */
    private void validate(ListDataValidation validation, boolean isClosed) {
        validation.errorStyle(DataValidationErrorStyle.STOP).showErrorMessage(isClosed)
                .errorTitle(new Text("不在列表中", "Not in the list").in(lang)).error(new Text("请从下拉列表中选择", "Choose a word of the list").in(lang));
    }

    private Range list(Worksheet words, List<String> offered) {
        int column = lists.size();
        for (int row = 0; row < offered.size(); row++) {
            words.value(row, column, offered.get(row));
        }
        return words.range(0, column, offered.size() - 1, column);
    }

    private List<String> offered(Guide guide) {
        Field<?> field = guide.field();
        if (field.equals(Fields.CITY)) {
            return places(Level.CITY);
        } else if (field.equals(Fields.DISTRICT)) {
            return places(Level.DISTRICT);
        } else if (field.equals(Fields.PARK)) {
            return places(Level.PARK);
        } else if (field.equals(Fields.LAND_CLASS)) {
            return vocabulary.landClasses().stream().sorted(java.util.Comparator.comparing(LandClass::id))
                    .map(land -> lang == Lang.ZH ? land.label().zh() : land.id()).toList();
        } else if (field.equals(Fields.INDUSTRY)) {
            return labels(vocabulary.concepts().all().stream().map(Concept::label));
        } else if (field.equals(Fields.PROCESSES)) {
            return labels(vocabulary.processIds().stream().map(id -> vocabulary.process(id).orElseThrow().label()));
        }
        return guide.words(lang);
    }

    private List<String> places(Level level) {
        return labels(vocabulary.gazetteer().home(level).stream().map(Place::label));
    }

    private List<String> labels(Stream<Text> labels) {
        return labels.map(label -> label.in(lang)).distinct().sorted().toList();
    }

    private String note(Guide guide) {
        return guide.meaning().in(lang) + "\n" + guide.form().in(lang) + "\n" + new Text("例：", "Example: ").in(lang) + guide.example().in(lang);
    }

    private void guide(Worksheet sheet) {
        for (int i = 0; i < GUIDE_HEADER.size(); i++) {
            sheet.width(i, GUIDE_WIDTHS[i]);
            sheet.value(0, i, GUIDE_HEADER.get(i).in(lang));
        }
        sheet.range(0, 0, 0, GUIDE_HEADER.size() - 1).style().bold().fillColor(COLOURS.get("")).borderStyle("thin").set();
        for (int row = 1; row <= columns.size(); row++) {
            Guide guide = columns.get(row - 1);
            sheet.value(row, 0, guide.name(lang));
            sheet.value(row, 1, lang == Lang.ZH ? guide.field().path() : guide.field().label().en());
            sheet.value(row, 2, guide.meaning().in(lang));
            sheet.value(row, 3, guide.form().in(lang));
            sheet.value(row, 4, String.join(lang == Lang.ZH ? "、" : ", ", guide.words(lang)));
            sheet.value(row, 5, guide.example().in(lang));
            sheet.range(row, 0, row, GUIDE_HEADER.size() - 1).style().wrapText(true).verticalAlignment("top").set();
        }
        sheet.freezePane(0, 1);
    }
}
