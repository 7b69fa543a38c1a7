package zonefit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import zonefit.TestRules;
import zonefit.problem.Problem;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.verdict.Verdict;

/** What must hold of a pipeline whatever projects it has. */
class PipelineLawsTest {

    private static final Screener SCREENER = TestRules.screener();
    private static final List<Screened> PROJECTS = projects();

    @Property(tries = 5)
    void the_order_of_projects_never_matters(@ForAll long seed) {
        List<Screened> some = some(seed);
        PipelineReport expected = report(some);
        Collections.shuffle(some, new Random(seed + 1));
        PipelineReport other = report(some);
        assertThat(other.findings()).isEqualTo(expected.findings());
        assertThat(other.gaps()).isEqualTo(expected.gaps());
        assertThat(other.coverage()).isEqualTo(expected.coverage());
    }

    @Property(tries = 5)
    void a_project_that_is_no_misfit_adds_no_gap_where_the_pipeline_already_goes(@ForAll long seed) {
        List<Screened> some = some(seed);
        Set<String> before = gaps(some);
        Set<String> places = some.stream().flatMap(project -> gapKeys(project).stream()).collect(Collectors.toSet());
        PROJECTS.stream().filter(project -> project.assessment().verdict() == Verdict.FIT && places.containsAll(gapKeys(project)))
                .limit(2).forEach(fitting -> {
                    List<Screened> more = new ArrayList<>(some);
                    more.add(fitting);
                    assertThat(before.containsAll(gaps(more))).as(fitting.assessment().project().id()).isTrue();
                });
    }

    @Property(tries = 5)
    void what_is_served_and_what_is_not_make_up_what_is_guided(@ForAll long seed) {
        PipelineReport report = report(some(seed));
        report.coverage().forEach(coverage -> assertThat(report.gaps().stream().filter(gap -> gap.policy().equals(coverage.policy())).count())
                .isEqualTo(coverage.atPlaces() - coverage.served()));
    }

    @Test
    void a_misfit_serves_nothing_and_the_strongest_gap_stands_first() {
        String robots = "industry: 工业机器人, activity: production, asOf: 2023-06-01, site: {city: 佛山市}";
        PipelineReport report = report(List.of(screened("{id: A, " + robots + "}"), screened("{id: B, industry: 服装, asOf: 2023-06-01, site: {city: 佛山市}}")));
        assertThat(report.gaps()).noneMatch(gap -> gap.concept().zh().equals("工业机器人") && gap.place().zh().equals("佛山市"));
        assertThat(report.gaps()).isSortedAccordingTo(java.util.Comparator.comparing(Gap::standing));
        List<Screened> misfits = PROJECTS.stream().filter(project -> project.assessment().verdict() == Verdict.MISFIT).toList();
        assertThat(report(misfits).coverage()).isNotEmpty().allMatch(coverage -> coverage.served() == 0);
    }

    /** Places with the policies that speak there for a project. */
    private static Set<String> gapKeys(Screened project) {
        Set<String> keys = new HashSet<>();
        project.assessment().standings().forEach((policy, standing) -> project.assessment().matched().location().chain()
                .forEach(place -> keys.add(policy + standing + place)));
        return keys;
    }

    private static Set<String> gaps(List<Screened> projects) {
        return report(projects).gaps().stream().map(Gap::statement).collect(Collectors.toSet());
    }

    private static PipelineReport report(List<Screened> projects) {
        Pipeline pipeline = new Pipeline(TestRules.folder(), false, SCREENER::findTotals, Acceptance.none());
        projects.forEach(pipeline::add);
        return pipeline.report();
    }

    private static List<Screened> some(long seed) {
        List<Screened> shuffled = new ArrayList<>(PROJECTS);
        Collections.shuffle(shuffled, new Random(seed));
        return new ArrayList<>(shuffled.subList(0, 30));
    }

    private static Screened screened(String yaml) {
        return Screened.of(Problem.Place.file("-"), SCREENER.screen(TestRules.project("--- " + yaml)));
    }

    private static List<Screened> projects() {
        List<Screened> all = new ArrayList<>();
        List<ProjectSource> sources = TestRules.reader().read("sample-projects", java.io.InputStream.nullInputStream());
        for (int i = 0; i < sources.size(); i += 7) {
            ProjectSource.Read read = (ProjectSource.Read) sources.get(i);
            all.add(Screened.of(read.where(), SCREENER.screen(read.project())));
        }
        return all;
    }
}
