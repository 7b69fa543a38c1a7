package zonefit.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zonefit.TestRules;
import zonefit.policy.Standing;
import zonefit.vocabulary.Place.Level;

class PanelsTest {

    private static final String PROVINCE = "guangdong-2021";
    private static final String CITY = "guangzhou-2022";
    private static final String EARLIER = "guangzhou-2018";
    /** A policy about land, which says of no place what it is for. */
    private static final String LAND = "guangzhou-land-2022";

    private static Panels panels(Map<String, Standing> speaking) {
        return new Panels(TestRules.folder(), speaking);
    }

    @Test
    void policies_of_one_standing_judge_together_and_those_in_force_come_first() {
        Panels panels = panels(Map.of(EARLIER, Standing.CARRIED_OVER, CITY, Standing.IN_FORCE, PROVINCE, Standing.IN_FORCE));
        assertThat(panels.together()).extracting(Panel::standing).containsExactly(Standing.IN_FORCE, Standing.CARRIED_OVER);
        assertThat(panels.together()).extracting(Panel::ids).containsExactly(Set.of(PROVINCE, CITY), Set.of(EARLIER));
    }

    @Test
    void a_policy_alone_keeps_its_seat() {
        Panels panels = panels(Map.of(CITY, Standing.IN_FORCE, PROVINCE, Standing.IN_FORCE));
        Panel alone = panels.alone(CITY).orElseThrow();
        assertThat(alone.ids()).containsExactly(CITY);
        assertThat(alone.seats().contains(panels.seat(CITY))).isTrue();
        assertThat(alone.seats().contains(panels.seat(PROVINCE))).isFalse();
        assertThat(panels.together().get(0).seats().count()).isEqualTo(2);
    }

    @Test
    void a_policy_that_guides_nothing_or_does_not_speak_has_no_seat() {
        Panels panels = panels(Map.of(CITY, Standing.IN_FORCE, LAND, Standing.IN_FORCE));
        assertThat(panels.alone(LAND)).isEmpty();
        assertThat(panels.alone(PROVINCE)).isEmpty();
        assertThat(panels.together().get(0).seats().contains(panels.seat(LAND))).isFalse();
        assertThat(panels.together().get(0).seats().contains(panels.seat(PROVINCE))).isFalse();
        assertThat(panels(Map.of(LAND, Standing.IN_FORCE)).together()).isEmpty();
    }

    @Test
    void together_they_need_the_site_as_precisely_as_the_most_demanding_and_speak_as_the_latest() {
        Panel panel = panels(Map.of(CITY, Standing.IN_FORCE, PROVINCE, Standing.IN_FORCE)).together().get(0);
        assertThat(panel.latest()).isEqualTo(CITY);
        assertThat(panel.needed()).isEqualTo(Level.DISTRICT);
    }
}
