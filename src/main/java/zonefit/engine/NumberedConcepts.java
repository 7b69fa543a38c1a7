package zonefit.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import zonefit.vocabulary.ConceptScheme;

/** The concepts of a scheme with a number each, given as they are met, so that sets of them fit into bits. Safe for use by several threads. */
final class NumberedConcepts {

    private final ConceptScheme scheme;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    NumberedConcepts(ConceptScheme scheme) {
        this.scheme = scheme;
    }

    /** From 0; it does not change. */
    int number(String concept) {
        Integer known = numbers.get(concept);
        return known != null ? known : numbers.computeIfAbsent(concept, unknown -> next.getAndIncrement());
    }

    Set<String> all() {
        return scheme.ids();
    }

    /** A concept and all above it. */
    Set<String> closure(String concept) {
        return scheme.closure(concept);
    }
}
