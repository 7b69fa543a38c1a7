package zonefit.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zonefit.policy.Minimum;
import zonefit.policy.Policy;
import zonefit.policy.Restriction;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolder.Source;
import zonefit.policy.Statement;
import zonefit.problem.Suggestion;
import zonefit.text.Text;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Gazetteer;

/** Rows that contradict each other, can never match, or have no rule; rules that have no row. */
final class RowLint {

    private static final Pattern READS = Pattern.compile("\\b(Minimum|Restriction)\\(\\s*rule\\s*==\\s*\"([^\"]+)\"");
    private static final String STATEMENTS = "statements.csv";

    private final Folder folder;
    private final RuleFolder rules;
    private final Gazetteer places;

    RowLint(Folder folder, RuleFolder rules) {
        this.folder = folder;
        this.rules = rules;
        this.places = rules.vocabulary().gazetteer();
    }

    void run() {
        statements();
        terms();
        rules.restrictions().forEach(this::restriction);
        thresholds();
    }

    private void statements() {
        Map<List<Object>, Statement> same = new HashMap<>();
        Map<List<Object>, Map<String, Statement>> alike = new HashMap<>();
        for (Statement statement : rules.statements()) {
            String policy = statement.policy();
            String id = row(policy, statement.id());
            String term = folder.table(folder.policyFile(policy, STATEMENTS)).cell(id, "term").text();
            String locator = statement.citation().locator();
            Statement twin = same.putIfAbsent(List.of(policy, statement.place(), statement.concept(), term, statement.role(), statement.activities(),
                    statement.basis(), statement.force(), statement.names(), locator, statement.citation().phrase()), statement);
            if (twin != null) {
                statement(LintCheck.DUPLICATE_STATEMENT, statement, "id", new Text("与 `" + row(policy, twin.id()) + "` 相同",
                        "says the same as `" + row(policy, twin.id()) + "`"));
            } else if (!statement.isNamed()) {
                Map<String, Statement> others = alike.computeIfAbsent(List.of(policy, statement.place(), statement.concept(), term,
                        statement.basis(), locator), key -> new HashMap<>());
                others.values().forEach(other -> compare(statement, other));
                others.put(id, statement);
            }
            where(statement);
            statement.activities().stream().filter(activity -> statement.splitsActivities() && hasNoWords(activity)).forEach(activity ->
                    statement(LintCheck.ACTIVITY_WITHOUT_WORDS, statement, "activity", withoutWords(activity)));
        }
    }

    private void terms() {
        Set<String> used = rules.statements().stream().map(Statement::concept).collect(Collectors.toSet());
        rules.terms().stream().filter(term -> !used.contains(term.extent().id())).forEach(term -> at(LintCheck.UNUSED_TERM, term.policy(), "terms.csv",
                row(term.policy(), term.extent().id()), "zh", new Text("没有陈述使用 `" + term.word() + "`", "no statement uses `" + term.word() + "`")));
    }

    private void compare(Statement statement, Statement other) {
        Set<Activity> shared = new HashSet<>(statement.activities());
        shared.retainAll(other.activities());
        boolean alike = statement.role().equals(other.role()) && statement.force() == other.force();
        if (alike || shared.isEmpty()) {
            return;
        }
        String id = row(other.policy(), other.id());
        boolean equal = statement.activities().equals(other.activities());
        String column = statement.force() == other.force() ? "role" : "force";
        String here = column.equals("role") ? statement.role() : statement.force().code();
        String there = column.equals("role") ? other.role() : other.force().code();
        statement(equal ? LintCheck.CONTRADICTION : LintCheck.OVERLAP, statement, column, new Text(
                "`" + here + "`，而同一处的 `" + id + "` 为 `" + there + "`", "`" + here + "`, but `" + id + "` of the same clause says `" + there + "`"));
    }

    private void where(Statement statement) {
        String jurisdiction = jurisdiction(statement.policy());
        if (!meets(statement.place(), jurisdiction)) {
            statement(LintCheck.OUTSIDE_JURISDICTION, statement, "place", new Text("`" + statement.place() + "` 不在 `" + jurisdiction + "` 内，此行永不适用",
                    "`" + statement.place() + "` is not in `" + jurisdiction + "`: the row can never match"));
        }
    }

    /** Whether a site can lie in both. */
    private boolean meets(String one, String other) {
        return places.closure(one).contains(other) || places.closure(other).contains(one);
    }

    private void restriction(Restriction restriction) {
        String policy = restriction.citation().document();
        String id = row(policy, restriction.id());
        String around = restriction.place().orElse(jurisdiction(policy));
        restriction.place().filter(place -> !meets(place, jurisdiction(policy))).ifPresent(place -> at(LintCheck.OUTSIDE_JURISDICTION, policy,
                "restrictions.csv", id, "place", new Text("`" + place + "` 不在 `" + jurisdiction(policy) + "` 内，此行永不适用",
                        "`" + place + "` is not in `" + jurisdiction(policy) + "`: the row can never match")));
        restriction.allowedAt().stream().filter(place -> !places.closure(place).contains(around)).sorted().forEach(place ->
                at(LintCheck.EXEMPTION_ELSEWHERE, policy, "restrictions.csv", id, "allowed_at", new Text("`" + place + "` 不在 `" + around + "` 内",
                        "`" + place + "` is not in `" + around + "`")));
        restriction.activities().stream().filter(activity -> restriction.activities().size() < Activity.values().length && hasNoWords(activity))
                .forEach(activity -> at(LintCheck.ACTIVITY_WITHOUT_WORDS, policy, "restrictions.csv", id, "activity", withoutWords(activity)));
    }

    /** One threshold at a time for a rule and an indicator, whatever the supply. */
    private void thresholds() {
        Map<List<String>, List<Minimum>> seen = new HashMap<>();
        for (Minimum minimum : rules.minimums()) {
            String policy = minimum.citation().document();
            List<Minimum> others = seen.computeIfAbsent(List.of(minimum.rule(), minimum.indicator()), key -> new ArrayList<>());
            others.stream().filter(other -> other.validity().overlaps(minimum.validity())).findFirst().ifPresent(before ->
                    at(LintCheck.SECOND_THRESHOLD, policy, "minimums.csv", row(policy, minimum.id()), "rule", new Text(
                            "`" + minimum.rule() + "` 的 `" + minimum.indicator() + "` 已由 `" + before.id() + "` 规定",
                            "`" + minimum.indicator() + "` of `" + minimum.rule() + "` is set by `" + before.id() + "` already")));
            others.add(minimum);
        }
    }

    /** Rows that no rule reads, and rules that read rows which are not there. Tells nothing of rules that do not compile. */
    void readers() {
        Set<List<String>> read = new HashSet<>();
        Set<List<String>> rows = new HashSet<>();
        rules.minimums().forEach(row -> rows.add(List.of("Minimum", row.rule())));
        rules.restrictions().forEach(row -> rows.add(List.of("Restriction", row.rule())));
        for (Source source : rules.sources()) {
            Matcher matcher = READS.matcher(source.text());
            while (matcher.find()) {
                List<String> key = List.of(matcher.group(1), matcher.group(2));
                read.add(key);
                if (!rows.contains(key)) {
                    int line = (int) source.text().substring(0, matcher.start(2)).chars().filter(c -> c == '\n').count() + 1;
                    int column = matcher.start(2) - source.text().lastIndexOf('\n', matcher.start(2));
                    folder.add(LintCheck.RULE_WITHOUT_ROW, java.nio.file.Path.of(source.file()), line, column, new Text(
                            "`" + key.get(1) + "` 没有 " + key.get(0) + " 的行", "`" + key.get(1) + "` has no row of " + key.get(0))
                            .then(Suggestion.didYouMean(key.get(1), rows.stream().map(row -> row.get(1)).distinct().toList())));
                }
            }
        }
        rules.minimums().stream().filter(row -> !read.contains(List.of("Minimum", row.rule()))).forEach(row ->
                unread(row.citation().document(), "minimums.csv", row.id(), row.rule()));
        rules.restrictions().stream().filter(row -> !read.contains(List.of("Restriction", row.rule()))).forEach(row ->
                unread(row.citation().document(), "restrictions.csv", row.id(), row.rule()));
    }

    private void unread(String policy, String table, String id, String rule) {
        // A rule that does not exist has been named there already.
        TableText.Cell cell = folder.table(folder.policyFile(policy, table)).cell(row(policy, id), "rule");
        String file = folder.policyFile(policy, table).toString();
        if (folder.defects().stream().map(defect -> defect.problem().where()).anyMatch(known -> known.file().equals(file)
                && known.line() == cell.line() && known.column() == cell.column())) {
            return;
        }
        at(LintCheck.UNREAD_ROW, policy, table, row(policy, id), "rule", new Text("规则 `" + rule + "` 不读取此行", "rule `" + rule + "` does not read this row"));
    }

    private boolean hasNoWords(Activity activity) {
        return rules.vocabulary().label(activity).equals(Text.same(activity.code()));
    }

    private static Text withoutWords(Activity activity) {
        return new Text("`" + activity.code() + "` 不在 vocabulary/activities.csv，没有项目会被认作此活动",
                "`" + activity.code() + "` is not in vocabulary/activities.csv: no project is recognised as doing it");
    }

    private String jurisdiction(String policy) {
        return Optional.of(policy).flatMap(rules::policy).map(Policy::jurisdiction).orElseThrow();
    }

    private static String row(String policy, String id) {
        return id.substring(policy.length() + 1);
    }

    private void statement(LintCheck check, Statement statement, String column, Text message) {
        at(check, statement.policy(), STATEMENTS, row(statement.policy(), statement.id()), column, message);
    }

    private void at(LintCheck check, String policy, String table, String id, String column, Text message) {
        folder.row(check, folder.policyFile(policy, table), id, column, message);
    }
}
