package zonefit.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.facts.Truth.State;
import zonefit.policy.Policy;
import zonefit.policy.Quota;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Gazetteer;
import zonefit.vocabulary.Location;
import zonefit.recognition.Industry;

/**
 * Which totals projects may add to: by where they go, by when, and by their industry. Each recurs through a pipeline, far more often
 * than all of them together.
 */
final class Profiles {

    /** Beyond so many, all are worked out anew. */
    private static final int MOST_KEPT = 5_000;

    private final RuleFolder folder;
    private final Gazetteer gazetteer;
    private final ConceptScheme scheme;
    private final Set<Standing> speaking;
    private final Map<Location, Site> sites = new IdentityHashMap<>();
    private final Map<Set<String>, Voices> voices = new HashMap<>();
    private final Map<Time, Running> times = new HashMap<>();
    private final Map<Industry, State[]> industries = new IdentityHashMap<>();
    private final Map<Tally.Key, Tally> tallies = new LinkedHashMap<>();

    /**
     * What a place settles.
     *
     * @param quotas that projects there may count under
     * @param voices the policies that speak there
     */
    record Site(List<Near> quotas, Voices voices) {
    }

    /**
     * A quota that projects of a site may count under.
     *
     * @param quota its number
     * @param place whether the site lies in the place of the quota: surely or perhaps
     * @param whole whether projects of any industry are part of what it is a share of
     */
    record Near(int quota, State place, boolean whole) {
    }

    /** The policies of some places. */
    final class Voices {

        private final Set<String> policies;
        private final Map<Map<String, Standing>, Map<String, Standing>> heard = new IdentityHashMap<>();

        private Voices(Set<String> policies) {
            this.policies = policies;
        }

        /** Those of them that speak, with their standing: the same object whenever all policies stand alike. */
        Map<String, Standing> speaking(Map<String, Standing> standings) {
            Map<String, Standing> known = heard.get(standings);
            if (known == null) {
                known = new HashMap<>(standings);
                known.keySet().retainAll(policies);
                known.values().retainAll(speaking);
                if (heard.size() >= MOST_KEPT) {
                    heard.clear();
                }
                heard.put(standings, known);
            }
            return known;
        }
    }

    /** How policies stand, which recurs as the same object, and a year. Equal standings that are not the same cost only time. */
    private record Time(Map<String, Standing> standings, int year) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Time time && standings == time.standings && year == time.year;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(standings) * 31 + year;
        }
    }

    /** The totals that run at a time. */
    static final class Running {

        private final Tally[] byQuota;

        private Running(Tally[] byQuota) {
            this.byQuota = byQuota;
        }

        /** The total of a quota; absent if its policy does not speak. */
        Optional<Tally> of(int quota) {
            return Optional.ofNullable(byQuota[quota]);
        }
    }

    /** @param speaking standings in which a policy speaks at all */
    Profiles(RuleFolder folder, Set<Standing> speaking) {
        this.folder = folder;
        this.gazetteer = folder.vocabulary().gazetteer();
        this.scheme = folder.vocabulary().concepts();
        this.speaking = Set.copyOf(speaking);
    }

    Site site(Location location) {
        Site known = sites.get(location);
        if (known == null) {
            known = read(location);
            if (sites.size() >= MOST_KEPT) {
                sites.clear();
            }
            sites.put(location, known);
        }
        return known;
    }

    Running running(Map<String, Standing> standings, int year) {
        Time time = new Time(standings, year);
        Running known = times.get(time);
        if (known == null) {
            known = read(time);
            if (times.size() >= MOST_KEPT) {
                times.clear();
            }
            times.put(time, known);
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

    private Site read(Location location) {
        List<Near> quotas = new ArrayList<>();
        for (int i = 0; i < folder.quotas().size(); i++) {
            Quota quota = folder.quotas().get(i);
            State place = liesIn(location, quota.place());
            if (place != State.NO) {
                quotas.add(new Near(i, place, quota.whole().isPresent()));
            }
        }
        Set<String> policies = folder.policies().stream().filter(policy -> location.chain().contains(policy.jurisdiction()))
                .map(Policy::id).collect(Collectors.toUnmodifiableSet());
        return new Site(List.copyOf(quotas), voices.computeIfAbsent(policies, Voices::new));
    }

    private Running read(Time time) {
        Tally[] byQuota = new Tally[folder.quotas().size()];
        for (int i = 0; i < byQuota.length; i++) {
            Quota quota = folder.quotas().get(i);
            Standing standing = time.standings.getOrDefault(quota.policy(), Standing.NOT_YET);
            if (speaking.contains(standing)) {
                byQuota[i] = tallies.computeIfAbsent(new Tally.Key(quota, quota.yearly() ? time.year : 0, standing), Tally::new);
            }
        }
        return new Running(byQuota);
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
