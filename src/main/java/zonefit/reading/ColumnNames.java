package zonefit.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonefit.problem.Suggestion;
import zonefit.project.Field;
import zonefit.project.Field.Kind;
import zonefit.project.Fields;
import zonefit.table.ReportColumn;
import zonefit.text.Text;
import zonefit.vocabulary.Terms;

/**
 * What the columns of a table may be called: the dotted name of a field or its label, with or without blanks, brackets and the
 * unit in them. The label of two fields means the later one, that of the investment.
 */
final class ColumnNames {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)$");
    private static final Pattern MARKS = Pattern.compile("[*:\"'\\s]");
    private static final Pattern SCALE = Pattern.compile("[十百千万亿%‰]|thousand|million|[0-9]");
    /** Columns that number the rows; they state nothing. */
    private static final Set<String> NUMBERING = Set.of("序号", "编号序号", "no.", "no", "#");

    private static final Map<String, Field<?>> BY_NAME = new HashMap<>();
    private static final List<String> KNOWN = new ArrayList<>();

    static {
        for (Field<?> field : Fields.ALL) {
            for (String label : List.of(field.label().zh(), field.label().en())) {
                String name = plain(label);
                BY_NAME.put(name, field);
                BY_NAME.put(name.replaceAll("[()]", ""), field);
                BY_NAME.put(BRACKETS.matcher(name).replaceFirst(""), field);
                KNOWN.add(label);
            }
        }
        for (Field<?> field : Fields.ALL) {
            BY_NAME.put(plain(field.path()), field);
            KNOWN.add(field.path());
        }
    }

    /** What a column holds. */
    sealed interface Meaning {

        /** Values of a field; a bare number bears the unit, which is empty if it is that of the field. */
        record Of(Field<?> field, String unit) implements Meaning {
        }

        /** A remark or a number of the row; not read. */
        record Nothing() implements Meaning {
        }

        /**
         * Something that cannot be used.
         *
         * @param isNear whether a known name is near enough to be meant
         */
        record Unknown(Text problem, boolean isNear) implements Meaning {
        }
    }

    private ColumnNames() {
    }

    static Meaning of(String header) {
        String name = plain(header);
        if (name.isEmpty() || header.strip().startsWith(ReportColumn.MARK) || name.startsWith("#") || NUMBERING.contains(name)) {
            return new Meaning.Nothing();
        }
        Field<?> whole = BY_NAME.get(name);
        if (whole != null) {
            return new Meaning.Of(whole, "");
        }
        Matcher brackets = BRACKETS.matcher(name);
        if (brackets.find() && BY_NAME.containsKey(name.substring(0, brackets.start()))) {
            Field<?> field = BY_NAME.get(name.substring(0, brackets.start()));
            return unit(field, brackets.group(1)).<Meaning>map(unit -> new Meaning.Of(field, unit)).orElseGet(() ->
                    new Meaning.Unknown(new Text("`" + header.strip() + "` 的单位无法识别，应为 `" + field.label().zh() + "`",
                            "the unit of `" + header.strip() + "` is not known; it must be that of `" + field.path() + "`, " + field.label().en()), true));
        }
        Text suggestion = suggestion(header);
        return new Meaning.Unknown(new Text("没有字段 `" + header.strip() + "`，此列未读取",
                "there is no field `" + header.strip() + "`; this column is not read").then(suggestion), !suggestion.isEmpty());
    }

    /** The unit that the bare numbers of a column bear; empty if it is that of the field; absent if nobody knows it. */
    private static Optional<String> unit(Field<?> field, String bracket) {
        String unit = field.kind() == Kind.MONEY && field.label().zh().contains("/亩") ? bracket.replaceFirst("/(亩|mu)$", "") : bracket;
        return switch (field.kind()) {
            case AREA, MONEY -> Units.of(field.kind()).isOwn(unit) ? Optional.of("")
                    : Optional.of(unit).filter(known -> Units.of(field.kind()).knows(known));
            case SHARE -> unit.equals("%") ? Optional.of(unit) : Optional.of("").filter(none -> !unit.contains("‰"));
            // A number is as good as its unit: one that may be another size than the label says is not taken for it.
            case NUMBER, COUNT -> Optional.of("").filter(none -> !BRACKETS.matcher(plain(field.label().zh())).find() && !SCALE.matcher(unit).find());
            default -> Optional.of("");
        };
    }

    private static Text suggestion(String header) {
        Text byPath = FieldReader.suggestion(header.strip());
        return byPath.isEmpty() ? Suggestion.didYouMean(header.strip(), KNOWN) : byPath;
    }

    private static String plain(String name) {
        return MARKS.matcher(Terms.normal(name)).replaceAll("");
    }
}
