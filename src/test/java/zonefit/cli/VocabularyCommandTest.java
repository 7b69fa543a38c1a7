package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.Golden;

/** {@code zonefit vocabulary explain} and {@code gaps}. */
class VocabularyCommandTest {

    private record Run(int exit, String out, String err) {
    }

    @ParameterizedTest
    @CsvSource({"zh", "en"})
    void a_text_is_explained_word_by_word(String lang) {
        Golden.compare("cli/vocabulary-explain." + lang + ".txt", run("", "explain", "塑料收纳盒500套", "报废空调与洗衣机破碎分选", "化妆品主题乐土",
                "购置注塑机20台", "不锈钢电镀加工", "--lang", lang).out());
    }

    @Test
    void words_that_were_not_understood_are_listed_by_frequency_with_a_row_to_paste() {
        String projects = """
                [{"id": "a", "products": ["琉璃物什"], "gbt4754": "3054"}, {"id": "b", "products": ["琉璃物什", "玻璃杯"]},
                 {"id": "c", "products": ["竹编玩意"]}]
                """;
        assertThat(run(projects, "gaps", "-", "--lang", "zh").out().lines()).element(0).isEqualTo("3 个项目中有 2 个词未能理解");
        assertThat(run(projects, "gaps", "-").out()).contains("2  琉璃物什", "goods.csv: 3054,glass-products,琉璃物什", "TODO,TODO,竹编玩意");
        assertThat(run(projects, "gaps", "-", "--top", "1").out()).doesNotContain("竹编玩意");
    }

    @Test
    void what_cannot_be_read_is_said_and_the_rest_is_counted() {
        Run run = run("[{\"id\": \"a\", \"nam\": 1}, {\"id\": \"b\", \"products\": [\"琉璃物什\"]}]", "gaps", "-");
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err()).contains("`name`");
        assertThat(run.out()).contains("琉璃物什");
    }

    @ParameterizedTest
    @CsvSource({"explian,`explain`", "gap,`gaps`"})
    void a_misspelt_command_exits_with_2_and_a_hint(String word, String hint) {
        Run run = run("", word);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(hint);
    }

    @ParameterizedTest
    @CsvSource({"0", "many"})
    void a_number_of_words_has_to_be_a_positive_one(String most) {
        assertThat(run("", "gaps", "-", "--top", most).exit()).isEqualTo(2);
    }

    private static Run run(String input, String... words) {
        String[] args = new String[words.length + 1];
        args[0] = "vocabulary";
        System.arraycopy(words, 0, args, 1, words.length);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int exit = Main.run(args, in, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(exit, out.toString(), err.toString());
    }
}
