package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.Golden;

/** {@code zonefit rules list} and {@code show}, whole. */
class RulesListTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_list_is_a_golden_file(String lang) {
        Golden.compare("cli/rules-list." + lang + ".txt",
                run("list", "--policy", "huadu-2021", "--check", "land-use", "--date", "2023-09-15", "--lang", lang).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_rule_a_row_and_a_support_are_golden_files(String lang) {
        Golden.compare("cli/rules-show." + lang + ".txt", run("show", "guangzhou-land-2022/amenity-share", "huadu-2021/park-hidev-nev",
                "guangzhou-2018/support/technical-renovation", "guangzhou-parcels/zc-2021-59-far", "guangdong-2021/petro-huizhou-refining",
                "--date", "2023-09-15", "--lang", lang, "--samples", "src/test/resources/zonefit/cli/no-such-folder").out());
    }

    @Test
    void an_entry_is_a_json_object_with_its_rows_and_samples() {
        assertThat(run("show", "guangzhou-2022/class-1-floor-area-ratio", "--format", "json").out())
                .contains("\"kind\" : \"rule\"", "\"force\" : \"principle\"", "\"rows\"", "\"value\" : \"2.0 ratio\"",
                        "guangzhou-2022/misfit/new-class-1-land-at-1.99-is-below-the-minimum", "\"outcome\" : \"unmet\"");
    }

    @Test
    void a_place_and_an_industry_are_known_by_label_alias_and_id() {
        String byLabel = run("list", "--place", "花都区", "--industry", "动力电池", "--policy", "huadu-2021").out();
        assertThat(byLabel).contains("huadu-2021/park-hidev-");
        assertThat(run("list", "--place", "huadu", "--industry", "power-battery", "--policy", "huadu-2021").out()).isEqualTo(byLabel);
        assertThat(run("list", "--place", "花都", "--industry", "traction batteries", "--policy", "huadu-2021").out()).isEqualTo(byLabel);
    }

    @ParameterizedTest
    @CsvSource({"--place,花都去,花都区", "--industry,动力电迟,动力电池", "--policy,huadu-2012,huadu-2021", "--check,landuse,land-use",
        "--date,2023,2023-06-30", "--format,jsn,json"})
    void an_unknown_word_exits_with_2_and_the_nearest_that_is_known(String option, String word, String hint) {
        RulesRun run = run("list", option, word);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("`" + word + "`").contains(hint);
    }

    @Test
    void an_unknown_id_exits_with_2_and_the_nearest_that_is_known() {
        RulesRun run = run("show", "guangzhou-2022/control-line-3");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("`guangzhou-2022/control-line-1`");
    }

    private static RulesRun run(String command, String... args) {
        return RulesRun.of(command, args);
    }
}
