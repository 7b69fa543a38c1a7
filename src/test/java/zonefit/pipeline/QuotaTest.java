package zonefit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.facts.Outcome;
import zonefit.policy.Quota;
import zonefit.policy.Quota.Whole;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.problem.Problem;
import zonefit.screening.Screener;

/** Each quota with examples below, at and above its figure. */
class QuotaTest {

    private static final Screener SCREENER = TestRules.screener();
    private static final String LAND = "guangzhou-2018/industrial-land-a-year";
    private static final String EQUIPMENT = "pearl-west-2017/equipment-projects";
    private static final String ROUTE = "guangzhou-2022/redevelopment-mainly-industrial";
    private static final String BAIYUN = "guangzhou-2022/value-added-baiyun";
    private static final String INVESTMENT = "huadu-2021/investment";
    private static final String M0 = "guangzhou-land-2022/m0-share-huadu";

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @ParameterizedTest
    @CsvSource({"1333329,UNMET", "1333330,MET", "1333331,MET"})
    void land_of_a_year_is_held_against_the_printed_hectares(String second, Outcome outcome) {
        PipelineFinding finding = only(LAND, land("A", "2019-06-01", "new", "2000000"), land("B", "2019-11-01", "new", second));
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(finding.projects()).containsExactly("A", "B");
    }

    @Test
    void five_thousand_mu_are_enough_and_land_that_stands_does_not_count() {
        PipelineFinding finding = only(LAND, land("A", "2019-06-01", "new", "5000亩"), land("B", "2019-06-01", "existing", "5000亩"),
                land("C", "2019-06-01", "leased", "5000亩"));
        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.projects()).containsExactly("A");
        assertThat(finding.actual().zh()).contains("约 5000 亩");
    }

    @Test
    void a_total_that_rests_on_an_area_nobody_states_is_unknown_unless_the_rest_is_enough() {
        String silent = "{id: S, asOf: 2019-06-01, site: {city: 广州市}, land: {supply: new, landClass: M1}}";
        assertThat(only(LAND, land("A", "2019-06-01", "new", "100"), silent).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(only(LAND, land("A", "2019-06-01", "new", "5000亩"), silent).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void each_year_has_its_own_total_and_a_policy_whose_period_ended_informs() {
        List<PipelineFinding> findings = all(LAND, land("A", "2018-06-01", "new", "5000亩"), land("B", "2019-06-01", "new", "100"),
                land("C", "2020-06-01", "new", "100"), land("D", "2018-01-01", "new", "100"));
        assertThat(findings).extracting(PipelineFinding::outcome).containsExactly(Outcome.MET, Outcome.UNMET, Outcome.UNMET);
        assertThat(findings).extracting(PipelineFinding::standing).containsExactly(Standing.IN_FORCE, Standing.IN_FORCE, Standing.CARRIED_OVER);
        assertThat(findings.get(0).projects()).containsExactly("A");
        assertThat(findings.get(2).message().zh()).contains("规划期已于 2019-12-31 结束");
    }

    @Test
    void in_force_only_silences_a_policy_whose_period_ended() {
        Pipeline pipeline = new Pipeline(TestRules.folder(), true, SCREENER::findTotals, Acceptance.none());
        List.of(land("A", "2020-06-01", "new", "100"), land("B", "2020-06-01", "new", "100")).forEach(yaml -> pipeline.add(screened(yaml)));
        assertThat(pipeline.report().findings()).noneMatch(finding -> finding.rule().equals(LAND));
    }

    @ParameterizedTest
    @CsvSource({"10000,0", "10001,1", "10000.01,1", "1亿元,0"})
    void only_projects_of_strictly_more_than_100_million_yuan_count(String total, int counted) {
        PipelineFinding finding = only(EQUIPMENT, equipment("A", "工业机器人", "new", total), equipment("B", "工业机器人", "new", "9000"));
        assertThat(finding.counted()).isEqualTo(counted);
    }

    @Test
    void only_new_production_of_equipment_on_the_west_bank_counts() {
        PipelineFinding finding = only(EQUIPMENT, equipment("A", "工业机器人", "new", "20000"), equipment("upgrade", "工业机器人", "upgrade", "20000"),
                equipment("clothes", "服装", "new", "20000"),
                "{id: research, asOf: 2018-06-01, industry: 工业机器人, activity: research, site: {city: 珠海市}, investment: {totalWan: 20000}}",
                "{id: elsewhere, asOf: 2018-06-01, industry: 工业机器人, activity: production, site: {city: 广州市}, investment: {totalWan: 20000}}");
        assertThat(finding.projects()).containsExactly("A");
        assertThat(finding.actual().zh()).isEqualTo("1 个");
        assertThat(finding.outcome()).isEqualTo(Outcome.UNMET);
    }

    @ParameterizedTest
    @CsvSource({"799,0,UNMET", "800,0,MET", "801,0,MET", "799,1,UNKNOWN", "800,1,MET"})
    void eight_hundred_equipment_projects_are_enough(int many, int withoutInvestment, Outcome outcome) {
        Screened counts = screened(equipment("A", "工业机器人", "new", "10001"));
        Screened silent = screened("{id: B, asOf: 2018-06-01, industry: 工业机器人, activity: production, kind: new, site: {city: 珠海市}}");
        Pipeline pipeline = pipeline(TestRules.folder());
        for (int i = 0; i < many; i++) {
            pipeline.add(counts);
        }
        for (int i = 0; i < withoutInvestment; i++) {
            pipeline.add(silent);
        }
        PipelineFinding finding = find(pipeline, EQUIPMENT).get(0);
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.counted()).isEqualTo(many);
        assertThat(finding.projects()).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"99,UNMET", "100,UNMET", "101,MET"})
    void redevelopment_is_mainly_for_industry_if_more_than_half_is(String area, Outcome outcome) {
        PipelineFinding finding = only(ROUTE, redevelopment("A", "工改工", area), redevelopment("B", "工改商住", "100"));
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.required().zh()).contains("文件未印数值");
    }

    @Test
    void a_share_is_told_where_what_is_missing_cannot_change_it() {
        String housing = "{id: S, asOf: 2023-06-01, site: {city: 广州市}, land: {redevelopment: 工改商住}}";
        String industry = "{id: T, asOf: 2023-06-01, site: {city: 广州市}, land: {redevelopment: 工改工}}";
        assertThat(only(ROUTE, redevelopment("A", "工改工", "100"), redevelopment("B", "工改商住", "200"), housing).outcome()).isEqualTo(Outcome.UNMET);
        assertThat(only(ROUTE, redevelopment("A", "工改工", "200"), redevelopment("B", "工改商住", "100"), industry).outcome()).isEqualTo(Outcome.MET);
        assertThat(only(ROUTE, redevelopment("A", "工改工", "200"), redevelopment("B", "工改商住", "100"), housing).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void the_share_of_conversions_to_housing_is_shown_and_has_no_figure_to_be_held_against() {
        PipelineFinding finding = only("guangzhou-2022/housing-conversion-share", redevelopment("A", "工改新", "300"), redevelopment("B", "工改商住", "100"));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(finding.actual().zh()).isEqualTo("25%");
        assertThat(finding.projects()).containsExactly("B");
    }

    @ParameterizedTest
    @CsvSource({"5499999,UNKNOWN", "5500000,MET", "5500001,MET"})
    void the_target_of_a_district_counts_what_stands_so_that_a_pipeline_can_reach_it_and_not_fail_it(String valueAdded, Outcome outcome) {
        PipelineFinding finding = only(BAIYUN, produces("A", "白云区", "valueAddedWan: " + valueAdded), produces("B", "黄埔区", "valueAddedWan: 1"));
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.projects()).containsExactly("A");
    }

    @ParameterizedTest
    @CsvSource({"3999999,UNMET", "4000000,MET", "4000001,MET"})
    void investment_of_five_years_is_new_and_a_pipeline_can_fail_it(String assets, Outcome outcome) {
        assertThat(only(INVESTMENT, produces("A", "花都区", "fixedAssetsWan: " + assets), produces("B", "花都区", "fixedAssetsWan: 0")).outcome()).isEqualTo(outcome);
    }

    @Test
    void a_figure_that_the_document_withholds_is_said_to_be_withheld() {
        PipelineFinding finding = only("huadu-2021/park-tax", produces("A", "花都区", "annualTaxWan: 500"), produces("B", "花都区", "annualTaxWan: 500"));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(finding.required().zh()).contains("***");
        assertThat(finding.actual().zh()).isEqualTo("0.1 亿元");
    }

    @Test
    void a_target_of_the_province_only_stands_beside_what_a_pipeline_adds() {
        PipelineFinding finding = only("guangdong-2021/goal-robots", "{id: A, asOf: 2023-06-01, industry: 工业机器人, site: {city: 佛山市}, investment: {annualOutputWan: 90000000}}",
                "{id: B, asOf: 2023-06-01, site: {city: 佛山市}}");
        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(finding.actual().zh()).isEqualTo("至少 9000 亿元");
    }

    @Test
    void new_industry_land_is_held_against_the_area_of_a_districts_blocks_once_that_is_known() {
        assertThat(only(M0, newIndustryLand("100001"), newIndustryLand("0")).outcome()).isEqualTo(Outcome.UNKNOWN);
        RuleFolder rules = withBase(new BigDecimal("1000000"));
        try (Screener screener = Screener.over(rules, UserCache.none(), Screener.Options.allPolicies(TestRules.TODAY))) {
            Map.of("99999", Outcome.UNKNOWN, "100000", Outcome.UNKNOWN, "100001", Outcome.UNMET).forEach((area, outcome) -> {
                Pipeline pipeline = new Pipeline(rules, false, screener::findTotals, Acceptance.none());
                pipeline.add(screened(newIndustryLand(area)));
                pipeline.add(screened(newIndustryLand("0")));
                assertThat(find(pipeline, M0)).extracting(PipelineFinding::outcome).containsExactly(outcome);
            });
        }
    }

    @Test
    void one_project_is_no_pipeline() {
        Pipeline pipeline = pipeline(TestRules.folder());
        pipeline.add(screened(land("A", "2019-06-01", "new", "5000亩")));
        assertThat(pipeline.report().findings()).isEmpty();
        assertThat(pipeline.report().gaps()).isEmpty();
        assertThat(pipeline.report().summary().screened()).isEqualTo(1);
    }

    private static RuleFolder withBase(BigDecimal base) {
        RuleFolder rules = TestRules.folder();
        List<Quota> quotas = new ArrayList<>();
        rules.quotas().forEach(quota -> quotas.add(!quota.id().equals(M0) ? quota : new Quota(quota.id(), quota.policy(), quota.title(), quota.place(),
                quota.quantity(), quota.counts(), quota.concepts(), quota.over(), Optional.of(new Whole.Size(Optional.of(base))), quota.unit(), quota.comparison(),
                quota.value(), quota.status(), quota.extent(), quota.yearly(), quota.until(), quota.citation(), quota.note())));
        return new RuleFolder(rules.path(), rules.hash(), rules.vocabulary(), rules.policies(), rules.terms(), rules.statements(), rules.minimums(), rules.restrictions(),
                rules.parcels(), rules.supports(), quotas, rules.sources());
    }

    private static String land(String id, String asOf, String supply, String area) {
        return "{id: " + id + ", asOf: " + asOf + ", site: {city: 广州市}, land: {supply: " + supply + ", landClass: M1, siteAreaSqm: " + area + "}}";
    }

    private static String equipment(String id, String industry, String kind, String total) {
        return "{id: " + id + ", asOf: 2018-06-01, industry: " + industry + ", activity: production, kind: " + kind + ", site: {city: 珠海市}, investment: {totalWan: "
                + total + "}}";
    }

    private static String redevelopment(String id, String route, String area) {
        return "{id: " + id + ", asOf: 2023-06-01, site: {city: 广州市}, land: {redevelopment: " + route + ", siteAreaSqm: " + area + "}}";
    }

    private static String produces(String id, String district, String investment) {
        return "{id: " + id + ", asOf: 2023-06-01, activity: production, site: {city: 广州市, district: " + district + "}, investment: {" + investment + "}}";
    }

    private static String newIndustryLand(String area) {
        return "{id: A" + area + ", asOf: 2023-06-01, site: {city: 广州市, district: 花都区, insideIndustrialBlock: true}, land: {landClass: M0, siteAreaSqm: " + area + "}}";
    }

    private static Screened screened(String yaml) {
        return Screened.of(Problem.Place.file("-"), SCREENER.screen(TestRules.project("--- " + yaml)));
    }

    private static Pipeline pipeline(RuleFolder rules) {
        return new Pipeline(rules, false, SCREENER::findTotals, Acceptance.none());
    }

    private static List<PipelineFinding> find(Pipeline pipeline, String quota) {
        return pipeline.report().findings().stream().filter(finding -> finding.rule().equals(quota)).toList();
    }

    private static List<PipelineFinding> all(String quota, String... projects) {
        Pipeline pipeline = pipeline(TestRules.folder());
        Arrays.stream(projects).forEach(yaml -> pipeline.add(screened(yaml)));
        return find(pipeline, quota);
    }

    private static PipelineFinding only(String quota, String... projects) {
        List<PipelineFinding> found = all(quota, projects);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
