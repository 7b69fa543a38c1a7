package zonefit.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import zonefit.facts.Truth.State;
import zonefit.policy.Standing;
import zonefit.verdict.Assessment;
import zonefit.vocabulary.Activity;

/**
 * What a pipeline needs of projects that go to the same place with the same industry under the same policies: worked out once for
 * all of them.
 */
final class Profile {

    private final List<Entry> entries;
    private final List<Integer> servable;
    private boolean served;

    /** What recurs through a pipeline and settles which quotas and statements concern a project. */
    record Key(Set<String> places, boolean outside, List<Set<String>> lines, boolean certain, Set<Activity> activities,
            Map<String, Standing> standings, int year) {

        static Key of(Assessment assessment) {
            Assessment.Matched matched = assessment.matched();
            return new Key(matched.location().chain(), matched.location().isOutside(), matched.industry().lines(), matched.industry().isCertain(),
                    matched.activities(), assessment.standings(), assessment.asOf().getYear());
        }
    }

    /** A running total that projects of this profile may add to. */
    record Entry(Tally tally, State place, State industry) {
    }

    /** @param servable which guided industries projects of this profile serve, unless they are a misfit */
    Profile(List<Entry> entries, List<Integer> servable) {
        this.entries = List.copyOf(entries);
        this.servable = List.copyOf(servable);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The guided industries that a project of this profile is the first to serve. */
    List<Integer> serve() {
        if (served) {
            return List.of();
        }
        served = true;
        return servable;
    }
}
