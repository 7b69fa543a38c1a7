package zonefit.skeleton;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zonefit.policy.Check;
import zonefit.policy.Force;
import zonefit.policy.Placeholders;
import zonefit.table.RawTable;
import zonefit.text.Text;

/**
 * What every skeleton works with: the rules as they are written, what was said, what is to be changed, and what is wrong so far.
 *
 * @param samples  the folder of the samples
 * @param findings the folder of the tables of what must be found of samples
 */
record Ground(RulesText rules, Path samples, Path findings, Options options, Changes changes, List<Text> problems) {

    static final List<String> STATEMENTS = List.of("id", "place", "concept", "term", "role", "activity", "basis", "force", "locator", "phrase", "names");
    static final List<String> MINIMUMS = List.of("id", "rule", "indicator", "unit", "supply", "value", "status", "locator", "phrase",
            "note_zh", "note_en");
    static final List<String> PARKS = List.of("id", "kind", "zh", "en", "within", "aliases");
    private static final List<String> CLAUSES = List.of("id", "kind", "force", "locator", "phrase", "encoded_by", "reason_zh", "reason_en");
    private static final List<String> EXPECTED = List.of("sample", "rule", "outcome", "force", "phrase", "shows");
    /** Tables whose rows share one space of ids within a policy. */
    private static final List<String> TABLES = List.of("terms.csv", "statements.csv", "minimums.csv", "restrictions.csv", "parcels.csv", "quotas.csv");

    RawTable table(String policy, String name, List<String> columns) {
        return changes.table(rules.policyFile(policy, name), columns);
    }

    RawTable clauses(String policy) {
        return table(policy, "clauses.csv", CLAUSES);
    }

    boolean isPolicy(String id) {
        return Options.isKnown(id, rules.policies(), new Text("没有政策 `{0}`", "there is no policy `{0}`"), problems);
    }

    Set<String> rowIds(String policy) {
        Set<String> ids = new TreeSet<>();
        TABLES.stream().map(name -> rules.policyFile(policy, name)).filter(Files::isRegularFile)
                .forEach(file -> ids.addAll(changes.text(file).map(text -> RawTable.of(text).ids()).orElse(List.of())));
        return ids;
    }

    /**
     * The clause that a rule or row is taken from, so that lint finds an answer to it.
     *
     * @param like the id of the clause, with a number behind it if there is one of the name
     */
    void clause(String policy, String like, String kind, String force, String encodedBy) {
        RawTable clauses = clauses(policy);
        String id = like;
        for (int i = 2; clauses.ids().contains(id); i++) {
            id = like + "-" + i;
        }
        Map<String, String> row = new LinkedHashMap<>(Map.of("id", id, "kind", kind, "force", force, "encoded_by", encodedBy));
        row.put("locator", options.orMark("locator"));
        row.put("phrase", options.phrase());
        clauses.append(row);
    }

    /** What a sample must get beside its verdict. */
    void expect(String policy, String sample, String rule, String outcome) {
        changes.table(findings.resolve(policy).resolve("findings.csv"), EXPECTED).append(Map.of("sample", sample, "rule", rule, "outcome", outcome));
    }

    boolean hasStatements(String policy) {
        Path file = rules.policyFile(policy, "statements.csv");
        return Files.isRegularFile(file) && changes.text(file).map(text -> !RawTable.of(text).rows().isEmpty()).orElse(false);
    }

    SampleSkeletons samples(String policy) {
        return new SampleSkeletons(samples, rules, policy, changes);
    }

    static List<String> forces() {
        return java.util.stream.Stream.of(Force.values()).map(Force::code).toList();
    }

    static List<String> checks() {
        return java.util.stream.Stream.of(Check.values()).map(Check::code).toList();
    }

    /** The sort of clause that rules of a check are taken from. */
    static String kindOf(String check) {
        return switch (check) {
            case "land-use" -> "land";
            case "zone-guidance", "park-focus" -> "layout";
            case "environment", "investment" -> check;
            default -> Placeholders.MARK;
        };
    }
}
