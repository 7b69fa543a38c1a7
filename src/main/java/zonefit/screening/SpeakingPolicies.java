package zonefit.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import zonefit.memo.Memo;
import zonefit.policy.Policy;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.text.Text;
import zonefit.verdict.ShortMap;
import zonefit.vocabulary.Location;

/** Which policies speak for a project: by its date, its place and what is asked. */
final class SpeakingPolicies {

    private static final int MOST_KEPT = 1_000;
    /** Sites on days for which the answer is kept; the answers themselves are few. */
    private static final int MOST_SITES = 20_000;

    private final RuleFolder folder;
    private final Screener.Options options;
    /** The days on which the standing of a policy changes: on all up to the next one all policies stand alike. */
    private final TreeSet<LocalDate> turns = new TreeSet<>();
    private final Memo<Asked, Map<String, Standing>> standings = new Memo<>(MOST_KEPT);
    private final Memo<Map<String, Standing>, Map<String, Standing>> same = new Memo<>(MOST_KEPT);
    private final Memo<At, Speaking> speaking = new Memo<>(MOST_SITES);
    private final Memo<Speaking, Speaking> sameSpeaking = new Memo<>(MOST_KEPT);
    private final Memo<String, Text> ended = new Memo<>(MOST_KEPT);

    /**
     * @param standings of every policy that is asked for
     * @param policies  the standing of every policy that speaks
     * @param ids       of those policies
     * @param open      policies of which the site is not known well enough to tell whether they speak
     */
    record Speaking(Map<String, Standing> standings, Map<String, Standing> policies, Set<String> ids, List<Policy> open) {
    }

    /** @param since the day since which the policies stand as they do */
    private record Asked(LocalDate since, List<String> named) {
    }

    /** A site on a day. Both recur as the same objects; equal ones that are not cost only time. */
    private record At(Map<String, Standing> standings, Location location) {

        @Override
        public boolean equals(Object other) {
            return other instanceof At at && standings == at.standings && location == at.location;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(standings) * 31 + System.identityHashCode(location);
        }
    }

    SpeakingPolicies(RuleFolder folder, Screener.Options options) {
        this.folder = folder;
        this.options = options;
        turns.add(LocalDate.MIN);
        for (Policy policy : folder.policies()) {
            turns.add(policy.begins());
            if (policy.to().isBefore(LocalDate.MAX)) {
                turns.add(policy.to().plusDays(1));
            }
        }
    }

    /**
     * How the policies stand on a day, and which of them speak for a site.
     *
     * @param named ids of the policies that a project wants to be judged by; empty for all
     */
    Speaking speaking(LocalDate asOf, List<String> named, Location location) {
        Asked asked = new Asked(turns.floor(asOf), named);
        Map<String, Standing> standing = standings.of(asked, () -> standings(asked));
        return speaking.of(new At(standing, location), () -> {
            Speaking found = speaking(standing, location);
            return sameSpeaking.of(found, () -> found);
        });
    }

    private Map<String, Standing> standings(Asked asked) {
        Map<String, Standing> found = new TreeMap<>();
        folder.policies().stream().filter(this::asked).filter(policy -> asked.named.isEmpty() || asked.named.contains(policy.id()))
                .forEach(policy -> found.put(policy.id(), policy.standing(asked.since, folder.policies())));
        Map<String, Standing> fixed = ShortMap.copyOf(found);
        return same.of(fixed, () -> fixed);
    }

    private Speaking speaking(Map<String, Standing> standings, Location location) {
        Map<String, Standing> speaking = new TreeMap<>();
        List<Policy> open = new ArrayList<>();
        for (Policy policy : folder.policies()) {
            Standing standing = standings.get(policy.id());
            if (standing != null && speaks(standing)) {
                if (location.chain().contains(policy.jurisdiction())) {
                    speaking.put(policy.id(), standing);
                } else if (mayLieIn(location, policy.jurisdiction())) {
                    open.add(policy);
                }
            }
        }
        return new Speaking(standings, ShortMap.copyOf(speaking), Set.copyOf(speaking.keySet()), List.copyOf(open));
    }

    /** What to say where a policy whose period has ended has a say. */
    Text ended(String policy) {
        return ended.of(policy, () -> new Text("{0} 的规划期已于 {1} 结束，其结论须确认。", "The period of {0} ended {1}: confirm what it says.")
                .with(Text.same(policy), Text.same(folder.policy(policy).orElseThrow().to().toString())));
    }

    private boolean speaks(Standing standing) {
        return standing == Standing.IN_FORCE || standing == Standing.CARRIED_OVER && !options.inForceOnly();
    }

    private boolean asked(Policy policy) {
        return options.policies().isEmpty() || options.policies().contains(policy.id());
    }

    /** Whether the site may lie in a place, for all that is known of it. */
    private boolean mayLieIn(Location location, String place) {
        if (location.isOutside()) {
            return false;
        }
        return location.chain().isEmpty() || location.found().values().stream()
                .allMatch(known -> folder.vocabulary().gazetteer().closure(place).contains(known.id()));
    }
}
