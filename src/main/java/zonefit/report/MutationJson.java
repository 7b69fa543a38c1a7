package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import zonefit.mutation.Explanation;
import zonefit.mutation.Mutant;
import zonefit.mutation.MutationReport;
import zonefit.mutation.MutationReport.Score;
import zonefit.mutation.MutationReport.Tried;
import zonefit.mutation.Result;
import zonefit.text.Lang;

/** What became of mutants, as one JSON object; of those killed only the count. */
public final class MutationJson {

    private final JsonGenerator json;
    private final Lang lang;

    public MutationJson(Writer out, Lang lang) throws IOException {
        this.json = new JsonFactory().createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter());
        this.lang = lang;
    }

    public void write(MutationReport report) throws IOException {
        json.writeStartObject();
        json.writeFieldName("score");
        score(report.score());
        json.writeObjectFieldStart("policies");
        for (Map.Entry<String, Score> policy : report.byPolicy().entrySet()) {
            json.writeFieldName(policy.getKey());
            score(policy.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("operators");
        for (var operator : report.byOperator().entrySet()) {
            json.writeFieldName(operator.getKey().code());
            score(operator.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("mutants");
        Map<Mutant, Explanation> explained = report.explained();
        for (Tried tried : report.tried()) {
            if (!(tried.result() instanceof Result.Killed)) {
                mutant(explained, tried);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("staleExplanations");
        for (Explanation stale : report.stale()) {
            json.writeString(stale.mutants());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void score(Score score) throws IOException {
        json.writeStartObject();
        if (score.percent().isPresent()) {
            json.writeNumberField("percent", score.percent().get());
        }
        json.writeNumberField("killed", score.killed());
        json.writeNumberField("survived", score.survived());
        json.writeNumberField("refused", score.refused());
        json.writeNumberField("equivalent", score.equivalent());
        json.writeEndObject();
    }

    private void mutant(Map<Mutant, Explanation> explained, Tried tried) throws IOException {
        json.writeStartObject();
        json.writeStringField("mutant", tried.mutant().id());
        json.writeStringField("policy", tried.mutant().policy());
        json.writeStringField("operator", tried.mutant().operator().code());
        json.writeStringField("file", tried.mutant().where().file());
        json.writeNumberField("line", tried.mutant().where().line());
        json.writeStringField("change", tried.mutant().what().in(lang));
        json.writeStringField("result", tried.result() instanceof Result.Survived ? "survived"
                : tried.result() instanceof Result.Refused ? "refused" : "equivalent");
        json.writeStringField("reason", reason(explained, tried));
        json.writeEndObject();
    }

    private String reason(Map<Mutant, Explanation> explained, Tried tried) {
        if (tried.result() instanceof Result.Refused refused) {
            return refused.why().in(lang);
        }
        if (tried.result() instanceof Result.Equivalent equivalent) {
            return equivalent.why().in(lang);
        }
        Explanation explanation = explained.get(tried.mutant());
        return explanation == null ? "" : explanation.reason().in(lang);
    }
}
