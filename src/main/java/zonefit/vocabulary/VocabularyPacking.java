package zonefit.vocabulary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import zonefit.cache.Packer;
import zonefit.cache.Unpacker;
import zonefit.text.Text;
import zonefit.vocabulary.Concept.Kind;
import zonefit.vocabulary.IndustryCode.Match;
import zonefit.vocabulary.Place.Level;

/** Keeps a vocabulary between runs: reading it back costs a fraction of reading its tables. */
public final class VocabularyPacking {

    private VocabularyPacking() {
    }

    public static void pack(Vocabulary vocabulary, Packer out) {
        out.index(vocabulary.concepts().byId(), concept -> out.string(concept.id()).text(concept.label())
                .number(concept.kind().ordinal()).strings(concept.broader()));
        terms(vocabulary.industryTerms(), out, out::strings);
        out.index(vocabulary.ambiguities(), word -> out.string(word.term()).strings(word.candidates()).text(word.question()));
        out.index(vocabulary.equipment().byIndustry(), out::string);
        out.strings(vocabulary.equipment().words());
        out.index(vocabulary.industryCodes(), code -> out.string(code.code()).string(code.section()).string(code.label())
                .number(code.match().ordinal()).strings(code.concepts()));
        Gazetteer gazetteer = vocabulary.gazetteer();
        out.index(gazetteer.byId(), place -> out.string(place.id()).number(place.level().ordinal()).text(place.label())
                .strings(place.within()));
        out.all(List.of(Level.values()), level -> out.index(gazetteer.names(level), out::strings));
        out.index(vocabulary.landClassesById(), land -> out.string(land.id()).text(land.label()).strings(land.aliases()));
        out.index(vocabulary.processes(), process -> out.string(process.id()).text(process.label()).number(process.pollution().ordinal()));
        terms(vocabulary.processTerms(), out, out::string);
        terms(vocabulary.activityTerms(), out, activity -> out.number(activity.ordinal()));
        out.all(List.of(Activity.values()), activity -> out.text(vocabulary.label(activity)));
        out.index(vocabulary.activitiesByCode(), activities -> out.all(activities, activity -> out.number(activity.ordinal())));
        out.index(vocabulary.parkTypes(), out::strings);
    }

    public static Vocabulary unpack(Unpacker packed) {
        ConceptScheme scheme = new ConceptScheme(packed.index(
                in -> new Concept(in.string(), in.text(), Kind.values()[in.number()], in.strings())));
        Terms<Set<String>> industryTerms = terms(packed, Unpacker::set);
        Map<String, Ambiguity> ambiguities = packed.index(in -> new Ambiguity(in.string(), in.strings(), in.text()));
        Equipment equipment = new Equipment(scheme, packed.index(Unpacker::string), packed.strings());
        Map<String, IndustryCode> codes = packed.index(
                in -> new IndustryCode(in.string(), in.string(), in.string(), Match.values()[in.number()], in.strings()));
        Map<String, Place> places = packed.index(
                in -> new Place(in.string(), Level.values()[in.number()], in.text(), in.strings()));
        List<Map<String, List<String>>> byLevel = packed.all(() -> packed.index(Unpacker::strings));
        Map<Level, Map<String, List<String>>> names = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            names.put(level, byLevel.get(level.ordinal()));
        }
        Map<String, LandClass> landClasses = packed.index(in -> new LandClass(in.string(), in.text(), in.strings()));
        Map<String, Process> processes = packed.index(
                in -> new Process(in.string(), in.text(), Process.Pollution.values()[in.number()]));
        Terms<String> processTerms = terms(packed, Unpacker::string);
        Terms<Activity> activityTerms = terms(packed, in -> Activity.values()[in.number()]);
        List<Text> labels = packed.all(packed::text);
        Map<Activity, Text> activityLabels = new EnumMap<>(Activity.class);
        for (Activity activity : Activity.values()) {
            activityLabels.put(activity, labels.get(activity.ordinal()));
        }
        Map<String, Set<Activity>> byCode = packed.index(in -> new TreeSet<>(in.all(() -> Activity.values()[in.number()])));
        Map<String, List<String>> parkTypes = packed.index(Unpacker::strings);
        return new Vocabulary(scheme, industryTerms, ambiguities, equipment, codes, new Gazetteer(places, names), landClasses,
                processes, processTerms, activityTerms, activityLabels, byCode, parkTypes);
    }

    private static <T> void terms(Terms<T> terms, Packer out, Consumer<T> meaning) {
        out.number(terms.longest()).index(terms.byTerm(), meaning);
    }

    private static <T> Terms<T> terms(Unpacker packed, Function<Unpacker, T> meaning) {
        int longest = packed.number();
        return new Terms<>(packed.index(meaning), longest);
    }
}
