package zonefit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import zonefit.facts.ProjectFacts;
import zonefit.policy.RuleFolder;
import zonefit.policy.Statement;

/**
 * What statements say of places and of industries at places, as far as the rules of any engine have been asked. It recurs from
 * project to project, so they find it once and it is kept, within bounds. Safe for use by several threads.
 */
final class SiteMemory {

    private static final int MOST_SITES = 15_000;

    private final RuleFolder folder;
    private final int most;
    private volatile Kept kept;

    /** @param most how many industries at places are kept; beyond that all are found anew */
    SiteMemory(RuleFolder folder, int most) {
        this.folder = folder;
        this.most = most;
        this.kept = new Kept();
    }

    /** What is kept now. Whoever uses it may go on when others have begun to learn anew. */
    Kept kept() {
        if (kept.industries.get() > most) {
            kept = new Kept();
        }
        return kept;
    }

    /** All that has been learnt since it was last begun anew. */
    final class Kept {

        private final NumberedConcepts concepts = new NumberedConcepts(folder.vocabulary().concepts());
        /** By policy and place; absent where the policy states nothing about the place. */
        private final Map<PlaceOfPolicy, Optional<StatedPlace>> places = new ConcurrentHashMap<>();
        private final Map<Whereabouts, Site> sites = new ConcurrentHashMap<>();
        private final AtomicInteger industries = new AtomicInteger();

        Site site(ProjectFacts project) {
            Whereabouts where = new Whereabouts(project.getPolicies(), project.getPlaces());
            Site known = sites.get(where);
            if (known == null) {
                if (sites.size() >= MOST_SITES) {
                    sites.clear();
                }
                known = site(where);
                sites.put(where, known);
            }
            return known;
        }

        private Site site(Whereabouts where) {
            List<StatedPlace> stated = new ArrayList<>();
            for (String policy : where.policies) {
                for (String place : where.places) {
                    places.computeIfAbsent(new PlaceOfPolicy(policy, place), this::statedPlace).ifPresent(stated::add);
                }
            }
            return new Site(stated, concepts);
        }

        private Optional<StatedPlace> statedPlace(PlaceOfPolicy of) {
            List<Statement> stated = folder.statements(of.policy(), of.place());
            return stated.isEmpty() ? Optional.empty() : Optional.of(new StatedPlace(of, stated, concepts));
        }

        /** Some more industries at places are kept. */
        void grow(int more) {
            industries.addAndGet(more);
        }
    }

    /** Where a project goes and by whom it is judged. Places recur as the same sets; equal ones that are not cost only time. */
    private record Whereabouts(Set<String> policies, Set<String> places) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Whereabouts where && places == where.places && policies.equals(where.policies);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(places) * 31 + policies.hashCode();
        }
    }
}
