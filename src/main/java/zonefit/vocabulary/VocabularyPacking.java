package zonefit.vocabulary;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private static final int NONE = -1;

    private VocabularyPacking() {
    }

    public static void pack(Vocabulary vocabulary, Packer out) {
        out.index(vocabulary.concepts().byId(), concept -> out.string(concept.id()).text(concept.label())
                .number(concept.kind().ordinal()).strings(concept.broader()));
        pairs(vocabulary.spelling().characters(), out);
        pairs(vocabulary.spelling().variants(), out);
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
                in -> new Concept(in.string(), in.text(), Kind.values()[in.number()], in.strings())));
        Spelling spelling = new Spelling(pairs(packed), pairs(packed));
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

    private static void pack(Word word, Packer out) {
        out.string(word.term()).strings(word.concepts()).string(word.code()).string(word.process().orElse(""))
                .number(word.activity().map(Activity::ordinal).orElse(NONE))
                .strings(word.head().map(Head::concepts).orElse(Set.of())).number(word.head().filter(Head::isForm).isPresent() ? 1 : 0)
                .string(word.material().orElse("")).string(word.use().map(Use::branch).orElse("")).string(word.use().map(Use::parts).orElse(""))
                .string(word.use().map(Use::of).orElse(""))
                .string(word.relation().orElse("")).number(word.roles());
    }

    private static Word word(Unpacker in) {
        String term = in.string();
        Set<String> concepts = in.set();
        String code = in.string();
        Optional<String> process = present(in.string());
        int activity = in.number();
        Set<String> heads = in.set();
        boolean form = in.number() == 1;
        Optional<String> material = present(in.string());
        String branch = in.string();
        String parts = in.string();
        String of = in.string();
        Optional<String> relation = present(in.string());
        int roles = in.number();
        return new Word(term, concepts, code, process, activity == NONE ? Optional.empty() : Optional.of(Activity.values()[activity]),
                heads.isEmpty() ? Optional.empty() : Optional.of(new Head(heads, form)), material,
                branch.isEmpty() ? Optional.empty() : Optional.of(new Use(branch, parts, of)), relation, roles);
    }

    private static Optional<String> present(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    private static void pairs(Map<String, String> pairs, Packer out) {
        out.string(String.join("", pairs.keySet().stream().map(key -> key + '=' + pairs.get(key) + ';').toList()));
    }

    /** One string holds them all, for they are needed all or not at all. */
    private static Map<String, String> pairs(Unpacker packed) {
        Map<String, String> pairs = new HashMap<>();
        String all = packed.string();
        for (int at = 0; at < all.length();) {
            int between = all.indexOf('=', at);
            int end = all.indexOf(';', between);
            pairs.put(all.substring(at, between), all.substring(between + 1, end));
            at = end + 1;
        }
        return pairs;
    }
}
