package zonefit.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.policy.Statement;
import zonefit.verdict.Assessment;
import zonefit.verdict.Verdict;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Gazetteer;
import zonefit.vocabulary.Place;

/**
 * The industries that policies guide to places, those that a pipeline serves, and the gaps. A project serves an industry at a place
 * if it goes there, its industry is this one or a narrower one, everything it does there is meant, and it is no misfit: a project
 * that cannot be placed or recognised for certain serves nothing.
 */
final class GuidedIndustries {

    private final Gazetteer gazetteer;
    private final ConceptScheme scheme;
    private final List<Guided> all;
    private final Map<String, At> byPlace = new HashMap<>();
    private final Map<Integer, Standing> spoken = new TreeMap<>();
    private final BitSet served = new BitSet();

    /** An industry at a place as one policy guides it; several statements may say so, and the strongest stands for them. */
    private record Guided(String policy, String place, String concept, Set<Activity> activities) {
    }

    /** What is guided to a place. */
    private static final class At {

        private final List<Integer> all = new ArrayList<>();
        /** What nobody has served yet, by concept. */
        private final Map<String, List<Integer>> open = new HashMap<>();
        /** The policies that spoke there, and their standing; they recur as the same objects. */
        private final Set<Map<String, Standing>> noted = Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private final Map<Guided, Statement> strongest = new LinkedHashMap<>();

    GuidedIndustries(RuleFolder folder) {
        this.gazetteer = folder.vocabulary().gazetteer();
        this.scheme = folder.vocabulary().concepts();
        folder.statements().stream().filter(statement -> !statement.isNamed())
                .sorted(Comparator.comparing(Statement::strength).thenComparing(Statement::id)).forEach(statement -> strongest.putIfAbsent(
                        new Guided(statement.policy(), statement.place(), statement.concept(), statement.activities()), statement));
        this.all = List.copyOf(strongest.keySet());
        for (int i = 0; i < all.size(); i++) {
            At at = byPlace.computeIfAbsent(all.get(i).place(), place -> new At());
            at.all.add(i);
            at.open.computeIfAbsent(all.get(i).concept(), concept -> new ArrayList<>(2)).add(i);
        }
    }

    /** @param spoken the policies that speak for the project, with their standing */
    void add(Assessment assessment, Map<String, Standing> spoken) {
        Assessment.Matched matched = assessment.matched();
        boolean serves = assessment.verdict() != Verdict.MISFIT && !matched.industry().isEmpty();
        for (String place : matched.location().chain()) {
            At at = byPlace.get(place);
            if (at != null) {
                if (at.noted.add(spoken)) {
                    note(at, spoken);
                }
                if (serves && !at.open.isEmpty()) {
                    serve(at, matched, spoken);
                }
            }
        }
    }

    /** Projects have come where these policies speak. */
    private void note(At at, Map<String, Standing> policies) {
        for (int index : at.all) {
            Standing standing = policies.get(all.get(index).policy());
            if (standing != null) {
                spoken.merge(index, standing, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
    }

    private void serve(At at, Assessment.Matched matched, Map<String, Standing> policies) {
        for (String concept : matched.industry().what().broader()) {
            List<Integer> open = at.open.get(concept);
            if (open != null && open.removeIf(index -> serves(matched, all.get(index), policies) && serve(index)) && open.isEmpty()) {
                at.open.remove(concept);
            }
        }
    }

    private boolean serve(int index) {
        served.set(index);
        return true;
    }

    private boolean serves(Assessment.Matched matched, Guided guided, Map<String, Standing> policies) {
        return policies.containsKey(guided.policy()) && guided.activities().containsAll(matched.activities())
                && (matched.industry().isCertain() ? matched.industry().lines().stream().anyMatch(line -> covers(guided, line))
                        : matched.industry().lines().stream().allMatch(line -> covers(guided, line)));
    }

    private boolean covers(Guided guided, Set<String> line) {
        return line.stream().anyMatch(id -> scheme.covers(guided.concept(), id));
    }

    /** What nobody serves at places of the pipeline: what is in force first, then the strongest, then the nearest level. */
    List<Gap> gaps() {
        return spoken.entrySet().stream().filter(entry -> !served.get(entry.getKey()))
                .map(entry -> new Ranked(entry.getValue(), strongest.get(all.get(entry.getKey())))).sorted(
                        Comparator.comparing(Ranked::standing).thenComparing(ranked -> ranked.statement().strength())
                                .thenComparing(ranked -> level(ranked.statement()), Comparator.reverseOrder())
                                .thenComparing(ranked -> ranked.statement().id())).map(this::gap).toList();
    }

    private record Ranked(Standing standing, Statement statement) {
    }

    private Gap gap(Ranked ranked) {
        Statement statement = ranked.statement();
        return new Gap(statement.id(), statement.policy(), ranked.standing(), level(statement), gazetteer.get(statement.place()).label(),
                scheme.label(statement.concept()), statement.roleLabel(), statement.citation());
    }

    private Place.Level level(Statement statement) {
        return gazetteer.get(statement.place()).level();
    }

    /** For each policy that spoke, how much of what it guides the pipeline serves. */
    List<Coverage> coverage() {
        Map<String, int[]> counts = new TreeMap<>();
        Map<String, Standing> standings = new HashMap<>();
        spoken.forEach((index, standing) -> {
            String policy = all.get(index).policy();
            standings.merge(policy, standing, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            int[] count = counts.computeIfAbsent(policy, key -> new int[2]);
            count[0]++;
            count[1] += served.get(index) ? 1 : 0;
        });
        return counts.entrySet().stream().map(entry -> new Coverage(entry.getKey(), standings.get(entry.getKey()),
                (int) all.stream().filter(guided -> guided.policy().equals(entry.getKey())).count(), entry.getValue()[0], entry.getValue()[1])).toList();
    }
}
