package zonefit.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.memo.Memo;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Vocabulary;
import zonefit.vocabulary.Word.Use;

/** Where goods belong that are made for a field. */
final class Branches {

    private static final int MOST_KEPT = 2_000;

    private final ConceptScheme scheme;
    private final Memo<String, Optional<String>> narrower = new Memo<>(MOST_KEPT);
    private final Memo<String, List<String>> below = new Memo<>(MOST_KEPT);

    Branches(Vocabulary vocabulary) {
        this.scheme = vocabulary.concepts();
    }

    /**
     * What a line of goods is as well, made for a field: its own kind in that field, else parts for the field. A kind is meant only if it is
     * called as the goods are: of sensors for vehicles, lidar is one kind among many.
     */
    Optional<String> within(Set<String> line, Use use, String head) {
        if (!use.of().isEmpty() && line.stream().noneMatch(concept -> scheme.covers(use.of(), concept))) {
            return Optional.empty();
        }
        for (String concept : line) {
            if (scheme.covers(use.branch(), concept)) {
                return Optional.empty();
            }
        }
        if (line.size() == 1 && use.of().isEmpty()) {
            String concept = line.iterator().next();
            Optional<String> kind = narrower.of(concept + '/' + use.branch(), () -> kind(concept, use.branch()));
            if (kind.filter(one -> scheme.get(one).label().zh().contains(head)).isPresent()) {
                return kind;
            }
        }
        return Optional.of(use.parts());
    }

    /** The one kind of a concept that belongs to a branch and lies below no other such kind. */
    private Optional<String> kind(String concept, String branch) {
        List<String> both = new ArrayList<>();
        for (String id : below.of(branch, () -> scheme.ids().stream().filter(one -> scheme.covers(branch, one)).toList())) {
            if (scheme.covers(concept, id)) {
                both.add(id);
            }
        }
        Set<String> top = new HashSet<>(both);
        top.removeIf(id -> scheme.closure(id).stream().anyMatch(other -> !other.equals(id) && both.contains(other)));
        return top.size() == 1 ? Optional.of(top.iterator().next()) : Optional.empty();
    }
}
