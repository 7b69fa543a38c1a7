package zonefit.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.policy.Policy;
import zonefit.policy.RuleFolder;
import zonefit.project.Project;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.vocabulary.Place.Level;

/** What must hold whatever the rules say. */
class LawsTest {

    private static final List<Project> PROJECTS = projects();

    @Property(tries = 5)
    void the_order_of_rows_never_matters(@ForAll long seed) {
        RuleFolder rules = TestRules.folder();
        RuleFolder shuffled = new RuleFolder(rules.path(), rules.hash(), rules.vocabulary(), shuffle(rules.policies(), seed), rules.terms(),
                shuffle(rules.statements(), seed), shuffle(rules.minimums(), seed), shuffle(rules.restrictions(), seed), rules.parcels(), rules.supports(), rules.quotas(),
                rules.sources());
        try (Screener screener = screener(shuffled)) {
            assertThat(answers(screener, PROJECTS)).isEqualTo(expected());
        }
    }

    @Property(tries = 5)
    void projects_do_not_touch_one_another(@ForAll long seed) {
        try (Screener screener = TestRules.screener()) {
            List<Project> order = shuffle(PROJECTS, seed);
            assertThat(answers(screener, order)).containsExactlyInAnyOrderElementsOf(expected());
        }
    }

    @Property(tries = 3)
    void screeners_that_learn_at_the_same_time_judge_as_one_alone(@ForAll long seed) {
        List<String> expected = expected();
        try (Screener first = TestRules.screener(); Screener second = first.another(); Screener third = first.another()) {
            List<CompletableFuture<List<String>>> all = new ArrayList<>();
            for (Screener screener : List.of(first, second, third)) {
                List<Project> order = shuffle(PROJECTS, seed + all.size());
                all.add(CompletableFuture.supplyAsync(() -> answersInBatches(screener, order)));
            }
            all.forEach(answers -> assertThat(answers.join()).containsExactlyInAnyOrderElementsOf(expected));
            assertThat(answers(second, PROJECTS)).isEqualTo(expected);
        }
    }

    private static List<String> answersInBatches(Screener screener, List<Project> projects) {
        List<String> answers = new ArrayList<>();
        for (int from = 0; from < projects.size(); from += 5) {
            screener.screen(projects.subList(from, Math.min(from + 5, projects.size()))).forEach(one -> answers.add(answer(one)));
        }
        return answers;
    }

    @Test
    void adding_a_policy_for_elsewhere_changes_nothing() {
        RuleFolder rules = TestRules.folder();
        List<Policy> more = new ArrayList<>(rules.policies());
        more.add(new Policy("zhuhai-2021", Text.same("Zhuhai"), "1", Text.same("Zhuhai"), LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31), "zhuhai", Level.CITY, List.of(), Optional.empty()));
        try (Screener screener = screener(new RuleFolder(rules.path(), rules.hash(), rules.vocabulary(), more, rules.terms(), rules.statements(),
                rules.minimums(), rules.restrictions(), rules.parcels(), rules.supports(), rules.quotas(),
                rules.sources()))) {
            assertThat(answers(screener, PROJECTS)).isEqualTo(expected());
        }
    }

    private static List<String> expected() {
        try (Screener screener = TestRules.screener()) {
            return answers(screener, PROJECTS);
        }
    }

    private static List<String> answers(Screener screener, List<Project> projects) {
        return projects.stream().map(screener::screen).map(LawsTest::answer).toList();
    }

    private static String answer(Assessment assessment) {
        return assessment.project().id() + " " + assessment.verdict() + " " + assessment.checks() + " " + assessment.policies() + " "
                + assessment.findings().stream().map(finding -> finding.rule() + finding.outcome() + finding.effect() + finding.required() + finding.actual() + finding.missing())
                        .sorted().toList();
    }

    private static Screener screener(RuleFolder rules) {
        return Screener.over(rules, UserCache.none(), new Screener.Options(Set.of(), Optional.empty(), false, () -> TestRules.TODAY));
    }

    /** Every seventh sample: enough to meet every rule, few enough to try again and again. */
    private static List<Project> projects() {
        List<ProjectSource> sources = TestRules.reader()
                .read(Path.of("sample-projects").toString(), java.io.InputStream.nullInputStream());
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < sources.size(); i += 7) {
            projects.add(((ProjectSource.Read) sources.get(i)).project());
        }
        return projects;
    }

    private static <T> List<T> shuffle(List<T> list, long seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
