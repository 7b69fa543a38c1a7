package zonefit.bench.peers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import zonefit.facts.Truth.State;

/**
 * A clause of the subset as a decision table, for peers that know nothing else: the first row that matches decides. An empty cell
 * matches everything.
 *
 * @param rows a cell for each input, then the outcome
 */
record ClauseTable(String name, List<Input> inputs, List<List<String>> rows) {

    /** How the cells of a column are compared with the input. */
    enum Kind { EQUAL, AT_LEAST, BELOW }

    record Input(String name, Kind kind) {
    }

    static List<ClauseTable> of(BigDecimal leastRatio) {
        String least = leastRatio.toPlainString();
        return List.of(
                new ClauseTable("ratio", List.of(equal("landStated"), equal("newSupply"), equal("class1"),
                        new Input("low", Kind.AT_LEAST), new Input("high", Kind.BELOW)), List.of(
                        List.of("no", "", "", "", "", "-"),
                        List.of("", "no", "", "", "", "-"),
                        List.of("", "", "no", "", "", "-"),
                        List.of("", "", "", least, "", "met"),
                        List.of("", "yes", "yes", "", least, "unmet"),
                        List.of("", "", "", "", "", "unknown"))),
                new ClauseTable("block", List.of(equal("landStated"), equal("newSupply"), equal("industrial"),
                        equal("blockOrPark")), List.of(
                        List.of("no", "", "", "", "-"),
                        List.of("", "no", "", "", "-"),
                        List.of("", "", "no", "", "-"),
                        List.of("", "", "", "yes", "met"),
                        List.of("", "yes", "yes", "no", "unmet"),
                        List.of("", "", "", "", "unknown"))),
                new ClauseTable("line", List.of(equal("landStated"), equal("controlLine1"), equal("conversion")), List.of(
                        List.of("no", "", "", "-"),
                        List.of("", "no", "", "-"),
                        List.of("", "unknown", "no", "-"),
                        List.of("", "", "no", "met"),
                        List.of("", "yes", "yes", "unmet"),
                        List.of("", "", "", "unknown"))),
                new ClauseTable("route", List.of(equal("redeveloped"), equal("conversion")), List.of(
                        List.of("no", "", "-"),
                        List.of("", "no", "met"),
                        List.of("", "yes", "unmet"))));
    }

    private static Input equal(String name) {
        return new Input(name, Kind.EQUAL);
    }

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String word(boolean yes) {
        return yes ? "yes" : "no";
    }
}
