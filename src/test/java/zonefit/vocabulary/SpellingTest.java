package zonefit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final Spelling SPELLING = Spelling.of(Map.of("電", "电", "鏡", "镜"), Map.of("冷气机", "空调", "镭射", "激光", "電單車", "摩托车"));

    @Test
    void full_width_capitals_and_blanks_are_folded() {
        assertThat(SPELLING.fold("ＬＥＤ 灯")).isEqualTo("led灯");
    }

    @Test
    void traditional_characters_become_simplified() {
        assertThat(SPELLING.fold("電鏡")).isEqualTo("电镜");
    }

    @Test
    void a_variant_becomes_the_standard_word_wherever_it_stands() {
        assertThat(SPELLING.fold("分体冷气机和镭射切割机")).isEqualTo("分体空调和激光切割机");
    }

    @Test
    void a_variant_may_itself_be_written_in_traditional_characters() {
        assertThat(SPELLING.fold("电單車")).isEqualTo("摩托车");
        assertThat(SPELLING.fold("電單車")).isEqualTo("摩托车");
    }

    @Test
    void what_holds_no_variant_stays_as_it_is() {
        String text = "冷气阀";
        assertThat(SPELLING.fold(text)).isSameAs(text);
        assertThat(SPELLING.fold("")).isEmpty();
        assertThat(SPELLING.fold("冷")).isEqualTo("冷");
    }

    @Test
    void folding_twice_changes_nothing() {
        String once = SPELLING.fold("電鏡冷气机");
        assertThat(SPELLING.fold(once)).isEqualTo(once);
    }
}
