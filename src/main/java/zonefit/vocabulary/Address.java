package zonefit.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.vocabulary.Place.Level;

/**
 * The places that stand one after another in a text, from the widest: the province, the city, the district, the town. Each is the longest
 * known name at the front of what is left, and lies in those before it.
 */
final class Address {

    static final Address NONE = new Address();

    /** What ends the full name of a place. */
    private static final String KINDS = "省市区县旗镇乡街道村社路号园城湾港岛片团场";
    private static final int SHORTEST = 2;

    private final Optional<Place> city;
    private final Optional<Place> nearest;
    private final Optional<String> rest;

    private Address() {
        this.city = Optional.empty();
        this.nearest = Optional.empty();
        this.rest = Optional.empty();
    }

    /**
     * @param first  the level that the field is for; a text that is a name of it as a whole is that place
     * @param around a place in which it has to lie
     */
    Address(Gazetteer gazetteer, String text, Level first, Optional<Place> around) {
        Optional<Place> whole = gazetteer.named(text, first, around)
                .or(() -> first == Level.DISTRICT ? gazetteer.named(text, Level.AREA, around) : Optional.empty());
        Optional<Place> inside = around;
        Optional<Place> foundCity = whole.filter(place -> place.level() == Level.CITY);
        Optional<Place> foundNearest = whole.filter(place -> place.level() != Level.CITY);
        String left = whole.isPresent() ? "" : gazetteer.normal(text);
        for (Level level : List.of(Level.PROVINCE, Level.CITY, Level.DISTRICT, Level.AREA)) {
            Optional<Front> front = front(gazetteer, left, level, inside);
            // A city may be named again; a district once found is only made more precise by its own town.
            if (front.isEmpty() || level == Level.PROVINCE && first == Level.PROVINCE) {
                continue;
            }
            Place place = front.get().place;
            String after = left.substring(front.get().length);
            if (!mayFollow(gazetteer, left.substring(0, front.get().length), after, place)) {
                continue;
            }
            left = after;
            inside = Optional.of(place);
            if (level == Level.CITY) {
                foundCity = Optional.of(place);
            } else if (level != Level.PROVINCE) {
                foundNearest = Optional.of(place);
            }
        }
        this.city = foundCity;
        this.nearest = foundNearest;
        boolean known = city.isPresent() || nearest.isPresent();
        this.rest = known && !left.isEmpty() ? Optional.of(left) : Optional.empty();
    }

    /**
     * Whether what follows a name may be a place in it. After a name with its kind (花都区) anything may; after a bare one (花都) only what is a
     * known place or bears a kind itself, for else the name may be misspelt.
     */
    private static boolean mayFollow(Gazetteer gazetteer, String name, String after, Place place) {
        return after.isEmpty() || KINDS.indexOf(name.charAt(name.length() - 1)) >= 0 || KINDS.indexOf(after.charAt(after.length() - 1)) >= 0
                || front(gazetteer, after, Level.DISTRICT, Optional.of(place)).isPresent()
                || front(gazetteer, after, Level.AREA, Optional.of(place)).isPresent();
    }

    private record Front(Place place, int length) {
    }

    /** The place of a level with the longest name at the front of a text; none where that name is borne by several. */
    private static Optional<Front> front(Gazetteer gazetteer, String text, Level level, Optional<Place> inside) {
        for (int length = text.length(); length >= SHORTEST; length--) {
            String name = text.substring(0, length);
            List<String> bearing = gazetteer.inside(gazetteer.bearing(level, name), inside);
            if (bearing.size() == 1) {
                return Optional.of(new Front(gazetteer.get(bearing.get(0)), length));
            }
        }
        return Optional.empty();
    }

    Optional<Place> city() {
        return city;
    }

    /** The district, or a town of it. */
    Optional<Place> nearest() {
        return nearest;
    }

    /** All places that stand in it. */
    List<Place> places() {
        return Stream.of(city, nearest).flatMap(Optional::stream).toList();
    }

    /** A district that stands in the field of the city. */
    Optional<Place> below() {
        return nearest;
    }

    /** What is left of a text of which some place is known; not the plain absence of words. */
    Optional<String> rest() {
        return rest;
    }
}
