package zonefit.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zonefit.text.Text;

/** All words that Zonefit knows: industries, places, land classes, processes and activities. */
public final class Vocabulary {

    private final ConceptScheme concepts;
    private final Terms<Set<String>> industryTerms;
    private final Map<String, Ambiguity> ambiguities;
    private final Equipment equipment;
    private final Map<String, IndustryCode> codes;
    private final Gazetteer gazetteer;
    private final Map<String, LandClass> landClasses;
    private final Map<String, Process> processes;
    private final Terms<String> processTerms;
    private final Terms<Activity> activityTerms;
    private final Map<Activity, Text> activityLabels;

    Vocabulary(ConceptScheme concepts, Terms<Set<String>> industryTerms, Map<String, Ambiguity> ambiguities,
            Equipment equipment, Map<String, IndustryCode> codes, Gazetteer gazetteer, Map<String, LandClass> landClasses,
            Map<String, Process> processes, Terms<String> processTerms, Terms<Activity> activityTerms,
            Map<Activity, Text> activityLabels) {
        this.concepts = Objects.requireNonNull(concepts);
        this.industryTerms = Objects.requireNonNull(industryTerms);
        this.ambiguities = Map.copyOf(ambiguities);
        this.equipment = Objects.requireNonNull(equipment);
        this.codes = Map.copyOf(codes);
        this.gazetteer = Objects.requireNonNull(gazetteer);
        this.landClasses = Map.copyOf(landClasses);
        this.processes = Map.copyOf(processes);
        this.processTerms = Objects.requireNonNull(processTerms);
        this.activityTerms = Objects.requireNonNull(activityTerms);
        this.activityLabels = Map.copyOf(activityLabels);
    }

    public ConceptScheme concepts() {
        return concepts;
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    public Optional<IndustryCode> code(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    public Set<String> codes() {
        return codes.keySet();
    }

    public Collection<LandClass> landClasses() {
        return landClasses.values();
    }

    public Optional<LandClass> landClass(String id) {
        return Optional.ofNullable(landClasses.get(id));
    }

    public Optional<Process> process(String id) {
        return Optional.ofNullable(processes.get(id));
    }

    /** Concepts by term; an ambiguous term stands for all its candidates. */
    Terms<Set<String>> industryTerms() {
        return industryTerms;
    }

    /** The ambiguity that a term is declared to be. */
    Optional<Ambiguity> ambiguity(String term) {
        return Optional.ofNullable(ambiguities.get(term));
    }

    Equipment equipment() {
        return equipment;
    }

    /** What a label or alias stands for: one concept, or the candidates of an ambiguous word. */
    public Set<String> conceptsNamed(String term) {
        return industryTerms.exact(term).orElse(Set.of());
    }

    /** The processes named in texts. */
    public Set<String> processesIn(List<String> texts) {
        return texts.stream().flatMap(text -> processTerms.in(text).stream()).map(Terms.Hit::meaning)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    public Text label(Activity activity) {
        return activityLabels.getOrDefault(activity, Text.same(activity.code()));
    }

    /** The activities named in a text. */
    Terms<Activity> activityTerms() {
        return activityTerms;
    }
}
