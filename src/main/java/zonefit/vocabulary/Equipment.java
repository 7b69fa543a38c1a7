package zonefit.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.cache.PackedMap;

/** Tells the equipment for an industry from the industry: 印染 is a process, 印染设备 a machine. */
final class Equipment {

    private final ConceptScheme scheme;
    private final Map<String, String> byIndustry;
    private final List<String> words;

    /** @param words what follows the name of an industry where its equipment is meant */
    Equipment(ConceptScheme scheme, Map<String, String> byIndustry, List<String> words) {
        this.scheme = scheme;
        this.byIndustry = PackedMap.copyOf(byIndustry);
        this.words = words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    Map<String, String> byIndustry() {
        return byIndustry;
    }

    List<String> words() {
        return words;
    }

    /** The word for equipment with which a text goes on. */
    Optional<String> wordAt(String text, int from) {
        return words.stream().filter(word -> text.startsWith(word, from)).findFirst();
    }

    boolean isEquipment(String concept) {
        return scheme.nearest(concept, Set.copyOf(byIndustry.values())).isPresent();
    }

    /** The concept of the equipment for an industry. */
    Optional<String> of(String concept) {
        return scheme.nearest(concept, byIndustry.keySet()).map(byIndustry::get);
    }
}
