package zonefit.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import zonefit.facts.Found;
import zonefit.facts.Outcome;
import zonefit.facts.ProjectFacts;
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
    private final Map<String, List<Case>> byRule = new HashMap<>();
    private final Map<String, List<Case>> byBearing = new HashMap<>();

    /** A sample, what it is before the rules, what they find, and what follows. */
    record Case(Sample sample, Prepared prepared, Found found, Assessment assessment, Set<String> concepts, Set<String> own,
            boolean quotesPurpose) {

        static Case of(Sample sample, Prepared prepared, Found found, Assessment assessment) {
            ProjectFacts facts = prepared.facts();
            return new Case(sample, prepared, found, assessment, Set.copyOf(facts.getConcepts()), Set.copyOf(facts.getOwnConcepts()),
                    quotesPurpose(assessment));
        }

        /** A sample is itself: what it holds is large, and never compared. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        boolean speaks(String policy) {
            return prepared.speaking().containsKey(policy);
        }

        /** Whether anything of what is said quotes what the place is for. */
        private static boolean quotesPurpose(Assessment assessment) {
            return assessment.findings().stream().anyMatch(finding -> finding.rule().startsWith("guidance/") && finding.outcome() == Outcome.UNMET);
        }

        /** The same with something else found by the rules. */
        Assessment judged(Judge judge, Found other) {
            Judge.Judgement judgement = judge.judge(new Judge.Case(prepared.facts(), prepared.location(), prepared.speaking(),
                    prepared.open(), other));
            return new Assessment(assessment.project(), assessment.asOf(), judgement.verdict(), judgement.checks(), judgement.policies(),
                    assessment.standings(), judgement.findings(), judgement.missing(), assessment.supports(), assessment.matched(),
                    assessment.notes(), assessment.ruleset());
        }
    }

    private Baseline(List<Case> cases) {
        this.cases = List.copyOf(cases);
        for (Case one : cases) {
            one.found.byStatement().stream().map(found -> found.statement().id()).distinct()
                    .forEach(statement -> byBearing.computeIfAbsent(statement, key -> new ArrayList<>()).add(one));
            one.assessment.findings().stream().map(finding -> finding.rule()).distinct()
                    .forEach(rule -> byRule.computeIfAbsent(rule, key -> new ArrayList<>()).add(one));
            one.prepared.speaking().keySet().forEach(policy -> {
                byPolicy.computeIfAbsent(policy, key -> new ArrayList<>()).add(one);
                one.prepared.location().chain().forEach(place -> byPlace.computeIfAbsent(policy + " " + place, key -> new ArrayList<>()).add(one));
            });
        }
    }

    static Baseline of(Suite suite, Screener screener) {
        return new Baseline(suite.samples().stream().map(sample -> {
            Prepared prepared = screener.prepare(sample.project());
            Found found = screener.find(prepared);
            return Case.of(sample, prepared, found, screener.judge(prepared, found));
        }).toList());
    }

    List<Case> all() {
        return cases;
    }

    /** The samples of which a finding tells a statement. */
    List<Case> telling(String statement) {
        return byRule.getOrDefault(statement, List.of());
    }

    /** The samples for which a policy speaks. */
    List<Case> of(String policy) {
        return byPolicy.getOrDefault(policy, List.of());
    }

    /**
     * The samples that the change of a statement can reach: those on which it bears, and those on which what it becomes may bear, at its place,
     * where its policy speaks. Beside that a statement makes its place one that has a purpose, if it is the first that tells one, or no
     * longer one, if it was the last; and it stands in the words that quote what a place is for.
     */
    List<Case> reach(Statement was, List<Statement> now, Purposes purposes) {
        Set<Case> reached = new LinkedHashSet<>(byBearing.getOrDefault(was.id(), List.of()));
        boolean sameAbout = now.stream().anyMatch(becomes -> becomes.place().equals(was.place()) && becomes.concept().equals(was.concept()));
        boolean samePurpose = sameAbout && now.stream().allMatch(becomes -> becomes.isFocus() == was.isFocus());
        for (Statement becomes : now) {
            // About the same industry at the same place it bears on the same samples; one that tells a purpose, on wider industries too.
            if (!samePurpose) {
                at(becomes).stream().filter(one -> !sameAbout && one.concepts.contains(becomes.concept())
                        || one.own.stream().anyMatch(becomes.broader()::contains)).forEach(reached::add);
            }
        }
        if (!samePurpose) {
            Stream.concat(Stream.of(was), now.stream()).forEach(statement -> {
                if (purposes.turns(was, now, statement)) {
                    reached.addAll(at(statement));
                } else if (statement.isFocus()) {
                    at(statement).stream().filter(Case::quotesPurpose).forEach(reached::add);
                }
            });
        }
        return List.copyOf(reached);
    }

    private List<Case> at(Statement statement) {
        return byPlace.getOrDefault(statement.policy() + " " + statement.place(), List.of());
    }
}
