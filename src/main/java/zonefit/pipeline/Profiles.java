package zonefit.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zonefit.facts.Truth.State;
import zonefit.policy.Policy;
import zonefit.policy.Quota;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.verdict.Assessment;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Gazetteer;

/** The profiles of a pipeline, and the totals and guided industries that they lead to. */
final class Profiles {

    /** Far more than places and industries make in practice; beyond it a profile is worked out anew each time. */
    private static final int MOST_KEPT = 50_000;

    private final RuleFolder folder;
    private final Gazetteer gazetteer;
    private final ConceptScheme scheme;
    private final Set<Standing> speaking;
    private final GuidedIndustries guided;
    private final Map<Profile.Key, Profile> kept = new HashMap<>();
    private final Map<Tally.Key, Tally> tallies = new LinkedHashMap<>();

    /** @param speaking standings in which a policy speaks at all */
    Profiles(RuleFolder folder, Set<Standing> speaking, GuidedIndustries guided) {
        this.folder = folder;
        this.gazetteer = folder.vocabulary().gazetteer();
        this.scheme = folder.vocabulary().concepts();
        this.speaking = Set.copyOf(speaking);
        this.guided = guided;
    }

    Profile of(Assessment assessment) {
        Profile.Key key = Profile.Key.of(assessment);
        Profile known = kept.get(key);
        if (known == null) {
            known = profile(key);
            if (kept.size() < MOST_KEPT) {
                kept.put(key, known);
            }
        }
        return known;
    }

    Collection<Tally> tallies() {
        return tallies.values();
    }

    private Profile profile(Profile.Key key) {
        List<Profile.Entry> entries = new ArrayList<>();
        for (Quota quota : folder.quotas()) {
            Standing standing = key.standings().getOrDefault(quota.policy(), Standing.NOT_YET);
            State place = liesIn(key, quota.place());
            if (speaking.contains(standing) && place != State.NO) {
                State industry = isOf(key, quota.concepts());
                Tally tally = tallies.computeIfAbsent(new Tally.Key(quota, quota.yearly() ? key.year() : 0, standing), Tally::new);
                if (place == State.YES) {
                    tally.concern();
                }
                if (industry != State.NO || quota.whole().isPresent()) {
                    entries.add(new Profile.Entry(tally, place, industry));
                }
            }
        }
        Map<String, Standing> spoken = new HashMap<>();
        for (Policy policy : folder.policies()) {
            Standing standing = key.standings().getOrDefault(policy.id(), Standing.NOT_YET);
            if (speaking.contains(standing) && key.places().contains(policy.jurisdiction())) {
                spoken.put(policy.id(), standing);
            }
        }
        return new Profile(entries, guided.concernedBy(key, spoken));
    }

    /** Whether projects of a profile lie in a place, for all that is known of their site. */
    private State liesIn(Profile.Key key, String place) {
        if (key.places().contains(place)) {
            return State.YES;
        }
        return key.outside() || !gazetteer.closure(place).containsAll(key.places()) ? State.NO : State.UNKNOWN;
    }

    /** Whether their industry lies below one of some concepts: all of their lines, some, or none. */
    private State isOf(Profile.Key key, Set<String> concepts) {
        if (concepts.isEmpty()) {
            return State.YES;
        }
        if (key.lines().isEmpty()) {
            return State.UNKNOWN;
        }
        long below = key.lines().stream().filter(line -> line.stream().anyMatch(id -> isBelow(id, concepts))).count();
        if (below == key.lines().size()) {
            return State.YES;
        }
        boolean mayBe = below > 0 || key.lines().stream().flatMap(Set::stream).anyMatch(id -> concepts.stream().anyMatch(concept -> scheme.covers(id, concept)));
        return mayBe ? State.UNKNOWN : State.NO;
    }

    private boolean isBelow(String id, Set<String> concepts) {
        return scheme.closure(id).stream().anyMatch(concepts::contains);
    }
}
