package zonefit.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.memo.Memo;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Recognition.Evidence;
import zonefit.vocabulary.Terms.Hit;

/**
 * Tells a project's industry from its code, products, text and, where nothing else speaks, its name. Evidence that
 * does not agree, or a word that may mean several things, is left open; nothing is picked.
 */
public final class Recogniser {

    /** What separates two things that are both meant; without it the last term of a phrase is its head. */
    private static final Pattern SEPARATOR = Pattern.compile("[,;、。/+&和与及或]|以及|and|\\n");

    private static final Set<Activity> ALL = Set.of(Activity.values());
    private static final Map<Activity, Set<Activity>> ONE =
            Stream.of(Activity.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Set::of));
    /** Descriptions of industries that are kept. */
    private static final int MOST_KEPT = 3_000;

    private final Vocabulary vocabulary;
    private final ConceptScheme scheme;
    private final Memo<Told, Understood> understood = new Memo<>(MOST_KEPT);
    /** Many descriptions come to the same industry; that it is the same object spares comparing. */
    private final Memo<List<Object>, Industry> industries = new Memo<>(MOST_KEPT);

    public Recogniser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.scheme = vocabulary.concepts();
    }

    /** The words of a project that tell its industry before its name does. The same words recur with many names. */
    private record Told(Optional<String> industry, Optional<String> code, List<String> products, boolean upgrades) {

        static Told by(Project project) {
            return new Told(project.get(Fields.INDUSTRY), project.get(Fields.GBT4754), project.texts(Fields.PRODUCTS),
                    Recogniser.upgrades(project));
        }
    }

    /**
     * What those words say.
     *
     * @param closed whether the name adds nothing to the lines
     */
    private record Understood(boolean closed, List<Reading> products, List<Reading> text, Optional<IndustryCode> code, Lines lines,
            Recognition recognition, Set<Activity> activities) {
    }

    /** The concepts of a project. */
    public Recognition industry(Project project) {
        Told told = Told.by(project);
        Understood understood = understood(told);
        List<Reading> name = readings(Fields.NAME, project.name());
        if (understood.closed) {
            return name.isEmpty() ? understood.recognition
                    : new Recognition(understood.recognition.what(), evidence(understood.recognition.evidence(), understood.lines, name));
        }
        if (name.isEmpty()) {
            return understood.recognition;
        }
        Understood own = understand(told);
        own.lines.take(name);
        return new Recognition(own.lines.industry(), evidence(evidence(own.code, own.products, own.text, own.lines), own.lines, name));
    }

    private Understood understood(Told told) {
        return understood.of(told, () -> understand(told));
    }

    private Understood understand(Told told) {
        Optional<String> stated = told.industry.map(Terms::normal).filter(id -> scheme.find(id).isPresent());
        Optional<IndustryCode> code = told.code.flatMap(vocabulary::code);
        List<Reading> products = new ArrayList<>();
        told.products.forEach(product -> products.addAll(readings(Fields.PRODUCTS, product)));
        List<Reading> text = stated
                .map(id -> List.of(new Reading(Fields.INDUSTRY, id, Set.of(id))))
                .orElseGet(() -> told.industry.map(words -> readings(Fields.INDUSTRY, words)).orElse(List.of()));
        Lines lines = new Lines();
        if (stated.isPresent()) {
            lines.take(text);
        } else {
            lines.take(products);
            lines.code(code, told.upgrades);
            lines.refine(text);
        }
        boolean closed = stated.isPresent() || !lines.isEmpty();
        return new Understood(closed, products, text, code, lines, new Recognition(lines.industry(), evidence(code, products, text, lines)),
                firstNamed(told.products, told.industry.map(List::of).orElse(List.of())));
    }

    /** The activities that a project may be; one if its words or code tell, all of them if nothing does. */
    public Set<Activity> activities(Project project) {
        Optional<Activity> stated = project.get(Fields.ACTIVITY).flatMap(Activity::of);
        if (stated.isPresent()) {
            return ONE.get(stated.get());
        }
        Understood understood = understood(Told.by(project));
        Optional<IndustryCode> code = understood.code;
        if (code.isPresent() && code.get().isManufacturing()) {
            return ONE.get(Activity.PRODUCTION);
        }
        Set<Activity> named = understood.activities.isEmpty() ? firstNamed(List.of(project.name())) : understood.activities;
        if (!named.isEmpty()) {
            return named;
        }
        return code.map(vocabulary::activities).filter(byCode -> !byCode.isEmpty()).orElse(ALL);
    }

    private static List<Evidence> evidence(Optional<IndustryCode> code, List<Reading> products, List<Reading> text, Lines lines) {
        List<Evidence> evidence = new ArrayList<>();
        code.ifPresent(value -> evidence.add(new Evidence(Fields.GBT4754.path(), value.code() + " " + value.label(),
                Set.copyOf(value.concepts()), lines.uses(value.concepts()))));
        return evidence(evidence(evidence, lines, products), lines, text);
    }

    private static List<Evidence> evidence(List<Evidence> before, Lines lines, List<Reading> readings) {
        List<Evidence> evidence = new ArrayList<>(before.size() + readings.size());
        evidence.addAll(before);
        readings.forEach(reading -> evidence.add(
                new Evidence(reading.field.path(), reading.words, reading.concepts, lines.uses(reading.concepts))));
        return evidence;
    }

    /** The activities named in the strongest texts that name any: products before free text, free text before the name. */
    @SafeVarargs
    private Set<Activity> firstNamed(List<String>... textsByStrength) {
        for (List<String> texts : textsByStrength) {
            Set<Activity> named = new TreeSet<>();
            texts.forEach(text -> vocabulary.activityTerms().in(text).forEach(hit -> named.add(hit.meaning())));
            if (!named.isEmpty()) {
                return named;
            }
        }
        return Set.of();
    }

    private static boolean upgrades(Project project) {
        return project.get(Fields.KIND).filter("upgrade"::equals).isPresent();
    }

    /** The head terms of a text: of each phrase the last one, for in Chinese the head closes the phrase. */
    private List<Reading> readings(Field<?> field, String text) {
        List<Hit<Set<String>>> hits = vocabulary.industryTerms().in(text);
        String normal = Terms.normal(text);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit<Set<String>> hit = hits.get(i);
            Optional<String> equipment = vocabulary.equipment().wordAt(normal, hit.end());
            if (equipment.isPresent()) {
                equipmentFor(hit, equipment.get(), field).ifPresent(readings::add);
                continue;
            }
            boolean head = i == hits.size() - 1
                    || SEPARATOR.matcher(normal.substring(hit.end(), hits.get(i + 1).start())).find();
            boolean qualifies = head || i + 1 < hits.size() && related(hit.meaning(), hits.get(i + 1).meaning());
            if (qualifies) {
                readings.add(new Reading(field, hit.term(), hit.meaning()));
            }
        }
        return readings;
    }

    /** A term that goes on as equipment names the equipment; without a concept for that, nothing. */
    private Optional<Reading> equipmentFor(Hit<Set<String>> hit, String word, Field<?> field) {
        return hit.meaning().size() > 1 ? Optional.empty() : vocabulary.equipment().of(hit.meaning().iterator().next())
                .map(concept -> new Reading(field, hit.term() + word, Set.of(concept)));
    }

    private boolean related(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> scheme.related(a, b)));
    }

    /** A term of the project that says what it is; several concepts if the term is ambiguous. */
    private record Reading(Field<?> field, String words, Set<String> concepts) {
        boolean isAmbiguous() {
            return concepts.size() > 1;
        }
    }

    /** The lines of a project as evidence comes in, the strongest first. */
    private final class Lines {

        private final List<Set<String>> groups = new ArrayList<>();
        private final List<Reading> open = new ArrayList<>();
        private final Set<String> facilities = new LinkedHashSet<>();
        private final Set<String> candidates = new LinkedHashSet<>();
        private boolean contradictory;

        boolean isEmpty() {
            return groups.isEmpty() && open.isEmpty() && candidates.isEmpty();
        }

        /** Evidence of the same strength: unrelated terms are lines of their own. */
        void take(List<Reading> readings) {
            for (Reading reading : readings) {
                if (reading.isAmbiguous()) {
                    open.add(reading);
                } else if (scheme.get(reading.concepts.iterator().next()).kind() == Concept.Kind.FACILITY) {
                    facilities.addAll(reading.concepts);
                } else if (!join(reading.concepts)) {
                    groups.add(new LinkedHashSet<>(reading.concepts));
                }
            }
        }

        /** @param ofEnterprise whether the code may be that of an enterprise which adds something else to what stands */
        void code(Optional<IndustryCode> code, boolean ofEnterprise) {
            if (code.isEmpty() || code.get().concepts().isEmpty()) {
                return;
            }
            Set<String> concepts = new LinkedHashSet<>(code.get().concepts());
            if (!code.get().decides()) {
                candidates.addAll(concepts);
            } else if (groups.stream().anyMatch(group -> related(group, concepts) && !inLine(group, concepts))) {
                // Products and code agree on the field; what exactly it is, the products say.
                return;
            } else if (!join(concepts) && !(ofEnterprise && !groups.isEmpty())) {
                contradictory = !groups.isEmpty();
                groups.add(concepts);
            }
        }

        private boolean inLine(Set<String> some, Set<String> others) {
            return some.stream().anyMatch(a -> others.stream().anyMatch(b -> scheme.covers(a, b) || scheme.covers(b, a)));
        }

        /** Weaker evidence: it makes a line more precise or, where there is none yet, makes the lines. */
        void refine(List<Reading> readings) {
            if (groups.isEmpty()) {
                take(readings);
                contradictory = groups.size() > 1;
            } else {
                readings.stream().filter(reading -> !reading.isAmbiguous()).forEach(reading -> join(reading.concepts));
            }
        }

        boolean uses(Collection<String> concepts) {
            return groups.stream().anyMatch(group -> group.stream().anyMatch(concepts::contains));
        }

        private boolean join(Set<String> concepts) {
            Optional<Set<String>> group = groups.stream().filter(known -> related(known, concepts)).findFirst();
            group.ifPresent(known -> known.addAll(concepts));
            return group.isPresent();
        }

        Industry industry() {
            List<Set<String>> lines = new ArrayList<>();
            groups.forEach(group -> lines.add(scheme.mostSpecific(group)));
            boolean certain = !contradictory;
            List<Text> questions = new ArrayList<>();
            if (lines.isEmpty()) {
                certain = false;
                List<Reading> ambiguous = open.stream().filter(reading -> !resolvedByCode(reading)).toList();
                ambiguous.forEach(reading -> vocabulary.ambiguity(reading.words).map(Ambiguity::question).ifPresent(questions::add));
                Set<String> options = new TreeSet<>();
                open.forEach(reading -> options.addAll(narrowed(reading)));
                if (options.isEmpty()) {
                    options.addAll(candidates);
                }
                options.forEach(option -> lines.add(Set.of(option)));
                certain = lines.size() == 1;
            }
            boolean facility = lines.isEmpty() && !facilities.isEmpty();
            boolean sure = certain;
            return industries.of(List.of(lines, sure, questions, facility), () -> new Industry(lines, sure, questions, facility, scheme));
        }

        private boolean resolvedByCode(Reading reading) {
            return narrowed(reading).size() == 1;
        }

        /** The candidates of an ambiguous word that the code's candidates allow; all, if it allows none. */
        private Set<String> narrowed(Reading reading) {
            Set<String> allowed = new LinkedHashSet<>(reading.concepts);
            allowed.removeIf(option -> candidates.stream().noneMatch(candidate -> scheme.covers(candidate, option)
                    || scheme.covers(option, candidate)));
            return allowed.isEmpty() ? reading.concepts : allowed;
        }
    }
}
