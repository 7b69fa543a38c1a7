package zonefit.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zonefit.vocabulary.Place.Level;

/**
 * Which known parks a text may mean: the one that bears it as a name, else those whose names share its distinctive words in their order.
 * What parks are called in general (产业园, 工业区) tells none of them apart.
 */
final class ParkReader {

    /** What parks are called in general, longest first where one begins another. */
    private static final Pattern GENERIC = Pattern.compile("高新技术产业开发区|经济技术开发区|高新技术产业园|产业转移工业园|产业转移园|先进制造业基地|经济开发区|高新区|经开区|开发区"
            + "|产业集聚区|工业集聚区|工业产业区块|产业区块|工业园区|产业园区|产业基地|产业园|产业区|产业城|工业园|工业区|工业城|科技园|科技城|创业园|创新园|示范区|示范园"
            + "|园区|片区|基地|集聚区|区块|组团|新城|园|区|城|省级|国家级|一期|二期|三期|[a-z]区|东区|西区|南区|北区|广东|中国|国家");
    /** A name this long is told from others by its whole length. */
    private static final int TELLING = 4;
    private static final int SHORTEST_RUN = 2;
    private static final int SHORTEST_TELLING = 3;
    /** General names that are no evidence of any park. */
    private static final Pattern PLAIN = Pattern.compile("(产业|工业|经济|开发|科技|制造|高新|园|区|基地|集聚|片|技术|新城)+");

    private final Gazetteer gazetteer;
    private final Optional<Place> city;
    private final Optional<Place> district;

    ParkReader(Gazetteer gazetteer, Optional<Place> city, Optional<Place> district) {
        this.gazetteer = gazetteer;
        this.city = city;
        this.district = district;
    }

    /** Ids of the parks that a text may mean; several if it fits several, none if it fits none. */
    List<String> read(String text) {
        List<String> whole = named(gazetteer.normal(text));
        if (!whole.isEmpty()) {
            return whole;
        }
        Address address = new Address(gazetteer, text, Level.CITY, Optional.empty());
        List<String> withoutFront = address.rest().map(this::named).orElse(List.of()).stream()
                .filter(park -> address.places().stream().allMatch(place -> gazetteer.closure(park).contains(place.id()))).toList();
        if (!withoutFront.isEmpty()) {
            return withoutFront;
        }
        List<String> plain = named(gazetteer.normal(gazetteer.withoutBrackets(text)));
        return plain.isEmpty() ? like(isTown(address) ? gazetteer.normal(text) : address.rest().orElseGet(() -> gazetteer.normal(text)), text) : plain;
    }

    /** Those that bear a name; of several, those that lie where the project is said to be. */
    private List<String> named(String name) {
        List<String> all = gazetteer.bearing(Level.PARK, name);
        List<String> here = all.stream().filter(this::isHere).toList();
        return here.isEmpty() ? all : here;
    }

    private boolean isHere(String park) {
        Set<String> around = gazetteer.closure(park);
        Optional<Place> nearest = district.or(() -> city);
        return nearest.isEmpty() || around.contains(nearest.get().id())
                || gazetteer.closure(nearest.get().id()).stream().anyMatch(id -> gazetteer.get(id).level() == Level.DISTRICT && around.contains(id));
    }

    private List<String> like(String left, String text) {
        String distinctive = distinctive(left);
        String whole = gazetteer.normal(text);
        if (distinctive.length() < SHORTEST_RUN && isTelling(left)) {
            distinctive = left;
        }
        if (distinctive.length() < SHORTEST_RUN || isTown(left)) {
            return List.of();
        }
        Set<String> contained = new LinkedHashSet<>();
        Set<String> alike = new LinkedHashSet<>();
        for (Map.Entry<String, List<String>> known : gazetteer.names(Level.PARK).entrySet()) {
            List<String> here = known.getValue().stream().filter(this::isHere).toList();
            if (here.isEmpty()) {
                continue;
            }
            if (known.getKey().length() >= TELLING && whole.contains(known.getKey()) && !isDenied(whole, whole.indexOf(known.getKey()))) {
                contained.addAll(here);
            } else if (inOrder(distinctive, known.getKey())) {
                alike.addAll(here);
            }
        }
        return new ArrayList<>(contained.isEmpty() ? alike : contained);
    }

    /** Whether a general name is borne by few enough to ask which: 创新园, but not 产业园. */
    private static boolean isTelling(String name) {
        return name.length() >= SHORTEST_TELLING && !PLAIN.matcher(name).matches();
    }

    private static boolean isDenied(String text, int at) {
        return at > 0 && "非不无".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** A town lends its name to parks and is none. */
    private boolean isTown(String name) {
        return !gazetteer.bearing(Level.AREA, name).isEmpty() || !gazetteer.bearing(Level.DISTRICT, name).isEmpty();
    }

    private static boolean isTown(Address address) {
        return address.nearest().filter(place -> place.level() == Level.AREA).isPresent();
    }

    private String distinctive(String name) {
        String plain = GENERIC.matcher(name).replaceAll("");
        for (Optional<Place> around : List.of(city, district)) {
            if (around.isPresent()) {
                String label = gazetteer.normal(around.get().label().zh());
                String bare = label.substring(0, Math.max(SHORTEST_RUN, label.length() - 1));
                plain = plain.startsWith(bare) && plain.length() > bare.length() + 1 ? plain.substring(bare.length()) : plain;
            }
        }
        return plain;
    }

    /** Whether a name holds all characters of some words in their order, and never less than two of them together. */
    private static boolean inOrder(String words, String name) {
        int from = 0;
        for (int at = 0; at < words.length();) {
            int length = words.length() - at;
            int position = -1;
            for (; length >= SHORTEST_RUN; length--) {
                position = name.indexOf(words.substring(at, at + length), from);
                if (position >= 0 && words.length() - at - length != 1) {
                    break;
                }
                position = -1;
            }
            if (position < 0) {
                return false;
            }
            from = position + length;
            at += length;
        }
        return true;
    }
}
