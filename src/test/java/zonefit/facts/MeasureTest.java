package zonefit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.facts.Truth.State;
import zonefit.text.Text;

class MeasureTest {

    private static final BigDecimal TWO = new BigDecimal("2.0");

    @ParameterizedTest
    @CsvSource({"1.99,NO", "1.995,NO", "2,YES", "2.0,YES", "2.00,YES", "2.01,YES"})
    void a_value_is_held_to_the_minimum_exactly(BigDecimal value, State expected) {
        assertThat(Measure.between(List.of(value), Set.of("land.far"), Text.EMPTY).atLeast(TWO).state()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.2,1.8,NO", "1.8,2.2,UNKNOWN", "1.99,2.0,UNKNOWN", "2.0,2.0,YES", "2.0,3.0,YES"})
    void a_range_is_met_by_its_low_end_and_unmet_by_its_high_end(BigDecimal low, BigDecimal high, State expected) {
        Measure range = new Measure(low, Optional.of(high), Set.of("land.far"), Text.EMPTY);
        assertThat(range.atLeast(TWO).state()).isEqualTo(expected);
    }

    @Test
    void a_range_without_a_low_end_is_unknown_and_asks() {
        Truth reached = new Measure(BigDecimal.ZERO, Optional.of(new BigDecimal("3.0")), Set.of("land.far"), Text.EMPTY).atLeast(TWO);
        assertThat(reached.state()).isEqualTo(State.UNKNOWN);
        assertThat(reached.missing()).containsExactly("land.far");
    }

    @Test
    void evidence_that_disagrees_across_the_minimum_is_unknown() {
        Measure measure = Measure.between(List.of(new BigDecimal("2.1"), new BigDecimal("1.75")), Set.of("land.far"), Text.EMPTY);
        assertThat(measure.atLeast(TWO).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void evidence_that_disagrees_on_one_side_of_the_minimum_still_decides() {
        Measure measure = Measure.between(List.of(new BigDecimal("2.1"), new BigDecimal("2.4")), Set.of("land.far"), Text.EMPTY);
        assertThat(measure.atLeast(TWO).state()).isEqualTo(State.YES);
    }

    @Property
    void a_higher_minimum_is_never_easier(@ForAll @IntRange(max = 500) int value, @ForAll @IntRange(max = 500) int lower,
            @ForAll @IntRange(max = 500) int more) {
        Measure measure = Measure.between(List.of(BigDecimal.valueOf(value, 2)), Set.of("land.far"), Text.EMPTY);
        if (measure.atLeast(BigDecimal.valueOf(lower + more, 2)).isYes()) {
            assertThat(measure.atLeast(BigDecimal.valueOf(lower, 2)).isYes()).isTrue();
        }
    }
}
