package zonefit.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import zonefit.policy.Quota.Comparison;
import zonefit.policy.Quota.Condition;
import zonefit.policy.Quota.Extent;
import zonefit.policy.Quota.Quantity;
import zonefit.policy.Quota.Status;
import zonefit.policy.Quota.Unit;
import zonefit.policy.Quota.Whole;
import zonefit.problem.Problem;
import zonefit.table.Table.Row;
import zonefit.text.Text;
import zonefit.vocabulary.Vocabulary;

/** Reads one row of a {@code quotas.csv}. */
final class QuotaReader {

    static final String[] COLUMNS = {"id", "title_zh", "title_en", "place", "quantity", "counts", "concepts", "over_wan", "of", "base", "unit",
        "comparison", "value", "status", "extent", "per", "until", "locator", "phrase", "note_zh", "note_en"};

    /** In the column {@code of}: all projects of the place; a size that stands in the column {@code base}. */
    private static final String ALL = "all";
    private static final String BASE = "base";

    private final Vocabulary vocabulary;
    private final List<Problem> problems;

    QuotaReader(Vocabulary vocabulary, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    Optional<Quota> read(Row row, String id, String policy, Optional<Citation> citation) {
        int before = problems.size();
        PolicyReader.requireKnown(row, "place", row.need("place"), vocabulary.gazetteer().ids());
        row.list("concepts").forEach(concept -> PolicyReader.requireKnown(row, "concepts", concept, vocabulary.concepts().ids()));
        row.need("title_zh");
        row.need("title_en");
        Optional<Quantity> quantity = choice(row, "quantity", Quantity.class);
        Optional<Unit> unit = choice(row, "unit", Unit.class);
        Optional<Comparison> comparison = choice(row, "comparison", Comparison.class);
        Optional<Status> status = choice(row, "status", Status.class);
        Optional<Extent> extent = choice(row, "extent", Extent.class);
        Set<Condition> counts = conditions(row, row.list("counts"), "counts");
        Optional<BigDecimal> over = number(row, "over_wan");
        Optional<BigDecimal> value = number(row, "value");
        Optional<Whole> whole = whole(row);
        Optional<Boolean> yearly = yearly(row);
        OptionalInt until = until(row);
        status.filter(known -> value.isPresent() != Quota.hasFigure(known)).ifPresent(known -> row.problem("value", known == Status.WITHHELD
                || known == Status.UNPRINTED ? new Text("status 为 " + row.get("status") + " 时必须为空", "must be empty where status is " + row.get("status"))
                        : new Text("必填；文件以 *** 隐去的数值请将 status 写为 withheld", "must be filled; where the document prints ***, set status to withheld")));
        if (unit.isPresent() && whole.isPresent() != (unit.get() == Unit.SHARE)) {
            row.problem("of", new Text("unit 为 share 时必填，其他情况必须为空", "must be filled where unit is share, and empty elsewhere"));
        }
        return problems.size() > before ? Optional.empty() : Optional.of(new Quota(id, policy, row.text("title_zh", "title_en"), row.get("place"),
                quantity.orElseThrow(), counts, new LinkedHashSet<>(row.list("concepts")), over, whole, unit.orElseThrow(), comparison.orElseThrow(),
                value, status.orElseThrow(), extent.orElseThrow(), yearly.orElseThrow(), until, citation.orElseThrow(), row.text("note_zh", "note_en")));
    }

    private static Optional<Whole> whole(Row row) {
        List<String> of = row.list("of");
        if (of.equals(List.of(BASE))) {
            return Optional.of(new Whole.Size(number(row, "base")));
        }
        if (!row.get("base").isEmpty()) {
            row.problem("base", new Text("仅当 of 为 base 时填写", "is only filled where of is base"));
        }
        return of.isEmpty() ? Optional.empty()
                : Optional.of(new Whole.Projects(of.equals(List.of(ALL)) ? Set.of() : conditions(row, of, "of")));
    }

    private static Set<Condition> conditions(Row row, List<String> codes, String column) {
        Set<Condition> conditions = new HashSet<>();
        codes.forEach(code -> Quota.of(Condition.class, code).ifPresentOrElse(conditions::add,
                () -> row.problem(column, PolicyReader.unknown(code, Quota.codes(Condition.class)))));
        return conditions;
    }

    private static <E extends Enum<E>> Optional<E> choice(Row row, String column, Class<E> type) {
        Optional<E> choice = Quota.of(type, row.get(column));
        if (choice.isEmpty()) {
            Collection<String> codes = Quota.codes(type);
            row.problem(column, new Text("`" + row.get(column) + "` 应为 " + String.join("、", codes),
                    "`" + row.get(column) + "` must be one of " + String.join(", ", codes)));
        }
        return choice;
    }

    private static Optional<Boolean> yearly(Row row) {
        String per = row.get("per");
        if (!Arrays.asList("year", "period").contains(per)) {
            row.problem("per", new Text("`" + per + "` 应为 year 或 period", "`" + per + "` must be year or period"));
            return Optional.empty();
        }
        return Optional.of(per.equals("year"));
    }

    private static OptionalInt until(Row row) {
        String year = row.get("until");
        if (!year.isEmpty() && !year.matches("\\d{4}")) {
            row.problem("until", new Text("`" + year + "` 应为年份，如 2025", "`" + year + "` must be a year, such as 2025"));
            return OptionalInt.empty();
        }
        return year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
    }

    private static Optional<BigDecimal> number(Row row, String column) {
        try {
            return Optional.of(row.get(column)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            row.problem(column, new Text("`" + row.get(column) + "` 不是数字", "`" + row.get(column) + "` is not a number"));
            return Optional.empty();
        }
    }
}
