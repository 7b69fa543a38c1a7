package zonefit.json;

/** What a string of JSON escapes where JSON leaves the choice. What it does not allow unescaped is escaped by all. */
public enum Escapes {

    /** Of what is hashed. It must never change, for receipts that have been filed rest on it. */
    CANONICAL("0123456789abcdef", false),
    /** Of one record a line: characters beyond the basic plane are escaped, for not every tool that takes lines knows them. */
    LINES("0123456789ABCDEF", true),
    /** Of what people read. */
    LAID_OUT("0123456789ABCDEF", false);

    private final String digits;
    private final boolean pairs;

    Escapes(String digits, boolean pairs) {
        this.digits = digits;
        this.pairs = pairs;
    }

    /** The digits of an escape, in their order. */
    String digits() {
        return digits;
    }

    /** Whether a character that takes two chars is escaped. */
    boolean escapesPairs() {
        return pairs;
    }
}
