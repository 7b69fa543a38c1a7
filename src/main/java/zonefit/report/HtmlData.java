package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.policy.Policy;
import zonefit.policy.RuleFolder;
import zonefit.problem.Problem;
import zonefit.report.HtmlReporter.Limits;
import zonefit.text.Lang;
import zonefit.verdict.Verdict;

/** The data of a page: one JSON object, a project a line, written as projects come. Decides what of a large pipeline is kept. */
final class HtmlData {

    private final Counter counter;
    private final JsonGenerator json;
    private final Lang lang;
    private final RuleFolder rules;
    private final Limits limits;
    private final HtmlTexts texts;
    private final HtmlProject project;
    private final Map<Verdict, Integer> leftOut = new EnumMap<>(Verdict.class);
    private int detailed;
    private int rows;
    private int unreadable;
    private int unreadableLeftOut;

    HtmlData(Writer out, Lang lang, RuleFolder rules, Limits limits, Optional<CatalogueLink> catalogue) throws IOException {
        this.counter = new Counter(out);
        this.json = new JsonFactory().createGenerator(counter);
        this.lang = lang;
        this.rules = rules;
        this.limits = limits;
        this.texts = new HtmlTexts(catalogue);
        json.setCharacterEscapes(new ScriptEscapes());
        this.project = new HtmlProject(json, lang, rules.vocabulary(), texts);
        json.writeStartObject();
        json.writeStringField("lang", lang == Lang.ZH ? "zh-CN" : "en");
        HtmlWords.write(json, lang);
        policies();
        json.writeArrayFieldStart("records");
    }

    private void policies() throws IOException {
        json.writeObjectFieldStart("policies");
        for (Policy policy : rules.policies()) {
            json.writeObjectFieldStart(policy.id());
            json.writeStringField("title", policy.title().in(lang));
            json.writeStringField("number", policy.number());
            json.writeStringField("issuer", policy.issuer().in(lang));
            json.writeStringField("from", policy.from().toString());
            json.writeStringField("to", policy.to().toString());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    void project(Screened screened) throws IOException {
        Verdict verdict = screened.assessment().verdict();
        if (rows >= limits.rows() || isFull()) {
            leftOut.merge(verdict, 1, Integer::sum);
            return;
        }
        boolean matters = verdict != Verdict.FIT || !screened.waived().isEmpty();
        boolean inDetail = detailed < (matters ? limits.detailedNotFit() : limits.detailed());
        json.writeRaw('\n');
        project.write(screened, inDetail);
        rows++;
        detailed += inDetail ? 1 : 0;
    }

    void unreadable(Problem.Place where, List<Problem> problems) throws IOException {
        if (unreadable >= limits.unreadable() || isFull()) {
            unreadableLeftOut++;
            return;
        }
        unreadable++;
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("unreadable", where.toString());
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("where", problem.where().toString());
            json.writeStringField("message", problem.message().in(lang));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private boolean isFull() {
        return counter.bytes + texts.bytes() > limits.bytes();
    }

    void pipeline(PipelineReport pipeline) throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        new HtmlPipeline(json, lang).write(pipeline);
    }

    void end() throws IOException {
        json.writeObjectFieldStart("kept");
        json.writeNumberField("rows", rows);
        json.writeNumberField("detailed", detailed);
        json.writeNumberField("unreadableLeftOut", unreadableLeftOut);
        json.writeObjectFieldStart("leftOut");
        for (Verdict verdict : HtmlReporter.ORDER) {
            json.writeNumberField(verdict.name(), leftOut.getOrDefault(verdict, 0));
        }
        json.writeEndObject();
        json.writeEndObject();
        texts.write(json, lang);
        json.writeEndObject();
        json.flush();
    }

    /** Counts the bytes that UTF-8 takes. */
    private static final class Counter extends FilterWriter {

        private long bytes;

        Counter(Writer out) {
            super(out);
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            bytes += HtmlTexts.bytes(buffer, offset, length);
            out.write(buffer, offset, length);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            write(text.toCharArray(), offset, length);
        }

        @Override
        public void write(int c) throws IOException {
            write(new char[] {(char) c}, 0, 1);
        }
    }
}
