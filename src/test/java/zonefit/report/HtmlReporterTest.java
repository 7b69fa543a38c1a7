package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.Golden;
import zonefit.TestRules;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.text.Lang;

class HtmlReporterTest {

    private static final Screener SCREENER = TestRules.screener();
    private static final String MISFIT = """
            {"id": "P-MISFIT", "name": "花都高新园动力电池厂", "asOf": "2023-09-15", "products": ["动力电池包"], "gbt4754": "3841",
             "site": {"city": "广州市", "district": "花都区", "park": "花都高新技术产业园"},
             "land": {"supply": "new", "landClass": "M1", "siteAreaSqm": "30亩", "floorAreaSqm": 36000}}""";
    private static final String UNDETERMINED = """
            {"id": "P-UNDETERMINED", "asOf": "2023-09-20", "gbt4754": "3491", "site": {"city": "广州市", "district": "黄埔区"},
             "land": {"supply": "new", "landClass": "M1"}}""";
    private static final String FIT = """
            {"id": "P-FIT", "asOf": "2023-09-15", "products": ["工业机器人"], "site": {"city": "广州市", "district": "黄埔区"}}""";
    private static final String UNREADABLE = "{\"id\": \"P-BAD\", \"nam\": \"x\"}";

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void the_data_of_a_page_is_what_people_have_read(Lang lang) throws IOException {
        String page = page(lang, HtmlPages.NO_LIMITS, MISFIT, UNDETERMINED, UNREADABLE, FIT.replace("P-FIT", "P-WAIVED"));
        Golden.compare("report/html." + lang.name().toLowerCase(Locale.ROOT) + ".data.json",
                HtmlPages.dataText(page).replaceFirst("\"policies\":\\{.*?}},", "") + "\n");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void a_page_opens_with_counts_dates_and_the_version_of_the_rules(Lang lang) throws IOException {
        String page = page(lang, HtmlPages.NO_LIMITS, MISFIT, UNDETERMINED, UNREADABLE, FIT);
        assertThat(page).startsWith("<!doctype html>").doesNotContain("{{")
                .contains("2023-09-15 – 2023-09-20", "<code>" + SCREENER.rules().version() + "</code>")
                .contains(lang == Lang.ZH ? "共筛查 3 个项目：符合 1 个，有条件符合 0 个，待补充材料 1 个，不符合 1 个。另有 1 条输入无法读取。"
                        : "3 projects screened: 1 fit, 0 conditional, 1 undetermined, 1 misfit. 1 more input could not be read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script>", "<!-- <script>", "\\\" onclick=\\\"x", "a\\u2028b\\u2029c", "]]>&lt;'", "{{script}} $1 \\\\"})
    void nothing_that_a_project_states_leaves_its_place(String name) throws IOException {
        String page = page(Lang.EN, HtmlPages.NO_LIMITS, MISFIT.replace("花都高新园动力电池厂", name));
        assertThat(page.split("</script>", -1)).as("data and script, and what follows").hasSize(3);
        assertThat(HtmlPages.dataText(page)).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        Object read = ((Map<?, ?>) ((List<?>) HtmlPages.data(page).get("records")).get(0)).get("name");
        assertThat(read).isEqualTo(name.replace("\\\"", "\"").replace("\\u2028", "\u2028").replace("\\u2029", "\u2029").replace("\\\\", "\\"));
    }

    @Test
    void only_the_script_and_style_of_the_page_are_allowed() throws IOException {
        String page = page(Lang.ZH, HtmlPages.NO_LIMITS, MISFIT);
        String policy = HtmlPages.between(page, "Content-Security-Policy\" content=\"", "\">");
        String script = page.substring(page.lastIndexOf("<script>") + "<script>".length(), page.lastIndexOf("</script>"));
        assertThat(policy).isEqualTo("default-src 'none'; script-src '" + hash(script) + "'; style-src '"
                + hash(HtmlPages.between(page, "<style>", "</style>")) + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void a_page_names_no_address_but_that_of_the_standard_for_drawings() throws IOException {
        assertThat(Pattern.compile("(?:https?:)?//[a-z0-9-]+\\.[^\\s'\"]+|url\\(|@import").matcher(page(Lang.ZH, HtmlPages.NO_LIMITS, MISFIT))
                .results().map(hit -> hit.group())).containsOnly("http://www.w3.org/2000/svg");
    }

    @Test
    void every_word_is_known_and_used() {
        String parts = HtmlTemplate.script(true) + HtmlTemplate.load(Lang.EN, true).markup();
        Set<String> used = Pattern.compile("(?:(?<![.\\w])words\\.|say\\('|\\{\\{word\\.)([A-Za-z]+)").matcher(parts).results()
                .map(hit -> hit.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(new TreeSet<>(HtmlWords.ALL.keySet()));
    }

    @Test
    void a_large_pipeline_keeps_what_is_not_fit_and_counts_what_it_leaves_out() throws IOException {
        Map<?, ?> data = HtmlPages.data(page(Lang.EN, new HtmlReporter.Limits(1, 2, 4, 1, Long.MAX_VALUE),
                FIT, FIT, MISFIT, MISFIT, FIT, MISFIT, UNREADABLE, UNREADABLE));
        List<?> records = (List<?>) data.get("records");
        assertThat(records.stream().map(record -> ((Map<?, ?>) record).containsKey("findings")))
                .containsExactly(true, false, true, false, false);
        assertThat(data.get("kept")).hasToString("{rows=4, detailed=2, unreadableLeftOut=1, "
                + "leftOut={FIT=1, CONDITIONAL=0, UNDETERMINED=0, MISFIT=1}}");
        assertThat(((Map<?, ?>) data.get("pipeline")).get("verdicts")).hasToString("{FIT=3, CONDITIONAL=0, UNDETERMINED=0, MISFIT=3}");
    }

    @Test
    void a_page_stops_growing_at_its_size() throws IOException {
        String[] many = new String[200];
        for (int i = 0; i < many.length; i++) {
            many[i] = MISFIT.replace("P-MISFIT", "P-" + i);
        }
        Map<?, ?> data = HtmlPages.data(page(Lang.ZH, new HtmlReporter.Limits(500, 500, 500, 500, 50_000), many));
        int rows = ((List<?>) data.get("records")).size();
        assertThat(rows).isBetween(10, 150);
        assertThat(((Map<?, ?>) ((Map<?, ?>) data.get("kept")).get("leftOut")).get("MISFIT")).isEqualTo(200 - rows);
    }

    @Test
    void a_page_without_its_totals_is_refused() throws IOException {
        HtmlReporter reporter = new HtmlReporter(new StringWriter(), Lang.ZH, TestRules.folder());
        assertThatThrownBy(reporter::finish).isInstanceOf(IllegalStateException.class);
    }

    private static String page(Lang lang, HtmlReporter.Limits limits, String... projects) throws IOException {
        List<ProjectSource> sources = new ArrayList<>();
        for (String project : projects) {
            sources.addAll(TestRules.read(project));
        }
        return HtmlPages.of(SCREENER, lang, limits, sources);
    }

    private static String hash(String text) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
