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
    private final Branches branches;

    PhraseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.scheme = vocabulary.concepts();
        this.relations = vocabulary.relations();
        this.branches = new Branches(vocabulary);
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
        Optional<Hit> scrap = scrap(phrase, head.start());
        if (scrap.isPresent() && isScrapOf(head.word())) {
            return scrapped(field, phrase, scrap.get(), head);
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
        return word.process().isPresent() ? processed(field, phrase, head) : shaped(field, phrase, head);
    }

    /** No known word ends it: known words before are only context. */
    private Reading headless(Field<?> field, Phrase phrase, Ending ending) {
        Optional<Hit> scrap = scrap(phrase, ending.end());
        if (scrap.isPresent()) {
            return scrapped(field, phrase, scrap.get(), new Hit(scrap.get().word(), ending.end(), ending.end()));
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
            uses(phrase, head, line, modifiers);
        }
        narrower(phrase, head.start(), line, modifiers);
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
            Reading shaped = shaped(field, phrase, head);
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
        uses(phrase, head, besides, modifiers);
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

    /** A name before the head that is a kind of what the head names makes it more precise. */
    private void narrower(Phrase phrase, int end, Set<String> line, List<Modifier> modifiers) {
        for (Hit hit : phrase.meaning(end)) {
            if (!hit.word().isName()) {
                continue;
            }
            Set<String> named = hit.word().concepts();
            if (named.size() == 1 && !line.containsAll(named) && covers(line, named.iterator().next())) {
                line.addAll(named);
                modifiers.add(new Modifier(hit.word().term(), Part.OBJECT));
            } else if (modifiers.stream().noneMatch(known -> known.word().equals(hit.word().term()))) {
                modifiers.add(new Modifier(hit.word().term(), Part.CONTEXT));
            }
        }
    }

    private boolean covers(Set<String> line, String concept) {
        for (String one : line) {
            if (scheme.covers(one, concept)) {
                return true;
            }
        }
        return false;
    }

    /** Adds to a line what the field is for which goods are made, if a word before the head says so. */
    private void uses(Phrase phrase, Hit head, Set<String> line, List<Modifier> modifiers) {
        int end = head.start();
        for (Hit hit : phrase.meaning(end)) {
            if (hit.word().use().isPresent() && !isCustomer(phrase, hit.end(), end)
                    && !isMeans(phrase, hit.end(), end)) {
                branches.within(Set.copyOf(line), hit.word().use().get(), head.word().term()).ifPresent(line::add);
                modifiers.add(new Modifier(hit.word().term(), Part.USE));
            }
        }
    }

    /** Whether what ends at a place is bought or used to make what follows: 购置机器人生产玩具. */
    private static boolean isMeans(Phrase phrase, int at, int end) {
        return beginsWithPurchase(phrase) && MAKING.matcher(phrase.in().text().substring(at, Math.max(at, end))).find();
    }

    /** A customer's works are no use: 汽车厂用工作服. */
    private static boolean isCustomer(Phrase phrase, int at, int end) {
        String next = phrase.in().text().substring(at, Math.max(at, end));
        return next.startsWith("厂") || next.startsWith("企业") || next.startsWith("公司") || next.startsWith("店") || next.startsWith("行业")
                || next.startsWith("主题");
    }

    /** A step that is done for others; done to a good of another trade it is of that trade as well. */
    private Reading processed(Field<?> field, Phrase phrase, Hit head) {
        List<Modifier> modifiers = new ArrayList<>();
        Set<String> base = base(phrase, head.start(), modifiers);
        List<String> concepts = vocabulary.process(head.word().process().orElseThrow()).orElseThrow().concepts();
        Set<String> line = new LinkedHashSet<>(concepts);
        boolean good = base.stream().allMatch(vocabulary::isManufactured);
        if (good && concepts.size() == 1) {
            line.addAll(base);
        }
        Kind kind = concepts.size() > 1 ? Kind.AMBIGUOUS : Kind.MADE;
        return new Reading(field, phrase.text(), head.word().term(), line, kind, Basis.PROCESS, Optional.empty(), modifiers, "", Set.of());
    }

    /** A last noun that tells the trade, by itself or with the material or the use before it. */
    private Reading shaped(Field<?> field, Phrase phrase, Hit head) {
        Word.Head shape = head.word().head().orElseThrow();
        List<Modifier> modifiers = new ArrayList<>();
        Optional<Hit> material = shape.isForm() ? material(phrase, head.start()) : Optional.empty();
        Set<String> line = new LinkedHashSet<>();
        material.ifPresent(hit -> {
            line.add(hit.word().material().orElseThrow());
            modifiers.add(new Modifier(hit.word().term(), Part.MATERIAL));
        });
        if (line.isEmpty() && shape.concepts().size() == 1) {
            line.addAll(shape.concepts());
        }
        uses(phrase, head, line, modifiers);
        if (shape.isForm()) {
            partsOf(phrase, head.start(), line, modifiers);
        } else if (line.isEmpty()) {
            machineFor(phrase, head.start(), shape, line, modifiers);
        }
        context(phrase, head.start()).stream().filter(one -> modifiers.stream().noneMatch(known -> known.word().equals(one.word())))
                .forEach(modifiers::add);
        Set<String> concepts = line.isEmpty() ? shape.concepts() : line;
        Kind kind = line.isEmpty() ? Kind.AMBIGUOUS : Kind.MADE;
        if (shape.isForm() && material.isEmpty() && head.length() == 1 && !isUnderstoodBefore(phrase, head.start())) {
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
        return phrase.meaning(end).stream().anyMatch(hit -> hit.end() == end);
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

    /** The material that stands nearest before a form. */
    private static Optional<Hit> material(Phrase phrase, int end) {
        Hit nearest = null;
        for (Hit hit : phrase.hits()) {
            if (hit.end() <= end && hit.word().material().isPresent() && (nearest == null || hit.end() > nearest.end()
                    || hit.end() == nearest.end() && hit.length() > nearest.length())) {
                nearest = hit;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** A word that puts a trade to what stands before it. */
    private Reading related(Field<?> field, Phrase phrase, Hit head, Relation relation) {
        List<Modifier> modifiers = new ArrayList<>();
        Set<String> base = base(phrase, head.start(), modifiers);
        Optional<Hit> material = relation.scope() == Scope.YES ? material(phrase, head.start()) : Optional.empty();
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
            kind = line.size() > 1 ? Kind.AMBIGUOUS : Kind.MADE;
        }
        if (relation.scope() == Scope.BASE) {
            line.addAll(base);
        }
        return new Reading(field, phrase.text(), head.word().term(), line, kind, Basis.RELATION, Optional.of(relation.id()), modifiers,
                head.word().code(), Set.of());
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

    /** What a trade is put to: the head of what stands before, else the last known name in it. */
    private Set<String> base(Phrase phrase, int end, List<Modifier> modifiers) {
        Ending ending = Ending.of(phrase, phrase.start(), end, vocabulary);
        Optional<Hit> of = ending.head().filter(hit -> hit.word().isName() && !isMeans(phrase, hit.end(), end));
        if (of.isEmpty()) {
            List<Hit> names = phrase.meaning(end).stream().filter(hit -> hit.word().isName() && !isMeans(phrase, hit.end(), end)).toList();
            of = names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
        }
        Optional<Hit> use = phrase.meaning(end).stream().filter(hit -> hit.word().use().isPresent() && !isMeans(phrase, hit.end(), end))
                .reduce((one, other) -> other);
        if (of.isPresent() && of.get().word().concepts().size() == 1) {
            modifiers.add(new Modifier(of.get().word().term(), Part.OBJECT));
            return of.get().word().concepts();
        }
        if (use.isPresent()) {
            modifiers.add(new Modifier(use.get().word().term(), Part.OBJECT));
            return Set.of(use.get().word().use().orElseThrow().branch());
        }
        return Set.of();
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

    private Optional<Hit> scrap(Phrase phrase, int before) {
        for (Hit hit : phrase.hits()) {
            if (hit.word().is(Role.SCRAP) && hit.end() <= before && (hit.start() == phrase.start() || hit.length() > 1 || startsName(phrase, hit.end()))
                    && !isWithinName(phrase, hit)) {
                return Optional.of(hit);
            }
        }
        return Optional.empty();
    }

    private static boolean startsName(Phrase phrase, int at) {
        return phrase.hits().stream().anyMatch(hit -> hit.start() == at && (hit.word().isName() || hit.word().material().isPresent()));
    }

    private static boolean isWithinName(Phrase phrase, Hit scrap) {
        return phrase.hits().stream().anyMatch(hit -> hit.word().isName() && hit.length() > scrap.length() && hit.overlaps(scrap));
    }

    /** Whether a head after a word for scrap is what becomes scrap, and not a machine for it or a trade with another name. */
    private boolean isScrapOf(Word head) {
        if (head.relation().isPresent()) {
            String relation = head.relation().get();
            return relation.equals(Relation.RECYCLING) || relation.equals(Relation.PARTS);
        }
        return head.concepts().stream().noneMatch(concept -> relations.isEquipment(concept) || !vocabulary.isManufactured(concept));
    }

    private Reading scrapped(Field<?> field, Phrase phrase, Hit scrap, Hit head) {
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

    /** Whether the head is only likened to: 仿皮. */
    private static boolean isOnlyLike(Phrase phrase, Hit head) {
        for (Hit hit : phrase.hits()) {
            if (hit.end() == head.start() && hit.word().is(Role.PRIVATIVE) && !isWithinName(phrase, hit)) {
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
        if (!beginsWithPurchase(phrase)) {
            return false;
        }
        int last = ending.head().map(Hit::start).orElse(ending.end());
        return !MAKING.matcher(text.substring(0, Math.max(0, last - phrase.start()))).find();
    }

    private static boolean beginsWithPurchase(Phrase phrase) {
        for (Hit hit : phrase.hits()) {
            if (hit.start() == phrase.start() && hit.word().is(Role.PURCHASE) && !isWithinName(phrase, hit)) {
                return true;
            }
        }
        return false;
    }

    private static List<Modifier> context(Phrase phrase, int end) {
        return phrase.meaning(end).stream().filter(hit -> hit.word().isName())
                .map(hit -> new Modifier(hit.word().term(), Part.CONTEXT)).toList();
    }

    /** The words with a meaning after a place. */
    private static List<Hit> after(Phrase phrase, int from) {
        return phrase.meaning(phrase.end()).stream().filter(hit -> hit.start() >= from).toList();
    }
}
