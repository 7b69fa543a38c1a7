package zonefit.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.cache.PackedMap;

/** Tells the equipment for an industry from the industry: 印染 is a process, 印染设备 a machine. */
final class Equipment {

    private final ConceptScheme scheme;
    private final Map<String, String> byIndustry;
    private final Set<String> concepts;
    private final List<String> words;
    private final TermIndex index;

    /** @param words what follows the name of an industry where its equipment is meant */
    Equipment(ConceptScheme scheme, Map<String, String> byIndustry, List<String> words) {
        this.scheme = scheme;
        this.byIndustry = PackedMap.copyOf(byIndustry);
        this.concepts = Set.copyOf(byIndustry.values());
        this.words = List.copyOf(words);
        this.index = new TermIndex(words);
    }

    Map<String, String> byIndustry() {
        return byIndustry;
    }

    List<String> words() {
        return words;
    }

    /** The word for equipment with which a text goes on. */
    Optional<String> wordAt(String text, int from) {
        return index.longestAt(text, from);
    }

    boolean isEquipment(String concept) {
        return scheme.nearest(concept, concepts).isPresent();
    }

    /** The concept of the equipment for an industry. */
    Optional<String> of(String concept) {
        return scheme.nearest(concept, byIndustry.keySet()).map(byIndustry::get);
    }
}
