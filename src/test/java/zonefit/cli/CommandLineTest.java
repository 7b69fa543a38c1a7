package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({"csv,verdict", "junit,<testsuites", "sarif,ruleId", "xlsx,PK"})
    void every_format_can_go_to_a_file(String format, String holds) throws IOException {
        Path file = folder.resolve("report");
        assertThat(run(MISFIT, "check", "-", "--format", format, "--output", file.toString()).exit()).isEqualTo(0);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains(holds);
    }

    @Test
    void a_workbook_is_not_shown_on_a_terminal() {
        System.setProperty("zonefit.terminal", "true");
        try {
            assertThat(run(MISFIT, "check", "-", "--format", "xlsx").exit()).isEqualTo(2);
        } finally {
            System.clearProperty("zonefit.terminal");
        }
    }

    @ParameterizedTest
    @CsvSource({"-", "a.yaml", "a.csv b.csv"})
    void only_one_table_can_be_written_back(String inputs) {
        List<String> args = new ArrayList<>(List.of("check", "--write-back", folder.resolve("out.csv").toString()));
        args.addAll(List.of(inputs.split(" ")));
        Run run = run(MISFIT, args.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--write-back");
    }

    @Test
    void what_cannot_be_written_back_is_said_and_leaves_nothing_behind() throws IOException {
        Path text = Files.writeString(folder.resolve("a.xlsx"), "id,name");
        assertThat(run("", "check", text.toString(), "--write-back", text.toString()).exit()).isEqualTo(2);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(text);
        }
    }

    @Test
    void a_run_that_fails_leaves_no_half_file_and_the_old_one_as_it_was() throws IOException {
        Path old = Files.writeString(folder.resolve("old.json"), "old");
        Run run = run(MISFIT, "check", "-", "--format", "json", "--output", old.toString(), "--format", "csv", "--output",
                folder.resolve("none/report.csv").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("none");
        assertThat(old).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(old);
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

    private static Run run(String in, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(args, new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new Run(exit, out.toString(), err.toString());
    }
}
