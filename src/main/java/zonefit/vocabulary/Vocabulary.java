package zonefit.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import zonefit.cache.PackedMap;
import zonefit.text.Text;

/** All words that Zonefit knows: industries, places, land classes, processes and activities. */
public final class Vocabulary {

    private static final String DENIALS = "非不无未";
    private static final String ENDS = ",，;；、()（） ";
    /** The longest name of a trade between a denial and what it denies, in characters. */
    private static final int DENIED_WITHIN = 6;

    private final ConceptScheme concepts;
    private final Spelling spelling;
    private final Words words;
    private final Map<String, Ambiguity> ambiguities;
    private final Relations relations;
    private final Map<String, IndustryCode> codes;
    private final Gazetteer gazetteer;
    private final Map<String, LandClass> landClasses;
    private final Map<String, Process> processes;
    private final Map<Activity, Text> activityLabels;
    private final Map<String, Set<Activity>> activitiesByCode;
    private final Map<String, List<String>> parkTypes;
    private final Set<String> parts;
    private final Lexicon lexicon;
    /** Made when first asked for. */
    private volatile Set<String> classesOfManufacturing = Set.of();
    private final Map<String, Boolean> manufactured = new ConcurrentHashMap<>();

    Vocabulary(ConceptScheme concepts, Spelling spelling, Words words, Map<String, Ambiguity> ambiguities, Relations relations,
            Map<String, IndustryCode> codes, Gazetteer gazetteer, Map<String, LandClass> landClasses, Map<String, Process> processes,
            Map<Activity, Text> activityLabels, Map<String, Set<Activity>> activitiesByCode, Map<String, List<String>> parkTypes, Set<String> parts) {
        this.concepts = Objects.requireNonNull(concepts);
        this.spelling = Objects.requireNonNull(spelling);
        this.words = Objects.requireNonNull(words);
        this.ambiguities = PackedMap.copyOf(ambiguities);
        this.relations = Objects.requireNonNull(relations);
        this.codes = PackedMap.copyOf(codes);
        this.gazetteer = Objects.requireNonNull(gazetteer);
        this.landClasses = PackedMap.copyOf(landClasses);
        this.processes = PackedMap.copyOf(processes);
        this.activityLabels = Map.copyOf(activityLabels);
        this.activitiesByCode = PackedMap.copyOf(activitiesByCode);
        this.parkTypes = PackedMap.copyOf(parkTypes);
        this.parts = Set.copyOf(parts);
        this.lexicon = new Lexicon(words);
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

    /** Whether a concept is of goods that are made: a class of manufacturing leads to it or to one above it. */
    public boolean isManufactured(String concept) {
        return manufactured.computeIfAbsent(concept, key -> {
            Set<String> classes = classesOfManufacturing;
            if (classes.isEmpty()) {
                classes = manufactured();
                classesOfManufacturing = classes;
            }
            return concepts.closure(key).stream().anyMatch(classes::contains);
        });
    }

    /** Ids of the concepts to which classes of manufacturing lead. */
    private Set<String> manufactured() {
        return codes.values().stream().filter(IndustryCode::isManufacturing).flatMap(code -> code.concepts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a concept is of parts for a field that uses goods of all trades. */
    public boolean isPartsFor(String concept) {
        return parts.contains(concept);
    }

    Set<String> parts() {
        return parts;
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
        return concepts.find(words).map(concept -> Set.of(concept.id())).or(() -> word(words).filter(Word::isName).map(Word::concepts))
                .orElse(Set.of());
    }

    /** All that a term may stand for, however it is spelt. */
    public Optional<Word> word(String term) {
        return words.find(spelling.fold(term));
    }

    /** All names of industries and goods, folded. */
    public List<String> names() {
        return words.byTerm().values().stream().filter(Word::isName).map(Word::term).toList();
    }

    /** Folds the spellings of a text into one. */
    public Spelling spelling() {
        return spelling;
    }

    Words words() {
        return words;
    }

    /** The ambiguity that a term is declared to be. */
    public Optional<Ambiguity> ambiguity(String term) {
        return Optional.ofNullable(ambiguities.get(term));
    }

    public Relations relations() {
        return relations;
    }

    /** All known words of a text. */
    public Mentions mentions(String text) {
        return lexicon.in(spelling.fold(text));
    }

    /** The words of a text that name activities, and perhaps others. */
    public Mentions activities(String text) {
        return lexicon.activitiesIn(spelling.fold(text));
    }

    /** What enterprises of a code do: by its longest prefix that is listed, else by its section. */
    public Set<Activity> activities(IndustryCode code) {
        for (int length = code.code().length(); length > 0; length--) {
            Set<Activity> activities = activitiesByCode.get(code.code().substring(0, length));
            if (activities != null) {
                return activities;
            }
        }
        return activitiesByCode.getOrDefault(code.section(), Set.of());
    }

    /** Whether words for a park, its name or type, say that it is of a kind, such as {@code specialised}, and do not deny it. */
    public boolean parkIs(String kind, String words) {
        return parkTypes.getOrDefault(kind, List.of()).stream().anyMatch(word -> {
            int at = words.indexOf(word);
            while (at >= 0 && isDenied(words, at)) {
                at = words.indexOf(word, at + 1);
            }
            return at >= 0;
        });
    }

    /** Whether a denial stands before a word, or before the trade that qualifies it: 非电镀专业园区. */
    private static boolean isDenied(String words, int at) {
        int from = Math.max(0, at - DENIED_WITHIN);
        for (int i = at - 1; i >= from; i--) {
            char c = words.charAt(i);
            if (DENIALS.indexOf(c) >= 0) {
                return true;
            }
            if (ENDS.indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }

    Map<String, List<String>> parkTypes() {
        return parkTypes;
    }

    public Text label(Activity activity) {
        return activityLabels.getOrDefault(activity, Text.same(activity.code()));
    }
}
