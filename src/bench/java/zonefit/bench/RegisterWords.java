package zonefit.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolderReader;
import zonefit.policy.Statement;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.table.Table;
import zonefit.vocabulary.Gazetteer;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Place.Level;

/**
 * What applicants of a province may write: the places and the words for industries of a rules folder, and what its policies
 * guide where. Always in the same order, so that the same seed draws the same.
 */
final class RegisterWords {

    private static final String HOME = "guangdong";
    private static final Pattern CHINESE = Pattern.compile("[\\u4E00-\\u9FFF0-9A-Z]{2,10}");

    private final Gazetteer gazetteer;
    private final Map<String, List<String>> words = new TreeMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();
    private final Map<String, List<String>> narrower = new HashMap<>();
    private final Map<String, List<String>> guided = new HashMap<>();
    private final List<String> industries = new ArrayList<>();
    private final List<String> vague = new ArrayList<>();
    private final List<String> polluting = new ArrayList<>();
    private final List<Place> cities = new ArrayList<>();
    private final List<Place> outside = new ArrayList<>();
    private final Map<String, List<Place>> districts = new HashMap<>();
    private final Map<String, List<Place>> parks = new HashMap<>();

    private final Spread spread;

    /** How often the places, industries and words of a list are drawn. */
    enum Spread {
        /** As in most registers a few make up most of it: the second half as often as the first, the third a third as often. */
        CONCENTRATED,
        /** Each as often as any other, which no register is like: nothing recurs more than it must. */
        EVEN
    }

    private RegisterWords(RuleFolder folder, Spread spread) {
        this.gazetteer = folder.vocabulary().gazetteer();
        this.spread = spread;
    }

    static RegisterWords of(Path rules, Spread spread) {
        RuleFolder folder = RuleFolderReader.read(rules);
        RegisterWords read = new RegisterWords(folder, spread);
        List<Problem> problems = new ArrayList<>();
        read.industries(Table.read(rules.resolve("vocabulary/industries.csv"), problems));
        read.codes(Table.read(rules.resolve("vocabulary/gbt4754.csv"), problems));
        Table.read(rules.resolve("vocabulary/ambiguous.csv"), problems).rows().forEach(row -> read.vague.add(row.get("term")));
        Table.read(rules.resolve("vocabulary/processes.csv"), problems).rows().forEach(row -> read.polluting.add(row.get("zh")));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        read.places();
        folder.statements().stream().filter(statement -> !statement.isNamed()).forEach(read::guided);
        return read;
    }

    private void industries(Table table) {
        for (Table.Row row : table.rows()) {
            String id = row.get("id");
            row.list("broader").forEach(broader -> narrower.computeIfAbsent(broader, key -> new ArrayList<>()).add(id));
            List<String> terms = Stream.concat(Stream.of(row.get("zh")), row.list("aliases").stream())
                    .filter(term -> CHINESE.matcher(term).matches()).toList();
            if (!terms.isEmpty()) {
                words.put(id, terms);
                if (row.get("kind").equals("industry")) {
                    industries.add(id);
                } else {
                    vague.add(terms.get(0));
                }
            }
        }
    }

    private void codes(Table table) {
        for (Table.Row row : table.rows()) {
            if (row.get("match").equals("exact") || row.get("match").equals("narrower")) {
                row.list("concept").forEach(concept -> codes.computeIfAbsent(concept, key -> new ArrayList<>()).add(row.get("code")));
            }
        }
    }

    private void places() {
        for (Place place : gazetteer.all().stream().sorted(Comparator.comparing(Place::id)).toList()) {
            boolean home = gazetteer.closure(place.id()).contains(HOME);
            if (place.level() == Level.PROVINCE && !home) {
                outside.add(place);
            } else if (place.level() == Level.CITY && home) {
                cities.add(place);
            } else if (home && (place.level() == Level.DISTRICT || place.level() == Level.PARK)) {
                Map<String, List<Place>> by = place.level() == Level.PARK ? parks : districts;
                gazetteer.closure(place.id()).stream().filter(around -> !around.equals(place.id()))
                        .filter(around -> place.level() == Level.PARK || gazetteer.get(around).level() == Level.CITY)
                        .forEach(around -> by.computeIfAbsent(around, key -> new ArrayList<>()).add(place));
            }
        }
    }

    private void guided(Statement statement) {
        if (words.containsKey(statement.concept())) {
            guided.computeIfAbsent(statement.place(), key -> new ArrayList<>()).add(statement.concept());
        }
    }

    Place place(String id) {
        return gazetteer.get(id);
    }

    Place city(Random random) {
        return drawn(cities, random);
    }

    Place elsewhere(Random random) {
        return pick(outside, random);
    }

    /** Districts and counties of a city; empty where it has none. */
    List<Place> districts(String city) {
        return districts.getOrDefault(city, List.of());
    }

    /** Parks and industrial blocks in a city or district. */
    List<Place> parks(String around) {
        return parks.getOrDefault(around, List.of());
    }

    String anyIndustry(Random random) {
        return drawn(industries, random);
    }

    /** A concept that a policy guides to a place, sometimes one that lies below it; any concept if none speaks of the place. */
    String guidedTo(String place, Random random) {
        List<String> concepts = guided.getOrDefault(place, List.of());
        if (concepts.isEmpty()) {
            return anyIndustry(random);
        }
        String concept = drawn(concepts, random);
        List<String> below = narrower.getOrDefault(concept, List.of()).stream().filter(words::containsKey).toList();
        return below.isEmpty() || random.nextInt(5) > 1 ? concept : drawn(below, random);
    }

    /** A word that applicants use for a concept. */
    String word(String concept, Random random) {
        return drawn(words.get(concept), random);
    }

    /** A word that tells no industry: too wide, a building, or of several meanings. */
    String vagueWord(Random random) {
        return pick(vague, random);
    }

    String pollutingProcess(Random random) {
        return pick(polluting, random);
    }

    /** A code of GB/T 4754 that means a concept; empty if there is none. */
    String code(String concept, Random random) {
        List<String> of = codes.getOrDefault(concept, List.of());
        return of.isEmpty() ? "" : pick(of, random);
    }

    /** One of a list, by the spread of the register. */
    <T> T drawn(List<T> list, Random random) {
        if (spread == Spread.EVEN) {
            return pick(list, random);
        }
        // The logarithm of a rank is drawn evenly, so that a rank is drawn about as often as its inverse.
        return list.get((int) StrictMath.pow(list.size() + 1, random.nextDouble()) - 1);
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
