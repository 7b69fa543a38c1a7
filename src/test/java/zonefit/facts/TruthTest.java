package zonefit.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import zonefit.facts.Truth.State;
import zonefit.text.Text;

class TruthTest {

    @Provide
    Arbitrary<Truth> truths() {
        return Arbitraries.of(Truth.of(true, Text.same("a")), Truth.of(false, Text.same("b")),
                Truth.unknown(Text.same("c"), "land.far"), Truth.unknown(Text.same("d"), "site.park"));
    }

    @Property
    void the_order_of_operands_never_matters(@ForAll("truths") Truth a, @ForAll("truths") Truth b) {
        assertThat(a.and(b).state()).isEqualTo(b.and(a).state());
        assertThat(a.or(b).state()).isEqualTo(b.or(a).state());
    }

    @Property
    void negation_turns_and_into_or(@ForAll("truths") Truth a, @ForAll("truths") Truth b) {
        assertThat(a.and(b).not().state()).isEqualTo(a.not().or(b.not()).state());
        assertThat(a.not().not()).isEqualTo(a);
    }

    @Test
    void what_is_unknown_stays_unknown_and_says_what_is_missing() {
        Truth both = Truth.unknown(Text.EMPTY, "land.far").and(Truth.unknown(Text.EMPTY, "site.park"));
        assertThat(both.state()).isEqualTo(State.UNKNOWN);
        assertThat(both.missing()).containsExactlyInAnyOrder("land.far", "site.park");
    }

    @Test
    void one_no_settles_an_and_whatever_is_unknown() {
        assertThat(Truth.unknown(Text.EMPTY, "land.far").and(Truth.of(false, Text.EMPTY)).missing()).isEmpty();
    }

    @Test
    void an_answer_misses_nothing() {
        assertThatThrownBy(() -> new Truth(State.YES, Set.of("land.far"), Text.EMPTY)).isInstanceOf(IllegalArgumentException.class);
    }
}
