package zonefit.policy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import zonefit.cache.PackedMap;

/** All statements, and what lets a run find the few it needs without reading the rest. Unchangeable. */
final class Statements extends AbstractList<Statement> implements RandomAccess {

    private final List<Statement> all;
    private final Map<String, List<Integer>> byPlace;
    private final Map<String, Set<String>> byName;
    private final Set<String> policies;

    /**
     * @param byPlace  which statements a policy makes about a place, by both
     * @param byName   ids of the statements that name a firm or project
     * @param policies ids of the policies that make statements
     */
    Statements(List<Statement> all, Map<String, List<Integer>> byPlace, Map<String, Set<String>> byName, Set<String> policies) {
        this.all = all;
        this.byPlace = PackedMap.copyOf(byPlace);
        this.byName = byName;
        this.policies = Set.copyOf(policies);
    }

    static Statements copyOf(List<Statement> statements) {
        if (statements instanceof Statements same) {
            return same;
        }
        List<Statement> all = List.copyOf(statements);
        Map<String, List<Integer>> byPlace = new HashMap<>();
        Map<String, Set<String>> byName = new LinkedHashMap<>();
        Set<String> policies = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Statement statement = all.get(i);
            byPlace.computeIfAbsent(key(statement.policy(), statement.place()), key -> new ArrayList<>()).add(i);
            statement.names().forEach(name -> byName.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(statement.id()));
            policies.add(statement.policy());
        }
        return new Statements(all, byPlace, byName, policies);
    }

    List<Statement> of(String policy, String place) {
        List<Statement> found = new ArrayList<>();
        byPlace.getOrDefault(key(policy, place), List.of()).forEach(row -> found.add(all.get(row)));
        return found;
    }

    private static String key(String policy, String place) {
        return policy + " " + place;
    }

    Map<String, List<Integer>> byPlace() {
        return byPlace;
    }

    Map<String, Set<String>> byName() {
        return byName;
    }

    Set<String> policies() {
        return policies;
    }

    @Override
    public Statement get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }
}
