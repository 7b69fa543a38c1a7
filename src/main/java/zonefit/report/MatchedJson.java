package zonefit.report;

import java.util.List;
import java.util.Set;
import zonefit.json.Json;
import zonefit.text.Lang;
import zonefit.verdict.Assessment;
import zonefit.verdict.Candidate;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Location;
import zonefit.recognition.Recognition;

/** How industry, activity and place were recognised, in JSON. */
final class MatchedJson {

    private final Fragments<Set<Activity>> activities = new Fragments<>(List.of(MatchedJson::activities));

    void write(Json json, Assessment.Matched matched, Lang lang) {
        json.name("matched").object();
        json.name("industry");
        industry(json, matched, lang);
        json.name("activities");
        activities.of(matched.activities(), json).write(json, 0);
        json.name("place");
        place(json, matched.location());
        json.endObject();
    }

    private static void industry(Json json, Assessment.Matched matched, Lang lang) {
        Recognition industry = matched.industry();
        json.object();
        json.name("certain").truth(industry.isCertain());
        json.name("lines").array();
        for (Set<String> line : industry.lines()) {
            json.strings(Alphabetical.of(line));
        }
        json.endArray();
        json.name("evidence").array();
        for (Recognition.Word one : industry.words()) {
            evidence(json, one);
        }
        json.endArray();
        json.name("notUnderstood").strings(industry.notUnderstood());
        json.name("reading").strings(industry.explanation().sentences().stream().map(sentence -> sentence.in(lang)).toList());
        if (!industry.proposedClass().isEmpty()) {
            json.name("proposedClass").string(industry.proposedClass());
        }
        candidates(json, matched.candidates(), lang);
        json.endObject();
    }

    /** What the project or its park may be, each with the verdict to which that would lead; nothing where nothing is open. */
    private static void candidates(Json json, List<Candidate> candidates, Lang lang) {
        if (candidates.isEmpty()) {
            return;
        }
        json.name("candidates").array();
        for (Candidate candidate : candidates) {
            json.object();
            json.name("field").string(candidate.field());
            json.name("id").string(candidate.id());
            json.name("label").string(candidate.label().in(lang));
            json.name("verdict").string(candidate.verdict().name());
            json.endObject();
        }
        json.endArray();
    }

    private static void evidence(Json json, Recognition.Word evidence) {
        json.object();
        json.name("field").string(evidence.field());
        json.name("words").string(evidence.words());
        json.name("concepts").strings(Alphabetical.of(evidence.concepts()));
        json.name("used").truth(evidence.used());
        json.endObject();
    }

    private static void activities(Json json, Set<Activity> activities) {
        json.strings(activities.stream().sorted().map(Activity::code).toList());
    }

    private static void place(Json json, Location location) {
        json.object();
        json.name("outside").truth(location.isOutside());
        location.found().forEach((field, place) -> json.name(field.path()).string(place.id()));
        json.endObject();
    }
}
