package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import zonefit.amendment.Exposed;
import zonefit.amendment.Exposure;
import zonefit.amendment.Lapse;
import zonefit.amendment.ProjectChange.Flip;
import zonefit.policy.Policy;
import zonefit.policy.RuleFolder;
import zonefit.text.Lang;

/** Which verdicts rest on something that ends soon, for programs. Codes never change with the language. */
public final class ExpiryJson {

    private static final int FORMAT_VERSION = 1;

    private final JsonGenerator json;
    private final Lang lang;

    public ExpiryJson(Writer out, Lang lang) throws IOException {
        this.json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(new DefaultPrettyPrinter());
        this.lang = lang;
    }

    public void write(Exposure exposure, RuleFolder rules) throws IOException {
        json.writeStartObject();
        json.writeNumberField("formatVersion", FORMAT_VERSION);
        json.writeObjectFieldStart("ruleset");
        json.writeStringField("version", rules.version());
        json.writeStringField("hash", rules.hash());
        json.writeEndObject();
        json.writeNumberField("withinDays", exposure.within());
        json.writeNumberField("screened", exposure.screened());
        json.writeNumberField("unreadable", exposure.unreadable());
        json.writeNumberField("exposed", exposure.exposed());
        json.writeNumberField("changing", exposure.changing());
        json.writeArrayFieldStart("ends");
        for (Map.Entry<Exposure.End, Long> end : exposure.byEnd().entrySet()) {
            json.writeStartObject();
            json.writeStringField("end", end.getKey().what().code());
            json.writeStringField("id", end.getKey().id());
            json.writeStringField("title", rules.policy(end.getKey().id()).map(Policy::title).map(title -> title.in(lang)).orElse(""));
            json.writeStringField("lastDay", end.getKey().last().toString());
            json.writeNumberField("projects", end.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("byVerdict");
        for (Map.Entry<Flip, Long> flip : exposure.verdicts().entrySet()) {
            json.writeStartObject();
            json.writeStringField("now", flip.getKey().before().orElseThrow().name());
            json.writeStringField("after", flip.getKey().after().orElseThrow().name());
            json.writeNumberField("count", flip.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("projectsLeftOut", exposure.exposed() - exposure.projects().size());
        json.writeArrayFieldStart("projects");
        for (Exposed project : exposure.projects()) {
            project(project);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void project(Exposed project) throws IOException {
        json.writeStartObject();
        json.writeStringField("project", project.id());
        json.writeStringField("name", project.name());
        json.writeStringField("where", project.where().toString());
        json.writeStringField("asOf", project.asOf().toString());
        json.writeStringField("verdict", project.verdict().name());
        json.writeBooleanField("changes", project.changes());
        json.writeArrayFieldStart("lapses");
        for (Lapse lapse : project.lapses()) {
            json.writeStartObject();
            json.writeStringField("end", lapse.what().code());
            json.writeStringField("id", lapse.id());
            json.writeStringField("lastDay", lapse.last().toString());
            if (lapse.successor().isPresent()) {
                json.writeStringField("supersededBy", lapse.successor().get());
            }
            json.writeStringField("dayAfter", lapse.last().plusDays(1).toString());
            json.writeStringField("verdictAfter", lapse.after().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
