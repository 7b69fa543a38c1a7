package zonefit.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.Golden;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.engine.Trust;
import zonefit.lint.Lint;
import zonefit.policy.RuleFolderReader;
import zonefit.problem.Problem;
import zonefit.report.AmendmentHtml;
import zonefit.report.AmendmentJson;
import zonefit.report.AmendmentText;
import zonefit.screening.Screener;
import zonefit.text.Lang;

/** Three amendments, carried out as rules/README.md says: what each changes, which verdicts it flips, and why. */
class ThreeAmendmentsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"figure,", "park,", "plan,guangzhou-2022;guangzhou-2026"})
    void is_told_in_words_with_the_verdicts_that_flip(String name, String policies) {
        Set<String> asked = policies == null ? Set.of() : Set.of(policies.split(";"));
        Path amended = Amended.rules(name, folder.resolve("rules"));
        try (Screener before = screener(TestRules.FOLDER, asked); Screener after = screener(amended, asked)) {
            Amendment amendment = Amendment.between(new Edition("rules", TestRules.FOLDER, before), new Edition("amended", amended, after));
            List<Problem> problems = new ArrayList<>();
            Impact impact = SideBySide.of(amendment, List.of(Amended.projects(name).toString()), true, problems::add);
            for (Lang lang : Lang.values()) {
                String code = lang.name().toLowerCase(java.util.Locale.ROOT);
                String said = problems.stream().map(problem -> problem.in(lang) + "\n").reduce("", String::concat);
                Golden.compare("amendment/" + name + "/report." + code + ".txt", said + written(amendment,
                        out -> new AmendmentText(out, lang, false).write(amendment, Optional.of(impact))));
            }
            Golden.compare("amendment/" + name + "/report.json", written(amendment, out -> json(out, withoutRowsOfNewPolicies(amendment), impact)));
            assertThat(written(amendment, out -> new AmendmentHtml(out, Lang.EN).write(amendment, Optional.of(impact))))
                    .contains("default-src 'none'").doesNotContain("<script", "http://", "https://", "<img");
        }
    }

    /** Thousands of rows that nobody would read; that they are reported is seen in the count of the text. */
    private static Amendment withoutRowsOfNewPolicies(Amendment amendment) {
        return new Amendment(amendment.before(), amendment.after(), amendment.changes().stream()
                .filter(change -> change.item().kind() == Kind.POLICY || !amendment.isWhole(change.item().policy())).toList(),
                amendment.successors());
    }

    private static void json(PrintWriter out, Amendment amendment, Impact impact) {
        try {
            new AmendmentJson(out, Lang.EN).write(amendment, Optional.of(impact));
            out.println();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Without what changes whenever any rule does. */
    private static String written(Amendment amendment, Consumer<PrintWriter> report) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        report.accept(out);
        out.flush();
        String written = text.toString();
        for (Edition edition : List.of(amendment.before(), amendment.after())) {
            written = written.replace(edition.screener().rules().hash(), "(hash)").replace(edition.screener().rules().version(), "(version)");
        }
        return written;
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure", "park", "plan"})
    void passes_lint_as_the_shipped_rules_do(String name) {
        assertThat(Lint.run(Amended.rules(name, folder.resolve("rules")), Trust.CHECKED, Optional.empty(), UserCache.none()).defects()).isEmpty();
    }

    private static Screener screener(Path rules, Set<String> policies) {
        return Screener.over(RuleFolderReader.read(rules), UserCache.none(),
                new Screener.Options(policies, Optional.empty(), false, () -> TestRules.TODAY));
    }
}
