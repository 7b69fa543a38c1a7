package zonefit.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a trade stands to what is named before it: the repair, the parts, the machines of something. It is another trade than that thing.
 *
 * @param id       kebab-case code
 * @param concepts what it is where nothing more is known; several if it then is one of them
 * @param scope    what the thing itself has to do with it
 */
public record Relation(String id, List<String> concepts, Scope scope) {

    /** What the thing that is named has to do with the trade. */
    public enum Scope {
        /** Nothing: the repair of a lift is no lift. */
        NO,
        /** Where the tables name no other concept, the trade is that of the thing: the parts of a pump are made where pumps are. */
        YES,
        /** The trade is both: the headquarters of a firm. */
        BASE;

        static Optional<Scope> of(String code) {
            return Stream.of(values()).filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(code)).findFirst();
        }
    }

    /** Selling. */
    public static final String TRADE = "trade";
    /** Machines for an industry. */
    public static final String EQUIPMENT = "equipment";
    /** Parts of a thing. */
    public static final String PARTS = "parts";
    /** What is done with waste. */
    public static final String DISPOSAL = "disposal";
    /** Tools that give goods their form. */
    public static final String MOULD = "mould";
    /** What becomes of scrap. */
    public static final String RECYCLING = "recycling";

    public Relation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(scope, "scope");
        concepts = List.copyOf(concepts);
    }
}
