package zonefit.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import zonefit.engine.RuleEngine;
import zonefit.facts.Found;
import zonefit.facts.FoundTotal;
import zonefit.facts.PipelineTotal;
import zonefit.mutation.Baseline.Case;
import zonefit.mutation.Rulebook.Part;
import zonefit.policy.Policy;
import zonefit.policy.Quota;
import zonefit.policy.Rule;
import zonefit.policy.RuleFolder;
import zonefit.policy.Statement;
import zonefit.problem.ProblemsException;
import zonefit.project.Fields;
import zonefit.screening.Screener;
import zonefit.suite.Suite;
import zonefit.suite.TotalSample;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Judge;
import zonefit.verdict.SupportFinding;
import zonefit.verdict.Supports;

/**
 * Tries mutants, one after another. Of each, only what it can change is found and judged anew; what is left out is left out by proof and never
 * by guess. For one thread.
 */
final class Bench {

    private static final int TOGETHER = 200;

    private final RuleFolder folder;
    private final RuleFolder withoutStatements;
    private final Rulebook rulebook;
    private final Map<String, Rule> rules;
    private final Suite suite;
    private final Baseline baseline;
    private final Purposes purposes;
    private final Twins twins;
    private final NearerPlaces nearer;
    private final Stated stated;
    /** Keeps what it says by what statements say, so it judges only what is found by the statements as they are. */
    private final Judge judge;
    private final LocalDate today;

    Bench(Screener screener, Suite suite, Rulebook rulebook, LocalDate today) {
        this.folder = screener.rules();
        this.withoutStatements = Engines.withStatements(folder, List.of());
        this.rulebook = rulebook;
        this.rules = screener.appliedRules();
        this.suite = suite;
        this.baseline = Baseline.of(suite, screener);
        this.purposes = new Purposes(folder.statements());
        this.twins = new Twins(folder);
        this.nearer = new NearerPlaces(folder);
        this.judge = new Judge(folder, rules);
        this.today = today;
        this.stated = new Stated(folder.statements());
    }

    Baseline baseline() {
        return baseline;
    }

    Result attempt(Mutant mutant) {
        try {
            return attempt(mutant.change());
        } catch (ProblemsException e) {
            return new Result.Refused(e.problems().get(0).message());
        }
    }

    private Result attempt(Change change) {
        if (change instanceof Change.OfStatement statement) {
            return statement(statement);
        } else if (change instanceof Change.OfMinimum row && row.becomes().isEmpty()) {
            return rowDropped(row.was().id());
        } else if (change instanceof Change.OfRestriction row && row.becomes().isEmpty()) {
            return rowDropped(row.was().id());
        } else if (change instanceof Change.OfParcel row && row.becomes().isEmpty()) {
            return rowDropped(row.was().id());
        } else if (change instanceof Change.OfMinimum row) {
            return rows(Engines.withMinimums(withoutStatements, Engines.changed(folder.minimums(), row.was(), row.becomes(), one -> one.id())),
                    rulebook.seeing("Minimum", row.was().rule()));
        } else if (change instanceof Change.OfRestriction row) {
            return rows(Engines.withRestrictions(withoutStatements, Engines.changed(folder.restrictions(), row.was(), row.becomes(),
                    one -> one.id())),
                    rulebook.seeing("Restriction", row.was().rule()));
        } else if (change instanceof Change.OfParcel row) {
            return rows(Engines.withParcels(withoutStatements, Engines.changed(folder.parcels(), row.was(), row.becomes(), one -> one.id())),
                    rulebook.seeing("Parcel"));
        } else if (change instanceof Change.OfSupport support) {
            return support(support);
        } else if (change instanceof Change.OfQuota quota) {
            return totals(rulebook.seeing(Engines.TOTALS), Engines.quotas(folder, quota));
        } else if (change instanceof Change.OfLogic logic) {
            return logic(logic);
        } else if (change instanceof Change.OfForce force) {
            return force(force);
        } else if (change instanceof Change.OfPolicy policy) {
            return policy(policy);
        } else if (change instanceof Change.Refused refused) {
            return new Result.Refused(refused.why());
        }
        throw new IllegalArgumentException(change.toString());
    }

    private Result statement(Change.OfStatement change) {
        Optional<Text> proof = twins.proof(change).or(() -> nearer.proof(change));
        if (proof.isPresent()) {
            return new Result.Equivalent(proof.get());
        }
        Statement was = change.was();
        List<Statement> now = change.becomes().stream().toList();
        Judge other = new Judge(Engines.only(folder, stated.some(was, now)), rules);
        if (now.isEmpty()) {
            return guided(was, now, one -> judged(one, other, Engines.foundWith(one, was, Optional.empty())));
        }
        Part joins = rulebook.seeing(Engines.PLACES);
        try (RuleEngine engine = Engines.start(Engines.only(folder, now), joins)) {
            return guided(was, now, one -> judged(one, other,
                    Engines.foundWith(one, was, Optional.of(Engines.found(engine, one, joins.ids(), true)))));
        }
    }

    /** Where the statement is told, a change of it shows first; most mutants need no other samples. */
    private Result guided(Statement was, List<Statement> now, Function<Case, Assessment> judged) {
        List<Case> telling = baseline.telling(was.id());
        Result result = first(telling, judged);
        if (!(result instanceof Result.Survived)) {
            return result;
        }
        Set<Case> told = new HashSet<>(telling);
        List<Case> reached = purposes.isOnly(was) ? baseline.of(was.policy()) : baseline.reach(was, now, purposes);
        return first(reached.stream().filter(one -> !told.contains(one)).toList(), judged);
    }

    private static Assessment judged(Case one, Judge judge, Found found) {
        return Engines.isSame(found, one.found()) ? one.assessment() : one.judged(judge, found);
    }

    /** A rule sees one row at a time, so without a row all is found but what was found by it. */
    private Result rowDropped(String row) {
        return first(baseline.all(), one -> {
            List<Found.ByRule> rest = one.found().byRule().stream()
                    .filter(found -> found.row().filter(known -> known.id().equals(row)).isEmpty()).toList();
            return rest.size() == one.found().byRule().size() ? one.assessment()
                    : one.judged(judge, new Found(rest, one.found().focus(), one.found().byStatement()));
        });
    }

    /** Rows of tables that rules read: only those rules find anything else, and only where their policies speak. */
    private Result rows(RuleFolder changed, Part readers) {
        List<Case> cases = readers.ids().stream().flatMap(rule -> speaking(rule).stream()).distinct().toList();
        try (RuleEngine engine = Engines.start(changed, readers)) {
            return together(cases, some -> Engines.found(engine, some, readers.ids(), false), this::judgedIfOther);
        }
    }

    private List<Case> speaking(String rule) {
        return Optional.ofNullable(rules.get(rule)).map(known -> baseline.of(known.policy())).orElse(baseline.all());
    }

    private Assessment judgedIfOther(Case one, Found found) {
        return found.byRule().size() == one.found().byRule().size() && new HashSet<>(found.byRule()).equals(new HashSet<>(one.found().byRule()))
                ? one.assessment() : one.judged(judge, found);
    }

    private Result support(Change.OfSupport change) {
        Supports other = new Supports(Engines.supports(folder, change));
        return first(baseline.of(change.was().policy()), one -> {
            List<SupportFinding> found = other.of(one.prepared().facts(), one.prepared().speaking());
            return found.equals(one.assessment().supports()) ? one.assessment() : withSupports(one.assessment(), found);
        });
    }

    private static Assessment withSupports(Assessment known, List<SupportFinding> found) {
        return new Assessment(known.project(), known.asOf(), known.verdict(), known.checks(), known.policies(), known.standings(), known.findings(),
                known.missing(), found, known.matched(), known.notes(), known.ruleset());
    }

    private Result logic(Change.OfLogic change) {
        boolean ofTotals = rulebook.seeing(Engines.TOTALS).ids().contains(change.was().id());
        if (change.becomes().isEmpty()) {
            return ofTotals ? totals(rulebook.without(change.was(), Engines.TOTALS), folder.quotas()) : dropped(change);
        }
        Part part = rulebook.with(change.was(), change.becomes().get());
        if (ofTotals) {
            return totals(part, folder.quotas());
        }
        boolean guidance = rulebook.joins(change.was());
        Judge fresh = new Judge(folder, rules);
        try (RuleEngine engine = Engines.start(guidance ? folder : withoutStatements, part)) {
            return together(speaking(change.was().id()), some -> Engines.found(engine, some, part.ids(), guidance),
                    guidance ? (one, found) -> one.judged(fresh, found) : this::judgedIfOther);
        }
    }

    private Result dropped(Change.OfLogic change) {
        Set<String> gone = Set.of(change.was().id());
        if (!rulebook.joins(change.was())) {
            return first(speaking(change.was().id()), one -> judgedIfOther(one, new Found(one.found().byRule().stream()
                    .filter(found -> !gone.contains(found.rule())).toList(), one.found().focus(), one.found().byStatement())));
        }
        Part rest = rulebook.without(change.was(), Engines.PLACES);
        try (RuleEngine engine = Engines.start(folder, rest)) {
            Judge fresh = new Judge(folder, rules);
            return first(baseline.all(), one -> one.judged(fresh, Engines.found(engine, one, rest.ids(), true)));
        }
    }

    private Result force(Change.OfForce change) {
        Rule was = rules.get(change.rule());
        Map<String, Rule> other = new HashMap<>(rules);
        other.put(was.id(), new Rule(was.id(), was.policy(), was.title(), was.check(), change.becomes(), was.citation(), was.required(),
                was.remedy()));
        Judge judged = new Judge(folder, other);
        List<Case> found = speaking(was.id()).stream()
                .filter(one -> one.found().byRule().stream().anyMatch(by -> by.rule().equals(was.id()))).toList();
        return first(found, one -> one.judged(judged, one.found()));
    }

    /** How policies stand is settled before any rule is asked, so samples that it may concern are screened anew from the beginning. */
    private Result policy(Change.OfPolicy change) {
        RuleFolder changed = Engines.withPolicy(folder, change.was(), change.becomes());
        Set<String> touched = new HashSet<>(Set.of(change.was().id()));
        Stream.of(change.was(), change.becomes()).map(Policy::supersedes).forEach(touched::addAll);
        List<Case> cases = baseline.all().stream().filter(one -> {
            List<String> asked = one.sample().project().texts(Fields.POLICIES);
            return asked.isEmpty() || asked.stream().anyMatch(touched::contains);
        }).filter(one -> !change.was().decidesAt().equals(change.becomes().decidesAt())
                // Of policies that speak together, the day of issue tells which is the latest.
                || !change.was().issued().equals(change.becomes().issued()) && one.speaks(change.was().id())
                || touched.stream().flatMap(id -> folder.policy(id).stream())
                .anyMatch(policy -> policy.standing(one.assessment().asOf(), folder.policies())
                        != changed.policy(policy.id()).orElseThrow().standing(one.assessment().asOf(), changed.policies()))).toList();
        if (cases.isEmpty()) {
            return new Result.Survived();
        }
        try (Screener other = Screener.over(changed, rulebook.all(), Screener.Options.allPolicies(today))) {
            return first(cases, one -> other.screen(one.sample().project()));
        }
    }

    private Result totals(Part part, List<Quota> quotas) {
        List<PipelineTotal> asked = suite.totals().stream().map(TotalSample::asked).toList();
        try (RuleEngine engine = Engines.start(withoutStatements, part)) {
            List<FoundTotal> found;
            try {
                found = engine.findTotals(quotas, asked);
            } catch (RuntimeException e) {
                // The engine wraps what a rule throws, such as where it asks for a figure that is withheld.
                return new Result.Refused(new Text("规则运行出错", "a rule fails when it is run"));
            }
            return suite.totals().stream().filter(sample -> sample.failure(found).isPresent()).findFirst()
                    .<Result>map(sample -> new Result.Killed(sample.name())).orElseGet(Result.Survived::new);
        }
    }

    /** As {@link #first}, with what rules find of many samples found together. */
    private static Result together(List<Case> cases, Function<List<Case>, List<Found>> found, BiFunction<Case, Found, Assessment> judged) {
        for (int from = 0; from < cases.size(); from += TOGETHER) {
            List<Case> some = cases.subList(from, Math.min(cases.size(), from + TOGETHER));
            Map<Case, Found> anew = new HashMap<>();
            List<Found> all = found.apply(some);
            for (int i = 0; i < some.size(); i++) {
                anew.put(some.get(i), all.get(i));
            }
            Result result = first(some, one -> judged.apply(one, anew.get(one)));
            if (!(result instanceof Result.Survived)) {
                return result;
            }
        }
        return new Result.Survived();
    }

    /** The first sample that fails kills. */
    private static Result first(List<Case> cases, Function<Case, Assessment> judged) {
        for (Case one : cases) {
            Assessment assessment = judged.apply(one);
            if (assessment != one.assessment() && !one.sample().passes(assessment)) {
                return new Result.Killed(one.sample().name());
            }
        }
        return new Result.Survived();
    }
}
