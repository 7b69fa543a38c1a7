package zonefit.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import zonefit.facts.Found;
import zonefit.facts.Outcome;
import zonefit.policy.Statement;
import zonefit.screening.Screener;
import zonefit.screening.Screener.Prepared;
import zonefit.suite.Sample;
import zonefit.suite.Suite;
import zonefit.verdict.Assessment;
import zonefit.verdict.Judge;

/** The samples under the rules as they are, and which of them a change can reach. For one thread: facts note what they are asked. */
final class Baseline {

    private final List<Case> cases;
    private final Map<String, List<Case>> byPolicy = new HashMap<>();
    private final Map<String, List<Case>> byPlace = new HashMap<>();

    /** A sample, what it is before the rules, what they find, and what follows. */
    record Case(int number, Sample sample, Prepared prepared, Found found, Assessment assessment) {

        boolean speaks(String policy) {
            return prepared.speaking().containsKey(policy);
        }

        /** Whether anything of what is said quotes what the place is for. */
        boolean quotesPurpose() {
            return assessment.findings().stream().anyMatch(finding -> finding.rule().startsWith("guidance/") && finding.outcome() == Outcome.UNMET);
        }

        /** The same with something else found by the rules. */
        Assessment judged(Judge judge, Found other) {
            Judge.Judgement judgement = judge.judge(new Judge.Case(prepared.facts(), prepared.location(), prepared.speaking(), prepared.open(), other));
            return new Assessment(assessment.project(), assessment.asOf(), judgement.verdict(), judgement.checks(), judgement.policies(),
                    assessment.standings(), judgement.findings(), judgement.missing(), assessment.supports(), assessment.matched(),
                    assessment.notes(), assessment.ruleset());
        }
    }

    private Baseline(List<Case> cases) {
        this.cases = List.copyOf(cases);
        for (Case one : cases) {
            one.prepared.speaking().keySet().forEach(policy -> {
                byPolicy.computeIfAbsent(policy, key -> new ArrayList<>()).add(one);
                one.prepared.location().chain().forEach(place -> byPlace.computeIfAbsent(policy + " " + place, key -> new ArrayList<>()).add(one));
            });
        }
    }

    static Baseline of(Suite suite, Screener screener) {
        return new Baseline(IntStream.range(0, suite.samples().size()).mapToObj(i -> {
            Sample sample = suite.samples().get(i);
            Prepared prepared = screener.prepare(sample.project());
            Found found = screener.find(prepared);
            return new Case(i, sample, prepared, found, screener.judge(prepared, found));
        }).toList());
    }

    List<Case> all() {
        return cases;
    }

    /** The samples for which a policy speaks. */
    List<Case> of(String policy) {
        return byPolicy.getOrDefault(policy, List.of());
    }

    /**
     * The samples that the change of a statement can reach. A statement is asked about nothing but industries that lie above or below its
     * own, at its place, where its policy speaks. Beside that it makes its place one that has a purpose, if it is the first that tells one, or
     * no longer one, if it was the last; and it stands in the words that quote what a place is for.
     */
    List<Case> reach(Statement was, List<Statement> now, Purposes purposes) {
        Set<Case> reached = new LinkedHashSet<>();
        List<Statement> both = new ArrayList<>(now);
        both.add(was);
        for (Statement statement : both) {
            at(statement).stream().filter(one -> concerns(statement, one)).forEach(reached::add);
        }
        for (Statement statement : both) {
            if (purposes.turns(was, now, statement)) {
                reached.addAll(at(statement));
            } else if (statement.isFocus()) {
                at(statement).stream().filter(Case::quotesPurpose).forEach(reached::add);
            }
        }
        return List.copyOf(reached);
    }

    private List<Case> at(Statement statement) {
        return byPlace.getOrDefault(statement.policy() + " " + statement.place(), List.of());
    }

    private static boolean concerns(Statement statement, Case one) {
        return one.prepared.facts().getNames().contains(statement.id())
                || one.prepared.facts().getConcepts().contains(statement.concept())
                || one.prepared.facts().getOwnConcepts().stream().anyMatch(statement.broader()::contains);
    }
}
