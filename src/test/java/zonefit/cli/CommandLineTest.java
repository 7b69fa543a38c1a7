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

    @Test
    void a_waived_finding_does_not_fail_the_run_and_is_marked_in_every_report() throws IOException {
        Path waivers = folder.resolve("waivers.yaml");
        Files.writeString(waivers, """
                - {project: P-1, rule: guangzhou-2022/class-1-floor-area-ratio, reason: 旧厂房, approver: 张三, expires: 2023-12-31}
                - {project: P-2, rule: guangzhou-2022/class-1-floor-area-ratio, reason: 旧厂房, approver: 张三, expires: 2023-12-31}
                """);
        Run json = run(MISFIT, "check", "-", "--policy", "guangzhou-2022", "--fail-on", "misfit", "--waivers", waivers.toString(), "--format", "jsonl");
        assertThat(json.exit()).isEqualTo(0);
        assertThat(json.out()).contains("\"verdict\":\"MISFIT\"", "\"waived\":{\"reason\":\"旧厂房\",\"approver\":\"张三\",\"expires\":\"2023-12-31\"}");
        assertThat(json.err()).contains("waivers.yaml:2", "P-2");
        assertThat(run(MISFIT, "check", "-", "--policy", "guangzhou-2022", "--waivers", waivers.toString(), "--lang", "en").out())
                .contains("Waived: 旧厂房; approved by 张三; until 2023-12-31", "Findings waived: 1");
    }

    @Test
    void waivers_that_cannot_be_read_exit_with_2() throws IOException {
        Path waivers = folder.resolve("waivers.yaml");
        Files.writeString(waivers, "- {project: P-1, rule: guangzhou-2022/class-1-far}");
        Run run = run(MISFIT, "check", "-", "--waivers", waivers.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("waivers.yaml:1", "guangzhou-2022/class-1-far");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void what_an_earlier_report_held_does_not_fail_the_run_and_what_is_new_does() throws IOException {
        Path baseline = folder.resolve("baseline.jsonl");
        run(MISFIT, "check", "-", "--format", "jsonl", "--output", baseline.toString());
        Run same = run(MISFIT, "check", "-", "--fail-on", "misfit,conditional,undetermined", "--baseline", baseline.toString(), "--format", "jsonl");
        assertThat(same.exit()).isEqualTo(0);
        assertThat(same.out()).contains("\"verdict\":\"MISFIT\"", "\"known\":true");
        Run other = run(MISFIT.replace("P-1", "P-2"), "check", "-", "--fail-on", "misfit", "--baseline", baseline.toString());
        assertThat(other.exit()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"nothing.jsonl", "text.jsonl", "other.jsonl"})
    void a_baseline_that_is_no_report_exits_with_2(String name) throws IOException {
        Path baseline = folder.resolve(name);
        if (!name.startsWith("nothing")) {
            Files.writeString(baseline, name.startsWith("text") ? "FIT" : "{\"formatVersion\": 1}\n{\"project\": \"P-1\"}\n");
        }
        Run run = run(MISFIT, "check", "-", "--baseline", baseline.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(name);
    }

    @Test
    void a_project_that_no_rule_covers_is_known_by_its_verdict() throws IOException {
        String outside = "{\"id\": \"P-1\", \"site\": {\"province\": \"湖南省\"}}";
        Path baseline = folder.resolve("baseline.jsonl");
        assertThat(run(outside, "check", "-", "--fail-on", "undetermined", "--format", "jsonl", "--output", baseline.toString()).exit()).isEqualTo(4);
        assertThat(run(outside, "check", "-", "--fail-on", "undetermined", "--baseline", baseline.toString()).exit()).isEqualTo(0);
    }

    @Test
    void totals_are_said_of_several_projects_and_of_none_alone() {
        String two = "[" + MISFIT + "," + MISFIT.replace("P-1", "P-2") + "]";
        assertThat(run(two, "check", "-", "--lang", "zh").out()).contains("总量与目标", "引导而本批项目未覆盖的产业");
        assertThat(run(MISFIT, "check", "-", "--lang", "zh").out()).doesNotContain("总量与目标");
    }

    private static Run run(String in, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(args, new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new Run(exit, out.toString(), err.toString());
    }
}
