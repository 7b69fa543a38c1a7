package zonefit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import zonefit.pipeline.Gap;
import zonefit.pipeline.PipelineFinding;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Summary;
import zonefit.pipeline.Summary.Counts;
import zonefit.policy.Check;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Verdict;

/** What is said of all projects together, in the data of a page. */
final class HtmlPipeline {

    private final JsonGenerator json;
    private final Lang lang;

    HtmlPipeline(JsonGenerator json, Lang lang) {
        this.json = json;
        this.lang = lang;
    }

    void write(PipelineReport pipeline) throws IOException {
        json.writeObjectFieldStart("pipeline");
        summary(pipeline.summary());
        json.writeArrayFieldStart("findings");
        for (PipelineFinding finding : pipeline.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("gaps");
        for (Gap gap : pipeline.gaps()) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("policy", gap.policy());
            json.writeStringField("place", gap.place().in(lang));
            json.writeStringField("concept", gap.concept().in(lang));
            HtmlTexts.citation(json, gap.citation());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void summary(Summary summary) throws IOException {
        json.writeNumberField("screened", summary.screened());
        json.writeNumberField("unreadable", summary.unreadableCount());
        json.writeNumberField("waived", summary.waived());
        counts("verdicts", summary.verdicts());
        json.writeArrayFieldStart("checks");
        for (Map.Entry<Check, Counts<Verdict>> check : summary.checks().entrySet()) {
            group(check.getKey().code(), check.getValue());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("policies");
        for (Map.Entry<String, Counts<Verdict>> policy : summary.policies().entrySet()) {
            group(policy.getKey(), policy.getValue());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("places");
        for (Map.Entry<Text, Counts<Verdict>> place : summary.places()) {
            group(place.getKey().in(lang), place.getValue());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("reasons");
        for (Summary.Reason reason : summary.reasons()) {
            json.writeStartObject();
            json.writeStringField("rule", reason.rule());
            json.writeStringField("title", reason.title().in(lang));
            json.writeStringField("effect", reason.effect().name());
            json.writeNumberField("count", reason.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** @param value what the filter of the table compares with */
    private void group(String value, Counts<Verdict> counts) throws IOException {
        json.writeStartObject();
        json.writeStringField("value", value);
        counts("counts", counts);
        json.writeEndObject();
    }

    private void counts(String name, Counts<Verdict> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Verdict verdict : HtmlReporter.ORDER) {
            json.writeNumberField(verdict.name(), counts.of(verdict));
        }
        json.writeEndObject();
    }

    private void finding(PipelineFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("title", finding.title().in(lang));
        json.writeStringField("policy", finding.policy());
        json.writeStringField("standing", finding.standing().code());
        json.writeStringField("outcome", finding.outcome().code());
        json.writeStringField("required", finding.required().in(lang));
        json.writeStringField("actual", finding.actual().in(lang));
        json.writeStringField("message", finding.message().in(lang));
        HtmlTexts.citation(json, finding.citation());
        json.writeNumberField("counted", finding.counted());
        json.writeArrayFieldStart("projects");
        for (String project : finding.projects()) {
            json.writeString(project);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
