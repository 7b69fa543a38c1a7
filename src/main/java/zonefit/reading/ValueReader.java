package zonefit.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zonefit.problem.Suggestion;
import zonefit.project.Field;
import zonefit.project.Field.Choice;
import zonefit.project.Fields;
import zonefit.text.Text;
import zonefit.vocabulary.LandClass;
import zonefit.vocabulary.Terms;
import zonefit.vocabulary.Vocabulary;

/** Reads a single value as its field asks for it; says what was seen and what is required where it cannot. */
final class ValueReader {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([+-]?[0-9][0-9,]*(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)\\s*(.*)");
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:/([0-9]{1,2})/([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00)?(\\.0+)?$");

    private final Vocabulary vocabulary;
    private final Map<String, String> landClasses = new HashMap<>();

    ValueReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (LandClass land : vocabulary.landClasses()) {
            landClasses.put(land.id(), land.id());
            Stream.concat(Stream.of(land.id(), land.label().zh(), land.label().en()), land.aliases().stream())
                    .forEach(name -> landClasses.putIfAbsent(Terms.normal(name), land.id()));
        }
    }

    /** @return absent if nothing is stated, or what is stated was reported as a problem */
    Optional<Object> read(Field<?> field, String written, Consumer<Text> problem) {
        String text = written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Object> quick = QuickValues.read(field, text);
        return quick.isPresent() ? quick : readWithCare(field, text, problem);
    }

    /** The same without the short cut for plain values. */
    Optional<Object> readWithCare(Field<?> field, String text, Consumer<Text> problem) {
        return switch (field.kind()) {
            case TEXT -> field.equals(Fields.GBT4754) ? code(text, problem) : Optional.of(text);
            case CHOICE -> choice(field, text, problem);
            case YES_NO -> yesNo(text, problem);
            case DATE -> date(text, problem);
            case AREA -> amount(text, Units.AREA, new Text("面积，如 20000 或 30亩", "an area, such as 20000 or 30亩"), problem);
            case MONEY -> amount(text, Units.MONEY, new Text("金额，如 80000 或 8亿元", "an amount, such as 80000 or 8亿元"), problem);
            case NUMBER -> amount(text, Units.NONE, new Text("数字", "a number"), problem);
            case COUNT -> count(text, problem);
            case SHARE -> share(text, problem);
            default -> throw new IllegalArgumentException(field + " is not a single value");
        };
    }

    Optional<String> landClass(String text, Consumer<Text> problem) {
        Optional<String> found = Optional.ofNullable(landClasses.get(text)).or(() -> Optional.ofNullable(landClasses.get(Terms.normal(text))));
        if (found.isEmpty()) {
            problem.accept(new Text("`" + text + "` 不是已知的用地性质", "`" + text + "` is not a known land class")
                    .then(Suggestion.didYouMean(text, vocabulary.landClasses().stream().map(LandClass::id).toList())));
        }
        return found;
    }

    private Optional<Object> code(String text, Consumer<Text> problem) {
        if (text.length() > 1 && vocabulary.code(text).isPresent()) {
            return Optional.of(text);
        }
        String code = text.replaceFirst("^[A-T](?=[0-9])", "");
        // A group or division is often filled up with zeros: 3490 is group 349.
        for (String known = code; known.length() > 1; known = known.substring(0, known.length() - 1)) {
            if (vocabulary.code(known).isPresent()) {
                return Optional.of(known);
            }
            if (!known.endsWith("0")) {
                break;
            }
        }
        problem.accept(new Text("`" + text + "` 不是 GB/T 4754-2017 的代码", "`" + text + "` is not a code of GB/T 4754-2017")
                .then(Suggestion.didYouMean(text, vocabulary.codes())));
        return Optional.empty();
    }

    private static Optional<Object> choice(Field<?> field, String text, Consumer<Text> problem) {
        for (Choice choice : field.choices()) {
            if (choice.code().equalsIgnoreCase(text) || choice.aliases().contains(text)) {
                return Optional.of(choice.code());
            }
        }
        List<String> codes = field.choices().stream().map(Choice::code).toList();
        problem.accept(new Text("`" + text + "` 应为 " + String.join("、", codes), "`" + text + "` must be one of "
                + String.join(", ", codes)).then(Suggestion.didYouMean(text, codes)));
        return Optional.empty();
    }

    private static Optional<Object> yesNo(String text, Consumer<Text> problem) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (Set.of("true", "yes", "是").contains(lower)) {
            return Optional.of(true);
        }
        if (Set.of("false", "no", "否").contains(lower)) {
            return Optional.of(false);
        }
        problem.accept(new Text("`" + text + "` 应为 true 或 false", "`" + text + "` must be true or false"));
        return Optional.empty();
    }

    private static Optional<Object> date(String text, Consumer<Text> problem) {
        String day = MIDNIGHT.matcher(text).replaceFirst("");
        Matcher spreadsheet = DATE.matcher(day);
        try {
            return Optional.of(spreadsheet.matches() ? date(spreadsheet) : LocalDate.parse(day));
        } catch (DateTimeException e) {
            problem.accept(new Text("`" + text + "` 应写作 2023-06-30", "`" + text + "` must be written like 2023-06-30"));
            return Optional.empty();
        }
    }

    /** As spreadsheets write dates: 2023/6/30, 2023年6月30日. */
    private static LocalDate date(Matcher parts) {
        boolean slashed = parts.group(2) != null;
        return LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(slashed ? 2 : 4)),
                Integer.parseInt(parts.group(slashed ? 3 : 5)));
    }

    private static Optional<Object> count(String text, Consumer<Text> problem) {
        Text what = new Text("整数", "a whole number");
        return amount(text, Units.NONE, what, problem).filter(value -> {
            boolean whole = ((BigDecimal) value).stripTrailingZeros().scale() <= 0;
            if (!whole) {
                problem.accept(required(text, what));
            }
            return whole;
        });
    }

    private static Optional<Object> share(String text, Consumer<Text> problem) {
        Text what = new Text("0 到 1 之间的比例，如 0.3 或 30%", "a share from 0 to 1, such as 0.3 or 30%");
        String plain = text.replace('％', '%');
        Optional<BigDecimal> share = plain.endsWith("%")
                ? number(plain.substring(0, plain.length() - 1).strip()).map(value -> value.movePointLeft(2)) : number(plain);
        if (share.filter(value -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0).isPresent()) {
            return Optional.of(share.get());
        }
        Text meant = share.filter(value -> value.signum() > 0 && value.compareTo(new BigDecimal(100)) <= 0)
                .map(value -> new Text("；是否想写 `" + value.toPlainString() + "%`？", "; did you mean `" + value.toPlainString() + "%`?"))
                .orElse(Text.EMPTY);
        problem.accept(required(text, what).then(meant));
        return Optional.empty();
    }

    private static Optional<Object> amount(String text, Units units, Text what, Consumer<Text> problem) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text);
        if (!matcher.matches()) {
            problem.accept(required(text, what));
            return Optional.empty();
        }
        String unit = matcher.group(2).strip();
        Optional<BigDecimal> converted = number(matcher.group(1)).flatMap(number -> units.convert(number, unit));
        if (converted.isEmpty()) {
            problem.accept(required(text, what).then(unit.isEmpty() ? Text.EMPTY : Suggestion.didYouMean(unit, units.known())));
            return Optional.empty();
        }
        BigDecimal value = converted.get();
        if (value.signum() < 0 || value.compareTo(LARGEST) > 0) {
            problem.accept(new Text("`" + text + "` 不可能：应不小于 0 且不大于 " + LARGEST.toPlainString(),
                    "`" + text + "` is impossible: it must be from 0 to " + LARGEST.toPlainString()));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Text required(String text, Text what) {
        return new Text("`" + text + "` 应为 " + what.zh(), "`" + text + "` must be " + what.en());
    }
}
