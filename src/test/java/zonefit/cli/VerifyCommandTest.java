package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {

    private static final String PROJECTS = "id,asOf,gbt4754,site.city,site.district,land.supply,land.landClass,land.far\n"
            + "P-1,2023-09-15,3491,广州市,黄埔区,new,M1,2.5\nP-2,2023-09-15,3491,广州市,黄埔区,new,M1,1.5\n";

    @TempDir
    private Path folder;
    private Path projects;

    private record Run(int exit, String out, String err) {
    }

    @BeforeEach
    void write_the_projects() throws IOException {
        projects = Files.writeString(folder.resolve("projects.csv"), PROJECTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl"})
    void what_check_wrote_is_reproduced_from_the_projects_or_from_the_receipts(String format) throws IOException {
        Path hashes = check(format, "hashes");
        assertThat(run("", "verify", hashes.toString(), "--projects", projects.toString(), "--lang", "en"))
                .isEqualTo(new Run(0, "✓ P-1  " + hashes + ":" + (format.equals("json") ? "2:3" : "1:1") + "  reproduced\n"
                        + "✓ P-2  " + hashes + ":" + secondLine(hashes, format) + "  reproduced\n2 assessments: reproduced 2\n", ""));
        Path whole = check(format, "whole", "--receipt");
        assertThat(run("", "verify", whole.toString()).exit()).isZero();
        assertThat(run(Files.readString(whole), "verify", "-").exit()).isZero();
        assertThat(run("", "verify", hashes.toString(), whole.toString(), "--projects", folder.resolve("projects.csv").toString()).exit()).isZero();
    }

    private static String secondLine(Path file, String format) throws IOException {
        return format.equals("jsonl") ? "2:1" : Files.readAllLines(file).indexOf("  },") + 2 + ":3";
    }

    @Test
    void a_difference_exits_with_4() throws IOException {
        Path filed = check("jsonl", "filed");
        Files.writeString(projects, PROJECTS.replace("2.5", "1.9"));
        Run run = run("", "verify", filed.toString(), "--projects", projects.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("✗ P-1", "differs: FIT → MISFIT", "verdict: FIT → MISFIT", "2 assessments: reproduced 1, differs 1");
    }

    @Test
    void what_cannot_be_verified_exits_with_5() throws IOException {
        Path filed = check("jsonl", "filed");
        assertThat(run("", "verify", filed.toString()).exit()).isEqualTo(5);
        assertThat(run("", "verify", filed.toString(), "--projects", folder.resolve("none.csv").toString()).exit()).isEqualTo(5);
        assertThat(run("", "verify", folder.resolve("none.jsonl").toString())).satisfies(run -> {
            assertThat(run.exit()).isEqualTo(5);
            assertThat(run.err()).contains("none.jsonl");
        });
        assertThat(run("[]", "verify", "-").exit()).isEqualTo(5);
    }

    @Test
    void a_broken_line_spoils_no_other() throws IOException {
        Path filed = check("jsonl", "filed", "--receipt");
        Files.writeString(filed, "{\"formatVersion\":1,\n" + Files.readString(filed));
        Run run = run("", "verify", filed.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err()).contains(filed + ":1");
        assertThat(run.out()).endsWith("2 assessments: reproduced 2; 1 could not be read\n");
    }

    @Test
    void json_is_one_object_for_programs() throws IOException {
        Run run = run("", "verify", check("jsonl", "filed", "--receipt").toString(), "--format", "json", "--as-of", "2026-03-01");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out().replaceAll("\\s", "")).startsWith("{\"formatVersion\":1,\"assessments\":[").contains("\"what\":\"asOf\"",
                "\"summary\":{\"reproduced\":0,\"same-verdict\":0,\"differs\":2,\"altered\":0,\"unverified\":0,\"unreadable\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- --formt json", "- --format yaml", "- --as-of yesterday", "- --projects -"})
    void wrong_usage_exits_with_2(String args) {
        assertThat(run("", ("verify " + args).strip().split(" ")).exit()).isEqualTo(2);
    }

    @Test
    void broken_rules_exit_with_3() throws IOException {
        Files.createDirectories(folder.resolve("rules/policies"));
        assertThat(run("", "verify", check("jsonl", "filed").toString(), "--rules", folder.resolve("rules").toString()).exit()).isEqualTo(3);
    }

    private Path check(String format, String name, String... more) {
        Path file = folder.resolve(name + "." + format);
        String[] args = {"check", projects.toString(), "--format", format, "--output", file.toString()};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        assertThat(run("", all).exit()).isZero();
        return file;
    }

    private static Run run(String in, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(args, new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(exit, out.toString(), err.toString());
    }
}
