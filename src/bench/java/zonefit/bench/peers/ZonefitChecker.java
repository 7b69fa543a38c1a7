package zonefit.bench.peers;

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
        sheet.clear();
        for (Found found : engine.find(project.facts())) {
            if (found instanceof Found.ByRule rule) {
                sheet.clause(Subset.RULES.get(rule.rule()), rule.outcome());
            } else if (found instanceof Found.ByStatement by && by.bearing() == Bearing.SPEAKS) {
                sheet.speaks(questions.get(by.statement().id()));
            } else if (found instanceof Found.ByStatement by && by.bearing() == Bearing.COVERS) {
                sheet.covers(questions.get(by.statement().id()));
            }
        }
        return sheet.answers();
    }

    @Override
    public void close() {
        engine.close();
    }
}
