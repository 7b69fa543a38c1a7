package zonefit.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.SmallRules;
import zonefit.amendment.Change.What;
import zonefit.cache.UserCache;
import zonefit.engine.Trust;
import zonefit.screening.Screener;

class AmendmentTest {

    private static final String STATEMENTS = "policies/town-2022/statements.csv";
    private static final String RULES = "policies/town-2022/land-use.drl";

    @TempDir
    private Path folder;
    private SmallRules old;
    private SmallRules amended;

    @BeforeEach
    void copy() {
        old = SmallRules.in(folder.resolve("old"));
        amended = SmallRules.in(folder.resolve("new"));
    }

    @Test
    void a_changed_cell_is_told_with_its_column_and_where_the_policy_says_it() {
        amended.with("policies/town-2022/minimums.csv", ",2.0,printed", ",2.5,printed");
        Change change = only();
        assertThat(change.what()).isEqualTo(What.CHANGED);
        assertThat(change.item().id()).isEqualTo("town-2022/floor-area-ratio");
        assertThat(change.item().locator()).isEqualTo("二");
        assertThat(change.fields()).containsExactly(new FieldChange("value", "2.0", "2.5"));
    }

    @Test
    void a_row_with_another_id_that_says_nearly_the_same_is_renamed() {
        amended.with(STATEMENTS, "park-biology,science-city,biology,生物医药,lead", "park-life,science-city,biology,生物医药,key");
        Change change = only();
        assertThat(change.what()).isEqualTo(What.RENAMED);
        assertThat(change.before().orElseThrow().id()).isEqualTo("town-2022/park-biology");
        assertThat(change.item().id()).isEqualTo("town-2022/park-life");
        assertThat(change.fields()).containsExactly(new FieldChange("role", "lead", "key"));
    }

    @Test
    void a_row_about_another_industry_is_another_row() {
        amended.with(STATEMENTS, "park-biology,science-city,biology,生物医药,lead,any,focus,guided,表1 科学城,发展生物医药",
                "park-robots,science-city,robots,机器人,lead,any,focus,guided,表1 科学城,发展机器人");
        assertThat(changes()).extracting(Change::what).containsExactly(What.ADDED, What.REMOVED);
    }

    @Test
    void a_rule_under_another_name_that_reads_the_same_is_renamed() {
        amended.with(RULES, "town-2022/plot-condition", "town-2022/condition-of-the-plot");
        amended.with("policies/town-2022/clauses.csv", "town-2022/plot-condition", "town-2022/condition-of-the-plot");
        assertThat(changes()).anySatisfy(change -> {
            assertThat(change.what()).isEqualTo(What.RENAMED);
            assertThat(change.item().kind()).isEqualTo(Kind.RULE);
            assertThat(change.fields()).isEmpty();
        });
    }

    @Test
    void a_condition_is_changed_logic_and_a_comment_is_nothing() {
        amended.with(RULES, "rule \"town-2022/plot-condition\"", "// Only plots that are offered.\nrule \"town-2022/plot-condition\"");
        amended.with(RULES, "parcel != \"\" )", "parcel  != \"\"\n  )");
        assertThat(changes()).isEmpty();
        amended.with(RULES, "parcel  != \"\"", "parcel != \"none\"");
        Change change = only();
        assertThat(change.isLogic()).isTrue();
        assertThat(change.fields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("conditions");
            assertThat(field.removed()).singleElement().asString().contains("parcel != \"\"");
            assertThat(field.added()).singleElement().asString().contains("parcel != \"none\"");
        });
    }

    @Test
    void a_force_is_a_changed_field_and_no_changed_logic() {
        amended.with(RULES, "@force( \"mandatory\" )", "@force( \"guided\" )");
        Change change = only();
        assertThat(change.isLogic()).isFalse();
        assertThat(change.fields()).containsExactly(new FieldChange("force", "mandatory", "guided"));
    }

    @Test
    void what_stands_outside_of_the_rules_counts_too() {
        amended.with(RULES, "import zonefit.policy.Minimum", "import zonefit.policy.Minimum\nimport zonefit.policy.Statement");
        assertThat(only().item().kind()).isEqualTo(Kind.FRAME);
    }

    @Test
    void a_policy_that_ends_earlier_is_told() {
        amended.with("policies/town-2022/policy.yaml", "to: 2026-12-31", "to: 2025-12-31");
        assertThat(only().fields()).containsExactly(new FieldChange("to", "2026-12-31", "2025-12-31"));
    }

    @Test
    void of_a_list_is_told_what_came_and_what_went() {
        amended.with("vocabulary/industries.csv", "工业机器人;机器人关节", "机器人关节;关节模组");
        Change change = only();
        assertThat(change.item().kind()).isEqualTo(Kind.CONCEPT);
        assertThat(change.item().policy()).isEmpty();
        assertThat(change.fields()).singleElement().satisfies(field -> {
            assertThat(field.added()).containsExactly("关节模组");
            assertThat(field.removed()).containsExactly("工业机器人");
        });
    }

    @Test
    void rows_without_an_id_are_told_apart_by_what_they_say() {
        amended.with("vocabulary/materials.csv", "concepts,words\n", "concepts,words\nrobots,成套设备\n");
        assertThat(only()).satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.ADDED);
            assertThat(change.item().id()).isEqualTo("robots / 成套设备");
        });
    }

    private Change only() {
        List<Change> changes = changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private List<Change> changes() {
        try (Screener before = old.open(Trust.CHECKED, UserCache.none()); Screener after = amended.open(Trust.CHECKED, UserCache.none())) {
            return Amendment.between(new Edition("old", old.folder(), before), new Edition("new", amended.folder(), after)).changes();
        }
    }
}
