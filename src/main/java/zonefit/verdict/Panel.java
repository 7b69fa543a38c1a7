package zonefit.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.policy.Policy;
import zonefit.policy.Standing;
import zonefit.vocabulary.Place.Level;

/**
 * Policies of one standing that judge together what places are for.
 *
 * @param seats  where they sit among all policies that guide, in ascending order
 * @param ids    of the policies
 * @param latest id of the policy that was issued last
 * @param needed the level down to which the site has to be known before anything can be told
 */
record Panel(Standing standing, Seats seats, Set<String> ids, String latest, Level needed) {

    /** Numbers of policies. */
    static final class Seats {

        private final int[] numbers;

        private Seats(int[] numbers) {
            this.numbers = numbers;
        }

        int count() {
            return numbers.length;
        }

        int get(int index) {
            return numbers[index];
        }

        boolean contains(int seat) {
            for (int number : numbers) {
                if (number == seat) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * @param policies at least one
     * @param all      ids of all policies that guide, each at its seat
     */
    static Panel of(Standing standing, List<Policy> policies, List<String> all) {
        Seats seats = new Seats(policies.stream().mapToInt(policy -> all.indexOf(policy.id())).sorted().toArray());
        return new Panel(standing, seats, policies.stream().map(Policy::id).collect(Collectors.toUnmodifiableSet()),
                policies.stream().max(Comparator.comparing(Policy::issued)).orElseThrow().id(),
                policies.stream().map(Policy::decidesAt).max(Comparator.naturalOrder()).orElseThrow());
    }
}
