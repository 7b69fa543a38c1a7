package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.Golden;
import zonefit.SmallRules;
import zonefit.cache.UserCache;
import zonefit.engine.Trust;
import zonefit.screening.Screener;

/** {@code zonefit rules test --mutation}, whole, on a small rules folder. */
class RulesMutationTest {

    private static final Path SAMPLES = Path.of("src/test/resources/zonefit/mutation/samples/strong");
    private static final Path TABLES = Path.of("src/test/resources/zonefit/mutation/tables-strong");

    @TempDir
    private Path temporary;
    private SmallRules rules;

    private record Run(int exit, String out) {
    }

    @BeforeEach
    void copy() throws IOException {
        rules = SmallRules.in(Files.createDirectories(temporary.resolve("rules")));
    }

    @ParameterizedTest
    @CsvSource({"text,zh,txt", "text,en,txt", "json,zh,json", "json,en,json"})
    void survivors_are_told_with_place_and_change_and_the_score_by_policy_and_operator(String format, String lang, String ending) {
        Run run = run("--format", format, "--lang", lang);
        assertThat(run.exit).isEqualTo(Exit.RULES_INVALID);
        Golden.compare("mutation/report." + lang + "." + ending, run.out);
    }

    @Test
    void survivors_that_all_have_a_reason_are_no_failure_and_a_reason_for_nothing_is_told() {
        rules.with("samples/survivors.csv", "mutant,reason_zh,reason_en\nnone-such:*,没有,nothing\n*,小规则不求全,Small rules prove little\n");
        Run run = run("--lang", "en", "--findings", rules.folder().resolve("samples").toString());
        assertThat(run.exit).isEqualTo(Exit.DONE);
        assertThat(run.out).contains("survivors.csv:2: mutant: the explanation `none-such:*` is of no survivor", "survive: Small rules prove little",
                "0 survivors without an explanation, 1 stale explanations");
    }

    @Test
    void one_policy_can_be_asked_for_alone() {
        assertThat(run("--policy", "town-2017", "--lang", "en").out).contains("town-2017/policy/").doesNotContain("town-2022/");
    }

    @Test
    void samples_that_fail_already_tell_nothing_of_mutants() {
        rules.with("policies/town-2022/minimums.csv", "2.0", "2.5");
        Run run = run("--lang", "en");
        assertThat(run.exit).isEqualTo(Exit.RULES_INVALID);
        assertThat(run.out).contains("failed").doesNotContain("killed");
    }

    private Run run(String... more) {
        List<String> args = new ArrayList<>(List.of(SAMPLES.toString(), "--mutation", "--rules", rules.folder().toString()));
        if (!List.of(more).contains("--findings")) {
            args.addAll(List.of("--findings", TABLES.toString()));
        }
        args.addAll(List.of(more));
        StringWriter out = new StringWriter();
        try (Screener screener = rules.open(Trust.CHECKED, UserCache.none())) {
            RulesTest test = new RulesTest(new PrintWriter(out, true), new PrintWriter(new StringWriter()));
            int exit = test.run(screener, RulesOptions.parse(args, test.options()));
            return new Run(exit, out.toString().replace(rules.folder() + "/", ""));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
