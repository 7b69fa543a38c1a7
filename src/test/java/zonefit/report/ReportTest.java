package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zonefit.Golden;
import zonefit.pipeline.Coverage;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.policy.Standing;
import zonefit.problem.Problem;
import zonefit.receipt.Receipt;
import zonefit.text.Lang;
import zonefit.text.Text;

/** Reports as people have read them. */
class ReportTest {

    @ParameterizedTest
    @EnumSource(Lang.class)
    void text_is_what_people_have_read(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        ReportExamples.report(new TextReporter(new PrintWriter(out), lang, Style.PLAIN, false, ReportExamples.SCREENER.vocabulary()));
        compare("text", lang, "txt", out);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void json_is_as_contracted(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        ReportExamples.report(new JsonReporter(out, lang, JsonReporter.Layout.ARRAY, ReportExamples.SETTINGS));
        compare("json", lang, "json", out);
    }

    @Test
    void json_names_the_cell_of_a_workbook_where_there_is_one() throws IOException {
        StringWriter out = new StringWriter();
        JsonReporter reporter = new JsonReporter(out, Lang.EN, JsonReporter.Layout.LINES, ReportExamples.SETTINGS);
        Problem.Place cell = new Problem.Place("p.xlsx", 7, 3, "land.far", "Pipeline!C7");
        reporter.unreadable(cell, List.of(new Problem(cell, Text.same("x")), ReportExamples.PROBLEMS.get(0)));
        reporter.finish();
        assertThat(out.toString()).contains("\"field\":\"land.far\",\"cell\":\"Pipeline!C7\",\"message\"").containsOnlyOnce("\"cell\"");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void csv_is_what_a_spreadsheet_opens(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        ReportExamples.report(new CsvReporter(out, lang));
        compare("csv", lang, "csv", out);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void junit_is_what_a_build_server_shows(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        ReportExamples.report(new JunitReporter(out, lang));
        compare("junit", lang, "xml", out);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void sarif_is_what_a_code_host_shows(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        ReportExamples.report(new SarifReporter(out, lang));
        compare("sarif", lang, "sarif", out);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void pipeline_json_is_what_a_dashboard_reads(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        PipelineReport together = ReportExamples.pipeline(ReportExamples.screened());
        PipelineJson reporter = new PipelineJson(out, lang, ReportExamples.SCREENER.rules());
        for (Screened screened : ReportExamples.screened()) {
            reporter.assessment(screened);
        }
        reporter.pipeline(new PipelineReport(together.summary(), together.findings(), together.gaps().subList(0, 2),
                List.of(new Coverage("guangzhou-2022", Standing.IN_FORCE, 30, 12, 4)), List.of(new Text("豁免已过期", "A waiver has expired"))));
        reporter.finish();
        compare("pipeline", lang, "json", out);
    }

    private static void compare(String format, Lang lang, String extension, StringWriter out) {
        Golden.compare("report/" + format + "." + lang.name().toLowerCase(Locale.ROOT) + "." + extension, out.toString()
                .replace(ReportExamples.SCREENER.rules().hash(), "HASH")
                .replace(ReportExamples.SCREENER.rules().hash().substring(0, Receipt.DIGITS), "RULES")
                .replaceAll("(\"assessment\" : )\"[0-9a-f]{32}\"", "$1\"ASSESSMENT\"").replace(ReportExamples.SCREENER.rules().version(), "VERSION"));
    }
}
