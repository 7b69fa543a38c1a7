package zonefit.bench.peers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.FactHandle;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;
import zonefit.facts.Outcome;
import zonefit.facts.Truth.State;
import zonefit.policy.Restriction;

/**
 * The subset in Evrete: facts in long sessions, a project in, fire, project out. It joins by trying pairs, so the statements of
 * each place have a session of their own and the project goes into those of its places.
 */
final class EvreteChecker implements Checker {

    private final KnowledgeService service = new KnowledgeService();
    private final StatefulSession clauses;
    private final Map<String, StatefulSession> byPlace = new HashMap<>();
    private final Sheet sheet = new Sheet();

    EvreteChecker(Subset subset) {
        this.clauses = clauses(subset.leastRatio()).newStatefulSession();
        subset.restrictions().forEach(clauses::insert);
        clauses.fire();
        Knowledge guidance = guidance();
        subset.rowsByPlace().forEach((place, rows) -> {
            StatefulSession session = guidance.newStatefulSession();
            rows.forEach(session::insert);
            session.fire();
            byPlace.put(place, session);
        });
    }

    private Knowledge clauses(BigDecimal least) {
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        clause(rules, "ratio", subject -> subject.landStated() && subject.newClass1() != State.NO,
                (subject, answers) -> answers.clause(Question.FLOOR_AREA_RATIO, subject.reaches(least), subject.newClass1()));
        clause(rules, "block", subject -> subject.landStated() && subject.newIndustrial() != State.NO,
                (subject, answers) -> answers.clause(Question.BLOCK_OR_PARK, subject.blockOrPark(), subject.newIndustrial()));
        clause(rules, "line", subject -> subject.landStated() && subject.controlLine1() != State.NO
                && (subject.conversion() != State.NO || subject.controlLine1() == State.YES),
                (subject, answers) -> answers.clause(Question.CONTROL_LINE_1, subject.staysIndustrial(), subject.controlLine1()));
        clause(rules, "route", Subject::redeveloped,
                (subject, answers) -> answers.clause(Question.REDEVELOPMENT, subject.staysIndustrial(), State.YES));
        rules.newRule("energy").forEach("$s", Subject.class, "$r", Restriction.class)
                .where(both(Restriction.class, EvreteChecker::restricts), "$s", "$r")
                .execute(context -> sheet.clause(Question.ENERGY_INTENSIVE,
                        context.<Subject>get("$s").certain() ? Outcome.UNMET : Outcome.UNKNOWN));
        return rules.build();
    }

    private void clause(RuleSetBuilder<Knowledge> rules, String name, Predicate<Subject> applies, BiConsumer<Subject, Sheet> then) {
        Predicate<Object[]> condition = values -> ((Subject) values[0]).inForce(Subset.GUANGZHOU) && applies.test((Subject) values[0]);
        rules.newRule(name).forEach("$s", Subject.class).where(condition, "$s")
                .execute(context -> then.accept(context.get("$s"), sheet));
    }

    private static boolean restricts(Subject subject, Restriction row) {
        return subject.inForce(Subset.GUANGZHOU) && !subject.upgrade() && subject.concepts().contains(row.getConceptId())
                && row.activities().stream().anyMatch(subject.activities()::contains);
    }

    private static <T> Predicate<Object[]> both(Class<T> type, BiPredicate<Subject, T> condition) {
        return values -> condition.test((Subject) values[0], type.cast(values[1]));
    }

    private Knowledge guidance() {
        return service.newKnowledge().builder()
                .newRule("speaks").forEach("$s", Subject.class, "$t", Subset.Row.class)
                .where(both(Subset.Row.class, (subject, row) -> row.focus() && row.speaksFor(subject)), "$s", "$t")
                .execute(context -> sheet.speaks(context.<Subset.Row>get("$t").question()))
                .newRule("covers").forEach("$s", Subject.class, "$t", Subset.Row.class)
                .where(both(Subset.Row.class, (subject, row) -> row.speaksFor(subject) && row.covers(subject)), "$s", "$t")
                .execute(context -> sheet.covers(context.<Subset.Row>get("$t").question()))
                .build();
    }

    @Override
    public String name() {
        return "Evrete";
    }

    @Override
    public int check(Case project) {
        sheet.clear();
        fire(clauses, project.subject());
        for (String place : project.subject().places()) {
            StatefulSession session = byPlace.get(place);
            if (session != null) {
                fire(session, project.subject());
            }
        }
        return sheet.answers();
    }

    private static void fire(StatefulSession session, Subject subject) {
        FactHandle handle = session.insert((Object) subject);
        session.fire();
        session.delete(handle);
    }

    @Override
    public void close() {
        List<StatefulSession> sessions = new ArrayList<>(byPlace.values());
        sessions.add(clauses);
        sessions.forEach(StatefulSession::close);
        service.shutdown();
    }
}
