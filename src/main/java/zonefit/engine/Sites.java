package zonefit.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import zonefit.facts.Findings;
import zonefit.facts.ProjectFacts;
import zonefit.facts.SiteIndustry;

/**
 * Asks the rules of one session what no engine has asked yet of the places of projects. What a policy states about a place
 * becomes facts when something is first asked there.
 */
final class Sites {

    private final KieSession session;
    private final Findings findings;
    private final SiteMemory memory;
    private SiteMemory.Kept kept;
    /** Of what the statements are facts. Told by name: memory that begins anew speaks of the same place in other objects. */
    private final Set<PlaceOfPolicy> broughtIn = new HashSet<>();
    private final List<FactHandle> handles = new ArrayList<>();
    private final Set<StatedPlace> places = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Asked, SiteIndustry> industries = new HashMap<>();

    private record Asked(StatedPlace place, String concept) {
    }

    Sites(KieSession session, Findings findings, SiteMemory memory) {
        this.session = session;
        this.findings = findings;
        this.memory = memory;
        this.kept = memory.kept();
    }

    /** Before some projects: what is asked for them is kept together. */
    void begin() {
        kept = memory.kept();
    }

    Site site(ProjectFacts project) {
        return kept.site(project);
    }

    /** Makes facts of what has not been found yet of a project's places. */
    void ask(ProjectFacts project, Site site) {
        for (StatedPlace place : site.places()) {
            if (place.focus().isEmpty() && places.add(place)) {
                insert(place, place.place());
            }
            for (String concept : project.getOwnConcepts()) {
                if (!place.isKnown(concept)) {
                    industries.computeIfAbsent(new Asked(place, concept), asked -> {
                        SiteIndustry industry = place.industry(concept);
                        insert(place, industry);
                        return industry;
                    });
                }
            }
        }
    }

    private void insert(StatedPlace place, Object about) {
        if (broughtIn.add(place.where())) {
            place.stated().forEach(session::insert);
        }
        handles.add(session.insert(about));
    }

    /** Keeps what the rules have found of places and industries since. */
    void learn() {
        places.forEach(place -> place.learn(findings.take(place.place())));
        industries.forEach((asked, industry) -> asked.place.learn(asked.concept, findings.take(industry)));
        kept.grow(industries.size());
        forget();
    }

    /** Takes back what was asked. */
    void forget() {
        handles.forEach(session::delete);
        handles.clear();
        places.clear();
        industries.clear();
    }
}
