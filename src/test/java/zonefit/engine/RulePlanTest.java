package zonefit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.TestRules;
import zonefit.cache.Packer;
import zonefit.cache.Unpacker;
import zonefit.cache.UserCache;
import zonefit.facts.Found;
import zonefit.facts.ProjectFacts;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolder.Source;
import zonefit.policy.Statement;
import zonefit.project.Project;
import zonefit.reading.ProjectSource;
import zonefit.recognition.Recogniser;

/** Plans are the rules: they find neither more nor less, and where a rule goes beyond them they stand back. */
class RulePlanTest {

    private static final RuleFolder FOLDER = TestRules.folder();
    private static final List<InternalKnowledgePackage> COMPILED = RuleCompiler.compile(FOLDER.sources(), Trust.CHECKED);
    private static final String BEYOND = """
            package zonefit.rules
            import zonefit.facts.ProjectFacts
            import zonefit.policy.Parcel
            global zonefit.facts.Findings findings
            dialect "mvel"
            rule "guangzhou-2022/no-such-plot"
                @check( "land-use" ) @force( "guided" ) @titleZh( "无" ) @titleEn( "none" ) @locator( "一" ) @phrase( "无" )
                @requiredZh( "无" ) @requiredEn( "none" ) @remedyZh( "无" ) @remedyEn( "none" )
            when
                $project : ProjectFacts( policies contains "guangzhou-2022" )
                not Parcel( id == "no-such-plot" )
            then
                findings.met(drools.rule.name, $project, $project.certainly);
            end
            """;

    @TempDir
    private Path cacheFolder;

    @Test
    void every_shipped_rule_starts_from_a_plan() {
        assertThat(RulePlanner.plan(FOLDER.sources(), COMPILED)).hasValueSatisfying(plans -> assertThat(plans)
                .hasSize(COMPILED.stream().mapToInt(pkg -> pkg.getRules().size()).sum()));
    }

    @Test
    void plans_find_in_every_sample_what_the_engines_own_form_finds() {
        List<ProjectFacts> samples = samples();
        List<RulePlan> plans = RulePlanner.plan(FOLDER.sources(), COMPILED).orElseThrow();
        assertThat(found(CompiledRules.planned(plans), samples)).isEqualTo(found(CompiledRules.inPackages(COMPILED), samples));
        assertThat(samples).hasSizeGreaterThan(300);
    }

    @Test
    void a_plan_read_back_is_the_plan_that_was_kept() {
        List<RulePlan> plans = RulePlanner.plan(FOLDER.sources(), COMPILED).orElseThrow();
        Packer packer = new Packer();
        RulePlan.pack(plans, packer);
        assertThat(RulePlan.unpack(new Unpacker(packer.bytes()))).isEqualTo(plans);
    }

    @Test
    void a_rule_beyond_plans_counts_all_the_same_and_is_kept_all_the_same() {
        List<Source> sources = new ArrayList<>(FOLDER.sources());
        sources.add(new Source("rules/policies/guangzhou-2022/beyond.drl", BEYOND));
        UserCache cache = UserCache.in(cacheFolder.resolve("mine"), "test");
        CompiledRules first = CompiledRules.of(new byte[] {1}, () -> sources, Trust.TRUSTED, cache);
        CompiledRules again = CompiledRules.of(new byte[] {1}, List::of, Trust.TRUSTED, cache);
        assertThat(RulePlanner.plan(sources, RuleCompiler.compile(sources, Trust.TRUSTED))).isEmpty();
        List<ProjectFacts> one = samples().subList(0, 1);
        assertThat(found(first, one).get(0)).contains("guangzhou-2022/no-such-plot");
        assertThat(found(again, one)).isEqualTo(found(first, one));
    }

    @Test
    void two_engines_over_one_rule_base_find_at_the_same_time_what_one_finds_alone() {
        RuleEngine.Compiled shared = RuleEngine.compile(FOLDER.sources(), UserCache.none());
        CompletableFuture<List<String>> one = CompletableFuture.supplyAsync(() -> found(shared, samples()));
        CompletableFuture<List<String>> other = CompletableFuture.supplyAsync(() -> found(shared, samples()));
        List<String> alone = found(RuleEngine.compile(FOLDER.sources(), UserCache.none()), samples());
        assertThat(one.join()).isEqualTo(alone);
        assertThat(other.join()).isEqualTo(alone);
    }

    @Test
    void engines_that_soon_forget_find_what_one_finds_that_remembers() {
        RuleEngine.Compiled shared = RuleEngine.compile(FOLDER.sources(), UserCache.none());
        List<ProjectFacts> samples = samples();
        List<String> alone = found(shared, samples());
        try (RuleEngine engine = RuleEngine.start(FOLDER, shared, new RuleEngine.Bounds(3, 10)); RuleEngine other = engine.another()) {
            assertThat(found(engine, samples)).isEqualTo(alone);
            assertThat(found(other, samples())).isEqualTo(alone);
            assertThat(found(engine, samples())).isEqualTo(alone);
        }
    }

    private static List<String> found(CompiledRules rules, List<ProjectFacts> projects) {
        return found(new RuleEngine.Compiled(new RuleEngine.Empty(), rules, Trust.CHECKED), projects);
    }

    private static List<String> found(RuleEngine.Compiled rules, List<ProjectFacts> projects) {
        try (RuleEngine engine = RuleEngine.start(FOLDER, rules)) {
            return found(engine, projects);
        }
    }

    private static List<String> found(RuleEngine engine, List<ProjectFacts> projects) {
        return projects.stream().map(project -> shown(engine.find(List.of(project)).get(0))).toList();
    }

    /** Without the sets of a statement, whose order tells nothing. */
    private static String shown(Found found) {
        return Stream.of(found.byRule().stream().map(Found.ByRule::toString),
                found.focus().stream().map(focus -> focus.place() + focus.policy() + focus.statements().stream().map(Statement::id).toList()),
                found.byStatement().stream().map(by -> by.statement().id() + by.bearing()))
                .flatMap(part -> part).sorted().collect(Collectors.joining("\n"));
    }

    /** As if every policy spoke everywhere and every name that a statement mentions were the project's. */
    private static List<ProjectFacts> samples() {
        Recogniser recogniser = new Recogniser(FOLDER.vocabulary());
        Set<String> restricted = FOLDER.restrictions().stream().flatMap(row -> row.concept().stream()).collect(Collectors.toSet());
        Set<String> names = FOLDER.statementsByName().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<ProjectFacts> facts = new ArrayList<>();
        for (ProjectSource source : TestRules.reader().read("sample-projects", System.in)) {
            if (source instanceof ProjectSource.Read read) {
                Project project = read.project();
                facts.add(ProjectFacts.of(project, TestRules.TODAY, FOLDER.policyIds(), FOLDER.vocabulary().gazetteer().locate(project),
                        recogniser.recognise(project), names, restricted, FOLDER.vocabulary()));
            }
        }
        return facts;
    }
}
