package zonefit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static zonefit.verify.Filed.HASHES;
import static zonefit.verify.Filed.PROGRAM;
import static zonefit.verify.Filed.WITH_INPUT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Waived;
import zonefit.pipeline.Waiver;
import zonefit.problem.Problem;
import zonefit.project.Project;
import zonefit.reading.ProjectSource;
import zonefit.receipt.Settings;
import zonefit.report.JsonReporter;
import zonefit.screening.Screener;
import zonefit.text.Lang;
import zonefit.verdict.Assessment;
import zonefit.verify.Change.Cause;

class VerifierTest {

    private static final Screener SCREENER = TestRules.screener();
    private static final List<Project> SAMPLES = TestRules.files(Path.of("sample-projects"), ".yaml").stream()
            .flatMap(file -> TestRules.reader().read(file.toString(), System.in).stream())
            .map(source -> ((ProjectSource.Read) source).project()).toList();
    private static final String YAML = """
            id: P-1
            name: 黄埔机器人厂
            asOf: 2023-09-15
            gbt4754: "3491"
            site: {city: 广州市, district: 黄埔区}
            land: {supply: new, landClass: M1, far: 2.50}
            """;
    private static final Project PROJECT = TestRules.project(YAML);

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @Test
    void every_sample_is_reproduced_from_its_receipt_alone() {
        assertThat(SAMPLES).hasSizeGreaterThanOrEqualTo(401);
        List<Verification> all = verify(Filed.lines(SCREENER, Lang.EN, WITH_INPUT, SAMPLES));
        assertThat(all).hasSameSizeAs(SAMPLES).allSatisfy(one -> assertThat(one.status()).as(one::toString).isEqualTo(Status.REPRODUCED));
    }

    @Test
    void every_sample_is_reproduced_from_its_project_in_any_order() throws IOException {
        List<Project> shuffled = new ArrayList<>(SAMPLES);
        Collections.shuffle(shuffled, new Random(7));
        try (ProjectStore store = Filed.store(shuffled)) {
            List<Verification> all = Filed.verify(verifier(Optional.empty(), PROGRAM, Optional.of(store)), Filed.lines(SCREENER, Lang.ZH, HASHES, SAMPLES));
            assertThat(all).hasSameSizeAs(SAMPLES).allSatisfy(one -> assertThat(one.status()).as(one::toString).isEqualTo(Status.REPRODUCED));
        }
    }

    @Test
    void the_hashes_are_the_same_in_both_languages() {
        assertThat(hashes(Lang.ZH)).hasSizeGreaterThanOrEqualTo(401).doesNotHaveDuplicates().isEqualTo(hashes(Lang.EN));
    }

    private static List<String> hashes(Lang lang) {
        Matcher hashes = Pattern.compile("\"assessment\":\"([0-9a-f]{32})\"").matcher(Filed.lines(SCREENER, lang, HASHES, SAMPLES));
        return hashes.results().map(found -> found.group(1)).toList();
    }

    @Test
    void neither_layout_nor_the_order_of_keys_matters() throws IOException {
        String sorted = sorted(new ObjectMapper().readTree(Filed.lines(SCREENER, Lang.ZH, WITH_INPUT, List.of(PROJECT)))).toPrettyString();
        assertThat(sorted.replaceAll("\\s", "")).startsWith("{\"asOf\"");
        assertThat(one(sorted).status()).isEqualTo(Status.REPRODUCED);
        assertThat(one("[" + sorted + "]").status()).isEqualTo(Status.REPRODUCED);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = new ObjectMapper().createObjectNode();
            node.properties().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> sorted.set(entry.getKey(), sorted(entry.getValue())));
            return sorted;
        }
        ArrayNode items = new ObjectMapper().createArrayNode();
        node.forEach(item -> items.add(sorted(item)));
        return node.isArray() ? items : node;
    }

    @Test
    void policies_and_options_are_those_of_the_receipt() {
        Settings settings = new Settings(PROGRAM, List.of("huadu-2021", "guangzhou-2018"), true, true);
        Screener some = Screener.over(TestRules.folder(), UserCache.none(), new Screener.Options(Set.copyOf(settings.policies()),
                Optional.of(LocalDate.of(2026, 3, 1)), true, LocalDate::now));
        assertThat(one(Filed.lines(some, Lang.ZH, settings, List.of(PROJECT))).status()).isEqualTo(Status.REPRODUCED);
        some.close();
    }

    @Test
    void a_project_without_a_date_is_judged_as_of_that_of_the_assessment() {
        Project undated = TestRules.project(YAML.replace("asOf: 2023-09-15\n", ""));
        assertThat(one(Filed.lines(SCREENER, Lang.ZH, WITH_INPUT, List.of(undated))).status()).isEqualTo(Status.REPRODUCED);
    }

    @Test
    void a_project_that_has_changed_is_told_by_its_fields_where_the_receipt_holds_it() throws IOException {
        Project lower = TestRules.project(YAML.replace("2.50", "1.5").replace("黄埔机器人厂", "机器人厂"));
        Verification told = against(WITH_INPUT, lower);
        assertThat(told.status()).isEqualTo(Status.DIFFERS);
        assertThat(told.changes()).singleElement().satisfies(change -> {
            assertThat(change.cause()).isEqualTo(Cause.PROJECT);
            assertThat(change.fields()).containsExactly(new Difference("land.far", "2.5", "1.5", false),
                    new Difference("name", "黄埔机器人厂", "机器人厂", false));
        });
        assertThat(told.differences()).contains(new Difference("verdict", "FIT", "MISFIT", false));
        Verification hashed = against(HASHES, lower);
        assertThat(hashed.changes()).singleElement().satisfies(change -> assertThat(change.fields()).isEmpty());
        assertThat(hashed.differences()).isEqualTo(told.differences());
    }

    @Test
    void the_same_verdict_on_a_changed_project_is_not_passed_off_as_reproduced() throws IOException {
        Verification noted = against(HASHES, TestRules.project(YAML + "notes: [已核]\n"));
        assertThat(noted.status()).isEqualTo(Status.SAME_VERDICT);
        assertThat(noted.changes()).singleElement().satisfies(change -> assertThat(change.cause()).isEqualTo(Cause.PROJECT));
    }

    private static Verification against(Settings settings, Project now) throws IOException {
        try (ProjectStore store = Filed.store(List.of(now))) {
            return Filed.verify(verifier(Optional.empty(), PROGRAM, Optional.of(store)), Filed.lines(SCREENER, Lang.EN, settings, List.of(PROJECT))).get(0);
        }
    }

    @Test
    void another_date_is_told_with_what_follows_from_it() {
        Verification later = Filed.verify(verifier(Optional.of(LocalDate.of(2026, 3, 1)), PROGRAM, Optional.empty()), filed()).get(0);
        assertThat(later.status()).isEqualTo(Status.DIFFERS);
        assertThat(later.changes()).containsExactly(Change.of(Cause.AS_OF, "2023-09-15", "2026-03-01"));
        assertThat(later.differences()).contains(new Difference("verdict", "FIT", "CONDITIONAL", false));
    }

    @Test
    void another_program_with_the_same_verdict_is_told() {
        Verification other = Filed.verify(verifier(Optional.empty(), "1.1+fedcba9876543210", Optional.empty()), filed()).get(0);
        assertThat(other.status()).isEqualTo(Status.SAME_VERDICT);
        assertThat(other.changes()).containsExactly(Change.of(Cause.PROGRAM, PROGRAM, "1.1+fedcba9876543210"));
    }

    /** Every edit of what is said in codes, and of what it is said to rest on, is one that the file's own hash shows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"verdict\":\"FIT\"|\"verdict\":\"MISFIT\"", "\"land-use\":\"FIT\"|\"land-use\":\"MISFIT\"", "\"outcome\":\"met\"|\"outcome\":\"unmet\"",
        "\"effect\":\"FIT\"|\"effect\":\"none\"", "\"phrase\":\"|\"phrase\":\"x", "\"standing\":\"in-force\"|\"standing\":\"not-yet\"",
        "\"asOf\":\"2023-09-15\"|\"asOf\":\"2023-09-16\"", "\"name\":\"黄埔机器人厂\"|\"name\":\"工厂\"", "\"program\":\"1.0|\"program\":\"1.1",
        "\"receipt\":{\"project\":\"|\"receipt\":{\"project\":\"0", "\"rules\":\"|\"rules\":\"0", "\"hash\":\"|\"hash\":\"0",
        "\"land.far\":2.5|\"land.far\":2.6", "\"force\":\"principle\"|\"force\":\"principle\",\"known\":true", "\"assessment\":\"|\"assessment\":\"0",
        "\"lang\":\"en\"|\"lang\":\"en\",\"inForceOnly\":true", "\"lang\":\"en\"|\"lang\":\"en\",\"policies\":[\"huadu-2021\"]"})
    void an_edit_by_hand_shows(String from, String to) {
        assertThat(filed()).contains(from);
        Verification edited = one(filed().replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
        assertThat(edited.status()).isEqualTo(Status.ALTERED);
        assertThat(edited.reasons()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"message\":\"Floor|\"message\":\"No floor", "\"required\":\"floor|\"required\":\"a floor",
        "\"certain\":true|\"certain\":false"})
    void an_edit_beside_the_hash_shows_when_the_assessment_is_made_anew(String from, String to) {
        assertThat(filed()).contains(from);
        Verification edited = one(filed().replaceFirst(Pattern.quote(from), to));
        assertThat(edited.status()).isEqualTo(Status.DIFFERS);
        assertThat(edited.differences()).hasSize(1);
        assertThat(edited.reasons()).singleElement().satisfies(reason -> assertThat(reason.en()).contains("the file or its receipt was changed"));
    }

    @Test
    void a_finding_that_is_taken_out_is_named() {
        String without = filed().replaceFirst("\\{\"rule\":\"guangzhou-2022/class-1-floor-area-ratio\".*?\"missing\":\\[]},", "");
        assertThat(without).isNotEqualTo(filed());
        assertThat(one(without).differences())
                .containsExactly(new Difference("findings[guangzhou-2022/class-1-floor-area-ratio]", "", "met FIT", false));
    }

    @Test
    void two_projects_of_one_id_are_told_apart_by_their_hash_and_then_by_their_order() throws IOException {
        Project first = TestRules.project(YAML.replace("2.50", "1.5"));
        Project second = PROJECT;
        Project third = TestRules.project(YAML.replace("2.50", "3"));
        String filed = Filed.lines(SCREENER, Lang.EN, WITH_INPUT, List.of(first, second, first));
        try (ProjectStore store = Filed.store(List.of(second, third, first))) {
            List<Verification> all = Filed.verify(verifier(Optional.empty(), PROGRAM, Optional.of(store)), filed);
            assertThat(all).extracting(Verification::status).containsOnly(Status.REPRODUCED).hasSize(3);
        }
        try (ProjectStore store = Filed.store(List.of(third, second))) {
            List<Verification> all = Filed.verify(verifier(Optional.empty(), PROGRAM, Optional.of(store)), filed);
            assertThat(all).extracting(Verification::status).containsExactly(Status.DIFFERS, Status.REPRODUCED, Status.DIFFERS);
            assertThat(all.get(0).changes().get(0).fields()).containsExactly(new Difference("land.far", "1.5", "3", false));
        }
    }

    @Test
    void what_was_accepted_is_part_of_the_hash_and_is_not_made_anew() throws IOException {
        Assessment assessment = SCREENER.screen(TestRules.project(YAML.replace("2.50", "1.5")));
        Waived waived = new Waived(assessment.findings().get(0), new Waiver("P-1", assessment.findings().get(0).rule(), "二期补足", "王工",
                LocalDate.of(2024, 6, 30)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReporter reporter = JsonReporter.lines(out, Lang.ZH, WITH_INPUT);
        reporter.assessment(new Screened(Problem.Place.file("p.yaml"), assessment, List.of(waived), List.of(), Optional.empty()));
        reporter.finish();
        String filed = out.toString(StandardCharsets.UTF_8);
        assertThat(one(filed)).satisfies(one -> {
            assertThat(one.status()).isEqualTo(Status.REPRODUCED);
            assertThat(one.accepted()).isEqualTo(1);
        });
        assertThat(one(filed.replace("王工", "李工")).status()).isEqualTo(Status.ALTERED);
    }

    @Test
    void what_cannot_be_made_anew_says_why() throws IOException {
        assertThat(why(Filed.lines(SCREENER, Lang.ZH, HASHES, List.of(PROJECT)))).contains("--projects");
        assertThat(why(filed().replaceFirst(",\"receipt\":.*", "}"))).contains("no receipt");
        assertThat(why("{\"formatVersion\":2,\"verdict\":\"FIT\"}")).contains("no assessment");
        assertThat(why("[1]")).contains("no assessment");
        assertThat(why(filed().replace("\"land.landClass\":[\"M1\"]", "\"land.landClass\":[\"M9\"]"))).contains("land.landClass", "`M9`");
        try (ProjectStore store = Filed.store(SAMPLES.subList(0, 2))) {
            assertThat(Filed.verify(verifier(Optional.empty(), PROGRAM, Optional.of(store)), filed()).get(0).reasons().get(0).en()).contains("`P-1`");
        }
    }

    @Test
    void an_input_that_could_not_be_read_has_no_verdict_to_verify() {
        assertThat(verify("{\"formatVersion\":1,\"unreadable\":\"p.yaml:1\",\"problems\":[]}")).isEmpty();
    }

    private static String why(String json) {
        Verification one = one(json);
        assertThat(one.status()).isEqualTo(Status.UNVERIFIED);
        return one.reasons().get(0).en();
    }

    private static String filed() {
        return Filed.lines(SCREENER, Lang.EN, WITH_INPUT, List.of(PROJECT));
    }

    private static Verification one(String json) {
        List<Verification> all = verify(json);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<Verification> verify(String json) {
        try (Verifier verifier = verifier(Optional.empty(), PROGRAM, Optional.empty())) {
            return Filed.verify(verifier, json);
        }
    }

    private static Verifier verifier(Optional<LocalDate> asOf, String program, Optional<ProjectStore> projects) {
        return new Verifier(SCREENER, options -> Screener.over(TestRules.folder(), UserCache.none(), options), program, asOf, projects);
    }
}
