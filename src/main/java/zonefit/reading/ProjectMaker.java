package zonefit.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Vocabulary;

/** Makes a project of a draft once all its fields are read; finds what only shows then. Safe for use by several threads. */
final class ProjectMaker {

    private final Vocabulary vocabulary;
    private final Set<String> policies;

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
        vocabulary.gazetteer().problems(project).forEach(draft::problem);
        Problem.Place where = draft.places().record();
        if (draft.problems().isEmpty()) {
            return new ProjectSource.Read(project, where);
        }
        List<Problem> sorted = draft.problems().stream().sorted(
                Comparator.comparingInt((Problem p) -> p.where().line()).thenComparing(p -> p.where().column())).toList();
        return new ProjectSource.Unreadable(sorted, where);
    }
}
