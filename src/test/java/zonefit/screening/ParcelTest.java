package zonefit.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.TestRules;
import zonefit.policy.Check;
import zonefit.verdict.Assessment;
import zonefit.verdict.Verdict;

class ParcelTest {

    private static final Screener SCREENER = TestRules.screener("guangzhou-parcels");

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @ParameterizedTest
    @CsvSource({"5599,MISFIT", "5600,FIT", "5601,FIT"})
    void a_project_is_held_to_the_tax_of_its_plot(int tax, Verdict expected) {
        assertThat(investment("穗规划资源花挂出告字〔2022〕3号", "far: 3.0", "fixedAssetsWan: 28000, annualOutputWan: 70000, annualTaxWan: " + tax))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"2.99,FIT", "3.0,FIT", "3.01,MISFIT"})
    void a_plot_may_bound_the_floor_area_ratio_from_above(String ratio, Verdict expected) {
        assertThat(investment("HD-2022-3", "far: " + ratio, "fixedAssetsWan: 28000, annualOutputWan: 70000, annualTaxWan: 5600")).contains(expected);
    }

    @Test
    void what_the_plot_asks_and_the_project_does_not_tell_is_asked_for() {
        assertThat(investment("HD-2022-3", "far: 2.5", "annualOutputWan: 70000, annualTaxWan: 5600")).contains(Verdict.UNDETERMINED);
    }

    @Test
    void a_figure_that_is_only_reported_decides_nothing() {
        Assessment assessment = screen("YPG-E-10", "far: 1.0", "totalWan: 1");
        assertThat(assessment.findings()).isNotEmpty().allMatch(finding -> finding.effect().isEmpty());
    }

    @Test
    void a_plot_that_no_table_knows_is_held_to_nothing() {
        assertThat(screen("某地块", "far: 1.0", "totalWan: 1").findings()).isEmpty();
    }

    private static Optional<Verdict> investment(String parcel, String land, String investment) {
        return Optional.ofNullable(screen(parcel, land, investment).checks().get(Check.INVESTMENT));
    }

    private static Assessment screen(String parcel, String land, String investment) {
        return TestRules.screen(SCREENER, """
                id: P-1
                asOf: 2023-09-01
                site: {city: 广州市, district: 花都区, parcel: %s}
                land: {siteAreaSqm: 46538.41, %s}
                investment: {%s}
                """.formatted(parcel, land, investment));
    }
}
