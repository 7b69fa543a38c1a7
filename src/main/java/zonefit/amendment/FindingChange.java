package zonefit.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import zonefit.text.Text;
import zonefit.verdict.Finding;

/**
 * What is found of a project under one rules folder and otherwise, or not, under another.
 *
 * @param before absent if it has appeared
 * @param after  absent if it has vanished
 */
public record FindingChange(Optional<Finding> before, Optional<Finding> after) {

    /** What became of a finding. */
    public enum Fate {
        APPEARED("新出现", "appeared"), VANISHED("消失", "vanished"), CHANGED("变化", "changed");

        private final Text label;

        Fate(String zh, String en) {
            this.label = new Text(zh, en);
        }

        public Text label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The findings of a rule of a policy: a rule that applies several rows has several. */
    private record Key(String rule, String policy) {
    }

    public FindingChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    public Fate fate() {
        return before.isEmpty() ? Fate.APPEARED : after.isEmpty() ? Fate.VANISHED : Fate.CHANGED;
    }

    /** The finding as it is now, or as it was last. */
    public Finding finding() {
        return after.or(() -> before).orElseThrow();
    }

    /** Whether it had or has an effect on the verdict, and not the same one. */
    public boolean bearsOnVerdict() {
        return !before.flatMap(Finding::effect).equals(after.flatMap(Finding::effect));
    }

    /**
     * What differs, in the order of the second list; what has vanished stands last.
     *
     * @param predecessors the policy whose place another takes, by the id of that other: what it repeats is no change
     */
    static List<FindingChange> between(List<Finding> before, List<Finding> after, Map<String, String> predecessors) {
        Map<Key, List<Finding>> left = new LinkedHashMap<>();
        before.forEach(finding -> left.computeIfAbsent(new Key(finding.rule(), finding.policy()), key -> new ArrayList<>()).add(finding));
        List<Finding> unpaired = new ArrayList<>();
        for (Finding finding : after) {
            if (take(left, finding, predecessors, FindingChange::saysTheSame).isEmpty()) {
                unpaired.add(finding);
            }
        }
        List<FindingChange> changes = new ArrayList<>();
        for (Finding finding : unpaired) {
            Optional<Finding> was = take(left, finding, predecessors, (old, now) -> old.citation().locator().equals(now.citation().locator()))
                    .or(() -> take(left, finding, predecessors, (old, now) -> true));
            changes.add(new FindingChange(was, Optional.of(finding)));
        }
        left.values().forEach(gone -> gone.forEach(finding -> changes.add(new FindingChange(Optional.of(finding), Optional.empty()))));
        return changes;
    }

    /** The key of what said the same before: of the policy itself, else of the one whose place it takes. */
    private static List<Key> keys(Finding finding, Map<String, String> predecessors) {
        Key own = new Key(finding.rule(), finding.policy());
        return Optional.ofNullable(predecessors.get(finding.policy())).map(policy -> List.of(own, new Key(finding.rule()
                .startsWith(finding.policy() + "/") ? policy + finding.rule().substring(finding.policy().length()) : finding.rule(), policy)))
                .orElse(List.of(own));
    }

    /** The first of what is left that suits, which then is left no more. */
    private static Optional<Finding> take(Map<Key, List<Finding>> left, Finding finding, Map<String, String> predecessors,
            BiPredicate<Finding, Finding> suits) {
        for (Key key : keys(finding, predecessors)) {
            List<Finding> same = left.getOrDefault(key, List.of());
            Optional<Finding> found = same.stream().filter(old -> suits.test(old, finding)).findFirst();
            if (found.isPresent()) {
                same.remove(found.get());
                return found;
            }
        }
        return Optional.empty();
    }

    /** Words that only tell a finding to people do not count; what is required of the project does. */
    private static boolean saysTheSame(Finding old, Finding now) {
        return old.outcome() == now.outcome() && old.effect().equals(now.effect()) && old.standing() == now.standing()
                && old.force() == now.force() && old.required().equals(now.required());
    }
}
