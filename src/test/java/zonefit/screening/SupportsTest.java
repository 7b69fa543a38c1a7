package zonefit.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.TestRules;
import zonefit.facts.Outcome;
import zonefit.verdict.Assessment;
import zonefit.verdict.SupportFinding;
import zonefit.verdict.Verdict;

class SupportsTest {

    private static final Screener SCREENER = TestRules.screener("guangzhou-2018");

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @ParameterizedTest
    @CsvSource({"1500,最高 1500 万元", "1501,最高 1500 万元；申请 1501 万元，超出上限"})
    void renovation_aid_comes_to_at_most_30_percent_of_the_investment(String requested, String amount) {
        SupportFinding aid = support("totalWan: 5000, technicalRenovation: true, subsidyRequestedWan: " + requested, "technical-renovation");
        assertThat(aid.amount().zh()).isEqualTo(amount);
        assertThat(aid.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"国际标准,standards-award-international,50 万元", "国家标准,standards-award-national,25 万元", "行业标准,standards-award-industry,15 万元"})
    void an_award_goes_by_the_level_of_the_standard(String level, String support, String amount) {
        SupportFinding award = support("standardRole: 牵头, standardApproved: true, standardLevel: " + level, support);
        assertThat(award.amount().zh()).isEqualTo(amount);
        assertThat(award.outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void taking_part_in_a_standard_earns_no_award() {
        assertThat(supports("standardRole: 参与, standardApproved: true, standardLevel: 国家标准"))
                .noneMatch(found -> found.support().id().contains("standards-award"));
    }

    @Test
    void a_reward_asked_for_by_the_owner_of_the_project_is_shown_as_unmet() {
        assertThat(support("rewardRequestedWan: 200, beneficiary: 项目业主", "introduction-reward").outcome()).isEqualTo(Outcome.UNMET);
    }

    @Test
    void a_support_never_touches_the_verdict() {
        assertThat(screen("totalWan: 5000").verdict()).isEqualTo(Verdict.FIT);
        assertThat(screen("totalWan: 5000, technicalRenovation: true, subsidyRequestedWan: 4000").verdict()).isEqualTo(Verdict.FIT);
    }

    private static SupportFinding support(String investment, String id) {
        return supports(investment).stream().filter(found -> found.support().id().equals("guangzhou-2018/support/" + id))
                .findFirst().orElseThrow();
    }

    private static List<SupportFinding> supports(String investment) {
        return screen(investment).supports();
    }

    private static Assessment screen(String investment) {
        return TestRules.screen(SCREENER, """
                id: P-1
                asOf: 2018-09-01
                gbt4754: "3491"
                site: {city: 广州市, district: 黄埔区, park: 云埔工业区}
                investment: {%s}
                """.formatted(investment));
    }
}
