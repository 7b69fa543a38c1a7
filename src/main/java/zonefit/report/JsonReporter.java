package zonefit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import zonefit.json.Json;
import zonefit.pipeline.Screened;
import zonefit.problem.Problem;
import zonefit.receipt.Settings;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Missing;
import zonefit.verdict.SupportFinding;

/** JSON, {@code formatVersion} 1: an array of projects, or one project a line. Codes never change with the language. */
public final class JsonReporter implements Reporter {

    /** Raised when a reader of the last version could no longer read the next. */
    public static final int FORMAT_VERSION = 1;

    /** How much is gathered before it is handed on. */
    private static final int ENOUGH = 1 << 14;

    /** How projects follow one another. */
    public enum Layout { ARRAY, LINES }

    private final Output out;
    private final Json json;
    private final Lang lang;
    private final Layout layout;
    private final FindingJson findings;
    private final MatchedJson matched = new MatchedJson();
    private final ReceiptJson receipts;

    /** Where it goes. */
    private interface Output {
        void take(Json json) throws IOException;

        void flush() throws IOException;
    }

    private record Characters(Writer to) implements Output {
        @Override
        public void take(Json json) throws IOException {
            json.handTo(to);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }
    }

    private record Bytes(OutputStream to) implements Output {
        @Override
        public void take(Json json) throws IOException {
            json.handTo(to);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }
    }

    /** One line a project, in UTF-8. */
    public static JsonReporter lines(OutputStream out, Lang lang, Settings settings) throws IOException {
        return lines(out, lang, settings, Optional.empty());
    }

    /** @param catalogue where each finding leads; absent if it leads nowhere */
    public static JsonReporter lines(OutputStream out, Lang lang, Settings settings, Optional<CatalogueLink> catalogue) throws IOException {
        return new JsonReporter(new Bytes(out), lang, Layout.LINES, settings, catalogue);
    }

    public JsonReporter(Writer out, Lang lang, Layout layout, Settings settings) throws IOException {
        this(out, lang, layout, settings, Optional.empty());
    }

    /** @param catalogue where each finding leads; absent if it leads nowhere */
    public JsonReporter(Writer out, Lang lang, Layout layout, Settings settings, Optional<CatalogueLink> catalogue) throws IOException {
        this(new Characters(out), lang, layout, settings, catalogue);
    }

    private JsonReporter(Output out, Lang lang, Layout layout, Settings settings, Optional<CatalogueLink> catalogue) {
        this.out = out;
        this.lang = lang;
        this.layout = layout;
        this.json = layout == Layout.ARRAY ? Json.laidOut().array() : Json.lines();
        this.findings = new FindingJson(lang, catalogue);
        this.receipts = new ReceiptJson(settings, lang);
    }

    @Override
    public void assessment(Screened screened) throws IOException {
        Assessment assessment = screened.assessment();
        json.object();
        json.name("formatVersion").number(FORMAT_VERSION);
        json.name("project").string(assessment.project().id());
        json.name("name").string(assessment.project().name());
        json.name("asOf").string(assessment.asOf().toString());
        verdicts(assessment);
        json.name("findings").array();
        for (Finding finding : assessment.findings()) {
            findings.write(json, finding, screened);
        }
        json.endArray();
        json.name("missing").array();
        assessment.missing().forEach(this::missing);
        json.endArray();
        json.name("supports").array();
        assessment.supports().forEach(this::support);
        json.endArray();
        matched.write(json, assessment.matched(), lang);
        json.name("notes").array();
        for (Text note : assessment.notes()) {
            json.string(note, lang);
        }
        json.endArray();
        json.name("ruleset").object();
        json.name("version").string(assessment.ruleset().version());
        json.name("hash").string(assessment.ruleset().hash());
        json.endObject();
        receipts.write(json, screened);
        end();
    }

    private void verdicts(Assessment assessment) {
        json.name("verdict").string(assessment.verdict().name());
        json.name("checks").object();
        assessment.checks().forEach((check, verdict) -> json.name(check.code()).string(verdict.name()));
        json.endObject();
        json.name("policies").object();
        assessment.policies().forEach((policy, verdict) -> json.name(policy).string(verdict.name()));
        json.endObject();
    }

    private void missing(Missing missing) {
        json.object();
        json.name("field").string(missing.field());
        json.name("question").string(missing.question(), lang);
        json.name("rules").strings(missing.rules());
        json.endObject();
    }

    private void support(SupportFinding finding) {
        json.object();
        json.name("support").string(finding.support().id());
        json.name("title").string(finding.support().title(), lang);
        json.name("policy").string(finding.support().policy());
        json.name("standing").string(finding.standing().code());
        json.name("outcome").string(finding.outcome().code());
        json.name("amount").string(finding.amount(), lang);
        json.name("conditions").object();
        for (SupportFinding.Condition condition : finding.conditions()) {
            json.name(condition.code()).string(condition.outcome().code());
        }
        json.endObject();
        json.name("citation");
        FindingJson.citation(json, finding.support().citation());
        json.endObject();
    }

    @Override
    public void unreadable(Problem.Place where, List<Problem> problems) throws IOException {
        json.object();
        json.name("formatVersion").number(FORMAT_VERSION);
        json.name("unreadable").string(where.toString());
        json.name("problems").array();
        problems.forEach(this::problem);
        json.endArray();
        end();
    }

    private void problem(Problem problem) {
        json.object();
        json.name("file").string(problem.where().file());
        json.name("line").number(problem.where().line());
        json.name("column").number(problem.where().column());
        json.name("field").string(problem.where().field());
        if (!problem.where().cell().isEmpty()) {
            json.name("cell").string(problem.where().cell());
        }
        json.name("message").string(problem.message(), lang);
        json.endObject();
    }

    private void end() throws IOException {
        json.endObject();
        if (layout == Layout.LINES) {
            json.line();
        }
        if (json.size() > ENOUGH) {
            out.take(json);
        }
    }

    /** Hands on what has been written so far. */
    public void flush() throws IOException {
        out.take(json);
        out.flush();
    }

    @Override
    public void finish() throws IOException {
        if (layout == Layout.ARRAY) {
            json.endArray().line();
        }
        flush();
    }
}
