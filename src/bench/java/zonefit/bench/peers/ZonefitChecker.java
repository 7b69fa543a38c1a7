package zonefit.bench.peers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zonefit.cache.UserCache;
import zonefit.engine.RuleEngine;
import zonefit.facts.Found;
import zonefit.facts.Found.Bearing;

/** The subset as Zonefit's engine applies it: the rules of the folder in Drools, with the words that its reports show. */
final class ZonefitChecker implements Checker {

    private final RuleEngine engine;
    private final Map<String, Question> questions;
    private final Sheet sheet = new Sheet();

    ZonefitChecker(Subset subset) {
        this.engine = RuleEngine.start(subset.folder(), RuleEngine.compile(subset.folder().sources(), UserCache.none()));
        this.questions = subset.rows().stream().collect(Collectors.toMap(Subset.Row::id, Subset.Row::question));
    }

    @Override
    public String name() {
        return "Zonefit (Drools)";
    }

    @Override
    public int check(Case project) {
        return check(List.of(project))[0];
    }

    @Override
    public int[] check(List<Case> projects) {
        List<Found> found = engine.find(projects.stream().map(Case::facts).toList());
        int[] answers = new int[found.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = answers(projects.get(i), found.get(i));
        }
        return answers;
    }

    private int answers(Case project, Found found) {
        sheet.clear();
        found.byRule().forEach(rule -> sheet.clause(Subset.RULES.get(rule.rule()), rule.outcome()));
        for (Found.Focus focus : found.focus()) {
            if (project.subject().inForce(focus.policy())) {
                focus.statements().forEach(statement -> sheet.speaks(questions.get(statement.id())));
            }
        }
        found.byStatement().stream().filter(by -> by.bearing() == Bearing.COVERS)
                .forEach(by -> sheet.covers(questions.get(by.statement().id())));
        return sheet.answers();
    }

    @Override
    public void close() {
        engine.close();
    }
}
