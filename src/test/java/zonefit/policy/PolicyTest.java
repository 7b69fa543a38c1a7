package zonefit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.text.Text;
import zonefit.vocabulary.Place.Level;

class PolicyTest {

    private static final Policy PLAN = policy("plan", "2022-05-07", List.of());

    @ParameterizedTest
    @CsvSource({"2022-05-06,NOT_YET", "2022-05-07,IN_FORCE", "2025-12-31,IN_FORCE", "2026-01-01,CARRIED_OVER"})
    void a_policy_is_in_force_from_its_issue_to_the_last_day_of_its_period(LocalDate asOf, Standing expected) {
        assertThat(PLAN.standing(asOf, List.of(PLAN))).isEqualTo(expected);
    }

    @Test
    void a_policy_is_silent_from_the_day_on_which_a_loaded_one_takes_its_place() {
        Policy next = policy("next", "2024-01-01", List.of("plan"));
        assertThat(PLAN.standing(LocalDate.of(2023, 12, 31), List.of(PLAN, next))).isEqualTo(Standing.IN_FORCE);
        assertThat(PLAN.standing(LocalDate.of(2024, 1, 1), List.of(PLAN, next))).isEqualTo(Standing.SUPERSEDED);
    }

    @Test
    void a_plan_that_is_issued_ahead_of_its_period_waits_for_it() {
        Policy next = new Policy("next", Text.same("next"), "1", Text.same("issuer"), LocalDate.of(2025, 11, 1), LocalDate.of(2026, 1, 1),
                LocalDate.of(2030, 12, 31), "guangzhou", Level.DISTRICT, List.of("plan"), Optional.empty());
        assertThat(next.standing(LocalDate.of(2025, 12, 31), List.of(PLAN, next))).isEqualTo(Standing.NOT_YET);
        assertThat(PLAN.standing(LocalDate.of(2025, 12, 31), List.of(PLAN, next))).isEqualTo(Standing.IN_FORCE);
        assertThat(next.standing(LocalDate.of(2026, 1, 1), List.of(PLAN, next))).isEqualTo(Standing.IN_FORCE);
        assertThat(PLAN.standing(LocalDate.of(2026, 1, 1), List.of(PLAN, next))).isEqualTo(Standing.SUPERSEDED);
    }

    private static Policy policy(String id, String issued, List<String> supersedes) {
        return new Policy(id, Text.same(id), "1", Text.same("issuer"), LocalDate.parse(issued), LocalDate.of(2021, 1, 1),
                LocalDate.of(2025, 12, 31), "guangzhou", Level.DISTRICT, supersedes, Optional.empty());
    }
}
