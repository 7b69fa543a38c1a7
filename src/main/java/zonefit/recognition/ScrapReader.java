package zonefit.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.project.Field;
import zonefit.recognition.Reading.Basis;
import zonefit.recognition.Reading.Kind;
import zonefit.recognition.Reading.Modifier;
import zonefit.recognition.Reading.Part;
import zonefit.vocabulary.Hit;
import zonefit.vocabulary.Relation;
import zonefit.vocabulary.Relations;
import zonefit.vocabulary.Vocabulary;
import zonefit.vocabulary.Word;
import zonefit.vocabulary.Word.Role;

/** Reads phrases that make scrap of what they name: it is taken in and recycled, not made. */
final class ScrapReader {

    private final Relations relations;
    private final Vocabulary vocabulary;

    ScrapReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.relations = vocabulary.relations();
    }

    Optional<Hit> word(Phrase phrase, int before) {
        for (Hit hit : phrase.hits()) {
            if (hit.word().is(Role.SCRAP) && hit.end() <= before && (hit.start() == phrase.start() || hit.length() > 1 || startsName(phrase, hit.end()))
                    && !phrase.isWithinName(hit)) {
                return Optional.of(hit);
            }
        }
        return Optional.empty();
    }

    private static boolean startsName(Phrase phrase, int at) {
        return phrase.hits().stream().anyMatch(hit -> hit.start() == at && (hit.word().isName() || hit.word().material().isPresent()));
    }

    /** Whether a head after a word for scrap is what becomes scrap, and not a machine for it or a trade with another name. */
    boolean isScrapOf(Word head) {
        if (head.relation().isPresent()) {
            String relation = head.relation().get();
            return relation.equals(Relation.RECYCLING) || relation.equals(Relation.PARTS);
        }
        return head.concepts().stream().noneMatch(concept -> relations.isEquipment(concept) || !vocabulary.isManufactured(concept));
    }

    Reading read(Field<?> field, Phrase phrase, Hit scrap, Hit head) {
        Relation relation = relations.get(Relation.RECYCLING);
        List<Modifier> modifiers = new ArrayList<>();
        Set<String> line = new LinkedHashSet<>();
        for (Hit hit : after(phrase, scrap.end())) {
            hit.word().concepts().forEach(concept -> relations.target(relation.id(), concept).ifPresent(line::add));
            if (line.isEmpty()) {
                hit.word().material().flatMap(concept -> relations.target(relation.id(), concept)).ifPresent(line::add);
            }
            if (hit.word().isName()) {
                modifiers.add(new Modifier(hit.word().term(), Part.OBJECT));
            }
            if (!line.isEmpty()) {
                break;
            }
        }
        if (line.isEmpty()) {
            line.addAll(relation.concepts());
        }
        return new Reading(field, phrase.text(), scrap.word().term(), line, Kind.MADE, Basis.SCRAP, Optional.of(relation.id()), modifiers, "", Set.of());
    }

    /** The words with a meaning after a place. */
    private static List<Hit> after(Phrase phrase, int from) {
        return phrase.meaning(phrase.end()).stream().filter(hit -> hit.start() >= from).toList();
    }
}
