package zonefit.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.SmallRules;
import zonefit.TestRules;
import zonefit.policy.RuleFolderReader;

/** Mutants are what they are said to be: an example of every operator. */
class MutantsTest {

    private static final String RATIO = "town-2022/rule/floor-area-ratio";

    @TempDir
    private Path folder;
    private SmallRules rules;

    @BeforeEach
    void copy() {
        rules = SmallRules.in(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "town-2022/statements/huangpu-robots:drop|the row is dropped",
        "town-2022/statements/huangpu-robots:force|`guided` → `encouraged`",
        "town-2022/statements/named-plant:force|`encouraged` → `guided`",
        "town-2022/statements/huangpu-robots:basis|`focus` → `layout`",
        "town-2022/statements/huangpu-robots:activity|`any` → `research`",
        "town-2022/statements/huangpu-vehicles:activity|`production` → `any`",
        "town-2022/statements/huangpu-robots:concept|`robots` → `equipment`",
        "town-2022/statements/park-biology:place|`science-city` → `huangpu`",
        "town-2022/minimums/floor-area-ratio:value:up|`2.0` → `2.02`",
        "town-2022/minimums/floor-area-ratio:value:down|`2.0` → `1.98`",
        "town-2022/parcels/plot-1-tax:value:up|`500` → `505`",
        "town-2022/parcels/plot-1-tax:bound|`LEAST` → `MOST`",
        "town-2022/parcels/plot-1-tax:grade|`official` → `news`",
        "town-2022/restrictions/smelting:allowed:science-city|`science-city` is allowed no more",
        "town-2022/restrictions/smelting:activity|`production` → `any`",
        "town-2022/supports/renovation:value:cap-down|`500` → `495`",
        "town-2022/supports/renovation:value:share-up|`0.30` → `0.303`",
        "town-2022/supports/renovation:condition:renovation|condition `renovation` is dropped",
        "town-2022/policy/to:period:later|`2026-12-31` → `2027-01-01`",
        "town-2022/policy/supersedes:supersedes:town-2017|`town-2017` is superseded no more",
        "town-2022/policy/decidesAt:level:city|`district` → `city`",
        RATIO + ":drop|the rule is dropped",
        RATIO + ":force|`principle` → `guided`",
        RATIO + ":condition:land.stated|condition `land.stated` is dropped",
        "town-2022/rule/no-smelting:condition:doesAny($restriction.activities)|condition `doesAny($restriction.activities)` is dropped",
        "guidance/rule/a-statement-bears-on-the-industry:drop|the rule is dropped",
    })
    void each_operator_changes_one_thing(String id, String what) {
        assertThat(mutants().keySet()).contains(id);
        assertThat(mutants().get(id).what().en()).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "certainty:land.newSupply.possible→.yes|land.newSupply.yes )",
        "comparison:rule ==→!=|Minimum( rule != \"town-2022/floor-area-ratio\" )",
        "comparison:policies contains→not contains|policies not contains \"town-2022\"",
        "direction:findings.atLeast(→.atMost(|findings.atMost(drools.rule.name",
    })
    void words_of_a_rule_are_exchanged(String operator, String text) {
        assertThat(text(RATIO + ":" + operator)).contains(text);
    }

    @Test
    void a_negation_falls_and_both_ways_of_joining_conditions_are_exchanged() {
        assertThat(text("town-2022/rule/no-smelting:logic:not $restriction.isAllowedAt")).contains(" $restriction.isAllowedAt(places)").doesNotContain("!");
        assertThat(text("guidance/rule/a-statement-bears-on-the-industry:logic:$site.broader ||→&&"))
                .contains("concept memberOf $site.broader && broader contains $site.concept");
    }

    @Test
    void a_dropped_condition_leaves_a_rule_that_can_be_read() {
        assertThat(text(RATIO + ":condition:policies contains \"town-2022\"")).contains("ProjectFacts( land.stated, land.newSupply.possible )");
        assertThat(text(RATIO + ":condition:land.newSupply.possible")).contains("ProjectFacts( policies contains \"town-2022\", land.stated)");
        assertThat(text(RATIO + ":condition:rule == \"town-2022/floor-area-ratio\"")).containsPattern("\\$minimum : Minimum\\(\\s*\\)");
    }

    @Test
    void a_figure_that_holds_for_a_time_is_moved_in_time_and_a_withheld_one_is_printed() {
        rules.with("policies/town-2022/minimums.csv", "id,rule,indicator,unit,supply,value,status,locator,phrase,note_zh,note_en,valid_from,valid_to\n"
                + "a,town-2022/floor-area-ratio,floor-area-ratio,ratio,new,2.0,printed,二,,,,2022-02-01,2023-01-31\n"
                + "b,town-2022/floor-area-ratio,tax,,new,,withheld,二,,,,,\n");
        rewrite();
        assertThat(mutants().get("town-2022/minimums/a:validity:from").what().en()).isEqualTo("`2022-02-01` → `2022-02-02`");
        assertThat(mutants().get("town-2022/minimums/a:validity:to").what().en()).isEqualTo("`2023-01-31` → `2023-01-30`");
        assertThat(mutants().get("town-2022/minimums/b:status").what().en()).isEqualTo("`withheld` → `printed 1`");
    }

    private void rewrite() {
        // `with` puts a text before what is there: only the new table is to stay.
        Path file = folder.resolve("policies/town-2022/minimums.csv");
        try {
            java.nio.file.Files.write(file, java.nio.file.Files.readAllLines(file).subList(0, 3));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_mutant_tells_file_and_line() {
        assertThat(mutants().get("town-2022/statements/huangpu-vehicles:force").where().toString()).endsWith("town-2022/statements.csv:3: force");
        assertThat(mutants().get(RATIO + ":force").where().toString()).endsWith("land-use.drl:14:1");
        assertThat(mutants().get("town-2022/policy/to:period:later").where().line()).isEqualTo(11);
    }

    @Test
    void ids_tell_all_mutants_of_the_shipped_rules_apart_and_do_not_depend_on_what_stands_before() {
        List<Mutant> all = Mutants.of(TestRules.folder());
        assertThat(all).hasSizeGreaterThan(35_000);
        assertThat(all.stream().map(Mutant::id).distinct().count()).isEqualTo(all.size());
        Map<String, Mutant> before = mutants();
        rules.with("policies/town-2022/statements.csv", "names\n", "names\nfirst,huangpu,smelting,冶炼,key,any,focus,guided,表1,,\n");
        assertThat(mutants().keySet()).containsAll(before.keySet());
    }

    private String text(String id) {
        assertThat(mutants().keySet()).contains(id);
        return ((Change.OfLogic) mutants().get(id).change()).becomes().orElseThrow();
    }

    private Map<String, Mutant> mutants() {
        return Mutants.of(RuleFolderReader.read(folder)).stream().collect(Collectors.toMap(Mutant::id, Function.identity()));
    }
}
