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

    /** What differs, in the order of the second list; what has vanished stands last. */
    static List<FindingChange> between(List<Finding> before, List<Finding> after) {
        Map<Key, List<Finding>> left = new LinkedHashMap<>();
        before.forEach(finding -> left.computeIfAbsent(key(finding), key -> new ArrayList<>()).add(finding));
        List<Finding> unpaired = new ArrayList<>();
        for (Finding finding : after) {
            if (take(left, finding, FindingChange::saysTheSame).isEmpty()) {
                unpaired.add(finding);
            }
        }
        List<FindingChange> changes = new ArrayList<>();
        for (Finding finding : unpaired) {
            Optional<Finding> was = take(left, finding, (old, now) -> old.citation().equals(now.citation()))
                    .or(() -> take(left, finding, (old, now) -> true));
            changes.add(new FindingChange(was, Optional.of(finding)));
        }
        left.values().forEach(gone -> gone.forEach(finding -> changes.add(new FindingChange(Optional.of(finding), Optional.empty()))));
        return changes;
    }

    private static Key key(Finding finding) {
        return new Key(finding.rule(), finding.policy());
    }

    /** The first of what is left that suits, which then is left no more. */
    private static Optional<Finding> take(Map<Key, List<Finding>> left, Finding finding, BiPredicate<Finding, Finding> suits) {
        List<Finding> same = left.getOrDefault(key(finding), List.of());
        Optional<Finding> found = same.stream().filter(old -> suits.test(old, finding)).findFirst();
        found.ifPresent(same::remove);
        return found;
    }

    /** Words that only tell a finding to people do not count; what is required of the project does. */
    private static boolean saysTheSame(Finding old, Finding now) {
        return old.outcome() == now.outcome() && old.effect().equals(now.effect()) && old.standing() == now.standing()
                && old.force() == now.force() && old.required().equals(now.required());
    }
}
