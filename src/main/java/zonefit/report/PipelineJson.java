package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import zonefit.facts.Outcome;
import zonefit.pipeline.Coverage;
import zonefit.pipeline.Gap;
import zonefit.pipeline.PipelineFinding;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Summary;
import zonefit.pipeline.Summary.Counts;
import zonefit.policy.RuleFolder;
import zonefit.problem.Problem;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Verdict;

/**
 * What is said of all projects together, as one object of JSON, {@code formatVersion} 1: counts, quotas and targets, and what no
 * project serves. Single projects are left to the other formats. Codes never change with the language.
 */
public final class PipelineJson implements Reporter {

    private final JsonGenerator json;
    private final Lang lang;
    private final RuleFolder rules;

    public PipelineJson(Writer out, Lang lang, RuleFolder rules) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        this.json = new JsonFactory().createGenerator(out).setPrettyPrinter(printer);
        this.lang = lang;
        this.rules = rules;
    }

    @Override
    public void assessment(Screened screened) {
    }

    @Override
    public void unreadable(Problem.Place where, List<Problem> problems) {
    }

    @Override
    public void pipeline(PipelineReport pipeline) throws IOException {
        json.writeStartObject();
        json.writeNumberField("formatVersion", JsonReporter.FORMAT_VERSION);
        counts(pipeline.summary());
        array("findings", pipeline.findings(), this::finding);
        array("coverage", pipeline.coverage(), this::coverage);
        array("gaps", pipeline.gaps(), this::gap);
        strings("notes", pipeline.notes().stream().map(note -> note.in(lang)).toList());
        json.writeObjectFieldStart("ruleset");
        json.writeStringField("version", rules.version());
        json.writeStringField("hash", rules.hash());
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        json.writeRaw('\n');
        json.flush();
    }

    private void counts(Summary summary) throws IOException {
        json.writeNumberField("screened", summary.screened());
        json.writeNumberField("unreadable", summary.unreadableCount());
        json.writeNumberField("waived", summary.waived());
        json.writeNumberField("known", summary.known());
        counts("verdicts", summary.verdicts(), Verdict::name);
        counts("open", summary.open(), Verdict::name);
        json.writeObjectFieldStart("checks");
        for (var check : summary.checks().entrySet()) {
            counts(check.getKey().code(), check.getValue(), Verdict::name);
        }
        json.writeEndObject();
        group("policies", summary.policies(), Verdict::name);
        group("rules", summary.rules(), Outcome::code);
        array("places", summary.places(), place -> {
            json.writeStringField("place", place.getKey().in(lang));
            counts("verdicts", place.getValue(), Verdict::name);
        });
        array("reasons", summary.reasons(), reason -> {
            json.writeStringField("rule", reason.rule());
            text("title", reason.title());
            json.writeStringField("effect", reason.effect().name());
            json.writeNumberField("count", reason.count());
        });
    }

    private void finding(PipelineFinding finding) throws IOException {
        json.writeStringField("rule", finding.rule());
        text("title", finding.title());
        json.writeStringField("policy", finding.policy());
        json.writeStringField("standing", finding.standing().code());
        json.writeStringField("outcome", finding.outcome().code());
        text("required", finding.required());
        text("actual", finding.actual());
        text("message", finding.message());
        HtmlTexts.citation(json, finding.citation());
        json.writeNumberField("counted", finding.counted());
        strings("projects", finding.projects());
    }

    private void coverage(Coverage coverage) throws IOException {
        json.writeStringField("policy", coverage.policy());
        json.writeStringField("standing", coverage.standing().code());
        json.writeNumberField("guided", coverage.guided());
        json.writeNumberField("atPlaces", coverage.atPlaces());
        json.writeNumberField("served", coverage.served());
    }

    private void gap(Gap gap) throws IOException {
        json.writeStringField("statement", gap.statement());
        json.writeStringField("policy", gap.policy());
        json.writeStringField("standing", gap.standing().code());
        json.writeStringField("level", gap.level().name().toLowerCase(Locale.ROOT));
        text("place", gap.place());
        text("industry", gap.concept());
        text("role", gap.role());
        HtmlTexts.citation(json, gap.citation());
    }

    private <E extends Enum<E>> void group(String name, Map<String, Counts<E>> all, Function<E, String> code)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Counts<E>> one : all.entrySet()) {
            counts(one.getKey(), one.getValue(), code);
        }
        json.writeEndObject();
    }

    private <E extends Enum<E>> void counts(String name, Counts<E> counts, Function<E, String> code) throws IOException {
        json.writeObjectFieldStart(name);
        for (E constant : counts.constants()) {
            json.writeNumberField(code.apply(constant), counts.of(constant));
        }
        json.writeEndObject();
    }

    private void text(String name, Text text) throws IOException {
        json.writeStringField(name, text.in(lang));
    }

    private void strings(String name, Collection<String> all) throws IOException {
        json.writeArrayFieldStart(name);
        for (String one : all) {
            json.writeString(one);
        }
        json.writeEndArray();
    }

    private interface Fields<T> {
        void of(T element) throws IOException;
    }

    private <T> void array(String name, Collection<T> all, Fields<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T one : all) {
            json.writeStartObject();
            fields.of(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
