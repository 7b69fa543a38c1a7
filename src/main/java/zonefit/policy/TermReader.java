package zonefit.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zonefit.problem.Problem;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.text.Text;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Extent;

/** Reads the {@code terms.csv} of every policy. */
final class TermReader {

    private final List<Problem> problems;
    private final Map<Term, Row> rows = new LinkedHashMap<>();

    TermReader(List<Problem> problems) {
        this.problems = problems;
    }

    void read(Path policyFolder) {
        Path file = policyFolder.resolve("terms.csv");
        if (!Files.isRegularFile(file)) {
            return;
        }
        String policy = policyFolder.getFileName().toString();
        Set<String> ids = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (Row row : Table.read(file, problems, "id", "zh", "en", "includes", "excludes", "locator", "phrase").rows()) {
            int before = problems.size();
            String id = row.need("id");
            String word = row.need("zh");
            row.need("includes");
            row.need("locator");
            unique(row, "id", id, ids);
            unique(row, "zh", word, words);
            Extent extent = new Extent(policy + "/" + id, new Text(word, row.need("en")), Set.copyOf(row.list("includes")), Set.copyOf(row.list("excludes")));
            PolicyReader.citation(row, policy).filter(citation -> problems.size() == before)
                    .ifPresent(citation -> rows.put(new Term(policy, word, extent, citation), row));
        }
    }

    private static void unique(Row row, String column, String value, Set<String> known) {
        if (!value.isEmpty() && !known.add(value)) {
            row.problem(column, new Text("`" + value + "` 重复", "`" + value + "` is there twice"));
        }
    }

    List<Term> terms() {
        return List.copyOf(rows.keySet());
    }

    /** What all words of all policies cover. */
    List<Extent> extents() {
        return rows.keySet().stream().map(Term::extent).toList();
    }

    /** Adds a problem for every concept that is not there, and for every exclusion from what is not included. */
    void check(ConceptScheme scheme) {
        rows.forEach((term, row) -> {
            Extent extent = term.extent();
            extent.includes().forEach(concept -> PolicyReader.requireKnown(row, "includes", concept, scheme.ids()));
            extent.excludes().forEach(concept -> PolicyReader.requireKnown(row, "excludes", concept, scheme.ids()));
            extent.excludes().stream().filter(concept -> scheme.find(concept).isPresent())
                    .filter(concept -> scheme.lineage(concept).stream().noneMatch(extent.includes()::contains))
                    .forEach(concept -> row.problem("excludes", new Text("`" + concept + "` 不在 includes 之内，无须排除",
                            "`" + concept + "` lies below nothing in includes: there is nothing to exclude")));
        });
    }
}
