package zonefit.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import zonefit.policy.Check;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Gazetteer;
import zonefit.vocabulary.Vocabulary;

/**
 * A question to the catalogue. What is empty or absent does not matter.
 *
 * @param policies ids of policies
 * @param places   ids of places: what speaks of one of them, of a place around it or of a place inside it
 * @param concepts ids of concepts: what speaks of one of them, of a broader industry that covers it or of a part of it
 * @param date     the day on which the policy must speak and the row must hold
 */
public record Query(Set<String> policies, Optional<Check> check, Set<String> places, Set<String> concepts, Optional<LocalDate> date) {

    public Query {
        policies = Set.copyOf(policies);
        places = Set.copyOf(places);
        concepts = Set.copyOf(concepts);
    }

    /** The same question for one day. */
    public Query on(LocalDate day) {
        return new Query(policies, check, places, concepts, Optional.of(day));
    }

    boolean asksFor(Entry entry, Vocabulary vocabulary) {
        return (policies.isEmpty() || policies.contains(entry.policy()))
                && (check.isEmpty() || entry.check().equals(check))
                && date.map(entry.validity()::holdsOn).orElse(true)
                && (places.isEmpty() || places.stream().anyMatch(place -> touches(vocabulary.gazetteer(), entry.place(), place)))
                && (concepts.isEmpty() || entry.concept().filter(concept -> concepts.stream()
                        .anyMatch(asked -> touches(vocabulary.concepts(), concept, asked))).isPresent());
    }

    private static boolean touches(Gazetteer gazetteer, String place, String asked) {
        return gazetteer.closure(asked).contains(place) || gazetteer.closure(place).contains(asked);
    }

    private static boolean touches(ConceptScheme scheme, String concept, String asked) {
        return scheme.covers(concept, asked) || scheme.covers(asked, concept);
    }
}
