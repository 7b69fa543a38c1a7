package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.SmallRules;

class TrustRulesTest {

    @TempDir
    private Path folder;

    @Test
    void an_attribute_that_checked_rules_may_not_have_is_refused_with_3_and_lifted_by_trust() {
        String rules = SmallRules.in(folder).with("policies/town-2022/land-use.drl", "\"Change the plan\" )", "\"Change the plan\" ) salience 5")
                .folder().toString();
        for (String command : new String[] {"lint", "pages"}) {
            StringWriter said = new StringWriter();
            assertThat(run(said, "rules", command, "--rules", rules)).isEqualTo(3);
            assertThat(said.toString()).contains("land-use.drl:59:", "salience", "--trust-rules");
            assertThat(run(said, "rules", command, "--rules", rules, "--trust-rules")).as(said::toString).isZero();
        }
        assertThat(run(new StringWriter(), "check", "-", "--rules", rules)).isEqualTo(3);
        assertThat(run(new StringWriter(), "check", "-", "--rules", rules, "--trust-rules")).isZero();
    }

    /** @param said what is written to either stream */
    private static int run(StringWriter said, String... args) {
        return Main.run(args, new ByteArrayInputStream("{\"id\": \"P-1\"}".getBytes(StandardCharsets.UTF_8)), new PrintWriter(said, true), new PrintWriter(said, true));
    }
}
