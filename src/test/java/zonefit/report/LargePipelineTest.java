package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Summary;
import zonefit.text.Lang;

/** How much a text report says of how many projects. */
class LargePipelineTest {

    private static final Screened MISFIT = ReportExamples.screened().get(0);

    @ParameterizedTest
    @CsvSource({"1,1,0,false", "2,2,0,true", "50,50,0,true", "51,50,1,true", "1000,50,950,true", "1001,50,950,true", "1500,50,950,true"})
    void fifty_are_told_in_full_a_thousand_are_listed_and_the_rest_is_counted(int projects, int inFull, int listed, boolean summary) {
        List<String> lines = lines(projects, false);
        assertThat(lines.stream().filter(line -> line.startsWith("  As of "))).hasSize(inFull);
        assertThat(lines.stream().filter(line -> line.startsWith("✗ MISFIT  P-MISFIT  "))).hasSize(listed);
        assertThat(lines.stream().anyMatch(line -> line.startsWith("Total " + projects + ": "))).isEqualTo(summary);
    }

    @ParameterizedTest
    @CsvSource({"51", "1200"})
    void whoever_asks_for_every_rule_gets_every_project_in_full(int projects) {
        assertThat(lines(projects, true).stream().filter(line -> line.startsWith("  As of "))).hasSize(projects);
    }

    private static List<String> lines(int projects, boolean explain) {
        StringWriter out = new StringWriter();
        TextReporter reporter = new TextReporter(new PrintWriter(out), Lang.EN, Style.PLAIN, explain, ReportExamples.SCREENER.vocabulary());
        Summary summary = new Summary();
        for (int i = 0; i < projects; i++) {
            summary.add(MISFIT);
            reporter.assessment(MISFIT);
        }
        reporter.pipeline(new PipelineReport(summary, List.of(), List.of()));
        reporter.finish();
        return out.toString().lines().toList();
    }
}
