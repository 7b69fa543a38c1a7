package zonefit.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
import zonefit.vocabulary.Gazetteer.Location;
import zonefit.vocabulary.Industry;

/**
 * Which totals projects may add to: by where they go and when, and by their industry. Both recur through a pipeline, each far more
 * often than the two together.
 */
final class Profiles {

    /** Beyond so many, all are worked out anew. */
    private static final int MOST_KEPT = 5_000;

    private final RuleFolder folder;
    private final Gazetteer gazetteer;
    private final ConceptScheme scheme;
    private final Set<Standing> speaking;
    private final Map<SiteKey, Site> sites = new HashMap<>();
    private final Map<Industry, State[]> industries = new IdentityHashMap<>();
    private final Map<Map<String, Standing>, Map<String, Standing>> same = new HashMap<>();
    private final Map<Tally.Key, Tally> tallies = new LinkedHashMap<>();

    /**
     * What a place and a date settle.
     *
     * @param entries totals that projects there may add to
     * @param spoken  the policies that speak there, with their standing
     */
    record Site(List<Entry> entries, Map<String, Standing> spoken) {
    }

    /**
     * A running total.
     *
     * @param quota number of its quota
     * @param place whether the place is that of the quota
     * @param whole whether projects of any industry are part of what it is a share of
     */
    record Entry(int quota, Tally tally, State place, boolean whole) {
    }

    /** A place and how policies stand, which recur as the same objects; equal ones that are not cost only time. */
    private record SiteKey(Location location, Map<String, Standing> standings, int year) {

        @Override
        public boolean equals(Object other) {
            return other instanceof SiteKey key && location == key.location && standings == key.standings && year == key.year;
        }

        @Override
        public int hashCode() {
            return (System.identityHashCode(location) * 31 + System.identityHashCode(standings)) * 31 + year;
        }
    }

    /** @param speaking standings in which a policy speaks at all */
    Profiles(RuleFolder folder, Set<Standing> speaking) {
        this.folder = folder;
        this.gazetteer = folder.vocabulary().gazetteer();
        this.scheme = folder.vocabulary().concepts();
        this.speaking = Set.copyOf(speaking);
    }

    Site site(Assessment assessment) {
        SiteKey key = new SiteKey(assessment.matched().location(), assessment.standings(), assessment.asOf().getYear());
        Site known = sites.get(key);
        if (known == null) {
            known = read(key);
            if (sites.size() >= MOST_KEPT) {
                sites.clear();
            }
            sites.put(key, known);
        }
        return known;
    }

    /** Whether the industry is one that counts, for every quota. */
    State[] industry(Industry industry) {
        State[] known = industries.get(industry);
        if (known == null) {
            known = folder.quotas().stream().map(quota -> isOf(industry, quota.concepts())).toArray(State[]::new);
            if (industries.size() >= MOST_KEPT) {
                industries.clear();
            }
            industries.put(industry, known);
        }
        return known;
    }

    Collection<Tally> tallies() {
        return tallies.values();
    }

    private Site read(SiteKey key) {
        List<Entry> entries = new ArrayList<>();
        List<Quota> quotas = folder.quotas();
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            Standing standing = key.standings.getOrDefault(quota.policy(), Standing.NOT_YET);
            State place = speaking.contains(standing) ? liesIn(key.location, quota.place()) : State.NO;
            if (place != State.NO) {
                Tally tally = tallies.computeIfAbsent(new Tally.Key(quota, quota.yearly() ? key.year : 0, standing), Tally::new);
                if (place == State.YES) {
                    tally.concern();
                }
                entries.add(new Entry(i, tally, place, quota.whole().isPresent()));
            }
        }
        Map<String, Standing> spoken = new HashMap<>();
        for (Policy policy : folder.policies()) {
            Standing standing = key.standings.getOrDefault(policy.id(), Standing.NOT_YET);
            if (speaking.contains(standing) && key.location.chain().contains(policy.jurisdiction())) {
                spoken.put(policy.id(), standing);
            }
        }
        return new Site(entries, same.computeIfAbsent(spoken, map -> map));
    }

    /** Whether a site lies in a place, for all that is known of it. */
    private State liesIn(Location location, String place) {
        if (location.chain().contains(place)) {
            return State.YES;
        }
        return location.isOutside() || !gazetteer.closure(place).containsAll(location.chain()) ? State.NO : State.UNKNOWN;
    }

    /** Whether an industry lies below one of some concepts: all of its lines, some, or none. */
    private State isOf(Industry industry, Set<String> concepts) {
        if (concepts.isEmpty()) {
            return State.YES;
        }
        if (industry.lines().isEmpty()) {
            return State.UNKNOWN;
        }
        long below = industry.lines().stream().filter(line -> line.stream().anyMatch(id -> isBelow(id, concepts))).count();
        if (below == industry.lines().size()) {
            return State.YES;
        }
        return below > 0 || isAbove(industry, concepts) ? State.UNKNOWN : State.NO;
    }

    private boolean isBelow(String id, Set<String> concepts) {
        Set<String> closure = scheme.closure(id);
        return concepts.stream().anyMatch(closure::contains);
    }

    /** Whether the industry is wider than one of the concepts, and so may be it. */
    private boolean isAbove(Industry industry, Set<String> concepts) {
        Set<String> above = new HashSet<>();
        concepts.forEach(concept -> above.addAll(scheme.closure(concept)));
        return industry.concepts().stream().anyMatch(above::contains);
    }
}
