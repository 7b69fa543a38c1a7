package zonefit.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.facts.Outcome;
import zonefit.policy.Force;
import zonefit.policy.Standing;

class VerdictTest {

    @Test
    void any_misfit_makes_a_misfit_then_undetermined_then_conditional() {
        assertThat(Verdict.rollUp(List.of(Verdict.FIT, Verdict.UNDETERMINED, Verdict.MISFIT))).isEqualTo(Verdict.MISFIT);
        assertThat(Verdict.rollUp(List.of(Verdict.CONDITIONAL, Verdict.UNDETERMINED))).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Verdict.rollUp(List.of(Verdict.FIT, Verdict.CONDITIONAL))).isEqualTo(Verdict.CONDITIONAL);
        assertThat(Verdict.rollUp(List.of(Verdict.FIT))).isEqualTo(Verdict.FIT);
    }

    @Test
    void nothing_checked_is_never_a_pass() {
        assertThat(Verdict.rollUp(List.of())).isEqualTo(Verdict.UNDETERMINED);
    }

    @Property
    void the_order_of_parts_never_matters(@ForAll List<Verdict> parts, @ForAll long seed) {
        List<Verdict> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Verdict.rollUp(shuffled)).isEqualTo(Verdict.rollUp(parts));
    }

    @Property
    void rolling_up_in_two_steps_is_rolling_up_at_once(@ForAll List<Verdict> some, @ForAll List<Verdict> others) {
        if (!some.isEmpty() && !others.isEmpty()) {
            List<Verdict> all = new ArrayList<>(some);
            all.addAll(others);
            assertThat(Verdict.rollUp(List.of(Verdict.rollUp(some), Verdict.rollUp(others)))).isEqualTo(Verdict.rollUp(all));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MANDATORY,UNMET,false,MISFIT", "MANDATORY,UNMET,true,MISFIT", "MANDATORY,UNKNOWN,false,UNDETERMINED", "MANDATORY,MET,false,FIT",
        "PRINCIPLE,UNMET,false,MISFIT", "PRINCIPLE,UNMET,true,CONDITIONAL", "PRINCIPLE,UNKNOWN,false,UNDETERMINED", "PRINCIPLE,MET,false,FIT",
        "GUIDED,UNMET,false,CONDITIONAL", "GUIDED,UNKNOWN,false,UNDETERMINED", "GUIDED,MET,false,FIT",
        "ENCOURAGED,UNMET,false,none", "ENCOURAGED,UNKNOWN,false,none", "ENCOURAGED,MET,false,none",
        "BENCHMARK,UNMET,false,none", "BENCHMARK,UNKNOWN,false,none", "BENCHMARK,MET,false,none"})
    void the_effect_follows_from_force_and_outcome(Force force, Outcome outcome, boolean excepted, String expected) {
        assertThat(Effects.of(outcome, force, Standing.IN_FORCE, excepted).map(Verdict::name).orElse("none")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"MANDATORY,UNMET", "PRINCIPLE,MET", "GUIDED,UNKNOWN"})
    void a_policy_whose_period_has_ended_makes_it_conditional_whatever_it_says(Force force, Outcome outcome) {
        assertThat(Effects.of(outcome, force, Standing.CARRIED_OVER, false)).contains(Verdict.CONDITIONAL);
    }
}
