package zonefit.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.policy.Statement;
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
    private final Map<String, List<Integer>> byPlace = new HashMap<>();
    private final Map<Integer, Standing> spoken = new TreeMap<>();
    private final BitSet served = new BitSet();

    /** An industry at a place as one policy guides it; several statements may say so, and the strongest stands for them. */
    private record Guided(String policy, String place, String concept, Set<Activity> activities) {
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
            byPlace.computeIfAbsent(all.get(i).place(), place -> new ArrayList<>()).add(i);
        }
    }

    /**
     * Notes where policies spoke for projects of a profile.
     *
     * @param policies the policies that speak for them, with their standing
     * @return the guided industries that such projects serve, by index
     */
    List<Integer> concernedBy(Profile.Key key, Map<String, Standing> policies) {
        List<Integer> servable = new ArrayList<>();
        for (String place : key.places()) {
            for (int index : byPlace.getOrDefault(place, List.of())) {
                Standing standing = policies.get(all.get(index).policy());
                if (standing != null) {
                    spoken.merge(index, standing, (one, other) -> one.compareTo(other) <= 0 ? one : other);
                    if (serves(key, all.get(index))) {
                        servable.add(index);
                    }
                }
            }
        }
        return servable;
    }

    private boolean serves(Profile.Key key, Guided guided) {
        return guided.activities().containsAll(key.activities()) && !key.lines().isEmpty()
                && (key.certain() ? key.lines().stream().anyMatch(line -> covers(guided, line))
                        : key.lines().stream().allMatch(line -> covers(guided, line)));
    }

    private boolean covers(Guided guided, Set<String> line) {
        return line.stream().anyMatch(id -> scheme.covers(guided.concept(), id));
    }

    void serve(List<Integer> indices) {
        indices.forEach(served::set);
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
                scheme.get(statement.concept()).label(), statement.roleLabel(), statement.citation());
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
