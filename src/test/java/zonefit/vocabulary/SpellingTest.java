package zonefit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zonefit.TestRules;

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

    @Test
    void of_two_variants_that_begin_alike_the_longer_one_counts() {
        Spelling spelling = Spelling.of(Map.of(), Map.of("晶片", "芯片", "晶片电阻", "贴片电阻"));
        assertThat(spelling.fold("晶片电阻")).isEqualTo("贴片电阻");
        assertThat(spelling.fold("晶片电镀晶片")).isEqualTo("芯片电镀芯片");
    }

    @Test
    void variants_that_touch_are_each_folded() {
        assertThat(SPELLING.fold("镭射镭射冷气机冷气")).isEqualTo("激光激光空调冷气");
    }

    @Test
    void a_variant_that_begins_with_a_traditional_character_is_found_in_one_that_is_simplified_and_folded_too() {
        assertThat(SPELLING.fold("鏡電單車鏡")).isEqualTo("镜摩托车镜");
    }

    @Test
    void without_tables_only_width_case_and_blanks_are_folded() {
        assertThat(Spelling.PLAIN.fold("ＬＥＤ　冷气機")).isEqualTo("led冷气機");
        assertThat(Spelling.PLAIN.fold("Micro  LED")).isEqualTo("micro led");
    }

    @Test
    void what_the_shipped_tables_fold_is_folded_for_good() {
        Spelling shipped = TestRules.folder().vocabulary().spelling();
        Stream.concat(shipped.variants().keySet().stream(), shipped.traditional().chars().mapToObj(Character::toString)).forEach(text -> {
            String once = shipped.fold(text);
            assertThat(shipped.fold(once)).as(text).isEqualTo(once);
            assertThat(once).as(text).isNotEqualTo(text);
        });
    }

    @Test
    void a_shipped_variant_is_folded_to_its_standard_word_in_the_midst_of_others() {
        Spelling shipped = TestRules.folder().vocabulary().spelling();
        shipped.variants().forEach((variant, standard) ->
                assertThat(shipped.fold("（" + variant + "）")).isEqualTo("(" + standard + ")"));
    }
}
