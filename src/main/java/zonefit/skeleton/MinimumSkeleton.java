package zonefit.skeleton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.policy.Force;
import zonefit.policy.Placeholders;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.skeleton.RulesText.WrittenRule;
import zonefit.skeleton.SampleSkeletons.Sample;
import zonefit.table.RawTable;
import zonefit.table.RawTable.Row;
import zonefit.text.Text;
import zonefit.verdict.Verdict;

/** A row of {@code minimums.csv}: a new figure of a rule, or the figure that takes the place of another from a day on. */
final class MinimumSkeleton {

    static final Set<String> OPTIONS = Set.of("from", "replaces", "value", "indicator", "unit", "supply", "locator", "phrase");
    private static final String FROM = "valid_from";
    private static final String TO = "valid_to";
    /** What is measured under a name of its own, and the field of a project that states it. */
    private static final Map<String, String> FIELDS = Map.of("land.floorAreaRatio", "land.far");

    private final Ground ground;
    private final Options options;
    private final List<Text> problems;

    MinimumSkeleton(Ground ground) {
        this.ground = ground;
        this.options = ground.options();
        this.problems = ground.problems();
    }

    /** Of {@code policy/rule} and the id of a row. */
    void plan(String rule, String row) {
        String policy = rule.substring(0, Math.max(0, rule.indexOf('/')));
        if (options.has("from") != options.has("replaces")) {
            problems.add(new Text("--from 与 --replaces 须同时给出", "--from and --replaces go together"));
        }
        boolean known = Options.isKnown(rule, ground.rules().rules().keySet(), new Text("没有规则 `{0}`；新规则请先用 `zonefit rules new rule`",
                "there is no rule `{0}`; a new one begins with `zonefit rules new rule`"), problems);
        if (!known || !ground.isPolicy(policy)) {
            options.number("value");
            options.date("from");
            return;
        }
        WrittenRule written = ground.rules().rules().get(rule);
        if (!written.readsMinimums()) {
            problems.add(new Text("规则 `" + rule + "` 不读取 minimums.csv 的行", "rule `" + rule + "` reads no row of minimums.csv"));
        }
        Options.newId(row, ground.rowIds(policy), problems);
        RawTable table = ground.table(policy, "minimums.csv", Ground.MINIMUMS);
        Optional<LocalDate> from = options.date("from");
        Optional<Row> old = options.said("replaces").flatMap(id -> replaced(table, id, rule));
        Map<String, String> values = new HashMap<>(old.or(() -> firstOf(table, rule)).map(table::values).orElse(Map.of()));
        values.keySet().removeAll(Set.of(FROM, TO, "note_zh", "note_en"));
        fill(values, row, rule);
        if (from.isPresent() && old.isPresent()) {
            amend(table, old.get(), from.get(), values);
        }
        table.append(values);
        ground.clause(policy, row, Ground.kindOf(written.about("check").orElse("")), written.about("force").orElse(Placeholders.MARK), "minimums:" + row);
        samples(policy, row, written, values, from, old.map(table::values).map(before -> before.get("value")));
    }

    /** The row of a rule that is made with it. */
    void first(String policy, String id, WrittenRule rule) {
        Options.newId(id, ground.rowIds(policy), problems);
        Map<String, String> values = new HashMap<>();
        fill(values, id, rule.id());
        ground.table(policy, "minimums.csv", Ground.MINIMUMS).append(values);
        samples(policy, id, rule, values, Optional.empty(), Optional.empty());
    }

    private void fill(Map<String, String> values, String row, String rule) {
        values.put("id", row);
        values.put("rule", rule);
        values.put("value", options.number("value").map(BigDecimal::toPlainString).orElse(Placeholders.MARK));
        values.put("status", "printed");
        values.put("locator", options.orMark("locator"));
        values.put("phrase", options.phrase());
        for (String column : List.of("indicator", "unit")) {
            options.said(column).ifPresent(value -> values.put(column, value));
            values.putIfAbsent(column, Placeholders.MARK);
        }
        options.choice("supply", Fields.SUPPLY.choices().stream().map(Field.Choice::code).toList()).ifPresent(value -> values.put("supply", value));
    }

    private Optional<Row> replaced(RawTable table, String id, String rule) {
        Optional<Row> old = table.named(id).filter(row -> rule.equals(table.values(row).get("rule")));
        List<String> ofRule = table.rows().stream().filter(row -> rule.equals(table.values(row).get("rule"))).map(Row::id).toList();
        if (old.isEmpty()) {
            Options.isKnown(id, ofRule, new Text("--replaces：规则 `" + rule + "` 没有行 `{0}`", "--replaces: rule `" + rule + "` has no row `{0}`"), problems);
        }
        return old;
    }

    private static Optional<Row> firstOf(RawTable table, String rule) {
        return table.rows().stream().filter(row -> rule.equals(table.values(row).get("rule"))).findFirst();
    }

    /** The old figure ends on the day before; the new one ends when the old one would have. */
    private void amend(RawTable table, Row old, LocalDate from, Map<String, String> values) {
        Map<String, String> before = table.values(old);
        String oldFrom = before.getOrDefault(FROM, "");
        String oldTo = before.getOrDefault(TO, "");
        boolean begun = oldFrom.isEmpty() || day(oldFrom).map(from::isAfter).orElse(true);
        boolean goesOn = oldTo.isEmpty() || day(oldTo).map(day -> !from.isAfter(day)).orElse(true);
        if (!begun || !goesOn) {
            problems.add(new Text("--from `" + from + "`：`" + old.id() + "` 的有效期为 " + oldFrom + " 至 " + oldTo,
                    "--from `" + from + "`: `" + old.id() + "` holds from " + oldFrom + " to " + oldTo));
            return;
        }
        table.addColumn(FROM);
        table.addColumn(TO);
        table.set(old, TO, from.minusDays(1).toString());
        values.put(FROM, from.toString());
        values.put(TO, oldTo);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Just below the figure, at it and just above; and of an amendment, what was enough on the day before. */
    private void samples(String policy, String row, WrittenRule rule, Map<String, String> values, Optional<LocalDate> asOf, Optional<String> old) {
        SampleSkeletons samples = ground.samples(policy);
        Optional<BigDecimal> figure = options.number("value");
        Verdict unmet = unmet(policy, rule.about("force"));
        Verdict met = met(policy, rule.about("force"));
        Optional<BigDecimal> least = figure.map(BigDecimal::ulp);
        add(samples, policy, rule, new Sample(rule.isMost() ? met : unmet, row + "-just-below", new Text("略低于数值：" + row, "just below the figure: " + row),
                asOf, lines(policy, rule, values, figure.map(value -> value.subtract(least.get())))), rule.isMost() ? "met" : "unmet");
        add(samples, policy, rule, new Sample(met, row + "-at-the-figure", new Text("恰为该数值：" + row, "at the figure: " + row), asOf,
                lines(policy, rule, values, figure)), "met");
        add(samples, policy, rule, new Sample(rule.isMost() ? unmet : met, row + "-just-above", new Text("略高于数值：" + row, "just above the figure: " + row),
                asOf, lines(policy, rule, values, figure.map(value -> value.add(least.get())))), rule.isMost() ? "unmet" : "met");
        if (asOf.isPresent() && ground.rules().firstDay(policy).map(asOf.get()::isAfter).orElse(true)) {
            Optional<BigDecimal> before = old.filter(text -> text.matches("-?\\d{1,15}(\\.\\d{1,15})?")).map(BigDecimal::new);
            add(samples, policy, rule, new Sample(met, row + "-the-day-before", new Text("前一日仍按旧数值：" + row, "the old figure on the day before: " + row),
                    asOf.map(day -> day.minusDays(1)), lines(policy, rule, values, before)), "met");
        }
    }

    private void add(SampleSkeletons samples, String policy, WrittenRule rule, Sample sample, String outcome) {
        samples.add(sample);
        if (isSilent(rule.about("force"))) {
            ground.expect(policy, sample.verdict().code() + "/" + sample.name(), rule.id(), outcome);
        }
    }

    private List<String> lines(String policy, WrittenRule rule, Map<String, String> values, Optional<BigDecimal> stated) {
        List<String> lines = new ArrayList<>(context(ground, policy));
        Optional<String> measure = rule.measure().map(path -> FIELDS.getOrDefault(path, path));
        Optional<String> field = measure.filter(Fields.BY_PATH::containsKey);
        String supply = values.getOrDefault("supply", "");
        String section = field.map(path -> path.substring(0, path.indexOf('.'))).orElse("land");
        List<String> entries = new ArrayList<>();
        if (field.isPresent() && section.equals("land") && !supply.isEmpty()) {
            entries.add("supply: " + supply);
        }
        field.ifPresent(path -> entries.add(path.substring(path.indexOf('.') + 1) + ": "
                + stated.map(BigDecimal::toPlainString).orElse(Placeholders.MARK)));
        if (!entries.isEmpty()) {
            lines.add(section + ": {" + String.join(", ", entries) + "}");
        }
        String figure = stated.map(value -> " " + value.toPlainString()).orElse("");
        lines.add("# " + Placeholders.MARK + (field.isPresent()
                ? ": 补上适用该条款的其他字段（如 landClass），并删去此行。 Add what else makes the clause apply, such as landClass, and remove this line."
                : ": 写出被衡量的字段" + figure + " 及适用该条款的其他字段，并删去此行。 State the field that is measured" + figure
                        + " and what makes the clause apply, and remove this line."));
        return lines;
    }

    /** What every sample of a rule states first: an industry that the place is guided to, so that nothing but the rule decides. */
    static List<String> context(Ground ground, String policy) {
        List<String> lines = new ArrayList<>();
        if (ground.hasStatements(policy)) {
            lines.add("# 该地引导的产业，使结论只取决于规则。 An industry that the place is guided to, so that only the rule decides.");
            lines.add("industry: " + Placeholders.MARK);
        }
        lines.add(ground.samples(policy).site(Optional.empty()));
        return lines;
    }

    /** Whether a force leaves the verdict as it is, so that only a finding can be asked for. */
    static boolean isSilent(Optional<String> force) {
        return force.flatMap(Force::of).map(known -> !known.binds()).orElse(false);
    }

    Verdict met(String policy, Optional<String> force) {
        return isSilent(force) && !ground.hasStatements(policy) ? Verdict.UNDETERMINED : Verdict.FIT;
    }

    Verdict unmet(String policy, Optional<String> force) {
        if (isSilent(force)) {
            return met(policy, force);
        }
        return force.equals(Optional.of(Force.GUIDED.code())) ? Verdict.CONDITIONAL : Verdict.MISFIT;
    }
}
