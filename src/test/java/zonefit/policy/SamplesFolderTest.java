package zonefit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.SmallRules;
import zonefit.cache.UserCache;
import zonefit.engine.Trust;
import zonefit.lint.Lint;
import zonefit.lint.LintReport;

/** What stands under {@code samples/} proves the rules and is no part of them. */
class SamplesFolderTest {

    private static final String TABLE = "samples/town-2022/findings.csv";
    private static final String HEADER = "sample,rule,outcome,force,phrase,shows\n";

    @TempDir
    private Path folder;
    private SmallRules rules;

    @BeforeEach
    void copy() {
        rules = SmallRules.in(folder);
    }

    @Test
    void a_table_of_samples_changes_neither_the_hash_nor_what_is_kept() {
        String hash = RuleFolderReader.read(folder).hash();
        byte[] state = RuleFiles.of(folder).state();
        rules.with(TABLE, HEADER);
        assertThat(RuleFolderReader.read(folder).hash()).isEqualTo(hash);
        assertThat(RuleFiles.of(folder).state()).isEqualTo(state);
    }

    @Test
    void a_table_of_the_rules_changes_both() {
        String hash = RuleFolderReader.read(folder).hash();
        rules.with("policies/town-2022/minimums.csv", "2.0", "2.5");
        assertThat(RuleFolderReader.read(folder).hash()).isNotEqualTo(hash);
    }

    @Test
    void rules_among_the_samples_are_no_rules() {
        int before = RuleFiles.of(folder).sources().size();
        rules.with("samples/extra.drl", "rule");
        assertThat(RuleFiles.of(folder).sources()).hasSize(before);
    }

    @Test
    void lint_knows_the_tables_of_samples_and_names_a_column_that_nobody_reads() {
        int before = lint().defects().size();
        rules.with(TABLE, HEADER);
        assertThat(lint().defects()).hasSize(before);
        rules.with(TABLE, "outcome,", "outcom,");
        assertThat(lint().defects()).hasSize(before + 1).anyMatch(defect -> defect.problem().message().en().contains("did you mean `outcome`"));
    }

    private LintReport lint() {
        return Lint.run(folder, Trust.CHECKED, Optional.empty(), UserCache.none());
    }
}
