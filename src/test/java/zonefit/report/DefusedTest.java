package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefusedTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 20", "-A1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1+1", "－A1", "＠SUM", "  =1", "\u3000=1", "-1+1"})
    void what_would_run_as_a_formula_is_text(String text) {
        assertThat(Defused.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "黄埔机器人", "a=b", "-5", "+3.25", "12", "P-1", "'=1"})
    void anything_else_stays_as_it_is(String text) {
        assertThat(Defused.text(text)).isEqualTo(text);
    }

    @Test
    void a_cell_that_was_defused_is_defused_once() {
        assertThat(Defused.text(Defused.text("=1"))).isEqualTo("'=1");
    }
}
