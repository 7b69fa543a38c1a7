package zonefit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    private static final Terms<String> TERMS = terms("汽车", "新能源汽车", "新能源汽车零部件", "电镀", "OLED", "Micro LED", "AI");

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

    private static List<String> found(String text) {
        return TERMS.in(text).stream().map(Terms.Hit::term).toList();
    }

    private static Terms<String> terms(String... terms) {
        Terms.Builder<String> builder = new Terms.Builder<>();
        for (String term : terms) {
            builder.add(term, term);
        }
        return builder.build();
    }
}
