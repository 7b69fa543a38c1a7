package zonefit.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.text.Text;

/** The clauses of a policy and what encodes each, or why nothing does. */
final class ClauseTable {

    private final String file;
    private final List<Row> rows;

    private ClauseTable(String file, List<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    static ClauseTable read(Path path, List<Problem> problems) {
        return new ClauseTable(path.toString(), Table.read(path, problems, "id", "kind", "force", "locator", "phrase", "encoded_by",
                "reason_zh", "reason_en").rows());
    }

    /** The ids of the rows of a table, if there is such a table. */
    static Optional<Set<String>> rowIds(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        return Optional.of(Table.read(path, new ArrayList<>()).rows().stream().map(row -> row.get("id"))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    int size() {
        return rows.size();
    }

    Map<String, String> phrases() {
        Map<String, String> phrases = new LinkedHashMap<>();
        rows.stream().filter(row -> row.get("phrase").codePointCount(0, row.get("phrase").length()) <= Citation.LONGEST_PHRASE)
                .forEach(row -> phrases.put(row.get("id"), row.get("phrase")));
        return phrases;
    }

    void check(Encoded encoded, Collection<Problem> problems) {
        Set<String> seen = new HashSet<>();
        Map<String, Set<String>> named = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!seen.add(row.need("id"))) {
                row.problem("id", new Text("`" + row.get("id") + "` 重复", "`" + row.get("id") + "` is there twice"));
            }
            if (Force.of(row.get("force")).isEmpty()) {
                row.problem("force", new Text("`" + row.get("force") + "` 不是效力等级", "`" + row.get("force") + "` is no force"));
            }
            if (row.get("phrase").codePointCount(0, row.get("phrase").length()) > Citation.LONGEST_PHRASE) {
                row.problem("phrase", new Text("超过 " + Citation.LONGEST_PHRASE + " 字", "is longer than " + Citation.LONGEST_PHRASE + " characters"));
            }
            if (row.list("encoded_by").isEmpty() && (row.get("reason_zh").isEmpty() || row.get("reason_en").isEmpty())) {
                row.problem("encoded_by", new Text("既无编码，也无双语理由", "nothing encodes it, and no reason is given in both languages"));
            }
            row.list("encoded_by").forEach(item -> item(row, item, encoded, named));
        }
        encoded.ids().forEach((kind, ids) -> ids.stream().filter(id -> !named.getOrDefault(kind, Set.of()).contains(id))
                .filter(id -> !kind.equals("matrix")).forEach(id -> problems.add(new Problem(
                        Problem.Place.file(file).withField(kind + ":" + id), new Text("没有条款对应 `" + kind + ":" + id + "`", "no clause answers for `" + kind + ":" + id + "`")))));
    }

    /** An item is a kind and an id, the id with or without a star at its end; {@code matrix} stands alone. */
    private static void item(Row row, String item, Encoded encoded, Map<String, Set<String>> named) {
        String kind = item.contains(":") ? item.substring(0, item.indexOf(':')) : item;
        String id = item.contains(":") ? item.substring(item.indexOf(':') + 1) : "*";
        Set<String> known = encoded.ids().get(kind);
        if (known == null) {
            row.problem("encoded_by", new Text("`" + item + "`：此政策没有 `" + kind + "`", "`" + item + "`: the policy has no `" + kind + "`")
                    .then(Suggestion.didYouMean(kind, encoded.ids().keySet())));
            return;
        }
        List<String> found = known.stream().filter(other -> id.endsWith("*") ? other.startsWith(id.substring(0, id.length() - 1))
                : other.equals(id)).toList();
        if (found.isEmpty()) {
            row.problem("encoded_by", new Text("`" + item + "` 没有对应的行", "`" + item + "` matches no row")
                    .then(Suggestion.didYouMean(id, known)));
        }
        named.computeIfAbsent(kind, key -> new HashSet<>()).addAll(found);
    }
}
