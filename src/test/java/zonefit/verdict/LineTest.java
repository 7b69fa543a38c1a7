package zonefit.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import zonefit.TestRules;
import zonefit.facts.Found.Bearing;
import zonefit.policy.Statement;
import zonefit.vocabulary.ConceptScheme;

class LineTest {

    private static final ConceptScheme SCHEME = TestRules.folder().vocabulary().concepts();
    private static final Statement STATEMENT = TestRules.folder().statements().stream().filter(statement -> !statement.isNamed())
            .findFirst().orElseThrow();
    private static final Line SAME = Line.of(Set.of(STATEMENT.concept()), SCHEME);
    private static final Line OTHER = Line.of(Set.of(SCHEME.ids().stream().filter(id -> !SCHEME.related(id, STATEMENT.concept()))
            .sorted().findFirst().orElseThrow()), SCHEME);

    @Test
    void a_statement_concerns_a_line_that_it_covers_and_no_other() {
        assertThat(SAME.isConcerned(STATEMENT, Bearing.COVERS, false)).isTrue();
        assertThat(OTHER.isConcerned(STATEMENT, Bearing.COVERS, false)).isFalse();
        assertThat(SAME.isConcerned(STATEMENT, Bearing.OTHER_ACTIVITY, false)).isTrue();
        assertThat(OTHER.isConcerned(STATEMENT, Bearing.OTHER_ACTIVITY, false)).isFalse();
    }

    @Test
    void a_narrower_statement_concerns_a_line_that_it_is_part_of_even_if_there_is_no_other() {
        assertThat(SAME.isConcerned(STATEMENT, Bearing.NARROWER, true)).isTrue();
        assertThat(OTHER.isConcerned(STATEMENT, Bearing.NARROWER, true)).isFalse();
    }

    @Test
    void concepts_of_a_line_are_told_together() {
        Line both = Line.of(Set.of(SAME.own().iterator().next(), OTHER.own().iterator().next()), SCHEME);
        assertThat(both.closure()).containsAll(SAME.closure()).containsAll(OTHER.closure());
        assertThat(both.labels().zh()).contains("、", SAME.labels().zh(), OTHER.labels().zh());
    }
}
