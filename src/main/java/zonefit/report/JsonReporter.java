package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Waiver;
import zonefit.policy.Check;
import zonefit.problem.Problem;
import zonefit.project.Fields;
import zonefit.receipt.Settings;
import zonefit.text.Lang;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Missing;
import zonefit.verdict.SupportFinding;
import zonefit.verdict.Verdict;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Gazetteer.Location;
import zonefit.vocabulary.Industry;
import zonefit.vocabulary.Recognition;

/** JSON, {@code formatVersion} 1: an array of projects, or one project a line. Codes never change with the language. */
public final class JsonReporter implements Reporter {

    /** Raised when a reader of the last version could no longer read the next. */
    public static final int FORMAT_VERSION = 1;

    /** How projects follow one another. */
    public enum Layout { ARRAY, LINES }

    private final JsonGenerator json;
    private final Lang lang;
    private final Layout layout;
    private final Optional<CatalogueLink> catalogue;
    private final ReceiptJson receipts;
    /** Parts that many lines have in common; unused where they are laid out for people. */
    private final Fragments<Finding> findings = new Fragments<>(this::finding);
    private final Fragments<Recognition.Evidence> evidence = new Fragments<>(this::evidence);
    private final Fragments<Industry> industries = new Fragments<>(this::lines);
    private final Fragments<Location> locations = new Fragments<>(this::place);
    private final Fragments<Missing> missing = new Fragments<>(this::missing);

    /** One line a project, in UTF-8. */
    public static JsonReporter lines(OutputStream out, Lang lang, Settings settings) throws IOException {
        return lines(out, lang, settings, Optional.empty());
    }

    /** @param catalogue where each finding leads; absent if it leads nowhere */
    public static JsonReporter lines(OutputStream out, Lang lang, Settings settings, Optional<CatalogueLink> catalogue) throws IOException {
        return new JsonReporter(new JsonFactory().createGenerator(out), lang, Layout.LINES, settings, catalogue);
    }

    public JsonReporter(Writer out, Lang lang, Layout layout, Settings settings) throws IOException {
        this(out, lang, layout, settings, Optional.empty());
    }

    /** @param catalogue where each finding leads; absent if it leads nowhere */
    public JsonReporter(Writer out, Lang lang, Layout layout, Settings settings, Optional<CatalogueLink> catalogue) throws IOException {
        this(new JsonFactory().createGenerator(out), lang, layout, settings, catalogue);
    }

    private JsonReporter(JsonGenerator json, Lang lang, Layout layout, Settings settings, Optional<CatalogueLink> catalogue) throws IOException {
        this.catalogue = catalogue;
        this.json = json;
        this.lang = lang;
        this.layout = layout;
        this.receipts = new ReceiptJson(settings, lang);
        if (layout == Layout.ARRAY) {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            json.setPrettyPrinter(printer);
            json.writeStartArray();
        } else {
            json.setRootValueSeparator(new SerializedString(""));
        }
    }

    /** Writes a part that is the same for other projects. */
    private <T> void shared(Fragments<T> fragments, T part) throws IOException {
        if (layout == Layout.ARRAY) {
            fragments.write(json, part);
        } else {
            fragments.copy(json, part);
        }
    }

    @Override
    public void assessment(Screened screened) throws IOException {
        Assessment assessment = screened.assessment();
        json.writeStartObject();
        json.writeNumberField("formatVersion", FORMAT_VERSION);
        json.writeStringField("project", assessment.project().id());
        json.writeStringField("name", assessment.project().name());
        json.writeStringField("asOf", assessment.asOf().toString());
        json.writeStringField("verdict", assessment.verdict().name());
        json.writeObjectFieldStart("checks");
        for (Map.Entry<Check, Verdict> check : assessment.checks().entrySet()) {
            json.writeStringField(check.getKey().code(), check.getValue().name());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("policies");
        for (Map.Entry<String, Verdict> policy : assessment.policies().entrySet()) {
            json.writeStringField(policy.getKey(), policy.getValue().name());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("findings");
        for (Finding finding : assessment.findings()) {
            if (screened.isPlain()) {
                shared(findings, finding);
            } else {
                finding(json, finding, screened);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missing");
        for (Missing one : assessment.missing()) {
            shared(missing, one);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("supports");
        for (SupportFinding support : assessment.supports()) {
            support(support);
        }
        json.writeEndArray();
        matched(assessment.matched());
        strings(json, "notes", assessment.notes().stream().map(note -> note.in(lang)).toList());
        json.writeObjectFieldStart("ruleset");
        json.writeStringField("version", assessment.ruleset().version());
        json.writeStringField("hash", assessment.ruleset().hash());
        json.writeEndObject();
        receipts.write(json, screened);
        end();
    }

    private void missing(JsonGenerator json, Missing missing) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", missing.field());
        json.writeStringField("question", missing.question().in(lang));
        strings(json, "rules", missing.rules());
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        plain(json, finding);
        json.writeEndObject();
    }

    private void finding(JsonGenerator json, Finding finding, Screened screened) throws IOException {
        json.writeStartObject();
        plain(json, finding);
        accepted(finding, screened);
        json.writeEndObject();
    }

    private void plain(JsonGenerator json, Finding finding) throws IOException {
        json.writeStringField("rule", finding.rule());
        if (catalogue.isPresent()) {
            json.writeStringField("link", catalogue.get().to(finding.rule()));
        }
        json.writeStringField("title", finding.title().in(lang));
        json.writeStringField("check", finding.check().code());
        json.writeStringField("policy", finding.policy());
        json.writeStringField("standing", finding.standing().code());
        json.writeStringField("force", finding.force().code());
        json.writeStringField("outcome", finding.outcome().code());
        json.writeStringField("effect", finding.effect().map(Verdict::name).orElse("none"));
        json.writeStringField("required", finding.required().in(lang));
        json.writeStringField("actual", finding.actual().in(lang));
        json.writeStringField("message", Digest.message(finding, lang));
        json.writeObjectFieldStart("citation");
        json.writeStringField("document", finding.citation().document());
        json.writeStringField("locator", finding.citation().locator());
        json.writeStringField("phrase", finding.citation().phrase());
        json.writeEndObject();
        json.writeStringField("remedy", finding.remedy().in(lang));
        strings(json, "missing", finding.missing().stream().sorted().toList());
    }

    /** Only written where a finding is accepted. */
    private void accepted(Finding finding, Screened screened) throws IOException {
        Optional<Waiver> waiver = screened.waiverOf(finding);
        if (waiver.isPresent()) {
            json.writeObjectFieldStart("waived");
            json.writeStringField("reason", waiver.get().reason());
            json.writeStringField("approver", waiver.get().approver());
            json.writeStringField("expires", waiver.get().expires().toString());
            json.writeEndObject();
        }
        if (screened.isKnown(finding)) {
            json.writeBooleanField("known", true);
        }
    }

    private void support(SupportFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("support", finding.support().id());
        json.writeStringField("title", finding.support().title().in(lang));
        json.writeStringField("policy", finding.support().policy());
        json.writeStringField("standing", finding.standing().code());
        json.writeStringField("outcome", finding.outcome().code());
        json.writeStringField("amount", finding.amount().in(lang));
        json.writeObjectFieldStart("conditions");
        for (SupportFinding.Condition condition : finding.conditions()) {
            json.writeStringField(condition.code(), condition.outcome().code());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("citation");
        json.writeStringField("document", finding.support().citation().document());
        json.writeStringField("locator", finding.support().citation().locator());
        json.writeStringField("phrase", finding.support().citation().phrase());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void matched(Assessment.Matched matched) throws IOException {
        json.writeObjectFieldStart("matched");
        json.writeObjectFieldStart("industry");
        json.writeBooleanField("certain", matched.industry().isCertain());
        json.writeFieldName("lines");
        shared(industries, matched.industry().what());
        json.writeArrayFieldStart("evidence");
        for (Recognition.Evidence one : matched.industry().evidence()) {
            if (one.field().equals(Fields.NAME.path())) {
                evidence(json, one);
            } else {
                shared(evidence, one);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        strings(json, "activities", matched.activities().stream().sorted().map(Activity::code).toList());
        json.writeFieldName("place");
        shared(locations, matched.location());
        json.writeEndObject();
    }

    private void lines(JsonGenerator json, Industry industry) throws IOException {
        json.writeStartArray();
        for (Set<String> line : industry.lines()) {
            array(json, line.stream().sorted().toList());
        }
        json.writeEndArray();
    }

    private void evidence(JsonGenerator json, Recognition.Evidence evidence) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", evidence.field());
        json.writeStringField("words", evidence.words());
        strings(json, "concepts", evidence.concepts().stream().sorted().toList());
        json.writeBooleanField("used", evidence.used());
        json.writeEndObject();
    }

    private void place(JsonGenerator json, Location location) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("outside", location.isOutside());
        for (var found : location.found().entrySet()) {
            json.writeStringField(found.getKey().path(), found.getValue().id());
        }
        json.writeEndObject();
    }

    @Override
    public void unreadable(Problem.Place where, List<Problem> problems) throws IOException {
        json.writeStartObject();
        json.writeNumberField("formatVersion", FORMAT_VERSION);
        json.writeStringField("unreadable", where.toString());
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("file", problem.where().file());
            json.writeNumberField("line", problem.where().line());
            json.writeNumberField("column", problem.where().column());
            json.writeStringField("field", problem.where().field());
            if (!problem.where().cell().isEmpty()) {
                json.writeStringField("cell", problem.where().cell());
            }
            json.writeStringField("message", problem.message().in(lang));
            json.writeEndObject();
        }
        json.writeEndArray();
        end();
    }

    /** Hands on what has been written so far. */
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void finish() throws IOException {
        if (layout == Layout.ARRAY) {
            json.writeEndArray();
            json.writeRaw('\n');
        }
        json.flush();
    }

    private void end() throws IOException {
        json.writeEndObject();
        if (layout == Layout.LINES) {
            json.writeRaw('\n');
        }
    }

    private static void strings(JsonGenerator json, String name, Collection<String> values) throws IOException {
        json.writeFieldName(name);
        array(json, values);
    }

    private static void array(JsonGenerator json, Collection<String> values) throws IOException {
        json.writeStartArray();
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
