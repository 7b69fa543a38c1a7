package zonefit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.Golden;
import zonefit.TestRules;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.screening.Screener;
import zonefit.text.Lang;
import zonefit.verdict.Verdict;

class WaiverTest {

    private static final Screener SCREENER = TestRules.screener("guangzhou-2022");
    private static final Set<String> RULES = WaiverReader.waivable(TestRules.folder(), SCREENER.appliedRules().keySet());
    private static final String RATIO = "guangzhou-2022/class-1-floor-area-ratio";
    private static final String LOW = """
            --- {id: P-1, asOf: 2023-09-15, gbt4754: "3491", site: {city: 广州市, district: 黄埔区},
             land: {supply: new, landClass: M1, far: 1.5}}
            """;

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"waivers.yaml", "waivers.csv", "not-waivers.yaml"})
    void everything_wrong_with_a_file_is_said_at_once_with_its_place(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.copy(Path.of("src/test/resources/zonefit/pipeline").resolve(name), file);
        ProblemsException thrown = catchThrowableOfType(ProblemsException.class, () -> WaiverReader.read(file, RULES));
        assertThat(thrown).isNotNull();
        StringBuilder report = new StringBuilder();
        for (Lang lang : Lang.values()) {
            thrown.problems().forEach(problem -> report.append(problem.in(lang).replace(folder + "/", "")).append('\n'));
        }
        Golden.compare("pipeline/" + name + ".txt", report.toString());
    }

    @Test
    void a_waived_finding_stays_and_so_does_the_verdict() throws IOException {
        Screened screened = acceptance(waiver("P-1", RATIO, "2023-12-31")).of(Problem.Place.file("-"), SCREENER.screen(TestRules.project(LOW)));
        assertThat(screened.assessment().verdict()).isEqualTo(Verdict.MISFIT);
        assertThat(screened.waived()).singleElement().satisfies(waived -> assertThat(waived.finding().rule()).isEqualTo(RATIO));
        assertThat(screened.open()).isNotEqualTo(Optional.of(Verdict.MISFIT));
    }

    @ParameterizedTest
    @CsvSource({"2023-09-14,false", "2023-09-15,true", "2023-09-16,true"})
    void a_waiver_holds_up_to_its_last_day_as_of_which_the_project_is_judged(String expires, boolean holds) throws IOException {
        Acceptance acceptance = acceptance(waiver("P-1", RATIO, expires));
        Screened screened = acceptance.of(Problem.Place.file("-"), SCREENER.screen(TestRules.project(LOW)));
        assertThat(screened.waived().isEmpty()).isNotEqualTo(holds);
        assertThat(acceptance.notes().isEmpty()).isEqualTo(holds);
    }

    @Test
    void expired_and_unused_waivers_are_noted_in_the_order_of_the_file() throws IOException {
        Acceptance acceptance = acceptance(waiver("P-1", RATIO, "2022-01-01") + waiver("P-9", RATIO, "2030-01-01")
                + waiver("P-1", "guangzhou-2022/control-line-1", "2030-01-01"));
        acceptance.of(Problem.Place.file("-"), SCREENER.screen(TestRules.project(LOW)));
        StringBuilder notes = new StringBuilder();
        for (Lang lang : Lang.values()) {
            acceptance.notes().forEach(note -> notes.append(note.in(lang).replace(folder + "/", "")).append('\n'));
        }
        Golden.compare("pipeline/waivers-of-no-use.txt", notes.toString());
    }

    @Test
    void a_summary_counts_what_is_waived_apart() throws IOException {
        Summary summary = new Summary();
        summary.add(acceptance(waiver("P-1", RATIO, "2023-12-31")).of(Problem.Place.file("-"), SCREENER.screen(TestRules.project(LOW))));
        assertThat(summary.waived()).isEqualTo(1);
        assertThat(summary.verdicts().of(Verdict.MISFIT)).isEqualTo(1);
        assertThat(summary.open().of(Verdict.MISFIT)).isZero();
    }

    private Acceptance acceptance(String yaml) throws IOException {
        Path file = folder.resolve("waivers.yaml");
        Files.writeString(file, yaml);
        return new Acceptance(WaiverReader.read(file, RULES), Baseline.none());
    }

    private static String waiver(String project, String rule, String expires) {
        return "- {project: " + project + ", rule: " + rule + ", reason: 已有批复, approver: 张三, expires: " + expires + "}\n";
    }
}
