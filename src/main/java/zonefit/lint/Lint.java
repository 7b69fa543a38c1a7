package zonefit.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.policy.Citation;
import zonefit.policy.Policy;
import zonefit.policy.Rule;
import zonefit.policy.RuleFolder;
import zonefit.problem.Problem;
import zonefit.text.Text;

/**
 * Checks a rules folder beyond what loading it does: every clause is answered, every rule and row has its clause, and every
 * key phrase stands in the text that it is said to be from.
 */
public final class Lint {

    private final RuleFolder folder;
    private final Map<String, Rule> rules;
    private final Optional<Path> sources;

    /** @param sources a folder with the texts of the policies; without it no phrase is looked up */
    public Lint(RuleFolder folder, Map<String, Rule> rules, Optional<Path> sources) {
        this.folder = folder;
        this.rules = Map.copyOf(rules);
        this.sources = sources;
    }

    /** What was checked, so that a check of nothing is not taken for a pass. */
    public record Report(int policies, int clauses, int phrases, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    public Report run() {
        List<Problem> problems = new ArrayList<>();
        int clauses = 0;
        int phrases = 0;
        for (Policy policy : folder.policies()) {
            Path policyFolder = Path.of(folder.path(), "policies", policy.id());
            Encoded encoded = Encoded.of(policy.id(), policyFolder, folder, rules.values());
            ClauseTable table = ClauseTable.read(policyFolder.resolve("clauses.csv"), problems);
            table.check(encoded, problems);
            clauses += table.size();
            if (sources.isPresent()) {
                Map<String, Citation> cited = new LinkedHashMap<>(encoded.citations());
                table.phrases().forEach((id, phrase) -> cited.put("clauses/" + id, new Citation(policy.id(), "", phrase)));
                phrases += phrases(policy, policyFolder, cited, problems);
            }
        }
        return new Report(folder.policies().size(), clauses, phrases, problems);
    }

    private int phrases(Policy policy, Path policyFolder, Map<String, Citation> cited, Collection<Problem> problems) {
        Problem.Place at = Problem.Place.file(policyFolder.resolve("policy.yaml").toString());
        if (policy.source().isEmpty()) {
            return 0;
        }
        Optional<SourceText> text = SourceText.read(sources.orElseThrow().resolve(policy.source().get()), at, problems);
        text.ifPresent(source -> cited.forEach((id, citation) -> {
            if (!citation.phrase().isEmpty() && !source.contains(citation.phrase())) {
                problems.add(new Problem(Problem.Place.file(policyFolder.toString()).withField(id),
                        new Text("短语 `" + citation.phrase() + "` 不在原文中", "phrase `" + citation.phrase() + "` is not in the source")));
            }
        }));
        return text.isPresent() ? (int) cited.values().stream().filter(citation -> !citation.phrase().isEmpty()).count() : 0;
    }

    /** Ids of what encodes clauses, by kind. */
    record Encoded(String policy, Map<String, Set<String>> ids, Map<String, Citation> citations) {

        static Encoded of(String policy, Path policyFolder, RuleFolder folder, Collection<Rule> rules) {
            Map<String, Set<String>> ids = new LinkedHashMap<>();
            Map<String, Citation> citations = new LinkedHashMap<>();
            folder.statements().stream().filter(row -> row.policy().equals(policy)).forEach(row -> add(ids, citations, "statements", policy, row.id(), row.citation()));
            folder.minimums().stream().filter(row -> row.citation().document().equals(policy)).forEach(row -> add(ids, citations, "minimums", policy, row.id(), row.citation()));
            folder.restrictions().stream().filter(row -> row.citation().document().equals(policy)).forEach(row -> add(ids, citations, "restrictions", policy, row.id(), row.citation()));
            folder.parcels().stream().filter(row -> row.citation().document().equals(policy)).forEach(row -> add(ids, citations, "parcels", policy, row.id(), row.citation()));
            folder.supports().stream().filter(row -> row.policy().equals(policy)).forEach(row -> add(ids, citations, "supports", policy + "/support", row.id(), row.citation()));
            folder.quotas().stream().filter(row -> row.policy().equals(policy)).forEach(row -> add(ids, citations, "quotas", policy, row.id(), row.citation()));
            rules.stream().filter(rule -> rule.policy().equals(policy)).forEach(rule -> {
                ids.computeIfAbsent("rule", kind -> new java.util.TreeSet<>()).add(rule.id());
                citations.put("rule/" + rule.id(), rule.citation());
            });
            for (String table : List.of("current-industries", "matrix")) {
                ClauseTable.rowIds(policyFolder.resolve(table + ".csv")).ifPresent(found -> ids.put(table, found));
            }
            return new Encoded(policy, ids, citations);
        }

        private static void add(Map<String, Set<String>> ids, Map<String, Citation> citations, String kind, String prefix, String id, Citation citation) {
            String row = id.substring(prefix.length() + 1);
            ids.computeIfAbsent(kind, key -> new java.util.TreeSet<>()).add(row);
            citations.put(kind + "/" + row, citation);
        }
    }
}
