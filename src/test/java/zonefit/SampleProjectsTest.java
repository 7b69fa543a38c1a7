package zonefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zonefit.project.Fields;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.verdict.Assessment;
import zonefit.verdict.Verdict;

/** The samples are the documentation and the regression suite at once: the folder is the expected verdict. */
class SampleProjectsTest {

    private static final Path SAMPLES = Path.of("sample-projects");
    /** The five documents; what stands beside them has its own tests. */
    private static final List<String> PLANS =
            List.of("guangzhou-2018", "huadu-2021", "guangzhou-2022", "guangdong-2021", "pearl-west-2017");
    private static final String REAL = "real-projects";
    private static final Screener SCREENER = TestRules.screener();

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @TestFactory
    Stream<DynamicTest> every_sample_gets_the_verdict_of_its_folder() {
        return TestRules.files(SAMPLES, ".yaml").stream().map(file -> DynamicTest.dynamicTest(
                SAMPLES.relativize(file).toString(), () -> {
                    Assessment assessment = SCREENER.screen(read(file).project());
                    assertThat(assessment.verdict()).as(() -> assessment.findings().toString()).isEqualTo(expected(file));
                }));
    }

    @Test
    void there_are_samples_of_every_verdict_for_every_policy() {
        Set<String> folders = new HashSet<>();
        TestRules.files(SAMPLES, ".yaml").forEach(file -> folders.add(policy(file) + "/" + expected(file).code()));
        PLANS.forEach(policy -> Stream.of(Verdict.values()).forEach(
                verdict -> assertThat(folders).contains(policy + "/" + verdict.code())));
        assertThat(TestRules.files(SAMPLES, ".yaml")).hasSizeGreaterThanOrEqualTo(150);
        assertThat(TestRules.files(SAMPLES.resolve(REAL), ".yaml")).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void no_two_samples_bear_the_same_id() {
        Set<String> seen = new HashSet<>();
        TestRules.files(SAMPLES, ".yaml").forEach(file -> assertThat(seen.add(read(file).project().id())).as(file.toString()).isTrue());
    }

    @Test
    void a_sample_of_a_policy_is_judged_by_that_policy_alone() {
        TestRules.files(SAMPLES, ".yaml").stream().filter(file -> !policy(file).equals(REAL)).forEach(file ->
                assertThat(read(file).project().texts(Fields.POLICIES)).as(file.toString()).containsExactly(policy(file)));
    }

    private static String policy(Path file) {
        return SAMPLES.relativize(file).getName(0).toString();
    }

    private static Verdict expected(Path file) {
        String folder = SAMPLES.relativize(file).getName(1).toString();
        return Verdict.of(folder).orElseThrow(() -> new AssertionError(folder + " is no verdict"));
    }

    private static ProjectSource.Read read(Path file) {
        List<ProjectSource> sources = TestRules.reader().read(file.toString(), InputStream.nullInputStream());
        assertThat(sources).as(sources::toString).singleElement().isInstanceOf(ProjectSource.Read.class);
        return (ProjectSource.Read) sources.get(0);
    }
}
