package zonefit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    private static Text sentence() {
        return new Text("{0}：{1}（{2}）。", "{1}: {0}.").with(Text.same("a"), new Text("厂", "works").then(new Text("房", " site")));
    }

    @Test
    void is_put_together_language_by_language() {
        assertThat(sentence().zh()).isEqualTo("a：厂房（{2}）。");
        assertThat(sentence().en()).isEqualTo("works site: a.");
    }

    @Test
    void tells_piece_by_piece_what_it_says_at_once() {
        for (Lang lang : Lang.values()) {
            assertThat(told(sentence(), lang)).isEqualTo(sentence().in(lang));
            Text read = sentence();
            assertThat(read.in(lang)).isEqualTo(told(read, lang));
        }
    }

    private static String told(Text text, Lang lang) {
        StringBuilder told = new StringBuilder();
        text.tell(lang, (piece, from, to) -> told.append(piece, from, to));
        return told.toString();
    }
}
