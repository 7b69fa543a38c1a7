package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final String MISFIT = """
            {"id": "P-1", "asOf": "2023-09-15", "gbt4754": "3491", "site": {"city": "广州市", "district": "黄埔区"},
             "land": {"supply": "new", "landClass": "M1", "far": 1.5}}
            """;

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {
    }

    @Test
    void a_verdict_that_nobody_named_is_no_failure() {
        assertThat(run(MISFIT, "check", "-").exit()).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"misfit,4", "conditional,0", "'conditional,misfit',4", "never,0"})
    void a_verdict_named_by_fail_on_exits_with_4(String failOn, int exit) {
        assertThat(run(MISFIT, "check", "-", "--fail-on", failOn).exit()).isEqualTo(exit);
    }

    @Test
    void unreadable_input_exits_with_5_and_the_rest_is_done() {
        Run run = run("[" + MISFIT + ", {\"id\": \"P-2\", \"nam\": 1}]", "check", "-", "--format", "jsonl");
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.err()).contains("`name`");
    }

    @Test
    void broken_rules_exit_with_3() throws IOException {
        Files.createDirectories(folder.resolve("policies"));
        assertThat(run(MISFIT, "check", "-", "--rules", folder.toString()).exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"chek,`check`", "--polcy,`--policy`"})
    void a_misspelt_word_exits_with_2_and_a_hint(String word, String hint) {
        Run run = word.startsWith("--") ? run(MISFIT, "check", "-", word, "x") : run(MISFIT, word);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(hint);
    }

    @Test
    void an_unknown_policy_exits_with_2_and_a_hint() {
        Run run = run(MISFIT, "check", "-", "--policy", "guangzhou-2020");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("`guangzhou-2022`");
    }

    @Test
    void several_reports_are_written_in_one_run() throws IOException {
        Path json = folder.resolve("report.json");
        Run run = run(MISFIT, "check", "-", "--format", "text", "--output", "-", "--format", "json", "--output", json.toString());
        assertThat(run.exit()).isEqualTo(0);
        assertThat(run.out()).contains("MISFIT");
        assertThat(Files.readString(json)).startsWith("[").contains("\"verdict\" : \"MISFIT\"");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(json);
        }
    }

    @Test
    void two_reports_cannot_share_standard_output() {
        assertThat(run(MISFIT, "check", "-", "--format", "text", "--format", "json").exit()).isEqualTo(2);
    }

    @Test
    void the_date_of_the_command_line_goes_before_that_of_the_project() {
        assertThat(run(MISFIT, "check", "-", "--as-of", "2026-06-30", "--format", "jsonl").out()).contains("\"verdict\":\"CONDITIONAL\"");
        assertThat(run(MISFIT, "check", "-", "--as-of", "2026-06-30", "--in-force-only", "--format", "jsonl").out())
                .contains("\"verdict\":\"UNDETERMINED\"");
    }

    @Test
    void a_template_is_written_once_and_never_over_a_filled_one() throws IOException {
        Path file = folder.resolve("template.xlsx");
        assertThat(run("", "template", "--output", file.toString(), "--lang", "zh").exit()).isEqualTo(0);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        byte[] before = Files.readAllBytes(file);
        assertThat(run("", "template", "--output", file.toString()).exit()).isEqualTo(2);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(run("", "template", "--output", folder.resolve("no/where.xlsx").toString()).exit()).isEqualTo(2);
    }

    @Test
    void a_column_that_nobody_knows_exits_with_5_and_its_rows_are_done() {
        Run run = run("id,site.city,foo\nP-1,广州市,x\n", "check", "-", "--format", "jsonl");
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err()).contains("-:1:3", "`foo`");
        assertThat(run.out()).contains("\"project\":\"P-1\"");
    }

    private static Run run(String in, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(args, new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new Run(exit, out.toString(), err.toString());
    }
}
