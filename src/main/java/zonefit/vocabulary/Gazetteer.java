package zonefit.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Place.Level;

/** The places that are known, and where a project's own words for its site lead. */
public final class Gazetteer {

    /** The province whose policies are loaded; a place elsewhere is outside, not unknown. */
    static final String HOME = "guangdong";
    private static final Pattern BRACKETS = Pattern.compile("[(（][^)）]*[)）]");
    /** What people put into names or leave out of them. */
    private static final String DECORATION = " \t\n\u3000\"'“”‘’「」《》()（）·•.-—";
    /** Descriptions of sites that are kept. */
    private static final int MOST_KEPT = 8_000;

    private final Spelling spelling;
    private final Map<String, Place> places;
    private final Map<Level, Map<String, List<String>>> byName;
    /** Parks by what they lie in; made when first asked for. */
    private volatile Map<String, List<String>> parts = Map.of();
    private final Memo<SiteWords, Located> located = new Memo<>(MOST_KEPT);
    /** Many descriptions come to the same site; that it is the same object spares comparing. */
    private final Memo<Location, Location> same = new Memo<>(MOST_KEPT);
    private final Memo<String, Set<String>> closures = new Memo<>(MOST_KEPT);

    /** @param byName ids of the places that bear a name, by level and {@link #normal} name */
    Gazetteer(Map<String, Place> places, Map<Level, Map<String, List<String>>> byName, Spelling spelling) {
        this.spelling = spelling;
        this.places = PackedMap.copyOf(places);
        this.byName = Map.copyOf(byName);
    }

    /** @param aliases further names of a place */
    static Gazetteer of(Map<String, Place> places, Map<String, List<String>> aliases, Spelling spelling) {
        Map<Level, Map<String, List<String>>> byName = new HashMap<>();
        for (Place place : places.values()) {
            Map<String, List<String>> names = byName.computeIfAbsent(place.level(), level -> new HashMap<>());
            Stream.concat(Stream.of(place.label().zh(), place.label().en()), aliases.getOrDefault(place.id(), List.of()).stream())
                    .map(name -> plain(spelling.fold(name))).distinct()
                    .forEach(name -> names.computeIfAbsent(name, key -> new ArrayList<>()).add(place.id()));
        }
        return new Gazetteer(places, byName, spelling);
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

    /**
     * A place and all around it, for a site of which more is known: of a park of several cities only those homes count that lie in the city
     * of the site, for what one city wants in the park does not bind the other.
     */
    Set<String> closure(Place place, Map<Field<?>, Place> site) {
        if (place.within().size() < 2 || !site.containsKey(Fields.CITY)) {
            return closure(place.id());
        }
        String city = site.get(Fields.CITY).id();
        List<String> homes = place.within().stream().filter(home -> closure(home).contains(city)).toList();
        if (homes.isEmpty()) {
            return closure(place.id());
        }
        Set<String> around = new LinkedHashSet<>(Set.of(place.id()));
        homes.forEach(home -> around.addAll(closure(home)));
        return around;
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

    /** Ids of the parts of a park, by its name and a direction or stage: 新区, 东区. None if it has not several. */
    List<String> parts(String park) {
        if (parts.isEmpty()) {
            Map<String, List<String>> made = new HashMap<>();
            for (Place place : home(Level.PARK)) {
                place.within().stream().filter(around -> normal(place.label().zh()).contains(normal(get(around).label().zh())))
                        .forEach(around -> made.computeIfAbsent(around, key -> new ArrayList<>()).add(place.id()));
            }
            made.values().removeIf(all -> all.size() < 2);
            parts = made;
        }
        return parts.getOrDefault(park, List.of());
    }

    /** The same site, if it lay in a park. */
    public Location in(Location location, String park) {
        Map<Field<?>, Place> found = new LinkedHashMap<>(location.found());
        found.put(Fields.PARK, get(park));
        Set<String> chain = new LinkedHashSet<>(location.chain());
        chain.addAll(closure(get(park), location.found()));
        return new Location(chain, found, false, false, location.unknownDistrict(), Optional.empty(), List.of(), List.of());
    }

    /** What is wrong with the words of a project that cannot be a place of Guangdong, field by field. */
    public Map<Field<?>, Text> problems(Project project) {
        return located(project).problems;
    }

    private Located located(Project project) {
        return located.of(SiteWords.of(project), () -> {
            SiteReader reader = new SiteReader(this, SiteWords.of(project));
            Location location = reader.read();
            return new Located(same.of(location, () -> location), reader.problems());
        });
    }

    /** The one place of a level and inside another that bears a name. */
    public Optional<Place> named(String name, Level level, Optional<Place> around) {
        List<String> whole = inside(names(level).getOrDefault(normal(name), List.of()), around);
        if (whole.isEmpty()) {
            whole = inside(names(level).getOrDefault(normal(withoutBrackets(name)), List.of()), around);
        }
        return whole.size() == 1 ? Optional.of(get(whole.get(0))) : Optional.empty();
    }

    /** Those of some places that lie in another. */
    List<String> inside(List<String> candidates, Optional<Place> around) {
        return around.isEmpty() ? candidates
                : candidates.stream().filter(id -> closure(id).contains(around.get().id())).toList();
    }

    /** Ids of the places of a level that bear a folded name. */
    List<String> bearing(Level level, String name) {
        return names(level).getOrDefault(name, List.of());
    }

    private void climb(String id, Set<String> closure) {
        if (closure.add(id)) {
            get(id).within().forEach(parent -> climb(parent, closure));
        }
    }

    /** A name as it is compared: one spelling, no decoration. */
    String normal(String name) {
        return plain(spelling.fold(name));
    }

    private static String plain(String folded) {
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (DECORATION.indexOf(folded.charAt(i)) < 0) {
                plain.append(folded.charAt(i));
            }
        }
        return plain.toString();
    }

    /** A name without what stands in brackets. */
    String withoutBrackets(String name) {
        return BRACKETS.matcher(name).replaceAll("");
    }
}
