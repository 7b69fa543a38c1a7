package zonefit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Summary;
import zonefit.pipeline.Waived;
import zonefit.policy.Check;
import zonefit.project.Fields;
import zonefit.text.Lang;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Missing;
import zonefit.verdict.SupportFinding;
import zonefit.verdict.Verdict;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Place.Level;
import zonefit.recognition.Recognition;
import zonefit.vocabulary.Vocabulary;

/** A project in the data of a page: its row, and what opens below it. */
final class HtmlProject {

    /** What decides comes first, the gravest of it at the head. */
    private static final Comparator<Finding> GRAVITY =
            Comparator.comparing(finding -> finding.effect().map(Verdict::ordinal).orElse(Verdict.values().length));

    private final JsonGenerator json;
    private final Lang lang;
    private final Vocabulary vocabulary;
    private final HtmlTexts texts;

    HtmlProject(JsonGenerator json, Lang lang, Vocabulary vocabulary, HtmlTexts texts) {
        this.json = json;
        this.lang = lang;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    void write(Screened screened, boolean inDetail) throws IOException {
        Assessment assessment = screened.assessment();
        json.writeStartObject();
        row(assessment);
        if (inDetail) {
            details(screened);
        }
        json.writeEndObject();
    }

    private void row(Assessment assessment) throws IOException {
        json.writeStringField("id", assessment.project().id());
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
        text("place", Summary.placeOf(assessment).in(lang));
        chain(assessment.matched().location().found().values());
        Recognition industry = assessment.matched().industry();
        json.writeArrayFieldStart("industry");
        for (Set<String> line : industry.lines()) {
            numbers(line.stream().sorted().map(this::concept).toList());
        }
        json.writeEndArray();
        json.writeBooleanField("certain", industry.isCertain());
        List<Finding> reasons = assessment.findings().stream()
                .filter(finding -> finding.effect().filter(effect -> effect != Verdict.FIT).isPresent()).sorted(GRAVITY).toList();
        texts("reasons", reasons.stream().map(finding -> finding.title().in(lang)).distinct().limit(3).toList());
    }

    /** The province apart, unless it is all that is known: in most pipelines it is the same for all. */
    private void chain(Collection<Place> found) throws IOException {
        boolean isMore = found.stream().anyMatch(place -> place.level() != Level.PROVINCE);
        for (Place place : found) {
            if (isMore && place.level() == Level.PROVINCE) {
                text("province", place.label().in(lang));
            }
        }
        texts("chain", found.stream().filter(place -> !isMore || place.level() != Level.PROVINCE)
                .map(place -> place.label().in(lang)).toList());
    }

    /** The notes, with how the words were read and what of them was not understood. */
    private List<String> notes(Assessment assessment) {
        Recognition industry = assessment.matched().industry();
        List<String> notes = new ArrayList<>();
        industry.explanation().sentences().forEach(sentence -> notes.add(sentence.in(lang)));
        ReadingWords.notUnderstood(industry).ifPresent(text -> notes.add(text.in(lang)));
        assessment.notes().forEach(note -> notes.add(note.in(lang)));
        return notes;
    }

    private void details(Screened screened) throws IOException {
        Assessment assessment = screened.assessment();
        text("where", screened.where().toString());
        json.writeArrayFieldStart("findings");
        for (Finding finding : assessment.findings().stream().sorted(GRAVITY).toList()) {
            finding(finding, screened.waived());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missing");
        for (Missing missing : assessment.missing()) {
            json.writeStartObject();
            json.writeStringField("field", missing.field());
            text("question", missing.question().in(lang));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("supports");
        for (SupportFinding support : assessment.supports()) {
            support(support);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("evidence");
        for (Recognition.Word evidence : assessment.matched().industry().words()) {
            json.writeStartObject();
            text("field", Fields.label(evidence.field()).in(lang));
            text("words", evidence.words());
            texts("concepts", evidence.concepts().stream().sorted().map(this::concept).toList());
            json.writeBooleanField("used", evidence.used());
            json.writeEndObject();
        }
        json.writeEndArray();
        Set<Activity> activities = assessment.matched().activities();
        texts("activities", activities.size() == Activity.values().length ? List.of()
                : activities.stream().sorted().map(activity -> vocabulary.label(activity).in(lang)).toList());
        json.writeBooleanField("outside", assessment.matched().location().isOutside());
        texts("notes", notes(assessment));
        json.writeObjectFieldStart("standings");
        for (String policy : assessment.policies().keySet()) {
            json.writeStringField(policy, assessment.standings().get(policy).code());
        }
        json.writeEndObject();
    }

    private void finding(Finding finding, List<Waived> waived) throws IOException {
        json.writeStartObject();
        json.writeNumberField("clause", texts.number(finding));
        json.writeStringField("outcome", finding.outcome().code());
        json.writeStringField("effect", finding.effect().map(Verdict::name).orElse("none"));
        text("required", finding.required().in(lang));
        text("actual", finding.actual().in(lang));
        text("message", finding.message().in(lang));
        text("note", finding.note().in(lang));
        text("remedy", finding.remedy().in(lang).strip());
        for (Waived one : waived) {
            if (one.finding().equals(finding)) {
                json.writeObjectFieldStart("waiver");
                text("reason", one.waiver().reason());
                text("approver", one.waiver().approver());
                json.writeStringField("expires", one.waiver().expires().toString());
                json.writeEndObject();
                break;
            }
        }
        json.writeEndObject();
    }

    private void support(SupportFinding finding) throws IOException {
        json.writeStartObject();
        text("title", finding.support().title().in(lang));
        json.writeStringField("standing", finding.standing().code());
        json.writeStringField("outcome", finding.outcome().code());
        text("amount", finding.amount().in(lang));
        json.writeArrayFieldStart("conditions");
        for (SupportFinding.Condition condition : finding.conditions()) {
            json.writeStartObject();
            text("label", condition.label().in(lang));
            json.writeStringField("outcome", condition.outcome().code());
            json.writeEndObject();
        }
        json.writeEndArray();
        HtmlTexts.citation(json, finding.support().citation());
        json.writeEndObject();
    }

    private String concept(String id) {
        return vocabulary.concepts().get(id).label().in(lang);
    }

    /** What is empty is left out. */
    private void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeNumberField(name, texts.number(value));
        }
    }

    private void texts(String name, Collection<String> values) throws IOException {
        json.writeFieldName(name);
        numbers(values);
    }

    private void numbers(Collection<String> values) throws IOException {
        json.writeStartArray();
        for (String value : values) {
            json.writeNumber(texts.number(value));
        }
        json.writeEndArray();
    }
}
