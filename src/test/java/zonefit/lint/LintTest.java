package zonefit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.engine.Trust;

class LintTest {

    @TempDir
    private Path sources;

    @Test
    void the_shipped_rules_are_clean_and_every_warning_that_is_left_has_its_reason() {
        LintReport report = lint(Optional.empty());
        assertThat(report.defects()).isEmpty();
        assertThat(report.clauses()).isGreaterThan(1000);
        assertThat(report.accepted()).isEqualTo(16);
    }

    @Test
    void a_phrase_that_its_source_does_not_hold_is_named_where_it_stands() throws IOException {
        for (var policy : TestRules.folder().policies()) {
            if (policy.source().isPresent()) {
                Files.writeString(sources.resolve(policy.source().get()), "原则上新增一类工业\n用地容积率 不低于2.0");
            }
        }
        LintReport report = lint(Optional.of(sources));
        assertThat(report.phrases()).isGreaterThan(5000);
        assertThat(places(report, "重点管控一级控制线")).anyMatch(place -> place.endsWith("land-use.drl:47:1"));
        assertThat(places(report, "聚焦新能源和智能网联")).anyMatch(place -> place.contains("huadu-2021/statements.csv:2:"));
        assertThat(places(report, "`一类工业用地容积率不低于2.0`")).isEmpty();
    }

    @Test
    void a_source_that_is_not_there_is_named_and_nothing_counts_as_looked_up() {
        LintReport report = lint(Optional.of(sources));
        assertThat(report.phrases()).isZero();
        assertThat(report.defects()).isNotEmpty().allMatch(defect -> defect.check() == LintCheck.SOURCE);
    }

    private static List<String> places(LintReport report, String words) {
        return report.defects().stream().filter(defect -> defect.problem().message().zh().contains(words))
                .map(defect -> defect.problem().where().toString()).toList();
    }

    private static LintReport lint(Optional<Path> sources) {
        return Lint.run(TestRules.FOLDER, Trust.CHECKED, sources, UserCache.none());
    }
}
