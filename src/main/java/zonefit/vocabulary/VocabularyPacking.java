package zonefit.vocabulary;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import zonefit.cache.Packer;
import zonefit.cache.Unpacker;
import zonefit.text.Text;
import zonefit.vocabulary.Concept.Kind;
import zonefit.vocabulary.IndustryCode.Match;
import zonefit.vocabulary.Place.Level;
import zonefit.vocabulary.Relation.Scope;
import zonefit.vocabulary.Word.Head;
import zonefit.vocabulary.Word.Use;

/** Keeps a vocabulary between runs: reading it back costs a fraction of reading its tables. */
public final class VocabularyPacking {

    private static final int NAME = 1;
    private static final int CODE = 1 << 1;
    private static final int PROCESS = 1 << 2;
    private static final int ACTIVITY = 1 << 3;
    private static final int HEAD = 1 << 4;
    private static final int MATERIAL = 1 << 5;
    private static final int USE = 1 << 6;
    private static final int RELATION = 1 << 7;
    private static final int ROLES = 1 << 8;

    private VocabularyPacking() {
    }

    public static void pack(Vocabulary vocabulary, Packer out) {
        out.index(vocabulary.concepts().byId(), concept -> out.string(concept.id()).text(concept.label())
                .number(concept.kind().ordinal()).strings(concept.broader()).strings(concept.classes()));
        out.index(vocabulary.concepts().extents(), extent -> out.string(extent.id()).text(extent.label()).strings(extent.includes()).strings(extent.excludes()));
        out.index(vocabulary.concepts().including(), out::strings);
        Spelling spelling = vocabulary.spelling();
        out.string(spelling.traditional()).string(spelling.simplified()).index(spelling.variants(), out::string);
        out.number(spelling.longest()).string(spelling.beginnings());
        out.number(vocabulary.words().longest()).index(vocabulary.words().byTerm(), word -> pack(word, out));
        out.index(vocabulary.ambiguities(), word -> out.string(word.term()).strings(word.candidates()).text(word.question()));
        out.all(vocabulary.relations().byId().values(), relation -> out.string(relation.id()).strings(relation.concepts())
                .number(relation.scope().ordinal()));
        out.index(vocabulary.relations().targets(), out::string);
        out.index(vocabulary.industryCodes(), code -> out.string(code.code()).string(code.section()).string(code.label())
                .number(code.match().ordinal()).strings(code.concepts()).string(code.inheritedFrom()));
        Gazetteer gazetteer = vocabulary.gazetteer();
        out.index(gazetteer.byId(), place -> out.string(place.id()).number(place.level().ordinal()).text(place.label())
                .strings(place.within()));
        out.all(List.of(Level.values()), level -> out.index(gazetteer.names(level), out::strings));
        out.index(vocabulary.landClassesById(), land -> out.string(land.id()).text(land.label()).strings(land.aliases()));
        out.index(vocabulary.processes(), process -> out.string(process.id()).text(process.label()).number(process.pollution().ordinal()).number(process.isStep() ? 1 : 0)
                .strings(process.concepts()));
        out.all(List.of(Activity.values()), activity -> out.text(vocabulary.label(activity)));
        out.index(vocabulary.activitiesByCode(), activities -> out.all(activities, activity -> out.number(activity.ordinal())));
        out.index(vocabulary.parkTypes(), out::strings);
        out.strings(vocabulary.parts());
    }

    public static Vocabulary unpack(Unpacker packed) {
        ConceptScheme scheme = new ConceptScheme(packed.index(
                in -> new Concept(in.string(), in.text(), Kind.values()[in.number()], in.strings(), in.strings())),
                packed.index(in -> new Extent(in.string(), in.text(), in.set(), in.set())), packed.index(Unpacker::strings));
        Spelling spelling = new Spelling(packed.string(), packed.string(), packed.index(Unpacker::string), packed.number(), packed.string());
        int longest = packed.number();
        Words words = new Words(packed.index(VocabularyPacking::word), longest);
        Map<String, Ambiguity> ambiguities = packed.index(in -> new Ambiguity(in.string(), in.strings(), in.text()));
        Map<String, Relation> byId = new HashMap<>();
        packed.all(() -> new Relation(packed.string(), packed.strings(), Scope.values()[packed.number()]))
                .forEach(relation -> byId.put(relation.id(), relation));
        Relations relations = new Relations(scheme, byId, packed.index(Unpacker::string));
        Map<String, IndustryCode> codes = packed.index(
                in -> new IndustryCode(in.string(), in.string(), in.string(), Match.values()[in.number()], in.strings(), in.string()));
        Map<String, Place> places = packed.index(
                in -> new Place(in.string(), Level.values()[in.number()], in.text(), in.strings()));
        List<Map<String, List<String>>> byLevel = packed.all(() -> packed.index(Unpacker::strings));
        Map<Level, Map<String, List<String>>> names = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            names.put(level, byLevel.get(level.ordinal()));
        }
        Map<String, LandClass> landClasses = packed.index(in -> new LandClass(in.string(), in.text(), in.strings()));
        Map<String, Process> processes = packed.index(
                in -> new Process(in.string(), in.text(), Process.Pollution.values()[in.number()], in.number() == 1, in.strings()));
        List<Text> labels = packed.all(packed::text);
        Map<Activity, Text> activityLabels = new EnumMap<>(Activity.class);
        for (Activity activity : Activity.values()) {
            activityLabels.put(activity, labels.get(activity.ordinal()));
        }
        Map<String, Set<Activity>> byCode = packed.index(in -> new TreeSet<>(in.all(() -> Activity.values()[in.number()])));
        Map<String, List<String>> parkTypes = packed.index(Unpacker::strings);
        return new Vocabulary(scheme, spelling, words, ambiguities, relations, codes, new Gazetteer(places, names, spelling), landClasses,
                processes, activityLabels, byCode, parkTypes, packed.set());
    }

    /** Only what a word has is written: most are names of one concept. A bit tells which parts follow. */
    private static void pack(Word word, Packer out) {
        int parts = (word.concepts().isEmpty() ? 0 : NAME) | (word.code().isEmpty() ? 0 : CODE) | (word.process().isEmpty() ? 0 : PROCESS)
                | (word.activity().isEmpty() ? 0 : ACTIVITY) | (word.head().isEmpty() ? 0 : HEAD) | (word.material().isEmpty() ? 0 : MATERIAL)
                | (word.use().isEmpty() ? 0 : USE) | (word.relation().isEmpty() ? 0 : RELATION) | (word.roles() == 0 ? 0 : ROLES);
        out.string(word.term()).number(parts);
        if (!word.concepts().isEmpty()) {
            out.strings(word.concepts());
        }
        if (!word.code().isEmpty()) {
            out.string(word.code());
        }
        word.process().ifPresent(out::string);
        word.activity().ifPresent(activity -> out.number(activity.ordinal()));
        word.head().ifPresent(head -> out.strings(head.concepts()).number(head.isForm() ? 1 : 0));
        word.material().ifPresent(out::string);
        word.use().ifPresent(use -> out.string(use.branch()).string(use.parts()).string(use.of()));
        word.relation().ifPresent(out::string);
        if (word.roles() != 0) {
            out.number(word.roles());
        }
    }

    private static Word word(Unpacker in) {
        String term = in.string();
        int parts = in.number();
        return new Word(term, (parts & NAME) != 0 ? in.set() : Set.of(), (parts & CODE) != 0 ? in.string() : "",
                part(parts, PROCESS, in::string), part(parts, ACTIVITY, () -> Activity.values()[in.number()]),
                part(parts, HEAD, () -> new Head(in.set(), in.number() == 1)), part(parts, MATERIAL, in::string),
                part(parts, USE, () -> new Use(in.string(), in.string(), in.string())), part(parts, RELATION, in::string),
                (parts & ROLES) != 0 ? in.number() : 0);
    }

    private static <T> Optional<T> part(int parts, int which, Supplier<T> read) {
        return (parts & which) == 0 ? Optional.empty() : Optional.of(read.get());
    }
}
