package zonefit.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.policy.Policy;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;

/**
 * The policies that say what places are for, of those that speak for a project: together by standing, and each alone. Those in force
 * come first.
 */
final class Panels {

    private static final List<Standing> STANDINGS = List.of(Standing.IN_FORCE, Standing.CARRIED_OVER);
    /** No seat: the policy does not guide. */
    private static final int NONE = -1;

    /** Ids in their order; the place of each is its seat. */
    private final List<String> guiding;
    private final List<Panel> together = new ArrayList<>(2);
    private final Map<String, Panel> alone = new HashMap<>();

    /** @param speaking the standing of every policy that speaks for a project */
    Panels(RuleFolder folder, Map<String, Standing> speaking) {
        List<Policy> policies = folder.policies().stream()
                .filter(policy -> STANDINGS.contains(speaking.getOrDefault(policy.id(), Standing.NOT_YET)) && folder.states(policy.id())).toList();
        this.guiding = policies.stream().map(Policy::id).sorted().toList();
        for (Standing standing : STANDINGS) {
            List<Policy> of = policies.stream().filter(policy -> speaking.get(policy.id()) == standing).toList();
            if (!of.isEmpty()) {
                together.add(Panel.of(standing, of, guiding));
            }
            of.forEach(policy -> alone.put(policy.id(), Panel.of(standing, List.of(policy), guiding)));
        }
    }

    /** One for each standing that any of them has. */
    List<Panel> together() {
        return together;
    }

    /** A policy alone; absent if it does not guide. */
    Optional<Panel> alone(String policy) {
        return Optional.ofNullable(alone.get(policy));
    }

    /** The seat of a policy; one that no panel has if it does not guide. */
    int seat(String policy) {
        for (int seat = 0; seat < guiding.size(); seat++) {
            if (guiding.get(seat).equals(policy)) {
                return seat;
            }
        }
        return NONE;
    }
}
