package zonefit.lint;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zonefit.policy.Citation;
import zonefit.policy.Rule;
import zonefit.policy.RuleFolder;

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
            ids.computeIfAbsent("rule", kind -> new TreeSet<>()).add(rule.id());
            citations.put("rule/" + rule.id(), rule.citation());
        });
        for (String table : List.of("current-industries", "matrix")) {
            ClauseTable.rowIds(policyFolder.resolve(table + ".csv")).ifPresent(found -> ids.put(table, found));
        }
        return new Encoded(policy, ids, citations);
    }

    private static void add(Map<String, Set<String>> ids, Map<String, Citation> citations, String kind, String prefix, String id, Citation citation) {
        String row = id.substring(prefix.length() + 1);
        ids.computeIfAbsent(kind, key -> new TreeSet<>()).add(row);
        citations.put(kind + "/" + row, citation);
    }
}
