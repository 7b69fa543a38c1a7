package zonefit.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Vocabulary;

/** Makes a project of a draft once all its fields are read; finds what only shows then. Safe for use by several threads. */
final class ProjectMaker {

    /** The same few places recur through a pipeline; what was found sound need not be looked up again. */
    private static final int MOST_SITES = 5_000;

    private final Vocabulary vocabulary;
    private final Set<String> policies;
    private final Set<Site> soundSites = ConcurrentHashMap.newKeySet();

    /** A site in the words of its project; empty where nothing is stated. */
    private record Site(String province, String city, String district, String park) {

        static Site of(Project project) {
            return new Site(project.get(Fields.PROVINCE).orElse(""), project.get(Fields.CITY).orElse(""),
                    project.get(Fields.DISTRICT).orElse(""), project.get(Fields.PARK).orElse(""));
        }
    }

    ProjectMaker(Vocabulary vocabulary, Set<String> policies) {
        this.vocabulary = vocabulary;
        this.policies = Set.copyOf(policies);
    }

    ProjectSource make(Draft draft) {
        String id = draft.get(Fields.ID).orElse("");
        if (id.isEmpty() && !draft.hasProblemWith(Fields.ID)) {
            draft.problem(Fields.ID, new Text("必填", "is required"));
        }
        Project project = draft.project(id);
        for (String policy : project.texts(Fields.POLICIES)) {
            if (!policies.contains(policy)) {
                draft.problem(Fields.POLICIES, new Text("没有政策 `" + policy + "`", "there is no policy `" + policy + "`")
                        .then(Suggestion.didYouMean(policy, policies)));
            }
        }
        locate(project, draft);
        Problem.Place where = draft.places().record();
        if (draft.problems().isEmpty()) {
            return new ProjectSource.Read(project, where);
        }
        List<Problem> sorted = draft.problems().stream().sorted(
                Comparator.comparingInt((Problem p) -> p.where().line()).thenComparing(p -> p.where().column())).toList();
        return new ProjectSource.Unreadable(sorted, where);
    }

    private void locate(Project project, Draft draft) {
        Site site = Site.of(project);
        if (soundSites.contains(site)) {
            return;
        }
        Map<Field<?>, Text> problems = new HashMap<>();
        vocabulary.gazetteer().locate(project, problems);
        if (problems.isEmpty() && soundSites.size() < MOST_SITES) {
            soundSites.add(site);
        }
        problems.forEach(draft::problem);
    }
}
