package zonefit.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import zonefit.facts.Bearings;
import zonefit.facts.Findings;
import zonefit.facts.Found.ByStatement;
import zonefit.facts.Found.Focus;
import zonefit.facts.ProjectFacts;
import zonefit.facts.SiteIndustry;
import zonefit.facts.SitePlace;
import zonefit.policy.RuleFolder;
import zonefit.policy.Statement;
import zonefit.vocabulary.ConceptScheme;

/**
 * What statements say of places and of industries at places. It recurs from project to project, so the rules find it once and it
 * is kept, within bounds. What a policy states about a place becomes facts with the first project that goes there and that it
 * speaks for.
 */
final class Sites {

    /** Industries at places that are kept; beyond that all are found anew. */
    private static final int MOST_KEPT = 100_000;
    private static final int MOST_SITES = 5_000;
    private static final int INDUSTRIES_BEFORE_ALL = 50;

    private final KieSession session;
    private final Findings findings;
    private final RuleFolder folder;
    private final ConceptScheme scheme;
    /** By policy and place; empty where the policy states nothing about the place. */
    private final Map<String, Map<String, At>> places = new HashMap<>();
    /** Where policies that speak state something about places that a site lies in. Sites recur as the same sets. */
    private final Map<Set<String>, Map<Set<String>, List<At>>> bySite = new HashMap<>();
    private final List<FactHandle> handles = new ArrayList<>();
    private final List<At> newPlaces = new ArrayList<>();
    private final List<At> newIndustries = new ArrayList<>();
    private int sites;
    private int kept;

    /** A place to a policy. */
    private static final class At {

        private final List<Statement> stated;
        private final SitePlace place;
        private Optional<Set<String>> bearable = Optional.empty();
        private int industries;
        private Focus focus;
        /** By concept. */
        private final Map<String, Bearings> bearings = new HashMap<>();
        private final List<SiteIndustry> asked = new ArrayList<>(1);
        /** The same statements bear on many industries. */
        private final Map<Bearings, Bearings> different = new HashMap<>();

        At(String policy, String place, List<Statement> stated) {
            this.stated = stated;
            this.place = new SitePlace(policy, place);
            this.focus = new Focus(place, policy, List.of());
        }

        /**
         * Whether a statement may bear on an industry: one that has nothing in common with any need not be asked about. Told for all
         * industries once some have been asked about; before that it would not pay.
         */
        private boolean mayBear(String concept, ConceptScheme scheme) {
            if (bearable.isEmpty()) {
                if (++industries < INDUSTRIES_BEFORE_ALL) {
                    return true;
                }
                bearable = Optional.of(bearable(scheme));
            }
            return bearable.get().contains(concept);
        }

        private void clear() {
            bearings.clear();
            different.clear();
        }

        private Bearings same(Bearings bearings) {
            return different.computeIfAbsent(bearings, key -> key);
        }

        private Set<String> bearable(ConceptScheme scheme) {
            Set<String> about = new HashSet<>();
            Set<String> bearable = new HashSet<>();
            for (Statement statement : stated) {
                about.add(statement.concept());
                bearable.addAll(statement.broader());
            }
            for (String concept : scheme.ids()) {
                if (!Collections.disjoint(about, scheme.closure(concept))) {
                    bearable.add(concept);
                }
            }
            return bearable;
        }
    }

    Sites(KieSession session, Findings findings, RuleFolder folder) {
        this.session = session;
        this.findings = findings;
        this.folder = folder;
        this.scheme = folder.vocabulary().concepts();
    }

    /** Makes facts of what has not been found yet of a project's places. */
    void bringIn(ProjectFacts project) {
        for (At at : at(project)) {
            for (String concept : project.getOwnConcepts()) {
                if (at.mayBear(concept, scheme) && at.bearings.putIfAbsent(concept, Bearings.NONE) == null) {
                    SiteIndustry industry = new SiteIndustry(at.place.getPolicy(), at.place.getPlace(), concept, scheme.closure(concept));
                    at.asked.add(industry);
                    newIndustries.add(at);
                    handles.add(session.insert(industry));
                }
            }
        }
    }

    /** Keeps what the rules have found of places and industries since. */
    void learn() {
        newPlaces.forEach(at -> at.focus = new Focus(at.place.getPlace(), at.place.getPolicy(), findings.take(at.place)));
        for (At at : newIndustries) {
            at.asked.forEach(industry -> at.bearings.put(industry.getConcept(), at.same(findings.take(industry))));
            at.asked.clear();
        }
        kept += newIndustries.size();
        handles.forEach(session::delete);
        newPlaces.clear();
        newIndustries.clear();
        handles.clear();
    }

    List<Focus> focus(ProjectFacts project) {
        List<Focus> focus = new ArrayList<>(4);
        for (At at : at(project)) {
            if (!at.focus.statements().isEmpty()) {
                focus.add(at.focus);
            }
        }
        return focus;
    }

    List<ByStatement> bearing(ProjectFacts project) {
        List<ByStatement> bearing = new ArrayList<>();
        Bearings.Project about = Bearings.Project.of(project);
        Set<String> concepts = project.getOwnConcepts();
        for (At at : at(project)) {
            for (String concept : concepts) {
                at.bearings.getOrDefault(concept, Bearings.NONE).on(about, bearing);
            }
        }
        return bearing;
    }

    private List<At> at(ProjectFacts project) {
        return bySite.computeIfAbsent(project.getPolicies(), key -> new IdentityHashMap<>())
                .computeIfAbsent(project.getPlaces(), site -> at(project.getPolicies(), site));
    }

    private List<At> at(Set<String> policies, Set<String> site) {
        sites++;
        List<At> stated = new ArrayList<>();
        for (String policy : policies) {
            for (String place : site) {
                At at = places.computeIfAbsent(policy, key -> new HashMap<>()).computeIfAbsent(place, key -> bringIn(policy, place));
                if (!at.stated.isEmpty()) {
                    stated.add(at);
                }
            }
        }
        return stated;
    }

    private At bringIn(String policy, String place) {
        List<Statement> statements = folder.statements(policy, place);
        At at = new At(policy, place, statements);
        if (!statements.isEmpty()) {
            statements.forEach(session::insert);
            newPlaces.add(at);
            handles.add(session.insert(at.place));
        }
        return at;
    }

    /** Forgets where too much is kept. */
    void tidy() {
        if (sites > MOST_SITES) {
            bySite.clear();
            sites = 0;
        }
        if (kept > MOST_KEPT) {
            places.values().forEach(byPlace -> byPlace.values().forEach(At::clear));
            kept = 0;
        }
    }
}
