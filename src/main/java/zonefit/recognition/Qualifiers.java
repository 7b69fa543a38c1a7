package zonefit.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.recognition.Reading.Modifier;
import zonefit.recognition.Reading.Part;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Hit;
import zonefit.vocabulary.Vocabulary;
import zonefit.vocabulary.Word.Role;

/** What the words before a head say of it: what it is for, of what it is made, to what a trade is put. */
final class Qualifiers {

    private final ConceptScheme scheme;
    private final Vocabulary vocabulary;
    private final Branches branches;

    Qualifiers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.scheme = vocabulary.concepts();
        this.branches = new Branches(vocabulary);
    }

    /** A name before the head that is a kind of what the head names makes it more precise. */
    void narrower(Phrase phrase, int end, Set<String> line, List<Modifier> modifiers) {
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
    void uses(Phrase phrase, Hit head, Set<String> line, List<Modifier> modifiers) {
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
    static boolean isMeans(Phrase phrase, int at, int end) {
        return beginsWithPurchase(phrase) && PhraseReader.MAKING.matcher(phrase.in().text().substring(at, Math.max(at, end))).find();
    }

    /** A customer's works are no use: 汽车厂用工作服. */
    private static boolean isCustomer(Phrase phrase, int at, int end) {
        String next = phrase.in().text().substring(at, Math.max(at, end));
        return next.startsWith("厂") || next.startsWith("企业") || next.startsWith("公司") || next.startsWith("店") || next.startsWith("行业")
                || next.startsWith("主题");
    }

    /** What a trade is put to: the head of what stands before, else the last known name in it. */
    Set<String> base(Phrase phrase, int end, List<Modifier> modifiers) {
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

    static boolean beginsWithPurchase(Phrase phrase) {
        for (Hit hit : phrase.hits()) {
            if (hit.start() == phrase.start() && hit.word().is(Role.PURCHASE) && !phrase.isWithinName(hit)) {
                return true;
            }
        }
        return false;
    }

    static List<Modifier> context(Phrase phrase, int end) {
        return phrase.meaning(end).stream().filter(hit -> hit.word().isName())
                .map(hit -> new Modifier(hit.word().term(), Part.CONTEXT)).toList();
    }

    /** The material that stands nearest before a form. */
    static Optional<Hit> material(Phrase phrase, int end) {
        Hit nearest = null;
        for (Hit hit : phrase.hits()) {
            if (hit.end() <= end && hit.word().material().isPresent() && (nearest == null || hit.end() > nearest.end()
                    || hit.end() == nearest.end() && hit.length() > nearest.length())) {
                nearest = hit;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
