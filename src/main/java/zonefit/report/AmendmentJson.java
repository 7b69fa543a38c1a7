package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.amendment.Amendment;
import zonefit.amendment.Change;
import zonefit.amendment.Edition;
import zonefit.amendment.FieldChange;
import zonefit.amendment.FindingChange;
import zonefit.amendment.Impact;
import zonefit.amendment.Item;
import zonefit.amendment.ProjectChange;
import zonefit.policy.Standing;
import zonefit.text.Lang;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;

/** An amendment as JSON, for programs. Codes never change with the language. */
public final class AmendmentJson {

    private static final int FORMAT_VERSION = 1;
    private static final String UNREADABLE = "UNREADABLE";

    private final JsonGenerator json;
    private final Lang lang;

    public AmendmentJson(Writer out, Lang lang) throws IOException {
        this.json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(new DefaultPrettyPrinter());
        this.lang = lang;
    }

    /** @param impact absent if no projects were named */
    public void write(Amendment amendment, Optional<Impact> impact) throws IOException {
        json.writeStartObject();
        json.writeNumberField("formatVersion", FORMAT_VERSION);
        edition("old", amendment.before());
        edition("new", amendment.after());
        json.writeObjectFieldStart("counts");
        for (Map.Entry<Change.What, Long> count : amendment.counts().entrySet()) {
            json.writeNumberField(count.getKey().code(), count.getValue());
        }
        json.writeEndObject();
        changes("changes", amendment.changes());
        json.writeArrayFieldStart("successors");
        for (Amendment.Successor successor : amendment.successors()) {
            json.writeStartObject();
            json.writeStringField("policy", successor.policy());
            json.writeStringField("supersedes", successor.supersedes());
            changes("changes", successor.changes());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (impact.isPresent()) {
            impact(impact.get());
        }
        json.writeEndObject();
        json.flush();
    }

    private void edition(String name, Edition edition) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("name", edition.name());
        json.writeStringField("version", edition.screener().rules().version());
        json.writeStringField("hash", edition.screener().rules().hash());
        json.writeEndObject();
    }

    private void changes(String name, List<Change> changes) throws IOException {
        json.writeArrayFieldStart(name);
        for (Change change : changes) {
            Item item = change.item();
            json.writeStartObject();
            json.writeStringField("change", change.what().code());
            json.writeStringField("kind", item.kind().code());
            json.writeStringField("policy", item.policy());
            json.writeStringField("file", item.file());
            json.writeStringField("id", item.id());
            if (change.what() == Change.What.RENAMED) {
                json.writeStringField("oldId", change.before().orElseThrow().id());
            }
            json.writeStringField("title", item.title().in(lang));
            json.writeStringField("locator", item.locator());
            if (change.isLogic()) {
                json.writeBooleanField("logic", true);
            }
            if (change.before().isPresent() && change.after().isPresent()) {
                fields(change.fields());
            } else {
                json.writeObjectFieldStart("content");
                for (Map.Entry<String, String> field : item.fields().entrySet()) {
                    json.writeStringField(field.getKey(), field.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fields(List<FieldChange> fields) throws IOException {
        json.writeArrayFieldStart("fields");
        for (FieldChange field : fields) {
            json.writeStartObject();
            json.writeStringField("field", field.name());
            json.writeStringField("old", field.before());
            json.writeStringField("new", field.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void impact(Impact impact) throws IOException {
        json.writeObjectFieldStart("projects");
        json.writeNumberField("screened", impact.screened());
        json.writeNumberField("unreadable", impact.unreadable());
        json.writeNumberField("flips", impact.flipCount());
        json.writeNumberField("findingsChangedOnly", impact.moved());
        json.writeArrayFieldStart("byFlip");
        for (Map.Entry<ProjectChange.Flip, Long> flip : impact.flips().entrySet()) {
            json.writeStartObject();
            json.writeStringField("old", code(flip.getKey().before()));
            json.writeStringField("new", code(flip.getKey().after()));
            json.writeNumberField("count", flip.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("flipsLeftOut", impact.leftOut());
        json.writeEndObject();
        projects("flips", impact.flipped());
        if (!impact.changed().isEmpty()) {
            projects("findingsChanged", impact.changed());
        }
    }

    private void projects(String name, List<ProjectChange> projects) throws IOException {
        json.writeArrayFieldStart(name);
        for (ProjectChange project : projects) {
            json.writeStartObject();
            json.writeStringField("project", project.id());
            json.writeStringField("name", project.name());
            json.writeStringField("where", project.where().toString());
            json.writeStringField("old", code(project.before()));
            json.writeStringField("new", code(project.after()));
            json.writeArrayFieldStart("standings");
            for (ProjectChange.StandingChange change : project.standings()) {
                json.writeStartObject();
                json.writeStringField("policy", change.policy());
                json.writeStringField("old", change.before().map(Standing::code).orElse(""));
                json.writeStringField("new", change.after().map(Standing::code).orElse(""));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("findings");
            for (FindingChange change : project.findings()) {
                finding(change);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void finding(FindingChange change) throws IOException {
        Finding finding = change.finding();
        json.writeStartObject();
        json.writeStringField("change", change.fate().code());
        json.writeBooleanField("bearsOnVerdict", change.bearsOnVerdict());
        json.writeStringField("rule", finding.rule());
        json.writeStringField("title", finding.title().in(lang));
        json.writeStringField("check", finding.check().code());
        json.writeStringField("policy", finding.policy());
        json.writeStringField("locator", finding.citation().locator());
        side("old", change.before());
        side("new", change.after());
        json.writeEndObject();
    }

    private void side(String name, Optional<Finding> finding) throws IOException {
        if (finding.isEmpty()) {
            return;
        }
        Finding said = finding.get();
        json.writeObjectFieldStart(name);
        json.writeStringField("policy", said.policy());
        json.writeStringField("outcome", said.outcome().code());
        if (said.effect().isPresent()) {
            json.writeStringField("effect", code(said.effect()));
        }
        json.writeStringField("force", said.force().code());
        json.writeStringField("standing", said.standing().code());
        json.writeStringField("required", said.required().in(lang));
        json.writeStringField("actual", said.actual().in(lang));
        json.writeEndObject();
    }

    private static String code(Optional<Verdict> verdict) {
        return verdict.map(Verdict::name).orElse(UNREADABLE);
    }
}
