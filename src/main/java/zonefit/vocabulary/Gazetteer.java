package zonefit.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zonefit.cache.PackedMap;
import zonefit.memo.Memo;
import zonefit.problem.Suggestion;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Place.Level;

/** The places that are known, and where a project's own words for its site lead. */
public final class Gazetteer {

    /** The province whose policies are loaded; a place elsewhere is outside, not unknown. */
    private static final String HOME = "guangdong";
    private static final Pattern BRACKETS = Pattern.compile("[(（][^)）]*[)）]");
    /** What people put into names or leave out of them. */
    private static final String DECORATION = " \t\n\u3000\"'“”‘’「」《》()（）·•.-—";
    /** A locality below the district, or a zone of development, that no table needs to know. */
    private static final Pattern LOCALITY =
            Pattern.compile(".+(镇|街|街道|乡|村|新区|高新区|开发区|示范区|合作区|试验区|园区|新城|片区|组团|县|旗)$");

    /** Descriptions of sites that are kept. */
    private static final int MOST_KEPT = 8_000;

    private final Map<String, Place> places;
    private final Map<Level, Map<String, List<String>>> byName;
    private final Memo<SiteWords, Located> located = new Memo<>(MOST_KEPT);
    /** Many descriptions come to the same site; that it is the same object spares comparing. */
    private final Memo<Location, Location> same = new Memo<>(MOST_KEPT);
    private final Memo<String, Set<String>> closures = new Memo<>(MOST_KEPT);

    /** @param byName ids of the places that bear a name, by level and {@link #normal} name */
    Gazetteer(Map<String, Place> places, Map<Level, Map<String, List<String>>> byName) {
        this.places = PackedMap.copyOf(places);
        this.byName = Map.copyOf(byName);
    }

    /** @param aliases further names of a place */
    static Gazetteer of(Map<String, Place> places, Map<String, List<String>> aliases) {
        Map<Level, Map<String, List<String>>> byName = new HashMap<>();
        for (Place place : places.values()) {
            Map<String, List<String>> names = byName.computeIfAbsent(place.level(), level -> new HashMap<>());
            Stream.concat(Stream.of(place.label().zh(), place.label().en()), aliases.getOrDefault(place.id(), List.of()).stream())
                    .map(Gazetteer::normal).distinct()
                    .forEach(name -> names.computeIfAbsent(name, key -> new ArrayList<>()).add(place.id()));
        }
        return new Gazetteer(places, byName);
    }

    Map<String, Place> byId() {
        return places;
    }

    Map<String, List<String>> names(Level level) {
        return byName.getOrDefault(level, Map.of());
    }

    public Optional<Place> find(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** @throws IllegalArgumentException if there is no such place */
    public Place get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no place `" + id + "`"));
    }

    public Collection<Place> all() {
        return places.values();
    }

    public Set<String> ids() {
        return places.keySet();
    }

    /** The places of a level in the province whose policies are loaded. */
    public List<Place> home(Level level) {
        return places.values().stream().filter(place -> place.level() == level && closure(place.id()).contains(HOME)).toList();
    }

    /** A place and all around it. */
    public Set<String> closure(String id) {
        return closures.of(id, () -> {
            Set<String> closure = new LinkedHashSet<>();
            climb(id, closure);
            return Collections.unmodifiableSet(closure);
        });
    }

    /** A project's own words for its site, which recur with many projects. */
    private record SiteWords(Optional<String> province, Optional<String> city, Optional<String> district, Optional<String> park) {
    }

    private record Located(Location location, Map<Field<?>, Text> problems) {
    }

    /** The places that a word means, whatever their level: an id, a label or another name; empty if no place bears it. */
    public Set<String> meant(String words) {
        if (places.containsKey(words)) {
            return Set.of(words);
        }
        Set<String> meant = new TreeSet<>();
        byName.values().forEach(names -> meant.addAll(names.getOrDefault(normal(words), List.of())));
        return meant;
    }

    /** Where a project says it goes. */
    public Location locate(Project project) {
        return located(project).location;
    }

    /** What is wrong with the words of a project that cannot be a place of Guangdong, field by field. */
    public Map<Field<?>, Text> problems(Project project) {
        return located(project).problems;
    }

    private Located located(Project project) {
        SiteWords words = new SiteWords(project.get(Fields.PROVINCE), project.get(Fields.CITY), project.get(Fields.DISTRICT), project.get(Fields.PARK));
        return located.of(words, () -> {
            Map<Field<?>, Text> problems = new LinkedHashMap<>();
            Location location = lookUp(project, problems);
            return new Located(same.of(location, () -> location), Collections.unmodifiableMap(problems));
        });
    }

    private Location lookUp(Project project, Map<Field<?>, Text> problems) {
        Map<Field<?>, Place> found = new LinkedHashMap<>();
        Optional<Place> province = lookup(project, Fields.PROVINCE, Level.PROVINCE, Optional.empty(), found);
        Optional<String> provinceName = project.get(Fields.PROVINCE);
        if (provinceName.isPresent() && province.isEmpty()) {
            problems.put(Fields.PROVINCE, unknown(provinceName.get(), "省", "province", Level.PROVINCE, Optional.empty()));
        }
        boolean elsewhere = province.isPresent() && !province.get().id().equals(HOME);
        Optional<Place> city = elsewhere ? Optional.empty()
                : lookup(project, Fields.CITY, Level.CITY, province, found);
        if (city.isPresent() && !closure(city.get().id()).contains(HOME)) {
            elsewhere = true;
        }
        if (elsewhere) {
            return Location.outside(found);
        }
        if (project.get(Fields.CITY).isPresent() && city.isEmpty()) {
            problems.put(Fields.CITY, unknown(project.get(Fields.CITY).get(), "市", "city", Level.CITY, Optional.of(get(HOME))));
        }
        Optional<Place> district = lookup(project, Fields.DISTRICT, Level.DISTRICT, city, found);
        project.get(Fields.DISTRICT).filter(name -> district.isEmpty() && !locality(name)).ifPresent(name ->
                problems.put(Fields.DISTRICT, city.isEmpty() || district(name).isEmpty()
                        ? unknown(name, "区（县）", "district", Level.DISTRICT, city)
                        : elsewhereInProvince(name, city.get())));
        Optional<Place> park = lookup(project, Fields.PARK, Level.PARK, Optional.empty(), found);
        return assemble(project, found, city, district, park);
    }

    private Location assemble(Project project, Map<Field<?>, Place> found, Optional<Place> city, Optional<Place> district,
            Optional<Place> park) {
        Set<String> chain = new LinkedHashSet<>();
        found.values().forEach(place -> chain.addAll(closure(place.id())));
        boolean conflict = park.isPresent() && conflicts(park.get(), city, district);
        Optional<String> unknownPark = project.get(Fields.PARK).filter(name -> park.isEmpty());
        Optional<String> unknownDistrict = project.get(Fields.DISTRICT).filter(name -> district.isEmpty());
        return new Location(chain, found, false, conflict, unknownDistrict, unknownPark);
    }

    private boolean conflicts(Place park, Optional<Place> city, Optional<Place> district) {
        Set<String> around = closure(park.id());
        boolean knowsCity = around.stream().anyMatch(id -> get(id).level() == Level.CITY);
        boolean otherCity = city.isPresent() && knowsCity && !around.contains(city.get().id());
        boolean knowsDistrict = around.stream().anyMatch(id -> get(id).level() == Level.DISTRICT);
        boolean otherDistrict = district.isPresent() && knowsDistrict && !around.contains(district.get().id())
                && closure(district.get().id()).stream().noneMatch(
                        id -> get(id).level() == Level.DISTRICT && around.contains(id));
        return otherCity || otherDistrict;
    }

    private Optional<Place> lookup(Project project, Field<String> field, Level level, Optional<Place> around,
            Map<Field<?>, Place> found) {
        Optional<Place> place = project.get(field).flatMap(name -> named(name, level, around)
                .or(() -> level.compareTo(Level.DISTRICT) < 0 ? Optional.empty() : named(name, Level.AREA, around)));
        place.ifPresent(value -> found.put(field, value));
        return place;
    }

    /** The one place of a level and inside another that bears a name. */
    public Optional<Place> named(String name, Level level, Optional<Place> around) {
        List<String> whole = inside(names(level).getOrDefault(normal(name), List.of()), around);
        if (whole.isEmpty()) {
            whole = inside(names(level).getOrDefault(normal(BRACKETS.matcher(name).replaceAll("")), List.of()), around);
        }
        return whole.size() == 1 ? Optional.of(get(whole.get(0))) : Optional.empty();
    }

    private List<String> inside(List<String> candidates, Optional<Place> around) {
        return around.isEmpty() ? candidates
                : candidates.stream().filter(id -> closure(id).contains(around.get().id())).toList();
    }

    private Optional<String> district(String name) {
        return names(Level.DISTRICT).getOrDefault(normal(name), List.of()).stream().findFirst();
    }

    private boolean locality(String name) {
        return LOCALITY.matcher(BRACKETS.matcher(name).replaceAll("").strip()).matches();
    }

    private Text unknown(String name, String zh, String en, Level level, Optional<Place> around) {
        List<String> known = names(level).values().stream()
                .flatMap(same -> inside(same, around).stream()).map(id -> get(id).label().zh()).distinct().toList();
        return new Text("`" + name + "` 不是已知的" + zh, "`" + name + "` is not a known " + en)
                .then(Suggestion.didYouMean(name, known));
    }

    private Text elsewhereInProvince(String name, Place city) {
        return new Text("`" + name + "` 不在" + city.label().zh(), "`" + name + "` is not in " + city.label().en());
    }

    private void climb(String id, Set<String> closure) {
        if (closure.add(id)) {
            get(id).within().forEach(parent -> climb(parent, closure));
        }
    }

    private static String normal(String name) {
        String folded = Terms.normal(name);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (DECORATION.indexOf(folded.charAt(i)) < 0) {
                plain.append(folded.charAt(i));
            }
        }
        return plain.toString();
    }

    /**
     * Where a project goes.
     *
     * @param chain           ids of all known places it lies in
     * @param found           the place that each field named
     * @param isOutside       whether it lies outside Guangdong, where no loaded policy speaks
     * @param isContradictory whether its park does not lie in its city or district
     * @param unknownDistrict a locality that no table knows
     * @param unknownPark     a park that no table knows
     */
    public record Location(Set<String> chain, Map<Field<?>, Place> found, boolean isOutside, boolean isContradictory,
            Optional<String> unknownDistrict, Optional<String> unknownPark) {

        public Location {
            chain = Set.copyOf(chain);
            found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
        }

        static Location outside(Map<Field<?>, Place> found) {
            return new Location(Set.of(), found, true, false, Optional.empty(), Optional.empty());
        }

        /** The most specific level at which the site is known; absent if no place of it is. */
        public Optional<Level> level() {
            return found.values().stream().map(Place::level).max(Comparator.naturalOrder());
        }
    }
}
