package zonefit.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.text.Text;
import zonefit.vocabulary.IndustryCode.Match;
import zonefit.vocabulary.Place.Level;
import zonefit.vocabulary.Process.Pollution;

/** Reads {@code rules/vocabulary}. Every problem of every table is collected, none stops the reading. */
public final class VocabularyReader {

    private final Path folder;
    private final List<Extent> extents;
    private final List<Problem> problems;

    private VocabularyReader(Path folder, List<Extent> extents, List<Problem> problems) {
        this.folder = folder;
        this.extents = extents;
        this.problems = problems;
    }

    /**
     * The vocabulary of a folder, as far as it could be read; what could not is in {@code problems}.
     *
     * @param extents what the words of the policies cover, beside it
     */
    public static Vocabulary read(Path folder, List<Extent> extents, List<Problem> problems) {
        return new VocabularyReader(folder, extents, problems).read();
    }

    private Vocabulary read() {
        Spelling spelling = new SpellingTables(folder, problems).read();
        Words.Builder words = new Words.Builder(spelling);
        ConceptScheme scheme = new ConceptScheme(concepts(spelling, words), extents);
        Map<String, Ambiguity> ambiguities = ambiguities(scheme, spelling, words);
        Map<String, IndustryCode> codes = codes(scheme);
        goods(scheme, codes, spelling, words);
        classes(scheme, codes);
        Map<String, Process> processes = processes(scheme, words);
        Map<Activity, Text> activityLabels = new HashMap<>();
        Map<String, Set<Activity>> activitiesByCode = new HashMap<>();
        activities(activityLabels, activitiesByCode, words);
        PhraseTables phrases = new PhraseTables(folder, problems, scheme, words);
        phrases.read();
        Relations relations = relations(scheme, words);
        return new Vocabulary(scheme, spelling, words.build(), ambiguities, relations, codes, places(spelling), landClasses(), processes,
                activityLabels, activitiesByCode, parkTypes(), phrases.parts());
    }

    private Map<String, Concept> concepts(Spelling spelling, Words.Builder words) {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        Map<String, Row> rows = new HashMap<>();
        for (Row row : table("industries.csv", "id", "zh", "en", "kind", "broader", "aliases", "gbt").rows()) {
            Concept concept = new Concept(row.need("id"), new Text(row.need("zh"), row.need("en")), kind(row),
                    row.list("broader"), row.list("gbt"));
            if (concepts.putIfAbsent(concept.id(), concept) != null) {
                duplicate(row, "id", concept.id());
            }
            rows.put(concept.id(), row);
            Set<String> meaning = Set.of(concept.id());
            row.list("aliases").forEach(alias -> NameCheck.name(row, "aliases", alias, spelling));
            Stream.concat(Stream.of(concept.label().zh(), concept.label().en()), row.list("aliases").stream())
                    .forEach(term -> words.name(term, meaning).ifPresent(other -> row.problem("aliases",
                            new Text("`" + term + "` 已属于 `" + String.join(";", other) + "`",
                                    "`" + term + "` already means `" + String.join(";", other) + "`"))));
        }
        concepts.values().forEach(concept -> concept.broader().stream().filter(id -> !concepts.containsKey(id))
                .forEach(id -> unknown(rows.get(concept.id()), "broader", id, concepts.keySet())));
        return withoutDanglingOrCircular(concepts, rows);
    }

    private static Concept.Kind kind(Row row) {
        return Concept.Kind.of(row.get("kind")).orElseGet(() -> {
            row.problem("kind", new Text("`" + row.get("kind") + "` 应为 industry、umbrella 或 facility",
                    "`" + row.get("kind") + "` must be industry, umbrella or facility"));
            return Concept.Kind.INDUSTRY;
        });
    }

    private Map<String, Concept> withoutDanglingOrCircular(Map<String, Concept> concepts, Map<String, Row> rows) {
        Map<String, Concept> sound = new LinkedHashMap<>();
        Map<String, Boolean> state = new HashMap<>();
        for (Concept concept : concepts.values()) {
            if (circular(concept.id(), concepts, state)) {
                rows.get(concept.id()).problem("broader", new Text("`" + concept.id() + "` 的上位概念成环",
                        "the broader concepts of `" + concept.id() + "` lead back to it"));
                sound.put(concept.id(), withBroader(concept, List.of()));
            } else {
                sound.put(concept.id(), withBroader(concept,
                        concept.broader().stream().filter(concepts::containsKey).toList()));
            }
        }
        return sound;
    }

    /** Depth-first search; {@code true} in {@code state} means on the way, {@code false} means known to be sound. */
    private static boolean circular(String id, Map<String, Concept> concepts, Map<String, Boolean> state) {
        Boolean seen = state.get(id);
        if (seen != null) {
            return seen;
        }
        state.put(id, true);
        for (String parent : concepts.get(id).broader()) {
            if (concepts.containsKey(parent) && circular(parent, concepts, state)) {
                return true;
            }
        }
        state.put(id, false);
        return false;
    }

    private static Concept withBroader(Concept concept, List<String> broader) {
        return new Concept(concept.id(), concept.label(), concept.kind(), broader, concept.classes());
    }

    private Map<String, Ambiguity> ambiguities(ConceptScheme scheme, Spelling spelling, Words.Builder words) {
        Map<String, Ambiguity> ambiguities = new HashMap<>();
        for (Row row : table("ambiguous.csv", "term", "candidates", "question_zh", "question_en").rows()) {
            List<String> candidates = known(row, "candidates", row.list("candidates"), scheme.ids());
            String term = spelling.fold(row.need("term"));
            words.name(term, Set.copyOf(candidates)).ifPresent(other -> row.problem("term",
                    new Text("`" + term + "` 已属于 `" + String.join(";", other) + "`",
                            "`" + term + "` already means `" + String.join(";", other) + "`")));
            ambiguities.put(term, new Ambiguity(term, candidates, row.text("question_zh", "question_en")));
        }
        return ambiguities;
    }

    /** The usual names of goods, by class. A name that the table of concepts has already stays what it is there. */
    private void goods(ConceptScheme scheme, Map<String, IndustryCode> codes, Spelling spelling, Words.Builder words) {
        for (Row row : table("goods.csv", "code", "concept", "names").rows()) {
            String code = row.need("code");
            if (!codes.containsKey(code)) {
                unknown(row, "code", code, codes.keySet());
            }
            List<String> concepts = known(row, "concept", List.of(row.need("concept")), scheme.ids());
            if (!concepts.isEmpty()) {
                row.list("names").forEach(name -> NameCheck.name(row, "names", name, spelling));
                row.list("names").forEach(name -> words.good(name, Set.copyOf(concepts), code).ifPresent(other -> row.problem("names",
                        new Text("`" + name + "` 已属于 `" + String.join(";", other) + "`",
                                "`" + name + "` already means `" + String.join(";", other) + "`"))));
            }
        }
    }

    /** Concepts say classes that there are. */
    private void classes(ConceptScheme scheme, Map<String, IndustryCode> codes) {
        for (Row row : table("industries.csv", "gbt").rows()) {
            row.list("gbt").stream().filter(code -> !codes.containsKey(code)).forEach(code -> unknown(row, "gbt", code, codes.keySet()));
        }
    }

    private Relations relations(ConceptScheme scheme, Words.Builder words) {
        Map<String, Relation> byId = new LinkedHashMap<>();
        for (Row row : table("relations.csv", "relation", "concepts", "identity", "words").rows()) {
            Optional<Relation.Scope> scope = Relation.Scope.of(row.get("identity"));
            if (scope.isEmpty()) {
                row.problem("identity", new Text("`" + row.get("identity") + "` 应为 no、yes 或 base", "`" + row.get("identity") + "` must be no, yes or base"));
            }
            Relation relation = new Relation(row.need("relation"), known(row, "concepts", row.list("concepts"), scheme.ids()),
                    scope.orElse(Relation.Scope.NO));
            if (byId.putIfAbsent(relation.id(), relation) != null) {
                duplicate(row, "relation", relation.id());
            }
            row.list("words").forEach(word -> words.relation(word, relation.id()));
        }
        Map<String, String> targets = new HashMap<>();
        for (Row row : table("relation-targets.csv", "relation", "base", "target").rows()) {
            List<String> relation = known(row, "relation", List.of(row.need("relation")), byId.keySet());
            List<String> base = known(row, "base", List.of(row.need("base")), scheme.ids());
            List<String> target = row.get("target").equals(Relations.ITSELF) ? List.of(Relations.ITSELF)
                    : known(row, "target", List.of(row.need("target")), scheme.ids());
            if (!relation.isEmpty() && !base.isEmpty() && !target.isEmpty()) {
                targets.put(Relations.key(relation.get(0), base.get(0)), target.get(0));
            }
        }
        return new Relations(scheme, byId, targets);
    }

    private Map<String, IndustryCode> codes(ConceptScheme scheme) {
        Map<String, IndustryCode> codes = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Row row : table("gbt4754.csv", "section", "code", "level", "zh", "concept", "match").rows()) {
            String code = row.need("code");
            NameCheck.code(row);
            if (!row.get("level").equals("section")) {
                NameCheck.once(row, code, lines);
            }
            List<String> concepts = known(row, "concept", row.list("concept"), scheme.ids());
            Match match = match(row).orElse(null);
            if (match != null && match != Match.UNMAPPED && row.list("concept").isEmpty()) {
                row.problem("concept", new Text("match 为 `" + row.get("match") + "` 时必填", "must be filled where match is `" + row.get("match") + "`"));
            }
            Optional<IndustryCode> parent = code.length() > 2
                    ? Optional.ofNullable(codes.get(code.substring(0, code.length() - 1))) : Optional.empty();
            // A code below a mapped one lies within the same concept, whatever its own words.
            IndustryCode mapped = match != null
                    ? new IndustryCode(code, row.get("section"), row.get("zh"), match, concepts, "")
                    : new IndustryCode(code, row.get("section"), row.get("zh"),
                            parent.map(p -> p.match() == Match.EXACT ? Match.NARROWER : p.match()).orElse(Match.UNMAPPED),
                            parent.map(IndustryCode::concepts).orElse(List.of()),
                            parent.map(p -> p.inheritedFrom().isEmpty() ? p.code() : p.inheritedFrom()).orElse(""));
            codes.put(code, mapped);
        }
        return codes;
    }

    private static Optional<Match> match(Row row) {
        return switch (row.get("match")) {
            case "" -> Optional.empty();
            case "exact" -> Optional.of(Match.EXACT);
            case "narrower" -> Optional.of(Match.NARROWER);
            case "broader" -> Optional.of(Match.BROADER);
            case "unmapped" -> Optional.of(Match.UNMAPPED);
            default -> {
                row.problem("match", new Text("`" + row.get("match") + "` 应为 exact、narrower、broader 或 unmapped",
                        "`" + row.get("match") + "` must be exact, narrower, broader or unmapped"));
                yield Optional.empty();
            }
        };
    }

    private Gazetteer places(Spelling spelling) {
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, Row> rows = new HashMap<>();
        for (Row row : table("places.csv", "id", "level", "zh", "en", "within", "aliases").rows()) {
            Optional<Level> level = Stream.of(Level.values())
                    .filter(l -> l.label().en().equals(row.get("level"))).findFirst();
            if (level.isEmpty()) {
                row.problem("level", new Text("`" + row.get("level") + "` 应为 province、region、city、district 或 area",
                        "`" + row.get("level") + "` must be province, region, city, district or area"));
            }
            level.ifPresent(value -> place(row, value, places, rows));
        }
        for (Row row : table("towns.csv", "id", "zh", "en", "within", "aliases").rows()) {
            place(row, Level.AREA, places, rows);
        }
        for (Row row : table("parks.csv", "id", "kind", "zh", "en", "within", "aliases").rows()) {
            place(row, Level.PARK, places, rows);
        }
        Map<String, Place> sound = new LinkedHashMap<>();
        places.values().forEach(place -> sound.put(place.id(), new Place(place.id(), place.level(), place.label(),
                known(rows.get(place.id()), "within", place.within(), places.keySet()))));
        Map<String, List<String>> aliases = new HashMap<>();
        rows.forEach((id, row) -> aliases.put(id, row.list("aliases")));
        return Gazetteer.of(sound, aliases, spelling);
    }

    private void place(Row row, Level level, Map<String, Place> places, Map<String, Row> rows) {
        Place place = new Place(row.need("id"), level, new Text(row.need("zh"), row.need("en")), row.list("within"));
        if (places.putIfAbsent(place.id(), place) != null) {
            duplicate(row, "id", place.id());
        } else {
            rows.put(place.id(), row);
        }
    }

    private Map<String, LandClass> landClasses() {
        Map<String, LandClass> classes = new LinkedHashMap<>();
        for (Row row : table("land-classes.csv", "id", "zh", "en", "aliases").rows()) {
            classes.put(row.need("id"), new LandClass(row.get("id"), row.text("zh", "en"), row.list("aliases")));
        }
        return classes;
    }

    private Map<String, Process> processes(ConceptScheme scheme, Words.Builder words) {
        Map<String, Process> processes = new LinkedHashMap<>();
        for (Row row : table("processes.csv", "id", "zh", "en", "polluting", "step", "concepts", "aliases").rows()) {
            Process process = new Process(row.need("id"), row.text("zh", "en"), pollution(row), PhraseTables.isYes(row, "step"),
                    known(row, "concepts", row.list("concepts"), scheme.ids()));
            processes.put(process.id(), process);
            Stream.concat(Stream.of(process.label().zh(), process.label().en()), row.list("aliases").stream())
                    .forEach(term -> words.process(term, process.id()));
        }
        return processes;
    }

    private static Pollution pollution(Row row) {
        return switch (row.get("polluting")) {
            case "heavy" -> Pollution.HEAVY;
            case "yes" -> Pollution.POSSIBLE;
            case "no" -> Pollution.NONE;
            default -> {
                row.problem("polluting", new Text("`" + row.get("polluting") + "` 应为 heavy、yes 或 no",
                        "`" + row.get("polluting") + "` must be heavy, yes or no"));
                yield Pollution.NONE;
            }
        };
    }

    private Map<String, List<String>> parkTypes() {
        Map<String, List<String>> types = new HashMap<>();
        for (Row row : table("park-types.csv", "kind", "words").rows()) {
            types.put(row.need("kind"), row.list("words"));
        }
        return types;
    }

    private void activities(Map<Activity, Text> labels, Map<String, Set<Activity>> byCode, Words.Builder words) {
        for (Row row : table("activities.csv", "id", "zh", "en", "aliases", "gbt_prefixes").rows()) {
            Activity.of(row.need("id")).ifPresentOrElse(activity -> {
                labels.put(activity, row.text("zh", "en"));
                row.list("gbt_prefixes").forEach(prefix -> byCode.computeIfAbsent(prefix, key -> new TreeSet<>()).add(activity));
                row.list("aliases").forEach(term -> words.activity(term, activity));
            }, () -> unknown(row, "id", row.get("id"), Stream.of(Activity.values()).map(Activity::code).toList()));
        }
    }

    private Table table(String name, String... columns) {
        return Table.read(folder.resolve(name), problems, columns);
    }

    private List<String> known(Row row, String column, List<String> ids, Set<String> known) {
        return ids.stream().filter(id -> {
            if (!known.contains(id)) {
                unknown(row, column, id, known);
            }
            return known.contains(id);
        }).toList();
    }

    private static void unknown(Row row, String column, String id, java.util.Collection<String> known) {
        row.problem(column, new Text("`" + id + "` 不存在", "`" + id + "` does not exist")
                .then(Suggestion.didYouMean(id, new ArrayList<>(known))));
    }

    private static void duplicate(Row row, String column, String id) {
        row.problem(column, new Text("`" + id + "` 重复", "`" + id + "` is there twice"));
    }
}
