package zonefit.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import zonefit.project.Field;
import zonefit.recognition.Reading.Basis;
import zonefit.recognition.Reading.Kind;
import zonefit.recognition.Reading.Modifier;
import zonefit.recognition.Reading.Part;
import zonefit.vocabulary.Concept;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Hit;
import zonefit.vocabulary.Relation;
import zonefit.vocabulary.Relation.Scope;
import zonefit.vocabulary.Relations;
import zonefit.vocabulary.Vocabulary;
import zonefit.vocabulary.Word;
import zonefit.vocabulary.Word.Role;

/**
 * Reads one phrase from its end. Words that only close a phrase are taken off; the longest known word that then ends it is its head and
 * says what is made. If no known word ends it, what is made is not understood, whatever stands before.
 */
final class PhraseReader {

    private static final int LONGEST_QUALIFIER = 6;
    static final Pattern MAKING = Pattern.compile("生产|制造|加工|制成|制作");

    private final ConceptScheme scheme;
    private final Relations relations;
    private final Vocabulary vocabulary;
    private final Qualifiers qualifiers;
    private final ShapeReader shapes;
    private final ScrapReader scraps;

    PhraseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.scheme = vocabulary.concepts();
        this.relations = vocabulary.relations();
        this.qualifiers = new Qualifiers(vocabulary);
        this.shapes = new ShapeReader(vocabulary, qualifiers);
        this.scraps = new ScrapReader(vocabulary);
    }

    /** How a phrase reads, on its own. */
    Reading read(Field<?> field, Phrase phrase) {
        Ending ending = Ending.of(phrase, phrase.start(), phrase.end(), vocabulary);
        String words = phrase.text();
        if (ending.isEmpty() || Denials.isOnlyDenied(phrase.in(), phrase.start(), phrase.end())) {
            return Reading.nothing(field, words);
        }
        Reading reading = ending.head().isPresent() ? headed(field, phrase, ending.head().get()) : headless(field, phrase, ending);
        return reading.basis() != Basis.SCRAP && isBought(phrase, ending) ? reading.as(Kind.CONTEXT) : reading;
    }

    private Reading headed(Field<?> field, Phrase phrase, Hit head) {
        if (Denials.isDenied(phrase.in(), head)) {
            return Reading.nothing(field, phrase.text());
        }
        Optional<Hit> scrap = scraps.word(phrase, head.start());
        if (scrap.isPresent() && scraps.isScrapOf(head.word())) {
            return scraps.read(field, phrase, scrap.get(), head);
        }
        if (isOnlyLike(phrase, head)) {
            return headless(field, phrase, new Ending(Optional.empty(), head.end(), false, false));
        }
        Word word = head.word();
        if (word.relation().isPresent()) {
            return related(field, phrase, head, relations.get(word.relation().get()));
        }
        if (word.isName()) {
            return named(field, phrase, head);
        }
        return word.process().isPresent() ? processed(field, phrase, head) : shapes.read(field, phrase, head);
    }

    /** No known word ends it: known words before are only context. */
    private Reading headless(Field<?> field, Phrase phrase, Ending ending) {
        Optional<Hit> scrap = scraps.word(phrase, ending.end());
        if (scrap.isPresent()) {
            return scraps.read(field, phrase, scrap.get(), new Hit(scrap.get().word(), ending.end(), ending.end()));
        }
        List<Modifier> modifiers = new ArrayList<>();
        Set<String> context = new TreeSet<>();
        for (Hit hit : phrase.meaning(ending.end())) {
            if (hit.word().isName()) {
                context.addAll(hit.word().concepts());
                modifiers.add(new Modifier(hit.word().term(), Part.CONTEXT));
            }
        }
        String core = phrase.in().text().substring(phrase.start(), ending.end());
        return new Reading(field, phrase.text(), core, context, Kind.UNKNOWN, Basis.NONE, Optional.empty(), modifiers, "", Set.of());
    }

    private Reading named(Field<?> field, Phrase phrase, Hit head) {
        Word word = head.word();
        List<Modifier> modifiers = new ArrayList<>();
        if (word.concepts().size() > 1) {
            return ambiguous(field, phrase, head);
        }
        String concept = word.concepts().iterator().next();
        if (scheme.get(concept).kind() == Concept.Kind.FACILITY) {
            return new Reading(field, phrase.text(), word.term(), word.concepts(), Kind.FACILITY, Basis.NAME, Optional.empty(), modifiers, "",
                    Set.of());
        }
        Optional<String> relation = relationWithin(phrase, head, modifiers);
        if (phrase.meaning(head.start()).isEmpty()) {
            return new Reading(field, phrase.text(), word.term(), word.concepts(), Kind.MADE, Basis.NAME, relation, modifiers, word.code(), Set.of());
        }
        Set<String> line = new LinkedHashSet<>(word.concepts());
        if (vocabulary.isManufactured(concept)) {
            qualifiers.uses(phrase, head, line, modifiers);
        }
        qualifiers.narrower(phrase, head.start(), line, modifiers);
        return new Reading(field, phrase.text(), word.term(), line, Kind.MADE, Basis.NAME, relation, modifiers, word.code(), Set.of());
    }

    /** The trade that a known name as a whole puts to what stands first in it: 洗衣机维修. It may be shared like any other. */
    private Optional<String> relationWithin(Phrase phrase, Hit head, List<Modifier> modifiers) {
        Hit trade = null;
        Hit object = null;
        for (Hit hit : phrase.hits()) {
            if (hit.end() == head.end() && hit.start() > head.start() && hit.word().relation().isPresent()
                    && (trade == null || hit.length() > trade.length())) {
                trade = hit;
            }
        }
        for (Hit hit : phrase.hits()) {
            if (trade != null && hit.start() == head.start() && hit.end() == trade.start() && hit.word().isName()) {
                object = hit;
            }
        }
        if (object == null) {
            return Optional.empty();
        }
        modifiers.add(new Modifier(object.word().term(), Part.OBJECT));
        return trade.word().relation();
    }

    /** A name that may mean several things, unless it is a form and material or use say whose. */
    private Reading ambiguous(Field<?> field, Phrase phrase, Hit head) {
        if (head.word().head().isPresent()) {
            Reading shaped = shapes.read(field, phrase, head);
            if (shaped.is(Kind.MADE)) {
                return shaped;
            }
        }
        List<Modifier> modifiers = new ArrayList<>();
        for (Hit hit : phrase.meaning(head.start())) {
            if (hit.word().concepts().size() == 1 && head.word().concepts().stream()
                    .anyMatch(one -> scheme.covers(one, hit.word().concepts().iterator().next()))) {
                return new Reading(field, phrase.text(), head.word().term(), hit.word().concepts(), Kind.MADE, Basis.NAME, Optional.empty(),
                        List.of(new Modifier(hit.word().term(), Part.OBJECT)), "", Set.of());
            }
        }
        Optional<String> labelled = labelled(phrase, head);
        if (labelled.isPresent()) {
            return new Reading(field, phrase.text(), head.word().term(), Set.of(labelled.get()), Kind.MADE, Basis.NAME, Optional.empty(), modifiers,
                    "", Set.of());
        }
        Set<String> besides = new LinkedHashSet<>();
        qualifiers.uses(phrase, head, besides, modifiers);
        Set<String> concepts = head.word().concepts();
        besides.removeIf(concept -> concepts.stream().anyMatch(one -> scheme.covers(concept, one)));
        return new Reading(field, phrase.text(), head.word().term(), concepts, Kind.AMBIGUOUS, Basis.NAME, Optional.empty(), modifiers,
                head.word().code(), besides);
    }

    /** The one meaning of an ambiguous word of which the label begins with what stands directly before it: 锂离子蓄电池. */
    private Optional<String> labelled(Phrase phrase, Hit head) {
        String before = phrase.in().text().substring(phrase.start(), head.start());
        for (int length = Math.min(before.length(), LONGEST_QUALIFIER); length >= 2; length--) {
            String qualifier = before.substring(before.length() - length);
            List<String> meant = head.word().concepts().stream().filter(one -> scheme.get(one).label().zh().startsWith(qualifier)).toList();
            if (meant.size() == 1) {
                return Optional.of(meant.get(0));
            }
        }
        return Optional.empty();
    }

    /** A step that is done for others; done to a good of another trade it is of that trade as well. */
    private Reading processed(Field<?> field, Phrase phrase, Hit head) {
        List<Modifier> modifiers = new ArrayList<>();
        Set<String> base = qualifiers.base(phrase, head.start(), modifiers);
        List<String> concepts = vocabulary.process(head.word().process().orElseThrow()).orElseThrow().concepts();
        Set<String> line = new LinkedHashSet<>(concepts);
        boolean good = base.stream().allMatch(vocabulary::isManufactured);
        if (good && concepts.size() == 1) {
            line.addAll(base);
        }
        Kind kind = concepts.size() > 1 ? Kind.AMBIGUOUS : Kind.MADE;
        return new Reading(field, phrase.text(), head.word().term(), line, kind, Basis.PROCESS, Optional.empty(), modifiers, "", Set.of());
    }

    /** A word that puts a trade to what stands before it. */
    private Reading related(Field<?> field, Phrase phrase, Hit head, Relation relation) {
        List<Modifier> modifiers = new ArrayList<>();
        Set<String> base = qualifiers.base(phrase, head.start(), modifiers);
        Optional<Hit> material = relation.scope() == Scope.YES ? Qualifiers.material(phrase, head.start()) : Optional.empty();
        Set<String> line = new LinkedHashSet<>();
        base.forEach(concept -> relations.target(relation.id(), concept).ifPresent(line::add));
        material.ifPresent(hit -> {
            line.add(hit.word().material().orElseThrow());
            modifiers.add(new Modifier(hit.word().term(), Part.MATERIAL));
        });
        if (line.isEmpty() && relation.scope() == Scope.YES) {
            line.addAll(base.isEmpty() ? processesBefore(phrase, head.start()) : base);
        }
        if (line.isEmpty() && (base.isEmpty() || relation.scope() == Scope.NO) && namesIndustry(head.word())) {
            return named(field, phrase, head);
        }
        Kind kind = Kind.MADE;
        if (line.isEmpty()) {
            line.addAll(relation.concepts());
            kind = line.size() > 1 || relations.hangsOnThing(relation.id()) && !isUnderstood(phrase, head.start()) ? Kind.AMBIGUOUS : Kind.MADE;
        }
        if (relation.scope() == Scope.BASE) {
            line.addAll(base);
        }
        return new Reading(field, phrase.text(), head.word().term(), line, kind, Basis.RELATION, Optional.of(relation.id()), modifiers,
                head.word().code(), Set.of());
    }

    /** Whether nothing stands before a word, or a known word directly before it. */
    private static boolean isUnderstood(Phrase phrase, int before) {
        return before == phrase.start() || phrase.hits().stream().anyMatch(hit -> hit.end() == before && hit.length() > 1);
    }

    /** Whether a word is the name of one industry besides, and not of a building for any. */
    private boolean namesIndustry(Word word) {
        return word.concepts().size() == 1 && word.concepts().stream().noneMatch(one -> scheme.get(one).kind() == Concept.Kind.FACILITY);
    }

    /** What those do who only do the step that stands directly before a part: 镀镍件. */
    private List<String> processesBefore(Phrase phrase, int end) {
        return phrase.hits().stream().filter(hit -> hit.end() == end).flatMap(hit -> hit.word().process().stream())
                .flatMap(id -> vocabulary.process(id).stream()).flatMap(process -> process.concepts().stream()).limit(1).toList();
    }

    /** The same trade, put to what another phrase names: 冰箱、空调维修. Absent if the relation says nothing of it. */
    Optional<Reading> shared(Reading reading, Reading with) {
        Relation relation = relations.get(with.relation().orElseThrow());
        Set<String> line = new LinkedHashSet<>();
        reading.concepts().forEach(concept -> relations.target(relation.id(), concept).ifPresent(line::add));
        boolean goods = relation.id().equals(Relation.PARTS) || relation.id().equals(Relation.EQUIPMENT) || relation.id().equals(Relation.MOULD);
        if (goods && line.isEmpty()) {
            return Optional.empty();
        }
        if (line.isEmpty()) {
            line.addAll(relation.concepts());
        }
        return Optional.of(new Reading(reading.field(), reading.phrase(), with.head(), line, line.size() > 1 && relation.concepts().size() > 1
                ? Kind.AMBIGUOUS : Kind.MADE, Basis.RELATION, Optional.of(relation.id()), List.of(new Modifier(reading.head(), Part.OBJECT)), "", Set.of()));
    }

    /** Whether the head is only likened to: 仿皮. */
    private static boolean isOnlyLike(Phrase phrase, Hit head) {
        for (Hit hit : phrase.hits()) {
            if (hit.end() == head.start() && hit.word().is(Role.PRIVATIVE) && !phrase.isWithinName(hit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase tells what is bought or used: it begins with such a word, and no word of making follows. */
    private boolean isBought(Phrase phrase, Ending ending) {
        String text = phrase.text();
        if (text.startsWith("以") && (text.endsWith("为原料") || text.contains("为主要原料") || text.endsWith("为原材料"))) {
            return true;
        }
        if (text.startsWith("用于") || text.startsWith("适用于") || text.startsWith("应用于") || text.startsWith("为") && text.endsWith("配套")) {
            return true;
        }
        if (!Qualifiers.beginsWithPurchase(phrase)) {
            return false;
        }
        int last = ending.head().map(Hit::start).orElse(ending.end());
        return !MAKING.matcher(text.substring(0, Math.max(0, last - phrase.start()))).find();
    }
}
