package zonefit.vocabulary;

import java.util.Objects;
import java.util.Set;
import zonefit.text.Text;

/**
 * What a word of a plan covers: the concepts it includes and all below them, but for those that it excludes and all below these; one that it
 * includes below an excluded one is in again. It has an id like a concept, so that a statement speaks of either in the same way.
 *
 * @param includes ids of concepts, at least one
 */
public record Extent(String id, Text label, Set<String> includes, Set<String> excludes) {

    public Extent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        includes = Set.copyOf(includes);
        excludes = Set.copyOf(excludes);
    }
}
