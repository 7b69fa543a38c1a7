package zonefit.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.memo.Memo;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.vocabulary.Lines.Conclusion;
import zonefit.vocabulary.Recognition.Evidence;

/**
 * Tells a project's industry from its code, products, text and, where nothing else speaks, its name. Evidence that
 * does not agree, or a word that may mean several things, is left open; nothing is picked.
 */
public final class Recogniser {

    private static final Set<Activity> ALL = Set.of(Activity.values());
    private static final Map<Activity, Set<Activity>> ONE =
            Stream.of(Activity.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Set::of));
    /** Industries that are kept. */
    private static final int MOST_KEPT = 3_000;

    private final Vocabulary vocabulary;
    private final ConceptScheme scheme;
    private final HeadTerms heads;
    /** Many descriptions come to the same industry; that it is the same object spares comparing. */
    private final Memo<Conclusion, Industry> industries = new Memo<>(MOST_KEPT);

    public Recogniser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.scheme = vocabulary.concepts();
        this.heads = new HeadTerms(vocabulary);
    }

    /** What is mentioned in the fields of a project that tell what it is. */
    private record Told(Optional<IndustryCode> code, List<Mentions> products, List<Mentions> industry, Mentions name) {
    }

    public Recognised recognise(Project project) {
        Told told = new Told(project.get(Fields.GBT4754).flatMap(vocabulary::code), mentions(project.texts(Fields.PRODUCTS)),
                project.get(Fields.INDUSTRY).map(vocabulary::mentions).map(List::of).orElse(List.of()), vocabulary.mentions(project.name()));
        return new Recognised(industry(project, told), activities(project, told), processes(project, told));
    }

    private List<Mentions> mentions(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<Mentions> mentions = new ArrayList<>(texts.size());
        for (String text : texts) {
            mentions.add(vocabulary.mentions(text));
        }
        return mentions;
    }

    private Recognition industry(Project project, Told told) {
        List<Reading> products = readings(Fields.PRODUCTS, told.products);
        List<Reading> name = readings(Fields.NAME, List.of(told.name));
        Optional<Reading> stated = stated(told);
        List<Reading> text = stated.map(List::of).orElseGet(() -> readings(Fields.INDUSTRY, told.industry));
        Lines lines = new Lines(vocabulary);
        if (stated.isPresent()) {
            lines.take(text);
        } else {
            lines.take(products);
            told.code.ifPresent(code -> lines.code(code, upgrades(project)));
            lines.refine(text);
            if (lines.isEmpty()) {
                lines.take(name);
            }
        }
        Conclusion conclusion = lines.conclusion();
        List<Evidence> evidence = new ArrayList<>(1 + products.size() + text.size() + name.size());
        told.code.ifPresent(code -> evidence.add(evidence(code, lines)));
        evidence(products, lines, evidence);
        evidence(text, lines, evidence);
        evidence(name, lines, evidence);
        return new Recognition(industries.of(conclusion, () -> new Industry(conclusion, scheme)), evidence);
    }

    /** The industry that a project states by the id of a concept. */
    private Optional<Reading> stated(Told told) {
        if (told.industry.isEmpty()) {
            return Optional.empty();
        }
        return scheme.find(told.industry.get(0).text()).map(concept -> new Reading(Fields.INDUSTRY, concept.id(), Set.of(concept.id())));
    }

    private List<Reading> readings(Field<?> field, List<Mentions> texts) {
        List<Reading> readings = new ArrayList<>(2);
        for (Mentions text : texts) {
            heads.read(field, text, readings);
        }
        return readings;
    }

    private static boolean upgrades(Project project) {
        return project.get(Fields.KIND).filter("upgrade"::equals).isPresent();
    }

    private static Evidence evidence(IndustryCode code, Lines lines) {
        Set<String> concepts = Set.copyOf(code.concepts());
        return new Evidence(Fields.GBT4754.path(), code.code() + " " + code.label(), concepts, lines.uses(concepts));
    }

    private static void evidence(List<Reading> readings, Lines lines, List<Evidence> evidence) {
        for (Reading reading : readings) {
            evidence.add(new Evidence(reading.field().path(), reading.words(), reading.concepts(), lines.uses(reading.concepts())));
        }
    }

    /** The activities that a project may be; one if its words or code tell, all of them if nothing does. */
    private Set<Activity> activities(Project project, Told told) {
        Optional<Activity> stated = project.get(Fields.ACTIVITY).flatMap(Activity::of);
        if (stated.isPresent()) {
            return ONE.get(stated.get());
        }
        if (told.code.filter(IndustryCode::isManufacturing).isPresent()) {
            return ONE.get(Activity.PRODUCTION);
        }
        // Products before free text, free text before the name.
        for (List<Mentions> texts : List.of(told.products, told.industry, List.of(told.name))) {
            Set<Activity> named = named(texts);
            if (!named.isEmpty()) {
                return named;
            }
        }
        return told.code.map(vocabulary::activities).filter(byCode -> !byCode.isEmpty()).orElse(ALL);
    }

    private static Set<Activity> named(List<Mentions> texts) {
        Set<Activity> named = Set.of();
        for (Mentions text : texts) {
            for (Hit<Activity> hit : text.activities()) {
                named = named.isEmpty() ? EnumSet.of(hit.meaning()) : named;
                named.add(hit.meaning());
            }
        }
        return named.size() == 1 ? ONE.get(named.iterator().next()) : named;
    }

    private Set<String> processes(Project project, Told told) {
        Set<String> processes = new HashSet<>(0);
        for (String text : project.texts(Fields.PROCESSES)) {
            processes(vocabulary.mentions(text), processes);
        }
        told.products.forEach(text -> processes(text, processes));
        told.industry.forEach(text -> processes(text, processes));
        return processes;
    }

    /** Adds the processes that a text names; a machine for a process is not that process. */
    private void processes(Mentions text, Set<String> processes) {
        for (Hit<String> hit : text.processes()) {
            boolean isMachine = vocabulary.equipment().wordAt(text.text(), hit.end()).isPresent()
                    || text.industries().stream().anyMatch(industry -> industry.overlaps(hit) && isEquipment(industry));
            if (!isMachine) {
                processes.add(hit.meaning());
            }
        }
    }

    private boolean isEquipment(Hit<Set<String>> hit) {
        return hit.meaning().stream().anyMatch(vocabulary.equipment()::isEquipment);
    }
}
