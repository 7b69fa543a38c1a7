package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.SmallRules;

class RulesLintTest {

    private static final String STATEMENTS = "policies/town-2022/statements.csv";

    @TempDir
    private Path folder;

    @Test
    void errors_exit_with_3_and_warnings_with_0() {
        SmallRules rules = SmallRules.in(folder.resolve("rules")).with(STATEMENTS, "huangpu-robots,huangpu", "huangpu-robots,shenzhen");
        assertThat(run(new StringWriter(), rules, "--lang", "en")).isZero();
        rules.with(STATEMENTS, "huangpu-robots,shenzhen", "huangpu-robots,shenzen");
        StringWriter said = new StringWriter();
        assertThat(run(said, rules, "--lang", "en")).isEqualTo(3);
        assertThat(said.toString()).contains("statements.csv:2:16: place: error: `shenzen` does not exist; did you mean `shenzhen`?");
    }

    @Test
    void the_report_goes_to_a_file_in_the_format_that_was_asked_for() throws IOException {
        SmallRules rules = SmallRules.in(folder.resolve("rules"));
        Path file = folder.resolve("lint.sarif");
        StringWriter said = new StringWriter();
        assertThat(run(said, rules, "--format", "sarif", "--output", file.toString())).isZero();
        assertThat(said.toString()).isEmpty();
        assertThat(Files.readString(file)).contains("\"version\" : \"2.1.0\"", "\"results\" : [ ]");
    }

    @Test
    void an_unknown_format_exits_with_2_and_a_hint() {
        StringWriter said = new StringWriter();
        assertThat(run(said, SmallRules.in(folder.resolve("rules")), "--format", "sariff")).isEqualTo(2);
        assertThat(said.toString()).contains("`sarif`");
    }

    @Test
    void a_folder_that_is_not_there_exits_with_3() {
        StringWriter said = new StringWriter();
        assertThat(Main.run(new String[] {"rules", "lint", "--rules", folder.resolve("none").toString()}, InputStream.nullInputStream(),
                new PrintWriter(said, true), new PrintWriter(said, true))).isEqualTo(3);
        assertThat(said.toString()).contains("none");
    }

    private static int run(StringWriter said, SmallRules rules, String... more) {
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"rules", "lint", "--rules", rules.folder().toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Main.run(args, InputStream.nullInputStream(), new PrintWriter(said, true), new PrintWriter(said, true));
    }
}
