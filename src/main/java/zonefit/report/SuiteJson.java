package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import zonefit.catalogue.Entry;
import zonefit.facts.Outcome;
import zonefit.suite.Coverage;
import zonefit.suite.Trace;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Finding;

/** What became of the samples, as one JSON object. */
public final class SuiteJson {

    private final JsonGenerator json;
    private final Lang lang;

    public SuiteJson(Writer out, Lang lang) throws IOException {
        this.json = new JsonFactory().createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter());
        this.lang = lang;
    }

    /** @param coverage absent if it is not asked for */
    public void write(List<Trace> traces, List<Entry> entries, Optional<Coverage> coverage) throws IOException {
        json.writeStartObject();
        json.writeNumberField("samples", traces.size());
        json.writeNumberField("failed", traces.stream().filter(trace -> !trace.passes()).count());
        json.writeArrayFieldStart("results");
        for (Trace trace : traces) {
            result(trace);
        }
        json.writeEndArray();
        if (coverage.isPresent()) {
            coverage(entries, coverage.get());
        }
        json.writeEndObject();
        json.flush();
    }

    private void result(Trace trace) throws IOException {
        json.writeStartObject();
        json.writeStringField("sample", trace.sample().name());
        json.writeStringField("where", trace.sample().where().toString());
        json.writeStringField("expected", trace.sample().verdict().map(Enum::name).orElse(""));
        json.writeStringField("actual", trace.assessment().verdict().name());
        json.writeBooleanField("passed", trace.passes());
        if (!trace.passes()) {
            json.writeArrayFieldStart("failures");
            for (Text failure : trace.failures()) {
                json.writeString(failure.in(lang));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("decidedBy");
            for (Finding finding : trace.assessment().findings()) {
                if (finding.decides()) {
                    json.writeStartObject();
                    json.writeStringField("rule", finding.rule());
                    json.writeStringField("outcome", finding.outcome().code());
                    json.writeStringField("effect", finding.effect().map(Enum::name).orElse(""));
                    json.writeStringField("message", finding.message().in(lang));
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void coverage(List<Entry> entries, Coverage coverage) throws IOException {
        json.writeArrayFieldStart("coverage");
        for (Entry entry : entries) {
            json.writeStartObject();
            json.writeStringField("kind", entry.kind().code());
            json.writeStringField("id", entry.id());
            for (Outcome outcome : Outcome.values()) {
                json.writeNumberField(outcome.code(), coverage.of(entry).getOrDefault(outcome, List.of()).size());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
