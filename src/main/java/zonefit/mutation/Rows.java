package zonefit.mutation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zonefit.policy.RuleFolder;
import zonefit.problem.Problem;
import zonefit.table.Table;
import zonefit.text.Text;

/** Makes mutants of rows of tables and knows where each row stands. */
final class Rows {

    private final Path folder;
    private final Map<Path, Map<String, Problem.Place>> places = new HashMap<>();
    private final List<Mutant> mutants = new ArrayList<>();

    Rows(RuleFolder folder) {
        this.folder = Path.of(folder.path());
    }

    List<Mutant> mutants() {
        return List.copyOf(mutants);
    }

    /**
     * @param table  the name of the table without its ending
     * @param row    the id of the row in its table
     * @param column the column that is changed, for the place to look at
     * @param detail what is changed, where an operator applies to a row more than once; else empty
     */
    void add(String policy, String table, String row, Operator operator, String column, String detail, Text what, Change change) {
        String id = policy + "/" + table + "/" + row + ":" + operator.code() + (detail.isEmpty() ? "" : ":" + detail);
        Problem.Place at = places.computeIfAbsent(folder.resolve("policies").resolve(policy).resolve(table + ".csv"), Rows::read)
                .getOrDefault(row, Problem.Place.file(table + ".csv"));
        mutants.add(new Mutant(id, policy, operator, at.withField(column), what, change));
    }

    private static Map<String, Problem.Place> read(Path file) {
        Map<String, Problem.Place> rows = new HashMap<>();
        if (Files.isRegularFile(file)) {
            Table.read(file, new ArrayList<>()).rows().forEach(row -> rows.put(row.get("id"), row.place("id")));
        }
        return rows;
    }

    static Text becomes(Object from, Object to) {
        return Text.same("`" + from + "` → `" + to + "`");
    }

    static Text dropped() {
        return new Text("删去此行", "the row is dropped");
    }
}
