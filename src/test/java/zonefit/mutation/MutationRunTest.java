package zonefit.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.SmallRules;
import zonefit.cache.UserCache;
import zonefit.engine.RuleEngine;
import zonefit.engine.Trust;
import zonefit.mutation.MutationReport.Tried;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolderReader;
import zonefit.screening.Screener;
import zonefit.suite.Suite;
import zonefit.suite.SuiteReader;
import zonefit.suite.Trace;

class MutationRunTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 15);
    private static final Path SAMPLES = Path.of("src/test/resources/zonefit/mutation/samples");

    @TempDir
    private Path folder;
    private SmallRules rules;

    @BeforeEach
    void copy() {
        rules = SmallRules.in(folder);
    }

    @Test
    void samples_that_reach_nothing_let_all_mutants_live_that_load() {
        MutationReport report = report("weak");
        assertThat(report.score().killed()).isLessThan(report.score().survived() / 4);
        assertThat(survivors(report)).contains("town-2022/minimums/floor-area-ratio:value:up", "town-2022/rule/floor-area-ratio:force",
                "town-2022/statements/huangpu-robots:drop", "town-2022/restrictions/smelting:drop", "town-2022/parcels/plot-1-tax:drop");
    }

    @Test
    void samples_below_and_at_a_figure_kill_its_mutants() {
        Set<String> survivors = survivors(report("strong"));
        assertThat(survivors).doesNotContain("town-2022/minimums/floor-area-ratio:value:up", "town-2022/minimums/floor-area-ratio:value:down",
                "town-2022/minimums/floor-area-ratio:drop", "town-2022/rule/floor-area-ratio:force", "town-2022/rule/floor-area-ratio:drop",
                "town-2022/rule/floor-area-ratio:direction:findings.atLeast(→.atMost(", "town-2022/statements/huangpu-robots:drop",
                "town-2022/statements/huangpu-robots:activity", "town-2022/statements/park-biology:place");
    }

    @Test
    void every_survivor_is_judged_as_before_when_everything_is_compiled_and_screened_anew() {
        MutationReport report = report("strong");
        RuleFolder folder = RuleFolderReader.read(this.folder);
        RuleEngine.Compiled compiled = RuleEngine.compile(folder.sources(), UserCache.none());
        try (Screener screener = screener()) {
            Suite samples = suite(screener, "strong");
            for (Tried tried : report.tried()) {
                anew(folder, tried.mutant().change()).ifPresent(changed -> assertThat(fails(changed, compiled, samples)).as(tried.mutant().id())
                        .isEqualTo(tried.result() instanceof Result.Killed));
            }
        }
    }

    /** The whole folder with one statement, restriction, threshold or rule changed; other changes have tests of their own. */
    private static Optional<RuleFolder> anew(RuleFolder folder, Change change) {
        if (change instanceof Change.OfStatement row) {
            return Optional.of(Engines.withStatements(folder, Engines.changed(folder.statements(), row.was(), row.becomes(), one -> one.id())));
        } else if (change instanceof Change.OfMinimum row && row.becomes().isPresent()) {
            return Optional.of(Engines.withMinimums(folder, Engines.changed(folder.minimums(), row.was(), row.becomes(), one -> one.id())));
        } else if (change instanceof Change.OfRestriction row) {
            return Optional.of(Engines.withRestrictions(folder, Engines.changed(folder.restrictions(), row.was(), row.becomes(), one -> one.id())));
        } else if (change instanceof Change.OfPolicy policy) {
            return Optional.of(Engines.withPolicy(folder, policy.was(), policy.becomes()));
        }
        return Optional.empty();
    }

    private static boolean fails(RuleFolder folder, RuleEngine.Compiled compiled, Suite samples) {
        Screener.Options options = new Screener.Options(Set.of(), Optional.empty(), false, () -> TODAY);
        try (Screener screener = Screener.over(folder, compiled, options)) {
            return !samples.run(screener).stream().allMatch(Trace::passes);
        }
    }

    @Test
    void a_rule_that_does_not_compile_is_refused_and_counts_for_nothing() {
        MutationReport report = report("strong");
        assertThat(report.tried()).filteredOn(tried -> tried.mutant().id().equals("town-2022/supports/renovation:condition:renovation"))
                .singleElement().extracting(Tried::result).isInstanceOf(Result.Refused.class);
        assertThat(report.score().killed() + report.score().survived() + report.score().refused() + report.score().equivalent())
                .isEqualTo(report.tried().size());
    }

    @Test
    void a_row_that_another_goes_before_is_equivalent() {
        rules.with("policies/town-2022/statements.csv", "named-plant", "robots-again,huangpu,robots,机器人,key,any,layout,guided,表9,,\nnamed-plant");
        MutationReport report = report("strong");
        assertThat(report.tried()).filteredOn(tried -> tried.mutant().id().equals("town-2022/statements/robots-again:drop"))
                .singleElement().extracting(Tried::result).isInstanceOf(Result.Equivalent.class);
    }

    @Test
    void the_order_of_mutants_does_not_matter() {
        try (Screener screener = screener()) {
            List<Mutant> mutants = new ArrayList<>(Mutants.of(screener.rules()));
            MutationRun run = new MutationRun(screener, suite(screener, "strong"), Trust.CHECKED, TODAY);
            MutationReport first = new MutationReport(run.run(mutants, done -> { }), List.of());
            for (int seed = 0; seed < 3; seed++) {
                Collections.shuffle(mutants, new Random(seed));
                assertThat(new MutationReport(run.run(mutants, done -> { }), List.of())).isEqualTo(first);
            }
        }
    }

    private MutationReport report(String suite) {
        try (Screener screener = screener()) {
            Suite samples = suite(screener, suite);
            assertThat(samples.problems()).isEmpty();
            assertThat(samples.run(screener)).isNotEmpty().allMatch(Trace::passes);
            return new MutationReport(new MutationRun(screener, samples, Trust.CHECKED, TODAY).run(Mutants.of(screener.rules()), done -> { }), List.of());
        }
    }

    private Screener screener() {
        return rules.open(Trust.CHECKED, UserCache.none());
    }

    private static Suite suite(Screener screener, String name) {
        return new SuiteReader(screener.rules()).read(List.of(SAMPLES.resolve(name)), Optional.of(SAMPLES.resolveSibling("tables-" + name)));
    }

    private static Set<String> survivors(MutationReport report) {
        return report.survivors().stream().map(Mutant::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
