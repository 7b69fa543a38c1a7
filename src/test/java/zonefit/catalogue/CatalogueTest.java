package zonefit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import zonefit.TestRules;
import zonefit.catalogue.Entry.Kind;
import zonefit.policy.Check;
import zonefit.policy.Minimum;
import zonefit.policy.RuleFolder;
import zonefit.policy.Validity;
import zonefit.screening.Screener;

class CatalogueTest {

    private static final Screener SCREENER = TestRules.screener();
    private static final Catalogue CATALOGUE = Catalogue.of(TestRules.folder(), SCREENER.appliedRules());
    private static final String RATIO = "guangzhou-2022/class-1-floor-area-ratio";

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @Test
    void every_rule_and_every_row_is_an_entry() {
        RuleFolder folder = TestRules.folder();
        assertThat(CATALOGUE.entries()).hasSize(SCREENER.appliedRules().size() + folder.minimums().size() + folder.restrictions().size()
                + folder.terms().size() + folder.statements().size() + folder.supports().size() + folder.parcels().size()
                + folder.quotas().size());
    }

    @Test
    void a_place_is_told_what_speaks_of_it_around_it_and_inside_it_and_nothing_else() {
        Set<String> places = places("huadu");
        assertThat(places).contains("huadu", "huadu-hi-tech-zone", "guangzhou", "guangdong").doesNotContain("huangpu", "foshan");
    }

    @Test
    void an_industry_is_told_what_covers_it_and_what_is_part_of_it() {
        Set<String> concepts = select(query(Set.of(), Set.of(), Set.of("power-battery"))).stream()
                .flatMap(entry -> entry.concept().stream()).collect(Collectors.toSet());
        assertThat(concepts).contains("power-battery", "automotive", "battery-packs").doesNotContain("smartphones");
    }

    @Test
    void on_a_date_only_policies_that_speak_are_listed() {
        assertThat(policies("2020-06-30")).contains("guangzhou-2018").doesNotContain("guangzhou-2022", "huadu-2021");
        assertThat(policies("2023-06-30")).contains("guangzhou-2022", "guangzhou-2018").doesNotContain("guangzhou-land-2019");
    }

    @Test
    void a_check_and_a_policy_narrow_the_list() {
        List<Entry> entries = CATALOGUE.select(new Query(Set.of("guangzhou-2022"), Optional.of(Check.LAND_USE), Set.of(), Set.of(), Optional.empty()));
        assertThat(entries).isNotEmpty().allMatch(entry -> entry.policy().equals("guangzhou-2022") && entry.check().equals(Optional.of(Check.LAND_USE)));
        assertThat(entries).extracting(Entry::kind).contains(Kind.RULE, Kind.MINIMUM).doesNotContain(Kind.STATEMENT);
    }

    @Test
    void the_history_of_a_figure_is_told_in_the_order_of_time_and_a_date_picks_its_own() {
        Catalogue amended = amended();
        Entry rule = amended.named(RATIO).get(0);
        assertThat(amended.rowsOf(rule)).extracting(row -> row.value().en() + " " + row.validity().shown().en())
                .containsExactly("2.0 ratio until 2024-06-30", "2.5 ratio from 2024-07-01");
        assertThat(rule.details().get(0).value().en()).contains("2.0 / 2.5");
        assertThat(amended.select(query(Set.of("guangzhou-2022"), Set.of(), Set.of()).on(LocalDate.of(2024, 7, 1))).stream()
                .filter(entry -> entry.rule().equals(Optional.of(RATIO))).map(entry -> entry.value().en())).containsExactly("2.5 ratio");
    }

    private static Catalogue amended() {
        RuleFolder folder = TestRules.folder();
        List<Minimum> minimums = new ArrayList<>();
        for (Minimum row : folder.minimums()) {
            if (row.rule().equals(RATIO)) {
                minimums.add(new Minimum(row.id() + "-2024", row.rule(), row.indicator(), row.unit(), Optional.of(new BigDecimal("2.5")),
                        new Validity(LocalDate.of(2024, 7, 1), LocalDate.MAX), row.citation(), row.note()));
                minimums.add(new Minimum(row.id(), row.rule(), row.indicator(), row.unit(), row.value(),
                        new Validity(LocalDate.MIN, LocalDate.of(2024, 6, 30)), row.citation(), row.note()));
            } else {
                minimums.add(row);
            }
        }
        return Catalogue.of(new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), folder.policies(), folder.terms(), folder.statements(),
                minimums, folder.restrictions(), folder.parcels(), folder.supports(), folder.quotas(), folder.sources()), SCREENER.appliedRules());
    }

    private static Set<String> places(String place) {
        return select(query(Set.of(), Set.of(place), Set.of())).stream().map(Entry::place).collect(Collectors.toSet());
    }

    private static Set<String> policies(String date) {
        return select(query(Set.of(), Set.of(), Set.of()).on(LocalDate.parse(date))).stream().map(Entry::policy).collect(Collectors.toSet());
    }

    private static List<Entry> select(Query query) {
        return CATALOGUE.select(query);
    }

    private static Query query(Set<String> policies, Set<String> places, Set<String> concepts) {
        return new Query(policies, Optional.empty(), places, concepts, Optional.empty());
    }
}
