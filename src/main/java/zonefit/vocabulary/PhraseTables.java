package zonefit.vocabulary;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.text.Text;
import zonefit.vocabulary.Word.Head;
import zonefit.vocabulary.Word.Role;
import zonefit.vocabulary.Word.Use;

/** Reads the tables that say what words do in a phrase: heads, materials, uses and the closed classes. */
final class PhraseTables {

    private final Path folder;
    private final List<Problem> problems;
    private final ConceptScheme scheme;
    private final Words.Builder words;
    private final Set<String> parts = new HashSet<>();

    PhraseTables(Path folder, List<Problem> problems, ConceptScheme scheme, Words.Builder words) {
        this.folder = folder;
        this.problems = problems;
        this.scheme = scheme;
        this.words = words;
    }

    /** Concepts of parts for the fields that the tables name. Complete once {@link #read} is done. */
    Set<String> parts() {
        return parts;
    }

    void read() {
        for (Row row : table("heads.csv", "concepts", "form", "words").rows()) {
            Head head = new Head(Set.copyOf(known(row, "concepts")), isYes(row, "form"));
            row.list("words").forEach(word -> once(row, word, words.head(word, head)));
        }
        for (Row row : table("materials.csv", "concepts", "words").rows()) {
            known(row, "concepts").stream().findFirst().ifPresent(concept ->
                    row.list("words").forEach(word -> once(row, word, words.material(word, concept))));
        }
        for (Row row : table("uses.csv", "branch", "parts", "of", "words").rows()) {
            List<String> branch = known(row, "branch");
            List<String> parts = known(row, "parts");
            List<String> of = known(row, "of");
            if (!branch.isEmpty() && !parts.isEmpty()) {
                this.parts.add(parts.get(0));
                Use use = new Use(branch.get(0), parts.get(0), of.isEmpty() ? "" : of.get(0));
                row.list("words").forEach(word -> once(row, word, words.use(word, use)));
            }
        }
        for (Row row : table("phrase-words.csv", "role", "words").rows()) {
            role(row).ifPresent(role -> row.list("words").forEach(word -> words.role(word, role)));
        }
    }

    private static void once(Row row, String word, boolean fresh) {
        if (!fresh) {
            row.problem("words", new Text("`" + word + "` 重复", "`" + word + "` is there twice"));
        }
    }

    static boolean isYes(Row row, String column) {
        if (!Set.of("yes", "no").contains(row.get(column))) {
            row.problem(column, new Text("`" + row.get(column) + "` 应为 yes 或 no", "`" + row.get(column) + "` must be yes or no"));
        }
        return row.get(column).equals("yes");
    }

    private static Optional<Role> role(Row row) {
        String code = row.need("role");
        Optional<Role> role = Arrays.stream(Role.values()).filter(one -> code(one).equals(code)).findFirst();
        if (role.isEmpty()) {
            String known = Arrays.stream(Role.values()).map(PhraseTables::code).collect(Collectors.joining(", "));
            row.problem("role", new Text("`" + code + "` 应为 " + known + " 之一", "`" + code + "` must be one of " + known));
        }
        return role;
    }

    private static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<String> known(Row row, String column) {
        return row.list(column).stream().filter(id -> {
            if (scheme.find(id).isEmpty()) {
                row.problem(column, new Text("`" + id + "` 不存在", "`" + id + "` does not exist")
                        .then(Suggestion.didYouMean(id, List.copyOf(scheme.ids()))));
            }
            return scheme.find(id).isPresent();
        }).toList();
    }

    private Table table(String name, String... columns) {
        return Table.read(folder.resolve(name), problems, columns);
    }
}
