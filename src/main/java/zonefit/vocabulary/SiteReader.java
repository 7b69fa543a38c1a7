package zonefit.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zonefit.problem.Suggestion;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.text.Text;
import zonefit.vocabulary.Place.Level;

/**
 * Reads where one site is. A field may hold more than its name says, such as a district with its town: known places are taken off the
 * front one by one, and what is left is a place that no table knows.
 */
final class SiteReader {

    /** A locality below the district, or a zone of development, that no table needs to know. */
    private static final Pattern LOCALITY =
            Pattern.compile(".+(镇|街|街道|乡|村|新区|高新区|开发区|示范区|合作区|试验区|园区|新城|片区|组团|县|旗)$");

    private final Gazetteer gazetteer;
    private final SiteWords words;
    private final Map<Field<?>, Place> found = new LinkedHashMap<>();
    private final Map<Field<?>, Text> problems = new LinkedHashMap<>();

    SiteReader(Gazetteer gazetteer, SiteWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** What is wrong with words that cannot be a place of Guangdong, field by field. Complete once {@link #read} is done. */
    Map<Field<?>, Text> problems() {
        return Collections.unmodifiableMap(problems);
    }

    Location read() {
        Optional<Place> province = words.province().flatMap(name -> gazetteer.named(name, Level.PROVINCE, Optional.empty()));
        province.ifPresent(place -> found.put(Fields.PROVINCE, place));
        words.province().filter(name -> province.isEmpty()).ifPresent(name -> problems.put(Fields.PROVINCE,
                unknown(name, "省", "province", Level.PROVINCE, Optional.empty())));
        Address city = words.city().map(name -> new Address(gazetteer, name, Level.CITY, province)).orElse(Address.NONE);
        city.city().ifPresent(place -> found.put(Fields.CITY, place));
        boolean elsewhere = province.filter(place -> !isHome(place)).isPresent() && city.city().isEmpty()
                || city.city().filter(place -> !isHome(place)).isPresent();
        if (words.city().isPresent() && city.city().isEmpty()) {
            cityProblem(province);
        }
        if (elsewhere) {
            return Location.outside(found);
        }
        return read(city, province.filter(place -> !isHome(place)).isPresent());
    }

    private boolean isHome(Place place) {
        return gazetteer.closure(place.id()).contains(Gazetteer.HOME);
    }

    /** A city that is known, but lies in another province than the one named, cannot be; of another province no table knows all cities. */
    private void cityProblem(Optional<Place> province) {
        String name = words.city().orElseThrow();
        Optional<Place> known = gazetteer.bearing(Level.CITY, gazetteer.normal(name)).stream().findFirst().map(gazetteer::get);
        if (known.isPresent() && province.isPresent()) {
            problems.put(Fields.CITY, notIn(name, province.get()));
        } else if (province.isEmpty() || isHome(province.get())) {
            problems.put(Fields.CITY, unknown(name, "市", "city", Level.CITY, Optional.of(gazetteer.get(Gazetteer.HOME))));
        }
    }

    private Location read(Address cityWords, boolean outside) {
        Optional<Place> city = cityWords.city();
        Address address = words.district().map(name -> new Address(gazetteer, name, Level.DISTRICT, city)).orElse(Address.NONE);
        if (city.isEmpty() && !words.city().isPresent()) {
            address.city().ifPresent(place -> found.put(Fields.CITY, place));
        }
        Optional<Place> district = address.nearest().or(cityWords::below);
        district.ifPresent(place -> found.put(Fields.DISTRICT, place));
        Optional<String> unknownDistrict = district(address, cityWords, city);
        ParkReader park = new ParkReader(gazetteer, city.or(address::city), district);
        List<String> parks = words.park().map(park::read).orElse(List.of());
        if (parks.size() == 1) {
            found.put(Fields.PARK, gazetteer.get(parks.get(0)));
        }
        if (outside) {
            return Location.outside(found);
        }
        Optional<Place> area = parks.isEmpty() ? words.park().flatMap(name -> area(name, city.or(address::city), district)) : Optional.empty();
        area.ifPresent(place -> found.put(Fields.PARK, place));
        Optional<String> unknownPark = words.park().filter(name -> parks.isEmpty() && area.isEmpty());
        return assemble(city.or(address::city), district, unknownDistrict, unknownPark, parks);
    }

    /** What of the words for the district no table knows; what cannot be in the city is a problem. */
    private Optional<String> district(Address address, Address cityWords, Optional<Place> city) {
        Optional<String> name = words.district();
        if (name.isEmpty()) {
            return cityWords.rest();
        }
        if (address.nearest().isPresent() || address.city().isPresent()) {
            return address.rest();
        }
        if (gazetteer.bearing(Level.DISTRICT, gazetteer.normal(name.get())).isEmpty() && isLocality(name.get())) {
            return name;
        }
        List<String> elsewhere = gazetteer.bearing(Level.DISTRICT, gazetteer.normal(name.get()));
        problems.put(Fields.DISTRICT, city.isEmpty() || elsewhere.isEmpty()
                ? unknown(name.get(), "区（县）", "district", Level.DISTRICT, city) : notIn(name.get(), city.get()));
        return name;
    }

    /** A belt or a town in place of a park: a place, and no park. */
    private Optional<Place> area(String name, Optional<Place> city, Optional<Place> district) {
        return gazetteer.named(name, Level.AREA, district).or(() -> gazetteer.named(name, Level.AREA, city));
    }

    private boolean isLocality(String name) {
        return LOCALITY.matcher(gazetteer.withoutBrackets(name).strip()).matches();
    }

    private Location assemble(Optional<Place> city, Optional<Place> district, Optional<String> unknownDistrict, Optional<String> unknownPark,
            List<String> parks) {
        Set<String> chain = new LinkedHashSet<>();
        found.values().forEach(place -> chain.addAll(gazetteer.closure(place, found)));
        boolean contradictory = parks.size() == 1 && conflicts(gazetteer.get(parks.get(0)), city, district);
        return new Location(chain, found, false, contradictory, unknownDistrict, unknownPark, parks.size() > 1 ? parks : List.of(),
                parks.size() == 1 ? gazetteer.parts(parks.get(0)) : List.of());
    }

    private boolean conflicts(Place park, Optional<Place> city, Optional<Place> district) {
        Set<String> around = gazetteer.closure(park.id());
        boolean otherCity = city.isPresent() && knows(around, Level.CITY) && !around.contains(city.get().id());
        boolean otherDistrict = district.isPresent() && knows(around, Level.DISTRICT) && !around.contains(district.get().id())
                && gazetteer.closure(district.get().id()).stream().noneMatch(
                        id -> gazetteer.get(id).level() == Level.DISTRICT && around.contains(id));
        return otherCity || otherDistrict;
    }

    private boolean knows(Set<String> around, Level level) {
        return around.stream().anyMatch(id -> gazetteer.get(id).level() == level);
    }

    private Text unknown(String name, String zh, String en, Level level, Optional<Place> around) {
        List<String> known = new ArrayList<>();
        gazetteer.names(level).values().forEach(same -> gazetteer.inside(same, around).forEach(id -> known.add(gazetteer.get(id).label().zh())));
        return new Text("`" + name + "` 不是已知的" + zh, "`" + name + "` is not a known " + en)
                .then(Suggestion.didYouMean(name, known.stream().distinct().toList()));
    }

    private static Text notIn(String name, Place around) {
        return new Text("`" + name + "` 不在" + around.label().zh(), "`" + name + "` is not in " + around.label().en());
    }
}
