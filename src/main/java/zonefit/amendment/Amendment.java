package zonefit.amendment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import zonefit.amendment.Change.What;

/**
 * What one rules folder says otherwise than another.
 *
 * @param changes    policy by policy, kind by kind; what all policies share stands first
 * @param successors new policies that take the place of one that the old folder holds, row by row against it
 */
public record Amendment(Edition before, Edition after, List<Change> changes, List<Successor> successors) {

    /**
     * A new policy and the one whose place it takes.
     *
     * @param changes what it says otherwise; rows are the same that bear the same id below their policy
     */
    public record Successor(String policy, String supersedes, List<Change> changes) {
        public Successor {
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(supersedes, "supersedes");
            changes = List.copyOf(changes);
        }
    }

    public Amendment {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        changes = List.copyOf(changes);
        successors = List.copyOf(successors);
    }

    /** @throws zonefit.problem.ProblemsException if one of the folders is invalid */
    public static Amendment between(Edition before, Edition after) {
        List<Item> old = Items.of(before);
        List<Item> now = Items.of(after);
        return new Amendment(before, after, Comparison.of(old, now), successors(before, after, old, now));
    }

    private static List<Successor> successors(Edition before, Edition after, List<Item> old, List<Item> now) {
        Set<String> known = before.screener().rules().policyIds();
        List<Successor> successors = new ArrayList<>();
        after.screener().rules().policies().stream().filter(policy -> !known.contains(policy.id())).forEach(policy ->
                policy.supersedes().stream().filter(known::contains).sorted().forEach(superseded -> successors.add(
                        successor(policy.id(), superseded, of(superseded, old), of(policy.id(), now)))));
        return successors;
    }

    private static Successor successor(String policy, String superseded, List<Item> old, List<Item> now) {
        Map<Item, Item> originals = new LinkedHashMap<>();
        old.forEach(item -> originals.put(moved(item, superseded, policy), item));
        // What is gone is named as it was.
        return new Successor(policy, superseded, Comparison.of(originals.keySet(), now).stream().map(change -> change.what() == What.REMOVED
                ? Change.removed(originals.get(change.item())) : change).toList());
    }

    private static List<Item> of(String policy, List<Item> items) {
        return items.stream().filter(item -> item.policy().equals(policy)).toList();
    }

    /** An item of a policy as it would read under the name of another. */
    private static Item moved(Item item, String from, String to) {
        Map<String, String> fields = new LinkedHashMap<>();
        item.fields().forEach((name, value) -> fields.put(name, value.replace(from + "/", to + "/").replace("\"" + from + "\"", "\"" + to + "\"")));
        return new Item(item.kind(), to, item.file().replace("policies/" + from + "/", "policies/" + to + "/"),
                item.id().equals(from) ? to : item.id().replace(from + "/", to + "/"), item.title(), item.locator(), fields);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** How many changes there are of each sort. */
    public Map<What, Long> counts() {
        return counts(changes);
    }

    /** How many of some changes there are of each sort; every sort is there. */
    public static Map<What, Long> counts(List<Change> changes) {
        Map<What, Long> counts = new EnumMap<>(What.class);
        for (What what : What.values()) {
            counts.put(what, changes.stream().filter(change -> change.what() == what).count());
        }
        return counts;
    }

    /** Whether all of a policy came or went, so that its rows need not be told one by one. */
    public boolean isWhole(String policy) {
        return changes.stream().anyMatch(change -> change.item().kind() == Kind.POLICY && change.item().id().equals(policy)
                && (change.what() == What.ADDED || change.what() == What.REMOVED));
    }
}
