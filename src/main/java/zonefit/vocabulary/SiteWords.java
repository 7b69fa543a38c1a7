package zonefit.vocabulary;

import java.util.Optional;
import zonefit.project.Fields;
import zonefit.project.Project;

/** A project's own words for its site, which recur with many projects. */
record SiteWords(Optional<String> province, Optional<String> city, Optional<String> district, Optional<String> park) {

    static SiteWords of(Project project) {
        return new SiteWords(project.get(Fields.PROVINCE), project.get(Fields.CITY), project.get(Fields.DISTRICT), project.get(Fields.PARK));
    }
}
