package zonefit.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zonefit.cache.PackedMap;
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
    private final Map<String, Set<Activity>> activitiesByCode;
    private final Map<String, List<String>> parkTypes;
    private final Lexicon lexicon;

    Vocabulary(ConceptScheme concepts, Terms<Set<String>> industryTerms, Map<String, Ambiguity> ambiguities,
            Equipment equipment, Map<String, IndustryCode> codes, Gazetteer gazetteer, Map<String, LandClass> landClasses,
            Map<String, Process> processes, Terms<String> processTerms, Terms<Activity> activityTerms,
            Map<Activity, Text> activityLabels, Map<String, Set<Activity>> activitiesByCode,
            Map<String, List<String>> parkTypes) {
        this.concepts = Objects.requireNonNull(concepts);
        this.industryTerms = Objects.requireNonNull(industryTerms);
        this.ambiguities = PackedMap.copyOf(ambiguities);
        this.equipment = Objects.requireNonNull(equipment);
        this.codes = PackedMap.copyOf(codes);
        this.gazetteer = Objects.requireNonNull(gazetteer);
        this.landClasses = PackedMap.copyOf(landClasses);
        this.processes = PackedMap.copyOf(processes);
        this.processTerms = Objects.requireNonNull(processTerms);
        this.activityTerms = Objects.requireNonNull(activityTerms);
        this.activityLabels = Map.copyOf(activityLabels);
        this.activitiesByCode = PackedMap.copyOf(activitiesByCode);
        this.parkTypes = PackedMap.copyOf(parkTypes);
        this.lexicon = new Lexicon(industryTerms, processTerms, activityTerms);
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

    Map<String, IndustryCode> industryCodes() {
        return codes;
    }

    Map<String, Ambiguity> ambiguities() {
        return ambiguities;
    }

    public Set<String> processIds() {
        return processes.keySet();
    }

    Map<String, Process> processes() {
        return processes;
    }

    Terms<String> processTerms() {
        return processTerms;
    }

    Map<String, Set<Activity>> activitiesByCode() {
        return activitiesByCode;
    }

    public Set<String> codes() {
        return codes.keySet();
    }

    public Collection<LandClass> landClasses() {
        return landClasses.values();
    }

    Map<String, LandClass> landClassesById() {
        return landClasses;
    }

    public Optional<LandClass> landClass(String id) {
        return Optional.ofNullable(landClasses.get(id));
    }

    public Optional<Process> process(String id) {
        return Optional.ofNullable(processes.get(id));
    }

    /** The concepts that a word means: an id, a label or an alias; several if it is ambiguous, empty if no concept bears it. */
    public Set<String> conceptsMeant(String words) {
        return concepts.find(words).map(concept -> Set.of(concept.id())).or(() -> industryTerms.exact(words)).orElse(Set.of());
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

    /** What a text mentions of industries, processes and activities. */
    Mentions mentions(String text) {
        return lexicon.in(text);
    }

    /** What enterprises of a code do: by its longest prefix that is listed, else by its section. */
    Set<Activity> activities(IndustryCode code) {
        for (int length = code.code().length(); length > 0; length--) {
            Set<Activity> activities = activitiesByCode.get(code.code().substring(0, length));
            if (activities != null) {
                return activities;
            }
        }
        return activitiesByCode.getOrDefault(code.section(), Set.of());
    }

    /** Whether words for a park, its name or type, say that it is of a kind, such as {@code specialised}. */
    public boolean parkIs(String kind, String words) {
        return parkTypes.getOrDefault(kind, List.of()).stream().anyMatch(words::contains);
    }

    Map<String, List<String>> parkTypes() {
        return parkTypes;
    }

    public Text label(Activity activity) {
        return activityLabels.getOrDefault(activity, Text.same(activity.code()));
    }

    /** The activities named in a text. */
    Terms<Activity> activityTerms() {
        return activityTerms;
    }
}
