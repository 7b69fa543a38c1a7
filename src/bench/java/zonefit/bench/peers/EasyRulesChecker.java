package zonefit.bench.peers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import zonefit.facts.Outcome;
import zonefit.facts.Truth.State;

/**
 * The subset in Easy Rules, by its Java API: a rule a clause, a restriction or a statement. It has no joins and tries every rule
 * it is given, so it is given the rules of the project's places only.
 */
final class EasyRulesChecker implements Checker {

    private static final String SUBJECT = "subject";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules clauses = new Rules();
    private final Map<String, Rules> byPlace = new HashMap<>();
    private final Sheet sheet = new Sheet();

    EasyRulesChecker(Subset subset) {
        BigDecimal least = subset.leastRatio();
        clause("ratio", subject -> subject.landStated() && subject.newClass1() != State.NO,
                (subject, answers) -> answers.clause(Question.FLOOR_AREA_RATIO, subject.reaches(least), subject.newClass1()));
        clause("block", subject -> subject.landStated() && subject.newIndustrial() != State.NO,
                (subject, answers) -> answers.clause(Question.BLOCK_OR_PARK, subject.blockOrPark(), subject.newIndustrial()));
        clause("line", subject -> subject.landStated() && subject.controlLine1() != State.NO
                && (subject.conversion() != State.NO || subject.controlLine1() == State.YES),
                (subject, answers) -> answers.clause(Question.CONTROL_LINE_1, subject.staysIndustrial(), subject.controlLine1()));
        clause("route", Subject::redeveloped,
                (subject, answers) -> answers.clause(Question.REDEVELOPMENT, subject.staysIndustrial(), State.YES));
        subset.restrictions().forEach(row -> clause(row.id(), subject -> !subject.upgrade()
                && subject.concepts().contains(row.getConceptId()) && row.activities().stream().anyMatch(subject.activities()::contains),
                (subject, answers) -> answers.clause(Question.ENERGY_INTENSIVE, subject.certain() ? Outcome.UNMET : Outcome.UNKNOWN)));
        subset.rowsByPlace().forEach((place, rows) -> byPlace.put(place, guidance(rows)));
    }

    private void clause(String name, Predicate<Subject> applies, BiConsumer<Subject, Sheet> then) {
        clauses.register(rule(name, subject -> subject.inForce(Subset.GUANGZHOU) && applies.test(subject), then));
    }

    private Rules guidance(List<Subset.Row> rows) {
        Rules rules = new Rules();
        for (Subset.Row row : rows) {
            rules.register(rule(row.id() + " covers", subject -> row.speaksFor(subject) && row.covers(subject),
                    (subject, answers) -> answers.covers(row.question())));
            if (row.focus()) {
                rules.register(rule(row.id() + " speaks", row::speaksFor, (subject, answers) -> answers.speaks(row.question())));
            }
        }
        return rules;
    }

    private org.jeasy.rules.api.Rule rule(String name, Predicate<Subject> when, BiConsumer<Subject, Sheet> then) {
        return new RuleBuilder().name(name).when(facts -> when.test(facts.get(SUBJECT)))
                .then(facts -> then.accept(facts.get(SUBJECT), sheet)).build();
    }

    @Override
    public String name() {
        return "Easy Rules";
    }

    @Override
    public int check(Case project) {
        sheet.clear();
        Facts facts = new Facts();
        facts.put(SUBJECT, project.subject());
        engine.fire(clauses, facts);
        for (String place : project.subject().places()) {
            Rules rules = byPlace.get(place);
            if (rules != null) {
                engine.fire(rules, facts);
            }
        }
        return sheet.answers();
    }
}
