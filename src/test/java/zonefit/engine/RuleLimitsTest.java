package zonefit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.SmallRules;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.policy.RuleFolder.Source;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.screening.Screener;
import zonefit.verdict.Assessment;

/** Rules and tables that are too large, too deep, or look like code; and shipped rules that were changed at random. */
class RuleLimitsTest {

    private static final String RULE = """
            package zonefit.rules
            import zonefit.facts.ProjectFacts
            global zonefit.facts.Findings findings
            dialect "mvel"
            rule "town-2022/limit"
            when
                $project : ProjectFacts( %s )
            then
                findings.met(drools.rule.name, $project, $project.certainly);
            end
            """;
    private static final String MINIMUMS = "policies/town-2022/minimums.csv";
    private static final List<String> PIECES = List.of("System.setProperty(\"hostile.mark\", \"left\")", "eval( true )", "new Object()",
            ".class", ".getClass()", "\"", "/*", "*/", "//", "\n", "\r", "\\u0022", "(", ")", "{", "}", ";", ",", " || ", "!", "#", "@",
            "findings.take($project)", "drools.halt()", "then", "end\n", "rule \"x/y\"\n", "when\n", "import java.io.File\n", "，", "=", "$", "update($project);");

    @TempDir
    private Path folder;

    private static List<Problem> problems(String condition) {
        return RuleCompiler.problems(List.of(new Source("limit.drl", RULE.formatted(condition))), Trust.CHECKED);
    }

    @Test
    void conditions_of_every_allowed_form_pass() {
        assertThat(problems("!upgrade, (produces || land.stated && !(relocation)), parcel != \"\", policies contains \"x\", "
                + "places not contains \"y\", land.classIs(\"M1\").yes, names.empty == false, parcel memberOf places")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"land.newSupply|.possible", "investment.indicator(\"x\").low() > 2.0B|`low`",
        "investment.indicator(\"x\") != null|handed to the report", "land.newSupply.shown == \"x\"|`shown`", "land.classIs()|(String)",
        "$other.yes|`$other`", "land.newSuply.yes|`newSupply`", "produces produces|`produces`"})
    void what_is_wrong_is_said_with_what_was_meant(String condition, String hint) {
        assertThat(problems(condition)).singleElement().matches(problem -> problem.message().en().contains(hint), hint);
    }

    @Test
    void a_number_that_is_compared_with_a_figure_is_exact() {
        String rule = RULE.formatted("produces").replace("import", "import zonefit.policy.Minimum\nimport").replace("then", "    $minimum : Minimum( least() > %s )\nthen");
        assertThat(RuleCompiler.problems(List.of(new Source("limit.drl", rule.formatted("2.0"))), Trust.CHECKED)).singleElement()
                .matches(problem -> problem.message().en().contains("`2.0B`"));
        assertThat(RuleCompiler.problems(List.of(new Source("limit.drl", rule.formatted("2.0B"))), Trust.CHECKED)).isEmpty();
    }

    @Test
    void nesting_is_refused_before_a_parser_recurses_into_it() {
        assertThat(problems("(".repeat(50_000) + "produces" + ")".repeat(50_000))).isNotEmpty();
        assertThat(problems("(".repeat(8) + "produces" + ")".repeat(8))).isNotEmpty();
        assertThat(problems("!".repeat(90_000) + "produces")).isNotEmpty();
        assertThat(RuleCompiler.problems(List.of(new Source("limit.drl", RULE.formatted("produces").replace("$project : ", "not ".repeat(20_000)))),
                Trust.CHECKED)).isNotEmpty();
    }

    @Test
    void size_is_limited() {
        assertThat(problems("produces, ".repeat(50_000) + "produces")).singleElement().matches(p -> p.message().en().contains("longer than"));
        assertThat(problems("produces" + " || produces".repeat(300))).singleElement().matches(p -> p.message().en().contains("longer than"));
        SmallRules rules = SmallRules.in(folder).with("policies/town-2022/huge.drl", "x".repeat(4_000_001));
        assertThatThrownBy(() -> rules.open(Trust.CHECKED, UserCache.none()).await()).isInstanceOf(ProblemsException.class)
                .hasMessageContaining("huge.drl: larger than");
    }

    @ParameterizedTest
    @CsvSource({"1e999999999", "=1+1", "${7*7}", "=cmd|' /C calc'!A0", "2.0; System.exit(7)", "０.5", "NaN"})
    void a_value_that_is_no_plain_number_is_refused(String value) {
        SmallRules rules = SmallRules.in(folder).with(MINIMUMS, ",2.0,printed", ",\"" + value + "\",printed");
        assertThatThrownBy(() -> rules.open(Trust.CHECKED, UserCache.none())).isInstanceOf(ProblemsException.class)
                .hasMessageContaining("minimums.csv:2: value: `" + value + "` is not a number");
    }

    @Test
    void a_cell_that_looks_like_code_is_only_text() {
        SmallRules rules = SmallRules.in(folder).with(MINIMUMS, ",二,容积率不低于2.0,,", ",=1+1,${7*7},@{7*7},T(java.lang.Runtime)");
        try (Screener screener = rules.open(Trust.CHECKED, UserCache.none())) {
            Assessment assessment = screener.screen(TestRules.project(
                    "{\"id\": \"P-1\", \"site\": {\"district\": \"黄埔区\"}, \"land\": {\"supply\": \"new\", \"far\": 1.5}}"));
            assertThat(assessment.findings().toString()).contains("=1+1", "${7*7}", "@{7*7}", "T(java.lang.Runtime)").doesNotContain("49");
        }
    }

    @ParameterizedTest
    @CsvSource({"!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1/\"]]]]",
        "!!java.lang.ProcessBuilder {command: [touch]}", "!java.io.File x"})
    void a_tag_in_yaml_makes_no_object_and_is_refused(String tagged) {
        SmallRules rules = SmallRules.in(folder).with("policies/town-2022/policy.yaml", "穗府〔2022〕1号", tagged);
        assertThatThrownBy(() -> rules.open(Trust.CHECKED, UserCache.none())).isInstanceOf(ProblemsException.class)
                .hasMessageContaining("policy.yaml:5:").hasMessageContaining("is not accepted");
    }

    @Property(tries = 40)
    void a_shipped_rule_changed_at_random_is_refused_or_harmless(@ForAll("changed") List<Source> sources) {
        System.clearProperty("hostile.mark");
        List<Problem> problems = RuleCompiler.problems(sources, Trust.CHECKED);
        if (problems.isEmpty()) {
            try (RuleEngine engine = RuleEngine.start(TestRules.folder(), RuleEngine.compile(sources, UserCache.none()))) {
                assertThat(engine.rules()).isNotEmpty();
            } catch (ProblemsException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
        assertThat(System.getProperty("hostile.mark")).isNull();
    }

    /** One file of the shipped rules with a few pieces put in or taken out. */
    @Provide
    Arbitrary<List<Source>> changed() {
        List<Source> shipped = TestRules.folder().sources();
        Arbitrary<Integer> file = Arbitraries.integers().between(0, shipped.size() - 1);
        Arbitrary<List<Integer>> places = Arbitraries.integers().between(0, 7_000).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(file, places, Arbitraries.of(PIECES), Arbitraries.integers().between(0, 6)).as((index, at, piece, cut) -> {
            StringBuilder text = new StringBuilder(shipped.get(index).text());
            at.forEach(place -> text.replace(place % text.length(), Math.min(text.length(), place % text.length() + cut), piece));
            return Stream.of(shipped).flatMap(List::stream).map(source -> source.equals(shipped.get(index))
                    ? new Source(source.file(), text.toString()) : source).toList();
        });
    }
}
