package zonefit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zonefit.Golden;
import zonefit.SmallRules;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.engine.Trust;
import zonefit.lint.LintWriter.Format;
import zonefit.text.Lang;

/**
 * Small rules with one thing broken. A case is a file: which file is changed, from what, to what, and below the line what
 * lint says of it in both languages. In a change {@code \n} is a new line, {@code \s} a blank, {@code \B} a byte-order mark,
 * {@code \X} a byte that is no UTF-8, and {@code \D} stands for a file that is deleted.
 */
class BrokenFoldersTest {

    private static final Path CASES = Path.of("src/test/resources/zonefit/lint/broken");

    /** One for all cases, so that rules which a case does not touch are compiled once. */
    @TempDir
    private static Path shared;

    static Stream<String> names() {
        return TestRules.files(CASES, ".txt").stream().map(file -> file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_is_said_with_file_line_column_and_advice(String name) throws IOException {
        String head = Files.readString(CASES.resolve(name)).split("(?m)^---$", 2)[0];
        Path rules = broken(head);
        LintReport report = Lint.run(rules, Trust.CHECKED, Optional.empty(), UserCache.in(shared.resolve("cache"), "test"));
        StringBuilder said = new StringBuilder(head).append("---\n");
        for (Lang lang : Lang.values()) {
            said.append(written(report, rules, Format.TEXT, lang).replace(rules + "/", ""));
        }
        Golden.compare("lint/broken/" + name, said.toString());
        report.defects().forEach(defect -> assertThat(defect.problem().where().line()).as(defect.toString()).isPositive());
        assertThat(report.defects().isEmpty()).isEqualTo(name.equals("an-overlap-that-is-accepted.txt"));
    }

    @Test
    void there_are_many() {
        assertThat(names()).hasSizeGreaterThan(80);
    }

    @Test
    void the_small_rules_themselves_are_clean() throws IOException {
        assertThat(Lint.run(broken(""), Trust.CHECKED, Optional.empty(), UserCache.none()).defects()).isEmpty();
    }

    @Test
    void json_and_sarif_tell_the_same() throws IOException {
        Path rules = broken(Files.readString(CASES.resolve("two-things-wrong-at-once.txt")).split("(?m)^---$", 2)[0]);
        LintReport report = Lint.run(rules, Trust.CHECKED, Optional.empty(), UserCache.none());
        Golden.compare("lint/two-things-wrong-at-once.json", written(report, rules, Format.JSON, Lang.EN).replace(rules + "/", ""));
        Golden.compare("lint/two-things-wrong-at-once.sarif", written(report, rules, Format.SARIF, Lang.EN));
    }

    private static String written(LintReport report, Path rules, Format format, Lang lang) throws IOException {
        StringWriter text = new StringWriter();
        new LintWriter(report, rules, lang).write(format, new PrintWriter(text));
        return text.toString();
    }

    private static Path broken(String head) throws IOException {
        Path folder = shared.resolve("rules");
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
        SmallRules rules = SmallRules.in(folder);
        List<String> lines = head.lines().toList();
        for (int i = 0; i + 2 < lines.size(); i += 3) {
            String file = lines.get(i).substring("file: ".length());
            String from = lines.get(i + 1).substring("from: ".length());
            if (from.equals("\\D")) {
                Files.delete(folder.resolve(file));
            } else {
                rules.with(file, unescaped(from), unescaped(lines.get(i + 2).substring("to: ".length())));
                spoil(folder.resolve(file));
            }
        }
        return folder;
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\s", " ").replace("\\B", "\uFEFF");
    }

    /** Puts a byte that is no UTF-8 where a case asks for one. */
    private static void spoil(Path file) throws IOException {
        String text = Files.readString(file);
        if (text.contains("\\X")) {
            Files.write(file, text.replace("\\X", "\u00FF").getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
