package zonefit.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import zonefit.facts.Outcome;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.policy.Standing;
import zonefit.text.Text;

class SaidTest {

    private static final Finding FINDING = new Finding("r", Text.EMPTY, Check.LAND_USE, "p", Standing.IN_FORCE, Force.GUIDED, Outcome.UNKNOWN,
            Optional.of(Verdict.UNDETERMINED), Text.EMPTY, Text.EMPTY, Text.EMPTY, Text.EMPTY, new Citation("p", "", ""), Text.EMPTY, Set.of());

    private final AtomicInteger described = new AtomicInteger();
    private final Said said = new Said(FINDING.check(), FINDING.force(), FINDING.outcome(), FINDING.effect(), () -> {
        described.incrementAndGet();
        return FINDING;
    });

    @Test
    void it_is_put_into_words_only_if_it_is_reported_and_only_once() {
        assertThat(described).hasValue(0);
        assertThat(said.finding()).isSameAs(said.finding());
        assertThat(described).hasValue(1);
    }

    @Test
    void without_effect_it_is_told_by_one_finding_too() {
        Said silent = said.withoutEffect();
        assertThat(described).hasValue(0);
        assertThat(silent.effect()).isEmpty();
        assertThat(silent.finding()).isEqualTo(FINDING.withoutEffect()).isSameAs(said.withoutEffect().finding());
    }

    @Test
    void what_has_no_effect_stays_as_it_is() {
        Said silent = said.withoutEffect();
        assertThat(silent.withoutEffect()).isSameAs(silent);
        assertThat(silent.finding().withoutEffect()).isSameAs(silent.finding());
    }
}
