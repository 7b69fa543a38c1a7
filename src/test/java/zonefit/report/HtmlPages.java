package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.TestRules;
import zonefit.facts.Outcome;
import zonefit.pipeline.Gap;
import zonefit.pipeline.PipelineFinding;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Summary;
import zonefit.pipeline.Waived;
import zonefit.pipeline.Waiver;
import zonefit.policy.Citation;
import zonefit.policy.Standing;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.vocabulary.Place.Level;

/** Pages made from projects as the command line makes them, and what their data says. */
final class HtmlPages {

    static final HtmlReporter.Limits NO_LIMITS =
            new HtmlReporter.Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    private HtmlPages() {
    }

    static String of(Screener screener, Lang lang, HtmlReporter.Limits limits, List<ProjectSource> sources) throws IOException {
        StringWriter out = new StringWriter();
        Summary summary = new Summary();
        HtmlReporter reporter = new HtmlReporter(out, lang, TestRules.folder(), limits, Optional.empty());
        for (ProjectSource source : sources) {
            if (source instanceof ProjectSource.Read read) {
                Screened screened = waivedIfAsked(Screened.of(read.where(), screener.screen(read.project())));
                summary.add(screened);
                reporter.assessment(screened);
            } else if (source instanceof ProjectSource.Unreadable bad) {
                summary.unreadable();
                reporter.unreadable(bad.where(), bad.problems());
            }
        }
        reporter.pipeline(new PipelineReport(summary, List.of(quota()), List.of(gap("花都区", "Huadu"), gap("黄埔区", "Huangpu"))));
        reporter.finish();
        return out.toString();
    }

    /** The first finding of a project whose id says so is waived. */
    private static Screened waivedIfAsked(Screened screened) {
        Assessment assessment = screened.assessment();
        return !assessment.project().id().contains("WAIVED") ? screened : new Screened(screened.where(), assessment,
                List.of(new Waived(assessment.findings().get(0), new Waiver(assessment.project().id(), assessment.findings().get(0).rule(),
                        "专班会议同意", "王主任", LocalDate.of(2024, 6, 30)))), List.of(),
                Optional.of(assessment.verdict()));
    }

    private static PipelineFinding quota() {
        return new PipelineFinding("guangzhou-2022/annual-land", new Text("年度供地规模", "Land supplied in a year"), "guangzhou-2022", Standing.IN_FORCE,
                Outcome.MET, new Text("不少于 5000 亩", "at least 5,000 mu"), new Text("5120 亩", "5,120 mu"),
                new Text("2023 年新供工业用地 5120 亩，达到目标。", "5,120 mu of new industrial land in 2023, which reaches the target."),
                new Citation("guangzhou-2022", "五(三)1", "每年供应"), 3, List.of("P-MISFIT", "P-UNDETERMINED"));
    }

    private static Gap gap(String zh, String en) {
        return new Gap("guangzhou-2022/t2-example", "guangzhou-2022", Standing.IN_FORCE, Level.DISTRICT, new Text(zh, en), new Text("新型显示", "new displays"),
                new Text("重点", "key"),
                new Citation("guangzhou-2022", "表2", "新型显示"));
    }

    /** The text of the first element that starts and ends so. */
    static String between(String page, String start, String end) {
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    static String dataText(String page) {
        return between(page, "<script type=\"application/json\" id=\"data\">", "</script>");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> data(String page) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(dataText(page))) {
            json.nextToken();
            return (Map<String, Object>) value(json);
        }
    }

    private static Object value(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                object.put(name, value(json));
            }
            return object;
        }
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(json));
            }
            return array;
        }
        return json.currentToken().isNumeric() ? (Object) json.getIntValue() : json.getText();
    }
}
