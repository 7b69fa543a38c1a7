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
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Hit;
import zonefit.vocabulary.Relation;
import zonefit.vocabulary.Relations;
import zonefit.vocabulary.Vocabulary;
import zonefit.vocabulary.Word;

/** Reads phrases of which only the last noun is known: by itself it tells the trade, or with the material or the use before it. */
final class ShapeReader {

    private final ConceptScheme scheme;
    private final Relations relations;
    private final Vocabulary vocabulary;
    private final Qualifiers qualifiers;

    ShapeReader(Vocabulary vocabulary, Qualifiers qualifiers) {
        this.vocabulary = vocabulary;
        this.scheme = vocabulary.concepts();
        this.relations = vocabulary.relations();
        this.qualifiers = qualifiers;
    }

    /** A last noun that tells the trade, by itself or with the material or the use before it. */
    Reading read(Field<?> field, Phrase phrase, Hit head) {
        Word.Head shape = head.word().head().orElseThrow();
        List<Modifier> modifiers = new ArrayList<>();
        Optional<Hit> material = shape.isForm() ? Qualifiers.material(phrase, head.start()) : Optional.empty();
        Set<String> line = new LinkedHashSet<>();
        material.ifPresent(hit -> {
            line.add(hit.word().material().orElseThrow());
            modifiers.add(new Modifier(hit.word().term(), Part.MATERIAL));
        });
        if (line.isEmpty() && shape.concepts().size() == 1) {
            line.addAll(shape.concepts());
        }
        qualifiers.uses(phrase, head, line, modifiers);
        if (shape.isForm()) {
            partsOf(phrase, head.start(), line, modifiers);
        } else if (line.isEmpty()) {
            machineFor(phrase, head.start(), shape, line, modifiers);
        }
        Qualifiers.context(phrase, head.start()).stream().filter(one -> modifiers.stream().noneMatch(known -> known.word().equals(one.word())))
                .forEach(modifiers::add);
        Set<String> concepts = line.isEmpty() ? shape.concepts() : line;
        Kind kind = line.isEmpty() ? Kind.AMBIGUOUS : Kind.MADE;
        boolean loose = material.isEmpty() ? head.length() == 1 && !isUnderstoodBefore(phrase, head.start()) : !isWholeWord(phrase, material.get());
        if (loose || shape.isForm() && isUseApart(phrase, head.start())) {
            kind = Kind.AMBIGUOUS;
        }
        if (shape.isForm() && material.isEmpty() && line.equals(shape.concepts())) {
            Set<String> beside = tradeBeside(phrase, head.start(), line);
            if (!beside.isEmpty()) {
                concepts = new LinkedHashSet<>(line);
                concepts.addAll(beside);
                kind = Kind.AMBIGUOUS;
            }
        }
        return new Reading(field, phrase.text(), head.word().term(), concepts, kind,
                material.isPresent() ? Basis.MATERIAL : Basis.HEAD, Optional.empty(), modifiers, "", Set.of());
    }

    /** Whether a known word ends directly before a head. A last character alone does not say what an unknown compound is: 防风罩. */
    private static boolean isUnderstoodBefore(Phrase phrase, int end) {
        return phrase.meaning(end).stream().anyMatch(hit -> hit.end() == end)
                || phrase.hits().stream().anyMatch(hit -> hit.end() == end && hit.length() > 1 && hit.word().process().isPresent());
    }

    /** Whether a material is a word of its own. One character may as well end another word: 泡棉, 岩棉. */
    private static boolean isWholeWord(Phrase phrase, Hit material) {
        return material.length() > 1 || material.start() == phrase.start() || isUnderstoodBefore(phrase, material.start());
    }

    /** Whether other words stand between a use and the head, so that the use may be theirs: 电梯按钮面板. */
    private static boolean isUseApart(Phrase phrase, int head) {
        Hit use = null;
        for (Hit hit : phrase.meaning(head)) {
            if (hit.word().use().isPresent() && hit.word().material().isEmpty()) {
                use = hit;
            }
        }
        if (use == null || use.end() == head) {
            return false;
        }
        int at = use.end();
        for (Hit hit : phrase.hits()) {
            if (hit.start() == at && hit.end() <= head && hit.word().material().isPresent()) {
                at = hit.end();
            }
        }
        return at < head;
    }

    /** The trade of a good that stands directly before a form, which may make its own parts: 鱼竿支架. Empty if it lies in the line. */
    private Set<String> tradeBeside(Phrase phrase, int end, Set<String> line) {
        for (Hit hit : phrase.meaning(end)) {
            if (hit.end() == end && hit.word().concepts().size() == 1) {
                String concept = hit.word().concepts().iterator().next();
                boolean known = line.stream().anyMatch(one -> scheme.covers(one, concept) || scheme.covers(concept, one));
                return known || !vocabulary.isManufactured(concept) ? Set.of() : Set.of(concept);
            }
        }
        return Set.of();
    }

    /** A form of something whose parts are a trade of their own: 空调支架. */
    private void partsOf(Phrase phrase, int end, Set<String> line, List<Modifier> modifiers) {
        for (Hit hit : phrase.meaning(end)) {
            if (hit.word().concepts().size() == 1 && hit.word().use().isEmpty()) {
                relations.target(Relation.PARTS, hit.word().concepts().iterator().next()).ifPresent(parts -> {
                    line.add(parts);
                    modifiers.add(new Modifier(hit.word().term(), Part.USE));
                });
            }
        }
    }

    /** A machine of which the whole name is not known is one for what stands before it: 豆腐压榨机. */
    private void machineFor(Phrase phrase, int end, Word.Head shape, Set<String> line, List<Modifier> modifiers) {
        boolean machine = relations.get(Relation.EQUIPMENT).concepts().stream().anyMatch(shape.concepts()::contains);
        for (Hit hit : machine ? phrase.meaning(end) : List.<Hit>of()) {
            if (line.isEmpty() && hit.word().concepts().size() == 1) {
                relations.target(Relation.EQUIPMENT, hit.word().concepts().iterator().next()).ifPresent(target -> {
                    line.add(target);
                    modifiers.add(new Modifier(hit.word().term(), Part.OBJECT));
                });
            }
        }
    }
}
