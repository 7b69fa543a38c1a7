package zonefit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.policy.Standing;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Finding;

/** Texts and clauses that recur from project to project: written once, and named by their number. */
final class HtmlTexts {

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<Clause, Integer> clauses = new LinkedHashMap<>();
    private final Optional<CatalogueLink> catalogue;
    private long bytes;

    HtmlTexts(Optional<CatalogueLink> catalogue) {
        this.catalogue = catalogue;
    }

    /** What a finding has in common with those of other projects. */
    private record Clause(String rule, Text title, Check check, String policy, Standing standing, Force force, Citation citation) {
    }

    int number(String text) {
        Integer known = texts.get(text);
        if (known != null) {
            return known;
        }
        bytes += bytes(text.toCharArray(), 0, text.length());
        texts.put(text, texts.size());
        return texts.size() - 1;
    }

    int number(Finding finding) {
        return clauses.computeIfAbsent(new Clause(finding.rule(), finding.title(), finding.check(), finding.policy(), finding.standing(),
                finding.force(), finding.citation()), clause -> clauses.size());
    }

    /** Of the texts so far, in UTF-8. */
    long bytes() {
        return bytes;
    }

    void write(JsonGenerator json, Lang lang) throws IOException {
        json.writeArrayFieldStart("clauses");
        for (Clause clause : clauses.keySet()) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("rule", clause.rule());
            if (catalogue.isPresent()) {
                json.writeStringField("link", catalogue.get().to(clause.rule()));
            }
            json.writeStringField("title", clause.title().in(lang));
            json.writeStringField("check", clause.check().code());
            json.writeStringField("policy", clause.policy());
            json.writeStringField("standing", clause.standing().code());
            json.writeStringField("force", clause.force().code());
            citation(json, clause.citation());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("texts");
        for (String text : texts.keySet()) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    static void citation(JsonGenerator json, Citation citation) throws IOException {
        json.writeObjectFieldStart("citation");
        json.writeStringField("document", citation.document());
        json.writeStringField("locator", citation.locator());
        json.writeStringField("phrase", citation.phrase());
        json.writeEndObject();
    }

    static long bytes(char[] text, int offset, int length) {
        long bytes = 0;
        for (int i = offset; i < offset + length; i++) {
            bytes += text[i] < 0x80 ? 1 : text[i] < 0x800 || Character.isSurrogate(text[i]) ? 2 : 3;
        }
        return bytes;
    }
}
