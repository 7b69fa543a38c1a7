package zonefit.vocabulary;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.project.Field;
import zonefit.vocabulary.Place.Level;

/**
 * Where a project goes.
 *
 * @param chain           ids of all known places it lies in
 * @param found           the place that each field named
 * @param isOutside       whether it lies outside Guangdong, where no loaded policy speaks
 * @param isContradictory whether its park does not lie in its city or district
 * @param unknownDistrict a locality that no table knows
 * @param unknownPark     a park that no table knows
 * @param partsOfPark     ids of the parks within the one that is named
 * @param possibleParks   ids of several known parks, each of which the words for its park may mean
 */
public record Location(Set<String> chain, Map<Field<?>, Place> found, boolean isOutside, boolean isContradictory,
        Optional<String> unknownDistrict, Optional<String> unknownPark, List<String> possibleParks, List<String> partsOfPark) {

    public Location {
        chain = Set.copyOf(chain);
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
        possibleParks = List.copyOf(possibleParks);
        partsOfPark = List.copyOf(partsOfPark);
    }

    static Location outside(Map<Field<?>, Place> found) {
        return new Location(Set.of(), found, true, false, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /** The same site, if it lay in one of the parts of its park, and it is not known in which. */
    public Location inSomePart() {
        return new Location(chain, found, isOutside, isContradictory, unknownDistrict, unknownPark, partsOfPark, List.of());
    }

    /** The most specific level at which the site is known; absent if no place of it is. */
    public Optional<Level> level() {
        return found.values().stream().map(Place::level).max(Comparator.naturalOrder());
    }

    /** Whether the park that the project names is a known one. */
    public boolean isInKnownPark() {
        return found.values().stream().anyMatch(place -> place.level() == Level.PARK) || !possibleParks.isEmpty();
    }
}
