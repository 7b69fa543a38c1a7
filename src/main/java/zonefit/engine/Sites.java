package zonefit.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
 * is kept, within bounds. The statements about a place become facts with the first project that goes there.
 */
final class Sites {

    /** Industries at places that are kept; a province's register has fewer, and beyond it all are found anew. */
    private static final int MOST_KEPT = 200_000;
    private static final int MOST_SITES = 50_000;
    private static final Comparator<ByStatement> BY_ID =
            Comparator.comparing((ByStatement found) -> found.statement().id()).thenComparing(ByStatement::bearing);

    private final KieSession session;
    private final Findings findings;
    private final ConceptScheme scheme;
    private final Map<String, At> places = new HashMap<>();
    /** The places with statements among those that a site lies in. Sites recur as the same sets. */
    private final Map<Set<String>, List<At>> bySite = new IdentityHashMap<>();
    private final List<FactHandle> handles = new ArrayList<>();
    private final List<SitePlace> newPlaces = new ArrayList<>();
    private final List<SiteIndustry> newIndustries = new ArrayList<>();
    private int kept;

    /** A place about which there are statements. */
    private static final class At {

        private final String place;
        private final List<Statement> waiting;
        private Focus focus;
        /** By concept. */
        private final Map<String, Bearings> bearings = new HashMap<>();

        At(String place) {
            this.place = place;
            this.waiting = new ArrayList<>();
            this.focus = new Focus(place, Map.of());
        }
    }

    Sites(KieSession session, Findings findings, RuleFolder folder) {
        this.session = session;
        this.findings = findings;
        this.scheme = folder.vocabulary().concepts();
        folder.statements().forEach(statement -> places.computeIfAbsent(statement.place(), At::new).waiting.add(statement));
    }

    /** Makes facts of what has not been found yet of a project's places. */
    void bringIn(ProjectFacts project) {
        for (At at : at(project)) {
            if (!at.waiting.isEmpty()) {
                at.waiting.forEach(session::insert);
                at.waiting.clear();
                SitePlace site = new SitePlace(at.place);
                newPlaces.add(site);
                handles.add(session.insert(site));
            }
            for (String concept : project.getOwnConcepts()) {
                if (at.bearings.putIfAbsent(concept, Bearings.NONE) == null) {
                    SiteIndustry industry = new SiteIndustry(at.place, concept, scheme.closure(concept));
                    newIndustries.add(industry);
                    handles.add(session.insert(industry));
                }
            }
        }
    }

    /** Keeps what the rules have found of places and industries since. */
    void learn() {
        newPlaces.forEach(place -> places.get(place.getPlace()).focus = findings.take(place));
        newIndustries.forEach(industry -> places.get(industry.getPlace()).bearings.put(industry.getConcept(), findings.take(industry)));
        kept += newIndustries.size();
        handles.forEach(session::delete);
        newPlaces.clear();
        newIndustries.clear();
        handles.clear();
    }

    List<Focus> focus(ProjectFacts project) {
        List<Focus> focus = new ArrayList<>();
        for (At at : at(project)) {
            if (!at.focus.byPolicy().isEmpty()) {
                focus.add(at.focus);
            }
        }
        return focus;
    }

    List<ByStatement> bearing(ProjectFacts project) {
        List<ByStatement> bearing = new ArrayList<>();
        for (At at : at(project)) {
            for (String concept : project.getOwnConcepts()) {
                at.bearings.get(concept).on(project, bearing);
            }
        }
        if (bearing.size() > 1) {
            bearing.sort(BY_ID);
        }
        return bearing;
    }

    private List<At> at(ProjectFacts project) {
        return bySite.computeIfAbsent(project.getPlaces(), site -> {
            List<At> known = new ArrayList<>();
            site.forEach(place -> Optional.ofNullable(places.get(place)).ifPresent(known::add));
            return known;
        });
    }

    /** Forgets the industries at places where too many are kept. */
    void tidy() {
        if (bySite.size() > MOST_SITES) {
            bySite.clear();
        }
        if (kept > MOST_KEPT) {
            places.values().forEach(at -> at.bearings.clear());
            kept = 0;
        }
    }
}
