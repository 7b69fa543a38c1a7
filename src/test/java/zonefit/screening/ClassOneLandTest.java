package zonefit.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.TestRules;
import zonefit.facts.Outcome;
import zonefit.policy.Check;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Missing;
import zonefit.verdict.Verdict;

class ClassOneLandTest {

    private static final String RULE = "guangzhou-2022/class-1-floor-area-ratio";
    private static final Screener SCREENER = TestRules.screener("guangzhou-2022");

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @ParameterizedTest
    @CsvSource({"1.99,MISFIT", "1.995,MISFIT", "2.0,FIT", "2.00,FIT", "2.01,FIT"})
    void new_class_1_land_is_held_to_the_minimum(String ratio, Verdict expected) {
        assertThat(landUse("supply: new, landClass: M1, far: " + ratio)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.71", "1.82", "1.93"})
    void each_of_several_projects_that_are_judged_alike_is_told_its_own_ratio(String ratio) {
        assertThat(finding("supply: new, landClass: M1, far: " + ratio).orElseThrow().actual().zh()).contains(ratio);
    }

    @ParameterizedTest
    @CsvSource({"79600,MISFIT", "80000,FIT", "80400,FIT"})
    void a_ratio_that_is_not_stated_is_computed_from_the_areas(String floorArea, Verdict expected) {
        assertThat(landUse("supply: new, landClass: M1, siteAreaSqm: 40000, floorAreaSqm: " + floorArea)).contains(expected);
    }

    @Test
    void the_buildable_area_goes_before_the_site_area() {
        assertThat(finding("supply: new, landClass: M1, siteAreaSqm: 50000, buildableAreaSqm: 40000, floorAreaSqm: 80000")
                .orElseThrow().outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void a_range_across_the_minimum_is_unknown_and_asks_for_the_ratio() {
        Assessment assessment = screen("supply: new, landClass: M1, farMin: 1.8, farMax: 2.2");
        assertThat(assessment.checks()).containsEntry(Check.LAND_USE, Verdict.UNDETERMINED);
        assertThat(assessment.missing()).extracting(Missing::field).containsExactly("land.far");
    }

    @Test
    void a_stated_ratio_that_the_areas_contradict_is_unknown() {
        assertThat(landUse("supply: new, landClass: M1, siteAreaSqm: 40000, floorAreaSqm: 70000, far: 2.1"))
                .contains(Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supply: existing, landClass: M1, far: 1.0", "supply: leased, landClass: M1, far: 1.0",
        "supply: new, landClass: M2, far: 1.0", "supply: new, landClass: M3, far: 1.0", "supply: new, landClass: W1, far: 1.0"})
    void land_outside_the_clause_is_untouched(String land) {
        assertThat(finding(land)).isEmpty();
    }

    @Test
    void a_ratio_that_would_do_for_any_class_and_supply_is_met_without_knowing_them() {
        assertThat(finding("far: 2.4").orElseThrow().outcome()).isEqualTo(Outcome.MET);
    }

    @ParameterizedTest
    @CsvSource({"'landClass: M1, far: 1.9',land.supply", "'supply: new, far: 1.9',land.landClass",
        "'supply: new, landClass: [M1, M2], far: 1.9',land.landClass", "'supply: new, landClass: M1',land.far"})
    void what_is_not_stated_is_asked_for(String land, String field) {
        Assessment assessment = screen(land);
        assertThat(assessment.checks()).containsEntry(Check.LAND_USE, Verdict.UNDETERMINED);
        assertThat(assessment.missing()).extracting(Missing::field).contains(field);
    }

    @Test
    void an_approved_exception_to_the_clause_makes_it_conditional() {
        String exception = "\nexceptions: [{rule: " + RULE + ", approval: 穗规划资源函〔2023〕1号}]";
        assertThat(screen("supply: new, landClass: M1, far: 1.5", exception).checks())
                .containsEntry(Check.LAND_USE, Verdict.CONDITIONAL);
    }

    @Test
    void an_exception_to_a_rule_that_does_not_exist_is_said() {
        String exception = "\nexceptions: [{rule: guangzhou-2022/class-1-floor-area-ration, approval: 某函}]";
        Assessment assessment = screen("supply: new, landClass: M1, far: 1.5", exception);
        assertThat(assessment.checks()).containsEntry(Check.LAND_USE, Verdict.MISFIT);
        assertThat(assessment.notes()).anyMatch(note -> note.en().contains("did you mean `" + RULE + "`"));
    }

    private static Optional<Verdict> landUse(String land) {
        return Optional.ofNullable(screen(land).checks().get(Check.LAND_USE));
    }

    private static Optional<Finding> finding(String land) {
        return screen(land).findings().stream().filter(finding -> finding.rule().equals(RULE)).findFirst();
    }

    private static Assessment screen(String land) {
        return screen(land, "");
    }

    private static Assessment screen(String land, String more) {
        return TestRules.screen(SCREENER, """
                id: P-1
                asOf: 2023-09-15
                gbt4754: "3491"
                products: [工业机器人]
                site: {city: 广州市, district: 黄埔区, insideIndustrialBlock: true}
                land: {%s}%s
                """.formatted(land, more));
    }
}
