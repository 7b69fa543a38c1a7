package zonefit.report;

import java.util.List;
import java.util.Set;
import zonefit.json.Json;
import zonefit.verdict.Assessment;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Gazetteer.Location;
import zonefit.vocabulary.Recognition;

/** How industry, activity and place were recognised, in JSON. */
final class MatchedJson {

    private final Fragments<Set<Activity>> activities = new Fragments<>(List.of(MatchedJson::activities));

    void write(Json json, Assessment.Matched matched) {
        json.name("matched").object();
        json.name("industry");
        industry(json, matched.industry());
        json.name("activities");
        activities.of(matched.activities(), json).write(json, 0);
        json.name("place");
        place(json, matched.location());
        json.endObject();
    }

    private static void industry(Json json, Recognition industry) {
        json.object();
        json.name("certain").truth(industry.isCertain());
        json.name("lines").array();
        for (Set<String> line : industry.lines()) {
            json.strings(Alphabetical.of(line));
        }
        json.endArray();
        json.name("evidence").array();
        for (Recognition.Evidence one : industry.evidence()) {
            evidence(json, one);
        }
        json.endArray();
        json.endObject();
    }

    private static void evidence(Json json, Recognition.Evidence evidence) {
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
