package zonefit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zonefit.vocabulary.Word.Head;

class LexiconTest {

    private static final Lexicon LEXICON = lexicon();

    private static Lexicon lexicon() {
        Words.Builder words = new Words.Builder(Spelling.PLAIN);
        for (String name : List.of("汽车", "新能源汽车", "新能源汽车零部件", "电镀", "OLED", "Micro LED", "AI")) {
            words.name(name, Set.of(name));
        }
        words.process("电镀", "electroplating");
        words.activity("电镀线", Activity.PRODUCTION);
        words.head("架", new Head(Set.of("metal-products"), true));
        return new Lexicon(words.build());
    }

    @Test
    void every_word_is_found_wherever_it_stands_overlapping_ones_as_well() {
        assertThat(found("新能源汽车零部件及汽车")).containsExactly("新能源汽车", "新能源汽车零部件", "汽车", "汽车");
    }

    @Test
    void a_latin_term_is_a_whole_word() {
        assertThat(found("amoled 与 paid 服务")).isEmpty();
        assertThat(found("用ai做质检")).containsExactly("ai");
        assertThat(found("oled面板与micro led屏")).containsExactly("oled", "micro led");
    }

    @Test
    void one_term_may_be_of_several_kinds() {
        Hits hits = LEXICON.in("电镀线").hits();
        assertThat(hits).extracting(hit -> hit.word().term()).containsExactly("电镀", "电镀线");
        assertThat(hits.get(0).word().concepts()).containsExactly("电镀");
        assertThat(hits.get(0).word().process()).contains("electroplating");
        assertThat(hits.get(1).word().activity()).contains(Activity.PRODUCTION);
    }

    @Test
    void a_noun_of_one_character_is_found() {
        assertThat(found("毛巾架")).containsExactly("架");
    }

    @Test
    void many_texts_are_searched_as_the_first_ones_are() {
        Lexicon lexicon = lexicon();
        String text = "新能源汽车零部件,ai与oled,设电镀线,不含汽车";
        Mentions first = lexicon.in(text);
        for (int i = 0; i < 1_000; i++) {
            assertThat(lexicon.in(text)).isEqualTo(first);
        }
    }

    private static List<String> found(String text) {
        return LEXICON.in(text).hits().stream().map(hit -> hit.word().term()).toList();
    }
}
