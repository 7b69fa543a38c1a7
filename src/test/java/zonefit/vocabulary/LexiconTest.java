package zonefit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    private static final Lexicon LEXICON = lexicon();

    private static Lexicon lexicon() {
        return new Lexicon(terms(Set::of, "汽车", "新能源汽车", "新能源汽车零部件", "电镀", "OLED", "Micro LED", "AI", "芯"),
                terms(Function.identity(), "电镀"), terms(text -> Activity.PRODUCTION, "电镀线", "生产基地"));
    }

    @Test
    void the_longest_term_wins_and_none_overlaps() {
        assertThat(found("新能源汽车零部件及汽车")).containsExactly("新能源汽车零部件", "汽车");
    }

    @Test
    void full_width_letters_and_case_do_not_matter() {
        assertThat(found("ＯＬＥＤ面板，micro  led 屏")).containsExactly("oled", "micro led");
    }

    @Test
    void a_latin_term_is_a_whole_word() {
        assertThat(found("AMOLED 与 PAID 服务")).isEmpty();
        assertThat(found("用AI做质检")).containsExactly("ai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不含电镀", "本项目不涉及喷涂、电镀工序", "无电镀", "无酸洗和电镀环节", "不设电镀车间"})
    void what_a_clause_denies_is_not_there(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"不含酸洗，设电镀线", "无人机电镀件"})
    void a_denial_ends_with_its_clause_and_means_what_it_says(String text) {
        assertThat(found(text)).containsExactly("电镀");
    }

    @Test
    void one_term_may_be_of_several_kinds_and_each_kind_is_told_apart_for_itself() {
        Mentions mentions = LEXICON.in("电镀线生产基地");
        assertThat(mentions.industries()).extracting(Hit::term).containsExactly("电镀");
        assertThat(mentions.processes()).extracting(Hit::meaning).containsExactly("电镀");
        assertThat(mentions.activities()).extracting(Hit::term).containsExactly("电镀线", "生产基地");
    }

    @Test
    void a_single_character_is_no_term() {
        assertThat(found("芯")).isEmpty();
    }

    @Test
    void many_texts_are_searched_as_the_first_ones_are() {
        Lexicon lexicon = lexicon();
        String text = "新能源汽车零部件生产基地，AI 与 OLED，设电镀线，不含汽车";
        Mentions first = lexicon.in(text);
        for (int i = 0; i < 1_000; i++) {
            assertThat(lexicon.in(text)).isEqualTo(first);
        }
    }

    private static List<String> found(String text) {
        return LEXICON.in(text).industries().stream().map(Hit::term).toList();
    }

    private static <T> Terms<T> terms(Function<String, T> meaning, String... terms) {
        Terms.Builder<T> builder = new Terms.Builder<>();
        for (String term : terms) {
            builder.add(term, meaning.apply(term));
        }
        return builder.build();
    }
}
