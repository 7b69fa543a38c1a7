package zonefit.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.problem.Problem;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.text.Text;

/** Reads the tables of spellings: traditional characters and variant words. */
final class SpellingTables {

    private static final int SHORTEST = 2;

    private final Path folder;
    private final List<Problem> problems;
    private final List<Row> variants = new ArrayList<>();

    SpellingTables(Path folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The spelling that the tables make, without the rows that cannot be. */
    Spelling read() {
        Map<String, String> characters = pairs("characters.csv", "traditional", "simplified", 1, new ArrayList<>());
        Map<String, String> words = pairs("variants.csv", "variant", "standard", SHORTEST, variants);
        Spelling byCharacter = Spelling.of(characters, Map.of());
        words.keySet().removeAll(variants.stream().filter(row -> held(row, words, byCharacter).isPresent()).map(row -> row.get("variant")).toList());
        return Spelling.of(characters, words);
    }

    private Map<String, String> pairs(String table, String from, String to, int shortest, List<Row> read) {
        Map<String, String> pairs = new HashMap<>();
        for (Row row : Table.read(folder.resolve(table), problems, from, to).rows()) {
            String spelt = row.need(from);
            String meant = row.need(to);
            if (spelt.length() < shortest && !spelt.isEmpty()) {
                row.problem(from, new Text("`" + spelt + "` 太短，变体至少两个字", "`" + spelt + "` is too short: a variant has two characters at least"));
            } else if (pairs.putIfAbsent(spelt, meant) == null) {
                read.add(row);
            } else {
                row.problem(from, new Text("`" + spelt + "` 重复", "`" + spelt + "` is there twice"));
            }
        }
        return pairs;
    }

    /** The variant that the standard word of a row holds, be it its own: the standard would then be read as something else. */
    private static Optional<String> held(Row row, Map<String, String> words, Spelling byCharacter) {
        String standard = byCharacter.fold(row.get("standard"));
        Optional<String> held = words.keySet().stream().filter(variant -> standard.contains(byCharacter.fold(variant))).sorted().findFirst();
        held.ifPresent(variant -> row.problem("standard", new Text("标准写法 `" + row.get("standard") + "` 含有变体 `" + variant + "`",
                "the standard word `" + row.get("standard") + "` holds the variant `" + variant + "`")));
        return held;
    }
}
