package zonefit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.TestRules;
import zonefit.screening.Screener;

class LintTest {

    private static final Screener SCREENER = TestRules.screener();

    @TempDir
    private Path sources;

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @Test
    void every_clause_is_answered_and_every_rule_and_row_has_its_clause() {
        Lint.Report report = new Lint(TestRules.folder(), SCREENER.appliedRules(), Optional.empty()).run();
        assertThat(report.problems()).isEmpty();
        assertThat(report.clauses()).isGreaterThan(1000);
    }

    @Test
    void a_phrase_that_its_source_does_not_hold_is_named() throws IOException {
        for (var policy : TestRules.folder().policies()) {
            if (policy.source().isPresent()) {
                Files.writeString(sources.resolve(policy.source().get()), "原则上新增一类工业\n用地容积率 不低于2.0");
            }
        }
        Lint.Report report = new Lint(TestRules.folder(), SCREENER.appliedRules(), Optional.of(sources)).run();
        assertThat(report.phrases()).isGreaterThan(5000);
        assertThat(report.problems()).anyMatch(problem -> problem.message().zh().contains("重点管控一级控制线"));
        assertThat(report.problems()).noneMatch(problem -> problem.message().zh().contains("`一类工业用地容积率不低于2.0`"));
    }

    @Test
    void a_source_that_is_not_there_is_named_and_nothing_counts_as_looked_up() {
        Lint.Report report = new Lint(TestRules.folder(), SCREENER.appliedRules(), Optional.of(sources)).run();
        assertThat(report.phrases()).isZero();
        assertThat(report.problems()).isNotEmpty();
    }
}
