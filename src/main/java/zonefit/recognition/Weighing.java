package zonefit.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zonefit.recognition.Reading.Basis;
import zonefit.recognition.Reading.Kind;
import zonefit.text.Text;
import zonefit.vocabulary.Ambiguity;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.IndustryCode;
import zonefit.vocabulary.Relation;
import zonefit.vocabulary.Vocabulary;

/**
 * Weighs the evidence of one project, once: products make its lines, text and code make them more precise or contradict them, the name
 * narrows. Nothing is picked: what contradicts, or a main product that is not understood, leaves the reading open.
 */
final class Weighing {

    /** Relations whose trade takes in what it names. */
    private static final Set<String> CONSUMING = Set.of(Relation.RECYCLING, Relation.DISPOSAL);

    private final Vocabulary vocabulary;
    private final ConceptScheme scheme;
    private final Evidence evidence;
    private final List<Set<String>> lines = new ArrayList<>(2);
    private final List<Reading> settled = new ArrayList<>(0);
    private Set<String> candidates = Set.of();
    private boolean contradictory;
    private boolean codeSpeaks;

    /**
     * What the evidence comes to.
     *
     * @param lines     each a set of related concepts, any of which stands for it
     * @param certain   whether the project is all of its lines; if not, it is one of them
     * @param openness  whether it may be something else than any of its lines
     * @param questions what to ask so that an ambiguity goes away
     * @param facility  whether only a building for other industries was named
     */
    record Conclusion(List<Set<String>> lines, boolean certain, Openness openness, List<Text> questions, boolean facility) {
    }

    Weighing(Vocabulary vocabulary, Evidence evidence) {
        this.vocabulary = vocabulary;
        this.scheme = vocabulary.concepts();
        this.evidence = evidence;
    }

    Conclusion conclude() {
        List<Reading> products = Evidence.subjects(evidence.products());
        List<Reading> text = Evidence.subjects(evidence.text());
        List<Reading> subjects = products.isEmpty() ? text : products;
        boolean consumes = consumesProducts(text);
        if (consumes) {
            subjects = text;
        }
        take(Evidence.of(subjects, Kind.MADE));
        List<Reading> beside = subjects == text ? List.of() : unrelated(Evidence.of(text, Kind.MADE));
        contradictText(beside, text);
        weighCode(subjects, beside);
        settleAmbiguous(subjects);
        if (lines.isEmpty() && !products.isEmpty() && subjects == products) {
            takeText(text);
        }
        weighName(subjects);
        return lines.isEmpty() ? unsettled(subjects) : settled(subjects);
    }

    /** Recycling takes in what it names and gives out goods that others make as well; what it is, its own words say. */
    private static boolean consumesProducts(List<Reading> text) {
        for (Reading reading : text) {
            if (reading.is(Kind.MADE) && reading.relation().isPresent() && CONSUMING.contains(reading.relation().get())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What belongs together does not hang on the order of products: the widest are taken first, and lines then stand in
     * the order of the products.
     */
    private void take(List<Reading> readings) {
        boolean first = lines.isEmpty();
        for (Reading reading : readings.size() > 2 ? widestFirst(readings) : readings) {
            if (isWithinLine(reading.concepts()) || !join(reading.concepts())) {
                lines.add(reading.concepts());
            }
        }
        if (first && readings.size() > 2 && lines.size() > 1) {
            lines.sort(Comparator.comparingInt(line -> place(line, readings)));
        }
    }

    private List<Reading> widestFirst(List<Reading> readings) {
        List<Reading> sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparingInt(this::above)
                .thenComparing(reading -> new TreeSet<>(reading.concepts()).toString()));
        return sorted;
    }

    /** How many concepts lie above what a reading may be. */
    private int above(Reading reading) {
        return reading.concepts().stream().mapToInt(one -> scheme.lineage(one).size()).sum();
    }

    /** The number of the first reading that is in a line. */
    private static int place(Set<String> line, List<Reading> readings) {
        int place = 0;
        while (place < readings.size() && !line.containsAll(readings.get(place).concepts())) {
            place++;
        }
        return place;
    }

    /** Whether concepts are of a kind of what a line makes already: a kind beside the whole is another product, not what the whole is. */
    private boolean isWithinLine(Set<String> concepts) {
        if (lines.isEmpty() || concepts.size() != 1) {
            return false;
        }
        String concept = concepts.iterator().next();
        for (Set<String> line : lines) {
            if (line.size() == 1 && !line.contains(concept) && inLine(line, concepts)) {
                return true;
            }
        }
        return false;
    }

    private void takeText(List<Reading> text) {
        take(Evidence.of(text, Kind.MADE));
        settleAmbiguous(text);
    }

    /** Makes lines more precise by what else the project says; what has nothing to do with any of them is given back. */
    private List<Reading> unrelated(List<Reading> readings) {
        List<Reading> unrelated = new ArrayList<>();
        for (Reading reading : readings) {
            if (!join(reading.concepts())) {
                unrelated.add(reading);
            }
        }
        return unrelated;
    }

    /** The text names another industry than the products, and no code says which of them is right. */
    private void contradictText(List<Reading> beside, List<Reading> text) {
        boolean main = text.size() == 1 && beside.size() == 1 && beside.get(0).basis() == Basis.NAME;
        if (main && evidence.code().isEmpty() && !lines.isEmpty() && lines.stream().allMatch(line -> isGood(line)) && isGood(beside.get(0).concepts())) {
            contradictory = true;
            lines.add(beside.get(0).concepts());
        }
    }

    private boolean isGood(Set<String> line) {
        return line.stream().anyMatch(vocabulary::isManufactured);
    }

    private void weighCode(List<Reading> subjects, List<Reading> beside) {
        Set<String> concepts = evidence.codeConcepts();
        if (concepts.isEmpty()) {
            return;
        }
        IndustryCode code = evidence.code().orElseThrow();
        if (!decides(code)) {
            candidates = concepts;
            boolean weak = Evidence.of(subjects, Kind.MADE).stream().allMatch(Reading::isWeak);
            if (!weak && isOfUnlikeGoods(code) && !agrees(subjects, code, concepts)) {
                contradictory = true;
                concepts.stream().sorted().map(Set::of).forEach(lines::add);
            }
        } else if (lines.isEmpty()) {
            if (!evidence.codeIsFirm() || subjects.isEmpty()) {
                lines.add(concepts);
                codeSpeaks = true;
            }
        } else if (lines.stream().anyMatch(line -> scheme.anyRelated(line, concepts))) {
            // Words and code agree on the field: the code stands beside the words, and before a mere form.
            codeSpeaks = true;
            if (Evidence.of(subjects, Kind.MADE).stream().allMatch(Reading::isWeak)) {
                lines.clear();
                lines.add(concepts);
            } else {
                join(concepts);
            }
        } else if (isOwnClass(subjects, code)) {
            codeSpeaks = true;
        } else if (!agrees(subjects, code, concepts)) {
            contradict(subjects, beside, concepts);
        }
    }

    /** Whether a class of goods is wider than each of its concepts and yet known well: what is none of them is of another class. */
    private static boolean isOfUnlikeGoods(IndustryCode code) {
        return code.isManufacturing() && code.match() == IndustryCode.Match.BROADER && !code.isResidual() && code.inheritedFrom().isEmpty();
    }

    /** Whether nothing that is said contradicts the code, for they have to do with each other or the code is not of what is done here. */
    private boolean agrees(List<Reading> subjects, IndustryCode code, Set<String> concepts) {
        return evidence.codeIsFirm() || lines.stream().anyMatch(line -> scheme.anyRelated(line, concepts)) || isOwnClass(subjects, code)
                || isOfObject(subjects, concepts);
    }

    /** Whether a good that is named is listed under the class itself, though most of that class is of another concept. */
    private static boolean isOwnClass(List<Reading> subjects, IndustryCode code) {
        return subjects.stream().anyMatch(reading -> reading.is(Kind.MADE) && reading.code().equals(code.code()));
    }

    /** Whether the code is of the thing to which a trade is put, or of what it gives out: who takes batteries apart may be filed under them. */
    private boolean isOfObject(List<Reading> subjects, Set<String> concepts) {
        boolean givenOut = consumesProducts(subjects) && Evidence.of(evidence.products(), Kind.MADE).stream()
                .anyMatch(reading -> scheme.anyRelated(reading.concepts(), concepts));
        return givenOut || subjects.stream().filter(reading -> reading.is(Kind.MADE) && reading.relation().isPresent())
                .flatMap(reading -> reading.modifiers().stream()).filter(modifier -> modifier.part() == Reading.Part.OBJECT)
                .flatMap(modifier -> vocabulary.word(modifier.word()).stream())
                .anyMatch(word -> scheme.anyRelated(word.concepts(), concepts));
    }

    /** What the code says has nothing to do with the products. Two that agree go before one, and a name before a mere form. */
    private void contradict(List<Reading> subjects, List<Reading> beside, Set<String> concepts) {
        List<Reading> agreeing = beside.stream().filter(reading -> scheme.anyRelated(reading.concepts(), concepts)).toList();
        boolean weak = Evidence.of(subjects, Kind.MADE).stream().allMatch(Reading::isWeak);
        codeSpeaks = true;
        if (agreeing.isEmpty() && !weak && concepts.stream().allMatch(vocabulary::isPartsFor)) {
            // Any good may be made as a part for vehicles, ships or appliances; the class says for which.
            Set<String> all = new LinkedHashSet<>(lines.get(0));
            all.addAll(concepts);
            lines.set(0, all);
        } else if (!agreeing.isEmpty() || weak) {
            lines.clear();
            lines.add(concepts);
            take(agreeing);
        } else {
            contradictory = true;
            lines.add(concepts);
        }
    }

    /** A class that only its division explains tells no more than a candidate. */
    private static boolean decides(IndustryCode code) {
        return code.decides() && !code.isInheritedFromDivision();
    }

    private void settleAmbiguous(List<Reading> subjects) {
        for (Reading reading : Evidence.of(subjects, Kind.AMBIGUOUS)) {
            Set<String> narrowed = narrowed(reading);
            boolean known = lines.stream().anyMatch(line -> reading.concepts().stream().anyMatch(one -> inLine(line, Set.of(one))));
            if (known || codeSpeaks && !lines.isEmpty()) {
                settled.add(reading);
                addBesides(reading);
            } else if (narrowed.size() == 1 && !narrowed.equals(reading.concepts())) {
                settled.add(reading);
                take(List.of(reading.made(narrowed)));
                addBesides(reading);
            }
        }
    }

    /** Adds to the line to which an ambiguous word was settled what it is as well. */
    private void addBesides(Reading reading) {
        for (int i = 0; i < lines.size() && !reading.besides().isEmpty(); i++) {
            Set<String> line = lines.get(i);
            if (codeSpeaks || reading.concepts().stream().anyMatch(one -> inLine(line, Set.of(one)))) {
                Set<String> all = new LinkedHashSet<>(line);
                all.addAll(reading.besides());
                lines.set(i, all);
                return;
            }
        }
    }

    /** The candidates of an ambiguous word that the code or the name allows; all, if they allow none. */
    private Set<String> narrowed(Reading reading) {
        Set<String> allowed = allowed(reading.concepts(), candidates);
        for (Reading name : Evidence.of(evidence.name(), Kind.MADE)) {
            allowed = allowed(allowed, name.concepts());
        }
        for (Reading text : Evidence.of(evidence.text(), Kind.MADE)) {
            allowed = allowed(allowed, text.concepts());
        }
        allowed = reading.basis() == Basis.NAME ? allowed : allowed(allowed, evidence.processed());
        return allowed;
    }

    private Set<String> allowed(Set<String> options, Set<String> by) {
        Set<String> allowed = new LinkedHashSet<>(options);
        allowed.removeIf(option -> by.stream().noneMatch(candidate -> scheme.covers(candidate, option) || scheme.covers(option, candidate)));
        return allowed.isEmpty() ? options : allowed;
    }

    /** The name of a firm or project makes a line only where nothing else is said; else it narrows what is open. */
    private void weighName(List<Reading> subjects) {
        if (!lines.isEmpty()) {
            return;
        }
        List<Reading> name = Evidence.of(evidence.name(), Kind.MADE);
        if (name.isEmpty()) {
            return;
        }
        if (subjects.isEmpty() && candidates.isEmpty()) {
            take(name);
            return;
        }
        for (Reading reading : name) {
            Set<String> concepts = reading.concepts();
            if (!candidates.isEmpty() && concepts.stream().anyMatch(one -> candidates.stream().anyMatch(wide -> scheme.covers(wide, one)))) {
                lines.add(concepts);
                codeSpeaks = true;
                return;
            }
        }
    }

    private Conclusion settled(List<Reading> subjects) {
        List<Set<String>> precise = new ArrayList<>(lines.size());
        for (Set<String> line : lines) {
            precise.add(line.size() == 1 ? line : scheme.mostSpecific(line));
        }
        boolean told = codeSpeaks || textTells();
        boolean understood = subjects.isEmpty() || isUnderstood(subjects.get(0)) || told;
        int known = 0;
        for (Reading subject : subjects) {
            known += isUnderstood(subject) ? 1 : 0;
        }
        boolean mostly = known * 2 >= subjects.size() || told;
        if (contradictory || understood && mostly) {
            return new Conclusion(precise, !contradictory, Openness.CLOSED, List.of(), false);
        }
        List<Text> questions = new ArrayList<>();
        for (Reading reading : subjects) {
            if (reading.is(Kind.AMBIGUOUS) && !settled.contains(reading)) {
                narrowed(reading).forEach(one -> addLine(precise, Set.of(one)));
                question(reading).ifPresent(questions::add);
            }
        }
        return new Conclusion(precise, false, openness(subjects), questions, false);
    }

    /** Whether the text names the industry itself, so that a product with an unknown name is only listed. */
    private boolean textTells() {
        List<Reading> text = Evidence.subjects(evidence.text());
        return !text.isEmpty() && Evidence.of(text, Kind.UNKNOWN).isEmpty() && text.get(0).is(Kind.MADE) && !text.get(0).isWeak() && uses(text.get(0).concepts());
    }

    private static void addLine(List<Set<String>> lines, Set<String> line) {
        if (lines.stream().noneMatch(known -> known.containsAll(line))) {
            lines.add(line);
        }
    }

    private boolean isUnderstood(Reading reading) {
        return reading.is(Kind.MADE) || settled.contains(reading);
    }

    private Optional<Text> question(Reading reading) {
        return vocabulary.ambiguity(reading.head()).map(Ambiguity::question);
    }

    private Conclusion unsettled(List<Reading> subjects) {
        List<Text> questions = new ArrayList<>();
        Set<String> options = new TreeSet<>();
        for (Reading reading : subjects) {
            if (reading.is(Kind.AMBIGUOUS)) {
                Set<String> narrowed = narrowed(reading);
                options.addAll(narrowed);
                if (narrowed.size() > 1) {
                    question(reading).ifPresent(questions::add);
                }
            } else if (reading.is(Kind.UNKNOWN)) {
                options.addAll(candidates.isEmpty() ? reading.concepts() : Set.of());
            }
        }
        if (options.isEmpty() && candidates.isEmpty()) {
            Evidence.of(evidence.name(), Kind.MADE).forEach(reading -> options.addAll(reading.concepts()));
        }
        Set<String> all = options.isEmpty() ? new TreeSet<>(candidates) : options;
        List<Set<String>> alternatives = all.stream().map(Set::of).toList();
        boolean facility = alternatives.isEmpty() && namesFacility();
        Openness openness = openness(subjects);
        boolean certain = alternatives.size() == 1 && openness == Openness.CLOSED && isNarrow();
        return new Conclusion(alternatives, certain, !certain && alternatives.size() == 1 ? Openness.OPEN : openness, questions, facility);
    }

    private Openness openness(List<Reading> subjects) {
        Openness openness = Openness.CLOSED;
        for (Reading reading : subjects) {
            if (reading.is(Kind.UNKNOWN)) {
                return Openness.OPEN;
            }
            if (reading.is(Kind.AMBIGUOUS) && reading.basis() != Basis.NAME && candidates.isEmpty() && !settled.contains(reading)) {
                openness = Openness.LOOSE;
            }
        }
        return openness;
    }

    /** Whether the code, though it only leaves a candidate, leaves one that is a class of its own and not a whole division. */
    private boolean isNarrow() {
        return evidence.code().filter(IndustryCode::isInheritedFromDivision).isEmpty();
    }

    private boolean namesFacility() {
        return List.of(evidence.products(), evidence.text(), evidence.name()).stream().flatMap(List::stream).anyMatch(reading -> reading.is(Kind.FACILITY));
    }

    boolean uses(Set<String> concepts) {
        for (Set<String> line : lines) {
            for (String concept : concepts) {
                if (line.contains(concept)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Joins concepts to the first line to which they are related, if there is one. */
    private boolean join(Set<String> concepts) {
        for (int i = 0; i < lines.size(); i++) {
            if (scheme.anyRelated(lines.get(i), concepts)) {
                Set<String> all = new LinkedHashSet<>(lines.get(i));
                all.addAll(concepts);
                lines.set(i, all.size() == lines.get(i).size() ? lines.get(i) : all);
                return true;
            }
        }
        return false;
    }

    private boolean inLine(Set<String> some, Set<String> others) {
        for (String one : some) {
            for (String other : others) {
                if (scheme.covers(one, other) || scheme.covers(other, one)) {
                    return true;
                }
            }
        }
        return false;
    }
}
