package zonefit.suite;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zonefit.facts.Outcome;
import zonefit.policy.Force;
import zonefit.policy.Policy;
import zonefit.policy.Quota;
import zonefit.policy.RuleFolder;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.text.Text;
import zonefit.verdict.Verdict;
import zonefit.vocabulary.Activity;

/** Reads the tables that stand beside the samples, each in a folder named like that of the samples it is about. */
final class ExpectationTables {

    private static final List<Field<String>> SITE = List.of(Fields.CITY, Fields.DISTRICT, Fields.PARK);

    /** In the column {@code outcome}: nothing of the kind may be found. */
    private static final String NONE = "none";

    private final RuleFolder folder;
    private final List<Problem> problems;

    ExpectationTables(RuleFolder folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** What must be found of samples that have been read: one row a finding. */
    void findings(Path file, Map<String, Sample> byName) {
        for (Row row : rows(file, "sample", "rule", "outcome", "force", "phrase", "shows")) {
            int before = problems.size();
            String name = file.getParent().getFileName() + "/" + row.need("sample");
            Sample sample = byName.get(name);
            if (sample == null) {
                row.problem("sample", new Text("没有样例 `" + name + "`", "there is no sample `" + name + "`")
                        .then(Suggestion.didYouMean(name, byName.keySet())));
            }
            boolean none = row.get("outcome").equals(NONE);
            Optional<Outcome> outcome = none ? Optional.empty() : choice(row, "outcome", Outcome.values(), Outcome::code);
            Optional<Force> force = row.get("force").isEmpty() ? Optional.empty() : choice(row, "force", Force.values(), Force::code);
            String rule = row.need("rule");
            if (problems.size() == before) {
                List<Expectation> all = new ArrayList<>(sample.expectations());
                all.add(new Expectation.Finds(rule, outcome, force, row.get("phrase"), row.get("shows")));
                byName.put(name, new Sample(name, sample.where(), sample.project(), sample.verdict(), all));
            }
        }
    }

    /** Samples of guidance, one a row: an industry in the words of the policy, where it goes, and by which clause it is judged. */
    List<Sample> guidance(Path file) {
        List<Sample> samples = new ArrayList<>();
        String policyId = file.getParent().getFileName().toString();
        Optional<Policy> policy = folder.policy(policyId);
        for (Row row : rows(file, "id", "city", "district", "park", "industry", "activity", "outcome", "locator", "force", "verdict")) {
            int before = problems.size();
            Optional<Outcome> outcome = row.get("outcome").equals(NONE) ? Optional.empty() : choice(row, "outcome", Outcome.values(), Outcome::code);
            Optional<Force> force = row.get("force").isEmpty() ? Optional.empty() : choice(row, "force", Force.values(), Force::code);
            Optional<Verdict> verdict = row.get("verdict").isEmpty() ? Optional.empty() : choice(row, "verdict", Verdict.values(), Verdict::code);
            Project project = project(row, policyId, policy);
            folder.vocabulary().gazetteer().problems(project).forEach((field, message) -> row.problem(field.path().substring(field.path().indexOf('.') + 1), message));
            String locator = row.get("locator");
            if (policy.isEmpty()) {
                row.problem("id", new Text("没有政策 `" + policyId + "`", "there is no policy `" + policyId + "`"));
            }
            if (problems.size() == before) {
                List<Expectation> expectations = locator.isEmpty() ? List.of()
                        : List.of(new Expectation.Guides(locator, outcome, force, row.get("phrase"), row.get("place"), row.get("covers")));
                samples.add(new Sample(policyId + "/" + row.get("id"), row.place("id"), project, verdict, expectations));
            }
        }
        return samples;
    }

    /** Totals of pipelines, one a row: what they come to, and how they stand to a quota. */
    List<TotalSample> totals(Path file) {
        List<TotalSample> totals = new ArrayList<>();
        String policy = file.getParent().getFileName().toString();
        Set<String> quotas = folder.quotas().stream().map(Quota::id).collect(Collectors.toSet());
        for (Row row : rows(file, "id", "quota", "figure", "over", "total", "outcome")) {
            int before = problems.size();
            String quota = policy + "/" + row.need("quota");
            if (!quotas.contains(quota)) {
                row.problem("quota", new Text("没有指标 `" + quota + "`", "there is no quota `" + quota + "`").then(Suggestion.didYouMean(quota, quotas)));
            }
            row.need("total");
            Optional<BigDecimal> figure = number(row, "figure");
            Optional<BigDecimal> over = number(row, "over");
            Optional<BigDecimal> total = number(row, "total");
            Optional<Outcome> outcome = choice(row, "outcome", Outcome.values(), Outcome::code);
            String name = policy + "/" + row.need("id");
            if (problems.size() == before) {
                totals.add(new TotalSample(name, row.place("id"), quota, figure, over, total.orElseThrow(), outcome.orElseThrow()));
            }
        }
        return totals;
    }

    private static Optional<BigDecimal> number(Row row, String column) {
        try {
            return Optional.of(row.get(column)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            row.problem(column, new Text("`" + row.get(column) + "` 不是数字", "`" + row.get(column) + "` is not a number"));
            return Optional.empty();
        }
    }

    private Project project(Row row, String policyId, Optional<Policy> policy) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(Fields.ID, policyId + "/" + row.need("id"));
        policy.ifPresent(known -> values.put(Fields.AS_OF, known.issued()));
        values.put(Fields.POLICIES, new Project.Texts(List.of(policyId)));
        values.put(Fields.PRODUCTS, new Project.Texts(List.of(row.need("industry"))));
        put(values, Fields.NAME, row.get("name"));
        SITE.forEach(field -> put(values, field, row.get(field.path().substring(field.path().indexOf('.') + 1))));
        if (!row.get("activity").isEmpty()) {
            choice(row, "activity", Activity.values(), Activity::code).ifPresent(activity -> values.put(Fields.ACTIVITY, activity.code()));
        }
        return new Project(policyId + "/" + row.get("id"), values);
    }

    private static void put(Map<Field<?>, Object> values, Field<String> field, String value) {
        if (!value.isEmpty()) {
            values.put(field, value);
        }
    }

    private static <E> Optional<E> choice(Row row, String column, E[] choices, Function<E, String> code) {
        Optional<E> chosen = List.of(choices).stream().filter(choice -> code.apply(choice).equals(row.get(column))).findFirst();
        if (chosen.isEmpty()) {
            List<String> codes = List.of(choices).stream().map(code).toList();
            row.problem(column, new Text("`" + row.get(column) + "` 应为 " + String.join("、", codes),
                    "`" + row.get(column) + "` must be one of " + String.join(", ", codes)).then(Suggestion.didYouMean(row.get(column), codes)));
        }
        return chosen;
    }

    private List<Row> rows(Path file, String... columns) {
        return Files.isRegularFile(file) ? Table.read(file, problems, columns).rows() : List.of();
    }
}
