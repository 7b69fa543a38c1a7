package zonefit.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.memo.Memo;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.recognition.Reading.Kind;
import zonefit.recognition.Weighing.Conclusion;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Concept;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Hit;
import zonefit.vocabulary.IndustryCode;
import zonefit.vocabulary.Mentions;
import zonefit.vocabulary.Relation;
import zonefit.vocabulary.Vocabulary;

/**
 * Recognises a project's industry, activities and processes from its code, products, text and name. Every phrase is read, then all is
 * weighed once. Evidence that does not agree, or a main product that is not understood, is left open; nothing is picked.
 */
public final class Recogniser {

    /** Industries that are kept. */
    private static final int MOST_KEPT = 3_000;
    /** Texts that are kept. */
    private static final int MOST_PASSAGES = 8_000;

    private final Vocabulary vocabulary;
    private final ConceptScheme scheme;
    private final TextReader texts;
    private final Activities activities;
    /** The same words recur through a register. */
    private final Memo<Said, Passage> passages = new Memo<>(MOST_PASSAGES);
    /** Many descriptions come to the same industry; that it is the same object spares comparing. */
    private final Memo<Conclusion, Industry> industries = new Memo<>(MOST_KEPT);

    public Recogniser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.scheme = vocabulary.concepts();
        this.texts = new TextReader(vocabulary);
        this.activities = new Activities(vocabulary);
    }

    /** A text in a field: in prose amounts count fittings, in a list of products they count goods. */
    private record Said(Field<?> field, String text) {
    }

    public Recognised recognise(Project project) {
        Optional<IndustryCode> code = project.get(Fields.GBT4754).flatMap(vocabulary::code);
        List<Passage> products = passages(Fields.PRODUCTS, project.texts(Fields.PRODUCTS));
        List<Passage> text = passages(Fields.INDUSTRY, project.get(Fields.INDUSTRY).map(List::of).orElse(List.of()));
        List<Passage> said = both(products, text);
        Set<Activity> done = activities.of(project, code, said, () -> vocabulary.activities(name(project)));
        Set<String> stated = processes(passages(Fields.PROCESSES, project.texts(Fields.PROCESSES)));
        Set<String> processes = union(stated, processes(said));
        Optional<Concept> named = text.isEmpty() ? Optional.empty() : scheme.find(text.get(0).text());
        Recognition recognition = named
                .map(concept -> recognition(concept.id())).orElseGet(() -> recognition(new Evidence(readings(products), readings(text),
                        () -> texts.read(Fields.NAME, vocabulary.mentions(name(project)), true), code, codeIsFirm(project, done), processed(processes))));
        return new Recognised(recognition, done, processes, stated);
    }

    /** What the name says; a project without one is only called by its id, which says nothing. */
    private static String name(Project project) {
        return project.get(Fields.NAME).orElse("");
    }

    private static List<Passage> both(List<Passage> some, List<Passage> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<Passage> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    private static List<Reading> readings(List<Passage> passages) {
        if (passages.size() == 1) {
            return passages.get(0).readings();
        }
        List<Reading> readings = new ArrayList<>(passages.size());
        passages.forEach(passage -> readings.addAll(passage.readings()));
        return readings;
    }

    private List<Passage> passages(Field<?> field, List<String> texts) {
        if (texts.size() < 2) {
            return texts.isEmpty() ? List.of() : List.of(passage(field, texts.get(0)));
        }
        List<Passage> passages = new ArrayList<>(texts.size());
        for (String text : texts) {
            passages.add(passage(field, text));
        }
        return passages;
    }

    private Passage passage(Field<?> field, String text) {
        // Descriptions are hardly ever written twice, names of products are.
        return field == Fields.INDUSTRY ? read(field, text) : passages.of(new Said(field, text), () -> read(field, text));
    }

    private Passage read(Field<?> field, String text) {
        Mentions mentions = vocabulary.mentions(text);
        boolean prose = field != Fields.PRODUCTS;
        List<Reading> readings = field == Fields.PROCESSES ? List.of() : texts.read(field, mentions, prose);
        List<Hit> done = Activities.in(mentions);
        return new Passage(mentions.text(), readings, Activities.named(done), Activities.joins(done), processes(mentions));
    }

    private Set<String> processed(Set<String> processes) {
        return processes.isEmpty() ? Set.of() : processes.stream().flatMap(id -> vocabulary.process(id).stream()).flatMap(process -> process.concepts().stream())
                .collect(Collectors.toSet());
    }

    /** Upgrades, relocations and headquarters file the class of the firm's main business, whatever is done here. */
    private static boolean codeIsFirm(Project project, Set<Activity> done) {
        return project.get(Fields.KIND).filter(kind -> kind.equals("upgrade") || kind.equals("relocation")).isPresent()
                || done.equals(Set.of(Activity.HEADQUARTERS));
    }

    /** How a text reads, phrase by phrase and word by word, as if it were the product of a project. */
    public List<WordByWord> explain(String text) {
        Mentions mentions = vocabulary.mentions(text);
        return WordByWord.of(mentions, texts.read(Fields.PRODUCTS, mentions, false), vocabulary);
    }

    /** The same project, if it were certain to be of one line. */
    public Recognised as(Recognised base, Set<String> line) {
        Conclusion conclusion = new Conclusion(List.of(line), true, Openness.CLOSED, List.of(), false);
        Recognition recognition = new Recognition(industry(conclusion), List.of(), base.industry().explanation());
        return new Recognised(recognition, base.activities(), base.processes(), base.statedProcesses());
    }

    private Recognition recognition(String concept) {
        Conclusion conclusion = new Conclusion(List.of(Set.of(concept)), true, Openness.CLOSED, List.of(), false);
        return new Recognition(industry(conclusion), List.of(), Explanation.stated(concept));
    }

    private Industry industry(Conclusion conclusion) {
        return industries.of(conclusion, () -> new Industry(conclusion, scheme));
    }

    private Recognition recognition(Evidence evidence) {
        Weighing weighing = new Weighing(vocabulary, evidence);
        Conclusion conclusion = weighing.conclude();
        Industry industry = industry(conclusion);
        return new Recognition(industry, notUnderstood(evidence), Explanation.of(evidence, industry, scheme::get));
    }

    /** The phrases of which the last word is not known; those of the name only where nothing else is said. */
    private static List<String> notUnderstood(Evidence evidence) {
        List<String> words = new ArrayList<>(0);
        unknown(evidence.products(), words);
        unknown(evidence.text(), words);
        if (Evidence.subjects(evidence.products()).isEmpty() && Evidence.subjects(evidence.text()).isEmpty()) {
            unknown(evidence.name(), words);
        }
        return words;
    }

    private static void unknown(List<Reading> readings, List<String> words) {
        for (Reading reading : readings) {
            if (reading.is(Kind.UNKNOWN) && !words.contains(reading.head())) {
                words.add(reading.head());
            }
        }
    }

    private static Set<String> processes(List<Passage> passages) {
        Set<String> processes = Set.of();
        for (Passage passage : passages) {
            processes = union(processes, passage.processes());
        }
        return processes;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    /** The processes that a text names, but for those that it denies; a machine for a process is not that process. */
    private Set<String> processes(Mentions text) {
        List<Hit> named = new ArrayList<>(0);
        for (Hit hit : text.hits()) {
            if (hit.word().process().isPresent()) {
                named.add(hit);
            }
        }
        if (named.isEmpty()) {
            return Set.of();
        }
        Set<String> processes = new HashSet<>();
        for (Hit hit : Overlaps.longest(named)) {
            if (!isOfMachine(text, hit) && !Denials.isDenied(text, hit)) {
                processes.add(hit.word().process().orElseThrow());
            }
        }
        return processes;
    }

    private boolean isOfMachine(Mentions text, Hit process) {
        for (Hit hit : text.hits()) {
            boolean names = hit.overlaps(process) && hit.length() > process.length()
                    && hit.word().concepts().stream().anyMatch(vocabulary.relations()::isEquipment);
            boolean follows = hit.start() == process.end() && hit.word().relation().filter(Relation.EQUIPMENT::equals).isPresent();
            if (names || follows) {
                return true;
            }
        }
        return false;
    }
}
