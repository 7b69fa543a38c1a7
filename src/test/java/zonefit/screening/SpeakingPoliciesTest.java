package zonefit.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zonefit.TestRules;
import zonefit.policy.Policy;
import zonefit.policy.RuleFolder;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.screening.SpeakingPolicies.Speaking;
import zonefit.vocabulary.Location;

class SpeakingPoliciesTest {

    private static final RuleFolder FOLDER = TestRules.folder();
    private static final Location GUANGZHOU = FOLDER.vocabulary().gazetteer().locate(new Project("1", Map.of(Fields.CITY, "广州市")));
    private static final SpeakingPolicies POLICIES = new SpeakingPolicies(FOLDER, Screener.Options.allPolicies(LocalDate.of(2023, 9, 15)));

    @Test
    void policies_stand_as_each_of_them_says_on_the_days_around_every_change() {
        List<LocalDate> changes = FOLDER.policies().stream().flatMap(policy -> Stream.of(policy.begins(), policy.from(), policy.to())).toList();
        for (LocalDate change : changes) {
            for (LocalDate day : List.of(change.minusDays(1), change, change.plusDays(1), change.plusYears(1))) {
                Speaking speaking = POLICIES.speaking(day, List.of(), GUANGZHOU);
                for (Policy policy : FOLDER.policies()) {
                    assertThat(speaking.standings()).as("%s", day).containsEntry(policy.id(), policy.standing(day, FOLDER.policies()));
                }
            }
        }
    }

    @Test
    void before_all_policies_none_speaks() {
        assertThat(POLICIES.speaking(LocalDate.MIN, List.of(), GUANGZHOU).ids()).isEmpty();
    }

    @Test
    void only_those_that_a_project_names_are_asked() {
        String named = FOLDER.policies().get(0).id();
        assertThat(POLICIES.speaking(LocalDate.of(2023, 9, 15), List.of(named), GUANGZHOU).standings().keySet()).isEqualTo(Set.of(named));
    }
}
