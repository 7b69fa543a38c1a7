package zonefit.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zonefit.policy.Statement;

/** What policies state, by policy and place. */
final class Stated {

    private final Map<String, List<Statement>> byPlace = new HashMap<>();
    /** Any two statements of each policy. */
    private final Map<String, List<Statement>> some = new LinkedHashMap<>();

    Stated(List<Statement> all) {
        for (Statement statement : all) {
            byPlace.computeIfAbsent(statement.policy() + " " + statement.place(), key -> new ArrayList<>()).add(statement);
            List<Statement> few = some.computeIfAbsent(statement.policy(), key -> new ArrayList<>(2));
            if (few.size() < 2) {
                few.add(statement);
            }
        }
    }

    /**
     * What the policy of a change states about some places once it is made, and of every policy that still states anything at least one
     * statement. Verdicts ask of the rest only whether there is any; the places that a remedy names are told by all of them, and no sample
     * expects a remedy.
     */
    List<Statement> near(Change.OfStatement change, Set<String> places) {
        Statement was = change.was();
        List<Statement> near = new ArrayList<>();
        for (String place : places) {
            near.addAll(byPlace.getOrDefault(was.policy() + " " + place, List.of()));
        }
        some.forEach((policy, few) -> few.stream().filter(statement -> statement != was && near.stream().noneMatch(known -> known == statement))
                .findFirst().ifPresent(near::add));
        near.removeIf(statement -> statement == was);
        change.becomes().ifPresent(near::add);
        return near;
    }
}
