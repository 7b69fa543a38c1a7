package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.Golden;

/** {@code zonefit rules test}, whole. */
class RulesTestTest {

    private static final String SAMPLES = "src/test/resources/zonefit/suite/samples";
    private static final String RATIO = "guangzhou-2022/class-1-floor-area-ratio";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_failing_sample_is_told_with_what_was_expected_and_what_decides(String lang) {
        RulesRun run = run(SAMPLES, "--lang", lang);
        assertThat(run.exit()).isEqualTo(3);
        Golden.compare("suite/results." + lang + ".txt", run.out());
    }

    @Test
    void every_shipped_sample_passes() {
        RulesRun run = run("sample-projects", "--lang", "en");
        assertThat(run.out()).contains(" 0 failed");
        assertThat(run.exit()).isEqualTo(0);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void no_samples_are_a_failure() throws IOException {
        Files.createDirectories(folder.resolve("fit"));
        RulesRun run = run(folder.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("nothing was tested");
    }

    @Test
    void a_sample_that_cannot_be_read_exits_with_5_and_the_rest_is_done() throws IOException {
        Files.createDirectories(folder.resolve("fit"));
        Files.copy(Path.of(SAMPLES, "fit", "the-ratio-is-above-the-minimum.yaml"), folder.resolve("fit/good.yaml"));
        Files.writeString(folder.resolve("fit/broken.yaml"), "id: x\nnam: y\n");
        RulesRun run = run(folder.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err()).contains("`name`");
        assertThat(run.out()).contains("1 samples, 1 passed");
    }

    @Test
    void a_sample_in_a_folder_that_is_no_verdict_is_said() throws IOException {
        Files.createDirectories(folder.resolve("maybe"));
        Files.copy(Path.of(SAMPLES, "fit", "the-ratio-is-above-the-minimum.yaml"), folder.resolve("maybe/good.yaml"));
        assertThat(run(folder.toString(), "--lang", "en").err()).contains("named after a verdict");
    }

    @Test
    void a_table_can_ask_for_findings_beside_the_verdict() throws IOException {
        Path samples = Files.createDirectories(folder.resolve("sample-projects/mine/fit"));
        Files.copy(Path.of(SAMPLES, "fit", "the-ratio-is-above-the-minimum.yaml"), samples.resolve("good.yaml"));
        String header = "sample,rule,outcome,force,phrase,shows\n";
        assertThat(table(header + "fit/good," + RATIO + ",met,principle,一类工业用地容积率不低于2.0,2.0\n").exit()).isEqualTo(0);
        assertThat(table(header + "fit/good," + RATIO + ",unmet,,,\n").out()).contains("must be unmet, and is met");
        assertThat(table(header + "fit/good," + RATIO + ",none,,,\n").out()).contains("must be absent, and is met");
        assertThat(table(header + "fit/good," + RATIO + ",met,guided,,\n").out()).contains("must be met, and is principle");
        assertThat(table(header + "fit/good," + RATIO + ",met,,,2.5\n").out()).contains("must be met, and is absent");
        assertThat(table(header + "fit/god," + RATIO + ",met,,,\n").err()).contains("did you mean `mine/fit/good`");
    }

    private RulesRun table(String table) throws IOException {
        Path tables = Files.createDirectories(folder.resolve("sample-findings/mine"));
        Files.writeString(tables.resolve("findings.csv"), table);
        return run(folder.resolve("sample-projects").toString(), "--findings", folder.resolve("sample-findings").toString(), "--lang", "en");
    }

    @Test
    void coverage_names_what_no_sample_reaches_and_which_outcome_no_sample_gets() {
        String out = run(SAMPLES, "--coverage", "--lang", "en").out();
        assertThat(out).contains("rule: 2 of ", "no sample reaches rule guangzhou-2022/control-line-1 ", "rule " + RATIO + ": no sample gets unknown")
                .doesNotContain("no sample reaches statement");
        assertThat(run(SAMPLES, "--coverage", "--statements", "--lang", "en").out()).contains("no sample reaches statement huadu-2021/park-hidev-nev");
    }

    @Test
    void the_junit_report_has_a_case_a_sample() throws Exception {
        String xml = run(SAMPLES, "--format", "junit").out();
        var suite = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.strip().getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    @Test
    void the_json_report_tells_expected_and_actual() {
        assertThat(run(SAMPLES, "--format", "json", "--coverage").out()).contains("\"samples\" : 3", "\"failed\" : 1",
                "\"expected\" : \"MISFIT\"", "\"decidedBy\"", "\"coverage\"");
    }

    private static RulesRun run(String... args) {
        return RulesRun.of("test", args);
    }
}
