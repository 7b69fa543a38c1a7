package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.SmallRules;
import zonefit.policy.Placeholders;
import zonefit.problem.Problem;

/** {@code zonefit rules new}, whole: what is begun fails until it is filled, and passes then. */
class RulesNewTest {

    private static final String MINIMUMS = "policies/town-2022/minimums.csv";

    /** What a person would write, by field; by file and field where files differ. */
    private static final Map<String, String> COMMON = Map.ofEntries(Map.entry("locator", "九"), Map.entry("phrase", "新的一句"),
            Map.entry("term", "机器人"), Map.entry("role", "key"), Map.entry("concept", "robots"), Map.entry("place", "huangpu"),
            Map.entry("industry", "机器人"), Map.entry("about-another-industry|industry", "生物医药"), Map.entry("site.city", "广州市"),
            Map.entry("site.district", "黄埔区"), Map.entry("titleZh", "新规则"), Map.entry("titleEn", "A new rule"),
            Map.entry("requiredZh", "达到要求"), Map.entry("requiredEn", "what is required"), Map.entry("remedyZh", "照办"),
            Map.entry("remedyEn", "Do it"), Map.entry("kind", "land"), Map.entry("drl|", ""));

    @TempDir
    private Path folder;
    private SmallRules rules;
    private Path samples;

    @BeforeEach
    void copy() throws IOException {
        rules = SmallRules.in(folder.resolve("rules"));
        samples = Files.createDirectories(folder.resolve("sample-projects"));
        Path other = Files.createDirectories(samples.resolve("town-2022/fit")).resolve("robots-in-huangpu.yaml");
        Files.writeString(other, "id: A\npolicies: [town-2022]\nasOf: 2023-01-01\nindustry: 机器人\nsite: {city: 广州市, district: 黄埔区, inPark: true}\n");
    }

    @Test
    void a_policy_fails_until_it_is_filled() {
        Said said = run("new", "policy", "town-2024");
        assertThat(said.exit).isZero();
        assertThat(said.out).contains("created ", "town-2024/policy.yaml", "places to fill:", "policy.yaml:9:9: issued: `TODO`");
        failsNamingAll();
        fill("title.zh", "新规划", "title.en", "\"A plan: new\"", "number", "穗府〔2024〕1号", "issuer.zh", "市政府", "issuer.en", "Government",
                "issued", "2024-01-01", "from", "2024-01-01", "to", "2028-12-31", "jurisdiction", "guangzhou", "decidesAt", "district",
                "asOf", "2024-06-30");
        passes(4);
    }

    @Test
    void what_is_given_at_once_is_not_left_to_fill() {
        assertThat(run("new", "policy", "town-2024", "--title-zh", "新: 规划", "--title-en", "A \"plan\"", "--number", "1号", "--issuer-zh", "市政府",
                "--issuer-en", "City", "--issued", "2024-01-01", "--from", "2024-01-01", "--to", "2028-12-31", "--jurisdiction", "广州",
                "--decides-at", "district", "--place", "黄埔", "--concept", "机器人", "--term", "机器人", "--role", "lead", "--locator", "一",
                "--phrase", "发展机器人").exit).isZero();
        assertThat(placeholders()).singleElement().satisfies(left -> assertThat(left.where().field()).isEqualTo("industry"));
        fill();
        passes(4);
    }

    @Test
    void a_rule_fails_until_it_is_filled() {
        String before = read("policies/town-2022/land-use.drl");
        assertThat(run("new", "rule", "town-2022/in-park", "--check", "land-use", "--force", "guided").exit).isZero();
        assertThat(read("policies/town-2022/land-use.drl")).startsWith(before);
        failsNamingAll();
        fill("fact", "site.insideBlockOrPark", "in-park-is-met|site.district", "黄埔区, inPark: true",
                "in-park-is-unmet|site.district", "黄埔区, inPark: false, insideIndustrialBlock: false", "yaml|", "");
        passes(4);
    }

    @Test
    void a_rule_with_a_figure_comes_with_its_row_and_samples_around_the_figure() {
        rules.with("policies/town-2022/more.drl", "package zonefit.rules\r\n\r\nglobal zonefit.facts.Findings findings\r\n\r\ndialect \"mvel\"\r\n");
        assertThat(run("new", "rule", "town-2022/high-ratio", "--check", "land-use", "--force", "mandatory", "--file", "more.drl", "--finds", "at-least",
                "--value", "3.0", "--indicator", "floor-area-ratio", "--unit", "ratio", "--supply", "new").exit).isZero();
        assertThat(read("policies/town-2022/more.drl")).startsWith("package zonefit.rules\r\nimport zonefit.policy.Minimum\r\n")
                .doesNotContainPattern("[^\\r]\\n");
        failsNamingAll();
        fill("fact", "land.floorAreaRatio", "fact:2", "land.newSupply", "just-below|", "land: {supply: new, far: 2.9}", "at-the-figure|",
                "land: {supply: new, far: 3.0}", "just-above|", "land: {supply: new, far: 3.1}", "is-unknown|", "land: {supply: new}", "yaml|", "");
        rules.with("policies/town-2022/more.drl", "policies contains \"town-2022\"", "policies contains \"town-2022\", land.newSupply.possible, land.stated");
        passes(5);
    }

    @Test
    void a_rule_that_only_encourages_is_proven_by_what_is_found() {
        assertThat(run("new", "rule", "town-2022/encouraged-park", "--check", "land-use", "--force", "encouraged").exit).isZero();
        assertThat(rules.folder().resolve("samples/town-2022/findings.csv")).content().contains("fit/encouraged-park-is-unmet,town-2022/encouraged-park,unmet");
        fill("fact", "site.insideBlockOrPark", "park-is-met|site.district", "黄埔区, inPark: true",
                "park-is-unmet|site.district", "黄埔区, inPark: false, insideIndustrialBlock: false", "yaml|", "");
        passes(4);
    }

    @Test
    void an_amendment_ends_the_old_figure_and_begins_the_new_one() {
        rules.with(MINIMUMS, "\n", "\r\n").with(MINIMUMS, "容积率不低于2.0,,\n", "容积率不低于2.0,\"注,释\",");
        String clauses = read("policies/town-2022/clauses.csv");
        assertThat(run("new", "minimum", "town-2022/floor-area-ratio", "ratio-2024", "--from", "2024-07-01", "--replaces", "floor-area-ratio",
                "--value", "2.5").exit).isZero();
        assertThat(read(MINIMUMS)).isEqualTo("""
                id,rule,indicator,unit,supply,value,status,locator,phrase,note_zh,note_en,valid_from,valid_to\r
                floor-area-ratio,town-2022/floor-area-ratio,floor-area-ratio,ratio,new,2.0,printed,二,容积率不低于2.0,"注,释",,,2024-06-30\r
                ratio-2024,town-2022/floor-area-ratio,floor-area-ratio,ratio,new,2.5,printed,TODO,TODO,,,2024-07-01,""");
        assertThat(read("policies/town-2022/clauses.csv")).isEqualTo(clauses + "ratio-2024,land,principle,TODO,TODO,minimums:ratio-2024,,\n");
        failsNamingAll();
        fill("yaml|", "");
        passes(5);
    }

    @Test
    void a_park_comes_with_what_the_policy_says_of_it() {
        String before = read("vocabulary/parks.csv");
        assertThat(run("new", "park", "new-park", "--zh", "新园区", "--en", "New Park", "--parent", "黄埔", "--policy", "town-2022").exit).isZero();
        assertThat(read("vocabulary/parks.csv")).isEqualTo(before + "new-park,park,新园区,New Park,huangpu,\n");
        failsNamingAll();
        fill();
        passes(4);
    }

    @Test
    void a_park_alone_is_a_row() {
        assertThat(run("new", "park", "new-park", "--zh", "新园区").exit).isZero();
        assertThat(placeholders()).extracting(left -> left.where().field()).containsExactly("en", "within");
    }

    @Test
    void a_statement_fails_until_it_is_filled() {
        String before = read("policies/town-2022/statements.csv");
        assertThat(run("new", "statement", "town-2022/shenzhen-robots", "--place", "深圳", "--concept", "robots").exit).isZero();
        assertThat(read("policies/town-2022/statements.csv")).startsWith(before);
        failsNamingAll();
        fill();
        Said lint = run("lint");
        assertThat(lint.exit).isZero();
        assertThat(lint.out).contains("outside-jurisdiction");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_nothing_is_written() {
        Map<Path, String> before = everything();
        Said said = run("new", "park", "New_Park", "--zh", "科学城", "--en", "x", "--parent", "Huangp", "--policy", "town-2023", "--role", "leed");
        assertThat(said.exit).isEqualTo(Exit.USAGE);
        assertThat(said.err).contains("did you mean `new-park`?", "did you mean `Huangpu`?", "did you mean `town-2022`?",
                "`广州科学城` is the name of `science-city`");
        assertThat(run("new", "statement", "town-2022/x", "--concept", "robotz", "--place", "guangzho", "--role", "leed", "--phrase", "一".repeat(21)).err)
                .contains("`Robots`", "`Guangzhou`", "did you mean `lead`", "longer than 20");
        assertThat(run("new", "minimum", "town-2022/floor-area-ratios", "x", "--from", "soon").err).contains("`town-2022/floor-area-ratio`",
                "must be written like 2024-07-01", "go together");
        assertThat(run("new", "rule", "town-2022/x", "--chek", "land-use").exit).isEqualTo(Exit.USAGE);
        assertThat(run("new", "rule", "town-2022/x", "--place", "huangpu").err).contains("has no option --place");
        assertThat(run("new", "polcy", "x").err).contains("`policy`");
        assertThat(run("new", "rule", "town-2022").err).contains("POLICY/RULE");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void an_id_that_is_there_is_refused() {
        Map<Path, String> before = everything();
        assertThat(run("new", "policy", "town-2022").err).contains("`town-2022` is there already");
        assertThat(run("new", "rule", "town-2022/no-smelting").err).contains("is there already, in ");
        assertThat(run("new", "minimum", "town-2022/floor-area-ratio", "smelting").err).contains("`smelting` is there already");
        assertThat(run("new", "park", "science-city").err).contains("`science-city` is there already");
        assertThat(run("new", "statement", "town-2022/huangpu-robots").err).contains("`huangpu-robots` is there already");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_sample_that_is_there_is_not_overwritten_and_nothing_else_is_written() throws IOException {
        Files.writeString(samples.resolve("town-2022/fit/in-park-is-met.yaml"), "mine");
        Map<Path, String> before = everything();
        Said said = run("new", "rule", "town-2022/in-park");
        assertThat(said.exit).isEqualTo(Exit.USAGE);
        assertThat(said.err).contains("in-park-is-met.yaml` is there already and is not overwritten");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void where_one_file_cannot_be_written_none_is() throws IOException {
        Files.writeString(samples.resolve("town-2022/undetermined"), "a file where a folder must be");
        Map<Path, String> before = everything();
        Said said = run("new", "rule", "town-2022/in-park");
        assertThat(said.exit).isEqualTo(Exit.USAGE);
        assertThat(said.err).contains("nothing was");
        assertThat(everything()).isEqualTo(before);
        assertThat(samples.resolve("town-2022/misfit")).doesNotExist();
    }

    @Test
    void a_placeholder_anywhere_is_an_error_of_lint_and_test_and_stops_a_check() throws IOException {
        Path sample = samples.resolve("town-2022/fit/robots-in-huangpu.yaml");
        Files.writeString(sample, Files.readString(sample) + "notes: [待填]\n");
        assertThat(run("lint").out).contains("robots-in-huangpu.yaml:6:9: notes: error: `待填` is still to be filled");
        assertThat(run("test").exit).isEqualTo(Exit.RULES_INVALID);
        Files.writeString(sample, Files.readString(sample).replace("待填", "待填报、TODOS"));
        assertThat(run("lint").exit).isZero();
        rules.with(MINIMUMS, "容积率不低于2.0,,", "容积率不低于2.0,TODO,");
        assertThat(run("lint").out).contains("minimums.csv:2:96: note_zh: error: `TODO` is still to be filled");
        StringWriter err = new StringWriter();
        assertThat(Main.run(new String[] {"check", sample.toString(), "--rules", rules.folder().toString()}, InputStream.nullInputStream(),
                new PrintWriter(new StringWriter()), new PrintWriter(err, true))).isEqualTo(Exit.RULES_INVALID);
        assertThat(err.toString()).contains("minimums.csv:2:96").doesNotContain("Exception");
    }

    private void failsNamingAll() {
        List<Problem> left = placeholders();
        assertThat(left).isNotEmpty();
        Said lint = run("lint");
        Said test = run("test");
        assertThat(lint.exit).isEqualTo(Exit.RULES_INVALID);
        assertThat(test.exit).isEqualTo(Exit.RULES_INVALID);
        assertThat(lint.out.lines().filter(line -> line.contains("[placeholder]"))).hasSameSizeAs(left);
        assertThat(lint.out.lines().filter(line -> line.contains(": error: "))).hasSameSizeAs(left);
        left.forEach(problem -> assertThat(lint.out).contains(problem.where().toString()));
        left.forEach(problem -> assertThat(test.err).contains(problem.where().toString()));
    }

    private void passes(int samplesInAll) {
        Said lint = run("lint");
        assertThat(lint.out).contains("0 errors");
        assertThat(lint.exit).isZero();
        Said test = run("test");
        assertThat(test.err + test.out).contains(samplesInAll + " samples, " + samplesInAll + " passed");
        assertThat(test.exit).isZero();
    }

    private List<Problem> placeholders() {
        return Stream.of(rules.folder(), samples).flatMap(place -> Placeholders.in(place).stream()).toList();
    }

    /** @param more fields and values beyond the common ones */
    private void fill(String... more) {
        Map<String, String> values = new TreeMap<>(COMMON);
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        Map<String, Integer> met = new TreeMap<>();
        for (List<Problem> left = placeholders(); !left.isEmpty(); left = placeholders()) {
            Problem.Place where = left.get(0).where();
            int number = met.merge(where.field(), 1, Integer::sum);
            String value = values.entrySet().stream().filter(entry -> entry.getKey().contains("|")
                            && where.file().contains(entry.getKey().substring(0, entry.getKey().indexOf('|')))
                            && entry.getKey().endsWith("|" + where.field())).max(Map.Entry.comparingByKey((a, b) -> a.length() - b.length()))
                    .map(Map.Entry::getValue).or(() -> Optional.ofNullable(values.get(where.field() + ":" + number)))
                    .or(() -> Optional.ofNullable(values.get(where.field()))).orElseThrow(() -> new AssertionError("no value for " + where));
            replace(where, value);
        }
    }

    private static void replace(Problem.Place where, String value) {
        try {
            Path file = Path.of(where.file());
            List<String> lines = new ArrayList<>(List.of(Files.readString(file).split("(?<=\n)")));
            String line = lines.get(where.line() - 1);
            String end = line.substring(line.stripTrailing().length());
            int at = line.indexOf("TODO", where.column() - 1);
            lines.set(where.line() - 1, where.field().isEmpty() ? value.isEmpty() ? "" : value + end
                    : line.substring(0, at) + value + line.substring(at + 4));
            Files.writeString(file, String.join("", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(rules.folder().resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Path, String> everything() {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(file -> {
                try {
                    all.put(file, Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Said(int exit, String out, String err) {
    }

    private Said run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(args));
        all.addAll(List.of("--rules", rules.folder().toString(), "--lang", "en"));
        int exit = Main.run(all.toArray(String[]::new), InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(exit, out.toString(), err.toString());
    }
}
