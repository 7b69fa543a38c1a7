package zonefit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.facts.Outcome;
import zonefit.problem.Problem;
import zonefit.screening.Screener;
import zonefit.text.Lang;
import zonefit.verdict.Finding;

/** An amendment of a figure is one changed row and one new row; the day decides between them. */
class ValidityTest {

    private static final String RULE = "guangzhou-2022/class-1-floor-area-ratio";
    private static final String HEADER =
            "id,rule,indicator,unit,supply,value,status,locator,phrase,note_zh,note_en,valid_from,valid_to\n";
    private static final String OLD = "old," + RULE + ",floor-area-ratio,ratio,new,2.0,printed,五(三)2,不低于2.0,,,,2024-06-30\n";
    private static final String NEW = "new," + RULE + ",floor-area-ratio,ratio,new,2.5,printed,五(三)2,不低于2.5,,,2024-07-01,\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2024-06-29,1.99,UNMET,2.0", "2024-06-30,2.0,MET,2.0", "2024-06-30,2.4,MET,2.0", "2024-07-01,2.0,UNMET,2.5",
        "2024-07-01,2.49,UNMET,2.5", "2024-07-01,2.5,MET,2.5", "2024-07-02,2.51,MET,2.5"})
    void the_figure_of_the_day_is_applied_and_no_other(String asOf, String ratio, Outcome outcome, String figure) throws IOException {
        assertThat(findings(HEADER + OLD + NEW, asOf, ratio)).singleElement().satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(outcome);
            assertThat(finding.required().en()).contains(figure);
        });
    }

    @Test
    void between_two_figures_the_clause_is_silent() throws IOException {
        String later = NEW.replace("2024-07-01", "2025-01-01");
        assertThat(findings(HEADER + OLD + later, "2024-12-31", "1.0")).isEmpty();
        assertThat(findings(HEADER + OLD + later, "2025-01-01", "1.0")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024-06-30|2024-06-30|holds together with `old` on 2024-06-30",
        "2024-07-01|2024-07-01|holds together with `old` on 2024-07-01",
        "2024-06-30|''|holds together with `old` on the first day",
        "''|2024-07-01|holds together with `old` on 2024-07-01",
        "''|''|holds together with `old` on the first day",
        "2024-06-30|2024-13-01|`2024-13-01` must be written like 2024-07-01"})
    void two_figures_of_one_day_contradict_each_other(String oldUntil, String newFrom, String message) throws IOException {
        List<Problem> problems = new ArrayList<>();
        read(HEADER + OLD.replace("2024-06-30", oldUntil) + NEW.replace("2024-07-01", newFrom), problems);
        assertThat(problems).anySatisfy(problem ->
                assertThat(problem.in(Lang.EN)).contains("minimums.csv:3: valid_from").contains(message));
    }

    @Test
    void two_figures_that_follow_each_other_are_both_read() throws IOException {
        List<Problem> problems = new ArrayList<>();
        assertThat(read(HEADER + OLD + NEW, problems)).extracting(Minimum::least)
                .containsExactly(new BigDecimal("2.0"), new BigDecimal("2.5"));
        assertThat(problems).isEmpty();
    }

    @Test
    void a_figure_that_ends_before_it_begins_is_refused() throws IOException {
        List<Problem> problems = new ArrayList<>();
        read(HEADER + OLD.replace(",,,,2024-06-30", ",,,2024-07-01,2024-06-30"), problems);
        assertThat(problems).singleElement().satisfies(problem ->
                assertThat(problem.in(Lang.EN)).contains("minimums.csv:2: valid_to").contains("is before valid_from `2024-07-01`"));
    }

    @Test
    void rows_of_different_supply_or_indicator_may_hold_on_the_same_day() throws IOException {
        List<Problem> problems = new ArrayList<>();
        read(HEADER + OLD + NEW.replace(",new,", ",existing,").replace("2024-07-01", ""), problems);
        assertThat(problems).isEmpty();
    }

    @Test
    void a_table_without_the_columns_holds_as_long_as_its_policy() {
        assertThat(TestRules.folder().minimums()).isNotEmpty().extracting(Minimum::validity).containsOnly(Validity.ALWAYS);
        assertThat(Validity.ALWAYS.shown().isEmpty()).isTrue();
    }

    @Test
    void dates_survive_the_cache() throws IOException {
        RuleFolder amended = amended(HEADER + OLD + NEW);
        RuleFolder back = RuleFolderPacking.unpack(amended.path(), RuleFolderPacking.pack(amended));
        assertThat(back.minimums()).isEqualTo(amended.minimums());
        assertThat(back.minimums()).extracting(Minimum::validity).contains(
                new Validity(LocalDate.MIN, LocalDate.of(2024, 6, 30)), new Validity(LocalDate.of(2024, 7, 1), LocalDate.MAX));
    }

    private List<Finding> findings(String table, String asOf, String ratio) throws IOException {
        try (Screener screener = Screener.over(amended(table), UserCache.none(), Screener.Options.allPolicies(TestRules.TODAY))) {
            return TestRules.screen(screener, """
                    id: P-1
                    asOf: %s
                    industry: 工业机器人
                    policies: [guangzhou-2022]
                    site: {city: 广州市, district: 黄埔区}
                    land: {supply: new, landClass: M1, far: %s}
                    """.formatted(asOf, ratio)).findings().stream().filter(finding -> finding.rule().equals(RULE)).toList();
        }
    }

    /** The shipped rules with another table of minimums for one policy. */
    private RuleFolder amended(String table) throws IOException {
        RuleFolder shipped = TestRules.folder();
        List<Minimum> minimums = new ArrayList<>(shipped.minimums());
        minimums.removeIf(minimum -> minimum.rule().equals(RULE));
        minimums.addAll(read(table, new ArrayList<>()));
        return new RuleFolder(shipped.path(), shipped.hash(), shipped.vocabulary(), shipped.policies(), shipped.terms(), shipped.statements(), minimums,
                shipped.restrictions(), shipped.parcels(), shipped.supports(), shipped.quotas(), shipped.sources());
    }

    private List<Minimum> read(String table, List<Problem> problems) throws IOException {
        Path policy = Files.createDirectories(folder.resolve("guangzhou-2022"));
        Files.writeString(policy.resolve("minimums.csv"), table);
        return new PolicyReader(policy, TestRules.folder().vocabulary(), List.of(), problems).minimums();
    }
}
