package zonefit.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import zonefit.TestRules;
import zonefit.policy.Check;
import zonefit.screening.Screener;

/** What is said alike of two projects is said by the same objects, so that reports need not say it anew. */
class RecurringFindingsTest {

    private static final Screener SCREENER = TestRules.screener();
    private static final String SITE = "asOf: 2023-06-01, site: {city: 广州市, district: 花都区}";

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    private static Assessment screened(String yaml) {
        return SCREENER.screen(TestRules.project("--- {" + yaml + "}"));
    }

    private static List<Finding> ofClauses(Assessment assessment) {
        return assessment.findings().stream().filter(finding -> finding.check() != Check.ZONE_GUIDANCE && finding.check() != Check.PARK_FOCUS).toList();
    }

    @Test
    void a_clause_is_told_by_the_same_finding_in_another_industry() {
        String land = ", land: {supply: new, landClass: M1, far: 1.5}";
        List<Finding> some = ofClauses(screened("id: A, industry: 工业机器人, " + SITE + land));
        List<Finding> others = ofClauses(screened("id: B, industry: 化妆品, " + SITE + land));
        assertThat(some).isNotEmpty();
        assertThat(others).usingElementComparator((one, other) -> one == other ? 0 : 1).containsAll(some);
    }

    @Test
    void policies_stand_alike_in_the_same_object_at_different_sites() {
        Assessment one = screened("id: A, industry: 服装, " + SITE);
        Assessment other = screened("id: B, industry: 服装, asOf: 2023-07-01, site: {city: 佛山市}");
        assertThat(one.standings()).isSameAs(other.standings());
    }

    @Test
    void an_exception_that_another_project_claims_changes_nothing() {
        String sparse = "industry: 服装, asOf: 2023-06-01, site: {city: 广州市, district: 花都区}, land: {supply: new, landClass: M1, far: 1.5}";
        Assessment before = screened("id: A, " + sparse);
        Assessment excepted = screened("id: B, " + sparse + ", exceptions: [{rule: guangzhou-2022/class-1-floor-area-ratio, approval: 穗府〔2023〕1号}]");
        assertThat(excepted.findings()).anyMatch(finding -> finding.note().zh().contains("穗府〔2023〕1号"));
        assertThat(screened("id: C, " + sparse).findings()).isEqualTo(before.findings());
    }
}
