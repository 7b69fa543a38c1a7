package zonefit.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import zonefit.vocabulary.ConceptScheme;

/** The concepts of a scheme with a number each, given as they are met, so that sets of them fit into bits. Safe for use by several threads. */
final class NumberedConcepts {

    private final ConceptScheme scheme;
    private final Map<String, NumberedConcept> numbered = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** @param number from 0; it does not change */
    record NumberedConcept(String id, int number) {
    }

    NumberedConcepts(ConceptScheme scheme) {
        this.scheme = scheme;
    }

    NumberedConcept numbered(String concept) {
        NumberedConcept known = numbered.get(concept);
        return known != null ? known
                : numbered.computeIfAbsent(concept, unknown -> new NumberedConcept(unknown, next.getAndIncrement()));
    }

    NumberedConcept[] numbered(Set<String> some) {
        NumberedConcept[] all = new NumberedConcept[some.size()];
        int next = 0;
        for (String concept : some) {
            all[next++] = numbered(concept);
        }
        return all;
    }

    Set<String> all() {
        return scheme.ids();
    }

    /** A concept and all above it. */
    Set<String> closure(String concept) {
        return scheme.closure(concept);
    }
}
