package zonefit.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
        out.all(vocabulary.concepts().all(), concept -> out.string(concept.id()).text(concept.label())
                .number(concept.kind().ordinal()).strings(concept.broader()));
        terms(vocabulary.industryTerms(), out, out::strings);
        out.all(vocabulary.ambiguities().values(), word -> out.string(word.term()).strings(word.candidates()).text(word.question()));
        map(vocabulary.equipment().byIndustry(), out, out::string);
        out.strings(vocabulary.equipment().words());
        out.all(vocabulary.industryCodes(), code -> out.string(code.code()).string(code.section()).string(code.label())
                .number(code.match().ordinal()).strings(code.concepts()));
        Gazetteer gazetteer = vocabulary.gazetteer();
        out.all(gazetteer.all(), place -> out.string(place.id()).number(place.level().ordinal()).text(place.label())
                .strings(place.within()));
        out.all(List.of(Level.values()), level -> map(gazetteer.names(level), out, out::strings));
        out.all(vocabulary.landClasses(), land -> out.string(land.id()).text(land.label()).strings(land.aliases()));
        out.all(vocabulary.processes(), process -> out.string(process.id()).text(process.label()).number(process.pollution().ordinal()));
        terms(vocabulary.processTerms(), out, out::string);
        terms(vocabulary.activityTerms(), out, activity -> out.number(activity.ordinal()));
        out.all(List.of(Activity.values()), activity -> out.text(vocabulary.label(activity)));
        map(vocabulary.activitiesByCode(), out, activities -> out.all(activities, activity -> out.number(activity.ordinal())));
        map(vocabulary.parkTypes(), out, out::strings);
    }

    public static Vocabulary unpack(Unpacker in) {
        Map<String, Concept> concepts = new HashMap<>();
        in.all(() -> new Concept(in.string(), in.text(), Kind.values()[in.number()], in.strings()))
                .forEach(concept -> concepts.put(concept.id(), concept));
        ConceptScheme scheme = new ConceptScheme(concepts);
        Terms<Set<String>> industryTerms = terms(in, in::set);
        Map<String, Ambiguity> ambiguities = new HashMap<>();
        in.all(() -> new Ambiguity(in.string(), in.strings(), in.text())).forEach(word -> ambiguities.put(word.term(), word));
        Equipment equipment = new Equipment(scheme, map(in, in::string), in.strings());
        Map<String, IndustryCode> codes = new HashMap<>();
        in.all(() -> new IndustryCode(in.string(), in.string(), in.string(), Match.values()[in.number()], in.strings()))
                .forEach(code -> codes.put(code.code(), code));
        Map<String, Place> places = new LinkedHashMap<>();
        in.all(() -> new Place(in.string(), Level.values()[in.number()], in.text(), in.strings()))
                .forEach(place -> places.put(place.id(), place));
        Map<Level, Map<String, List<String>>> names = new HashMap<>();
        List<Map<String, List<String>>> byLevel = in.all(() -> map(in, in::strings));
        for (Level level : Level.values()) {
            names.put(level, byLevel.get(level.ordinal()));
        }
        Map<String, LandClass> landClasses = new LinkedHashMap<>();
        in.all(() -> new LandClass(in.string(), in.text(), in.strings())).forEach(land -> landClasses.put(land.id(), land));
        Map<String, Process> processes = new HashMap<>();
        in.all(() -> new Process(in.string(), in.text(), Process.Pollution.values()[in.number()])).forEach(process -> processes.put(process.id(), process));
        Terms<String> processTerms = terms(in, in::string);
        Terms<Activity> activityTerms = terms(in, () -> Activity.values()[in.number()]);
        List<Text> labels = in.all(in::text);
        Map<Activity, Text> activityLabels = new HashMap<>();
        List.of(Activity.values()).forEach(activity -> activityLabels.put(activity, labels.get(activity.ordinal())));
        Map<String, Set<Activity>> byCode = map(in, () -> new TreeSet<>(in.all(() -> Activity.values()[in.number()])));
        Map<String, List<String>> parkTypes = map(in, in::strings);
        return new Vocabulary(scheme, industryTerms, ambiguities, equipment, codes, new Gazetteer(places, names), landClasses,
                processes, processTerms, activityTerms, activityLabels, byCode, parkTypes);
    }

    private static <T> void terms(Terms<T> terms, Packer out, Consumer<T> meaning) {
        map(terms.byTerm(), out, meaning);
    }

    private static <T> Terms<T> terms(Unpacker in, Supplier<T> meaning) {
        return new Terms<>(map(in, meaning));
    }

    private static <T> void map(Map<String, T> map, Packer out, Consumer<T> value) {
        out.all(map.entrySet(), entry -> {
            out.string(entry.getKey());
            value.accept(entry.getValue());
        });
    }

    private static <T> Map<String, T> map(Unpacker in, Supplier<? extends T> value) {
        int size = in.number();
        Map<String, T> map = new HashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            String key = in.string();
            map.put(key, value.get());
        }
        return map;
    }
}
