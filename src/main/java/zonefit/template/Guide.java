package zonefit.template;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import zonefit.project.Field;
import zonefit.project.Field.Kind;
import zonefit.project.Fields;
import zonefit.text.Lang;
import zonefit.text.Text;

/**
 * What to fill into each column of the template: its meaning, how it is written, an example.
 *
 * @param meaning what the field means, beyond its label
 * @param example a value that can be read
 */
public record Guide(Field<?> field, Text meaning, Text example) {

    private static final String TABLE = "guide.csv";
    /** Stand under two headings; the template asks for them once, beside the investment. */
    private static final Set<Field<?>> ASKED_ELSEWHERE =
            Set.of(Fields.LAND_INVESTMENT_PER_MU, Fields.LAND_OUTPUT_PER_MU, Fields.LAND_TAX_PER_MU);
    /** Seldom needed; stand last. */
    private static final List<Field<?>> LAST = List.of(Fields.POLICIES, Fields.EXCEPTIONS, Fields.NOTES);

    /** The columns of the template, in their order. */
    public static List<Guide> columns() {
        Map<String, NamedCsvRecord> rows = rows();
        Stream<Field<?>> first = Fields.ALL.stream().filter(field -> !ASKED_ELSEWHERE.contains(field) && !LAST.contains(field));
        List<Guide> columns = new ArrayList<>();
        Stream.concat(first, LAST.stream()).forEach(field -> {
            NamedCsvRecord row = Objects.requireNonNull(rows.get(field.path()), field.path());
            columns.add(new Guide(field, new Text(row.getField("zh"), row.getField("en")),
                    new Text(row.getField("example_zh"), row.getField("example_en"))));
        });
        return columns;
    }

    /** The name of the column: the label in Chinese, the dotted name in English. */
    public String name(Lang lang) {
        return lang == Lang.ZH ? field.label().zh() : field.path();
    }

    /** The words that are allowed or offered; none if any text or number goes. */
    public List<String> words(Lang lang) {
        if (field.kind() == Kind.YES_NO) {
            return lang == Lang.ZH ? List.of("是", "否") : List.of("yes", "no");
        }
        return field.choices().stream().map(choice -> lang == Lang.EN || choice.aliases().isEmpty() ? choice.code() : choice.aliases().get(0)).toList();
    }

    /** How a value is written, with its unit. */
    public Text form() {
        return switch (field.kind()) {
            case TEXT -> new Text("文字", "text");
            case TEXTS -> new Text("文字，多个用分号分开", "texts, separated by semicolons");
            case CHOICE, YES_NO -> new Text("从下拉列表中选", "a word of the list");
            case CHOICES -> new Text("从下拉列表中选，多个用分号分开", "words of the list, separated by semicolons");
            case DATE -> new Text("日期，如 2023-09-15", "a date, such as 2023-09-15");
            case AREA -> new Text("平方米，或带单位如 30亩、2公顷", "square metres, or with a unit such as 30亩, 2公顷");
            case MONEY -> new Text("万元，或带单位如 8亿元", "10,000 yuan, or with a unit such as 8亿元");
            case NUMBER -> new Text("数字，单位见列名", "a number in the unit of the label");
            case COUNT -> new Text("整数", "a whole number");
            case SHARE -> new Text("比例，如 30% 或 0.3", "a share, such as 30% or 0.3");
            case EXCEPTIONS -> new Text("规则=批准文号", "rule=approval");
        };
    }

    private static Map<String, NamedCsvRecord> rows() {
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Guide.class.getResourceAsStream(TABLE), TABLE);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            reader.forEach(row -> rows.put(row.getField("path"), row));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }
}
