package zonefit.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.verdict.Verdict;

/** An edit of any file of the rules folder counts at the next run, whatever has been kept. */
class EditTest {

    private static final String PROJECT = """
            {"id": "P-1", "asOf": "2023-09-15", "policies": ["guangzhou-2022"], "gbt4754": "3491",
             "site": {"city": "广州市", "district": "黄埔区", "inPark": true},
             "land": {"supply": "new", "landClass": "M1", "siteAreaSqm": 10000, "far": 1.9}}
            """;

    @TempDir
    private Path folder;
    private Path rules;
    private UserCache cache;

    @BeforeEach
    void screen_once() throws IOException {
        rules = folder.resolve("rules");
        copy(TestRules.FOLDER, rules);
        cache = UserCache.in(folder.resolve("cache"), "test");
        assertThat(verdict()).isEqualTo(Verdict.MISFIT);
    }

    @Test
    void of_a_threshold() throws IOException {
        edit("policies/guangzhou-2022/minimums.csv", ",2.0,printed", ",1.9,printed");
        assertThat(verdict()).isNotEqualTo(Verdict.MISFIT);
    }

    @Test
    void of_the_same_length_and_with_its_time_set_back() throws IOException {
        Path table = rules.resolve("policies/guangzhou-2022/minimums.csv");
        FileTime before = Files.getLastModifiedTime(table);
        edit("policies/guangzhou-2022/minimums.csv", ",2.0,printed", ",1.9,printed");
        Files.setLastModifiedTime(table, before);
        assertThat(verdict()).isNotEqualTo(Verdict.MISFIT);
    }

    @Test
    void of_a_condition_of_a_rule() throws IOException {
        edit("policies/guangzhou-2022/land-use.drl", "land.newSupply.possible, land.class1.possible",
                "land.newSupply.possible, land.class1.no");
        assertThat(verdict()).isNotEqualTo(Verdict.MISFIT);
    }

    @Test
    void of_what_stands_beside_a_rule() throws IOException {
        edit("policies/guangzhou-2022/land-use.drl", "@force( \"principle\" )", "@force( \"benchmark\" )");
        assertThat(verdict()).isNotEqualTo(Verdict.MISFIT);
    }

    @Test
    void of_a_file_that_is_taken_away() throws IOException {
        Files.delete(rules.resolve("policies/guangzhou-2022/minimums.csv"));
        Files.delete(rules.resolve("policies/guangzhou-2022/land-use.drl"));
        Files.delete(rules.resolve("policies/guangzhou-2022/benchmarks.drl"));
        assertThat(verdict()).isNotEqualTo(Verdict.MISFIT);
    }

    private Verdict verdict() {
        try (Screener screener = Screener.open(rules, cache, Screener.Options.allPolicies(TestRules.TODAY))) {
            return screener.screen(TestRules.project(PROJECT)).verdict();
        }
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = rules.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
