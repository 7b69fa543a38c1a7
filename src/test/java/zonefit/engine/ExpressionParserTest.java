package zonefit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

    private static final Plot PLOT = new Plot("A-1", Set.of("north", "river"), new Owner("city"), true, 3);

    /** A fact as rules see it. */
    public record Plot(String id, Set<String> places, Owner owner, boolean built, int storeys) {

        public String getLabel() {
            return "plot " + id;
        }

        public boolean isOpen() {
            return !built;
        }

        public boolean liesIn(Set<String> some) {
            return some.stream().anyMatch(places::contains);
        }

        public boolean isOf(String owner) {
            return this.owner.name.equals(owner);
        }
    }

    public record Owner(String name) {
        public boolean isPublic() {
            return name.equals("city");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "id == \"A-1\"; true",
            "label != \"plot A-1\"; false",
            "!open; true",
            "places contains \"north\"; true",
            "places contains $where; false",
            "!( places contains $where ); true",
            "owner.public && built; true",
            "open || owner.name == $where || isOf(\"city\"); true",
            "open && built || built; true",
            "( open || built ) && open; false",
            "places.empty == false; true",
            "liesIn(places); true",
            "$other.liesIn(places); true",
            "$other == $other && $other.isOf($where); false"})
    void a_condition_holds_or_does_not(String condition, boolean holds) throws ExpressionParser.Unsupported {
        assertThat(parsed(condition).holds(PLOT, new Object[] {"south", PLOT})).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"storeys == 3", "storeys > 2", "id matches \"A.*\"", "owner", "label", "id == owner", "nothing", "owner.nothing",
            "isOf(3)", "isOf(places)", "id == \"A\\\"1\"", "id contains \"A\"", "places memberOf $where", "built built", "(built", "",
            "new Owner(\"x\").public", "System.exit(1)", "built ? open : built", "id == null", "getClass() == $other"})
    void what_goes_beyond_is_refused_rather_than_guessed(String condition) {
        assertThatThrownBy(() -> parsed(condition)).isInstanceOf(ExpressionParser.Unsupported.class);
    }

    private static Expression parsed(String condition) throws ExpressionParser.Unsupported {
        return ExpressionParser.condition(condition.strip(),
                RulePlan.conditionScope(Plot.class, List.of("$where", "$other"), List.of(String.class, Plot.class)));
    }
}
