package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.catalogue.Catalogue;
import zonefit.catalogue.Entry;
import zonefit.facts.Outcome;
import zonefit.suite.Coverage;
import zonefit.suite.Trace;
import zonefit.text.Lang;

/** Entries of the catalogue as an array of JSON. Codes never change with the language. */
public final class CatalogueJson {

    private final JsonGenerator json;
    private final Lang lang;
    private final Catalogue catalogue;
    private final LocalDate date;

    /** @param date the day for which the standing of policies is told */
    public CatalogueJson(Writer out, Lang lang, Catalogue catalogue, LocalDate date) throws IOException {
        this.json = new JsonFactory().createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter());
        this.lang = lang;
        this.catalogue = catalogue;
        this.date = date;
    }

    /** @param samples what the samples reach; absent where they are not asked for */
    public void write(List<Entry> entries, Optional<Coverage> samples) throws IOException {
        json.writeStartArray();
        for (Entry entry : entries) {
            json.writeStartObject();
            head(entry);
            for (Entry.Detail detail : entry.details()) {
                json.writeStringField(detail.name(), detail.value().in(lang));
            }
            if (samples.isPresent()) {
                rows(catalogue.rowsOf(entry));
                samples(samples.get().of(entry));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.flush();
    }

    private void head(Entry entry) throws IOException {
        json.writeStringField("kind", entry.kind().code());
        json.writeStringField("id", entry.id());
        json.writeStringField("title", entry.title().in(lang));
        optional("value", entry.value().in(lang));
        optional("validFrom", entry.validity().from().equals(LocalDate.MIN) ? "" : entry.validity().from().toString());
        optional("validTo", entry.validity().to().equals(LocalDate.MAX) ? "" : entry.validity().to().toString());
        optional("check", entry.check().map(check -> check.code()).orElse(""));
        optional("force", entry.force().map(force -> force.code()).orElse(""));
        json.writeStringField("policy", entry.policy());
        json.writeStringField("standing", catalogue.standing(entry, date).code());
        json.writeStringField("asOf", date.toString());
        json.writeObjectFieldStart("citation");
        json.writeStringField("document", entry.citation().document());
        json.writeStringField("locator", entry.citation().locator());
        json.writeStringField("phrase", entry.citation().phrase());
        json.writeEndObject();
        json.writeStringField("place", entry.place());
        json.writeStringField("placeLabel", catalogue.vocabulary().gazetteer().get(entry.place()).label().in(lang));
        if (entry.concept().isPresent()) {
            json.writeStringField("concept", entry.concept().get());
            json.writeStringField("conceptLabel", catalogue.vocabulary().concepts().label(entry.concept().get()).in(lang));
        }
        optional("rule", entry.rule().orElse(""));
    }

    private void rows(List<Entry> rows) throws IOException {
        json.writeArrayFieldStart("rows");
        for (Entry row : rows) {
            json.writeStartObject();
            head(row);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void samples(Map<Outcome, List<Trace>> reached) throws IOException {
        json.writeArrayFieldStart("samples");
        for (Map.Entry<Outcome, List<Trace>> outcome : reached.entrySet()) {
            for (Trace trace : outcome.getValue()) {
                json.writeStartObject();
                json.writeStringField("sample", trace.sample().name());
                json.writeStringField("outcome", outcome.getKey().code());
                json.writeStringField("verdict", trace.assessment().verdict().name());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void optional(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
