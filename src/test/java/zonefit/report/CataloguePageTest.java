package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.Golden;
import zonefit.SmallRules;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.catalogue.Anchor;
import zonefit.catalogue.Catalogue;
import zonefit.engine.Trust;
import zonefit.pipeline.WaiverReader;
import zonefit.screening.Screener;
import zonefit.suite.Coverage;
import zonefit.suite.Suite;
import zonefit.suite.SuiteReader;
import zonefit.suite.Trace;
import zonefit.text.Lang;

/** The catalogue as a page, in HTML and Markdown. */
class CataloguePageTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 15);

    @TempDir
    private Path folder;

    @Test
    void the_page_of_a_small_folder_is_as_it_was_read() throws IOException {
        SmallRules rules = SmallRules.in(folder.resolve("rules"))
                .with("policies/town-2022/minimums.csv", "note_en\n", "note_en,valid_from,valid_to\n")
                .with("policies/town-2022/minimums.csv", "容积率不低于2.0,,", "容积率不低于2.0,,,,2024-06-30\n"
                        + "ratio-2024,town-2022/floor-area-ratio,floor-area-ratio,ratio,new,2.5,printed,二,容积率不低于2.5,,,2024-07-01,");
        Path samples = Files.createDirectories(folder.resolve("samples/town-2022/misfit"));
        Files.writeString(samples.resolve("low-ratio.yaml"), "id: A\npolicies: [town-2022]\nasOf: 2023-01-01\nindustry: 机器人\n"
                + "site: {city: 广州市, district: 黄埔区}\nland: {supply: new, far: 1.9}\n");
        try (Screener screener = rules.open(Trust.CHECKED, UserCache.none())) {
            Suite suite = new SuiteReader(screener.rules()).read(List.of(folder.resolve("samples")), Optional.empty());
            Coverage coverage = Coverage.of(suite.run(screener), screener.rules().sources());
            StringWriter out = new StringWriter();
            new CatalogueMarkdown(out, catalogue(screener), Optional.of(coverage), DAY).write();
            Golden.compare("catalogue/small.md", out.toString().replace(screener.rules().version(), "VERSION"));
        }
    }

    @Test
    void every_entry_stands_on_the_page_once_and_so_does_every_rule_that_a_finding_names() throws IOException {
        try (Screener screener = TestRules.screener()) {
            Catalogue catalogue = catalogue(screener);
            List<Trace> traces = new SuiteReader(screener.rules()).read(List.of(Path.of("sample-projects")), Optional.empty()).run(screener);
            Set<String> named = new TreeSet<>();
            WaiverReader.waivable(TestRules.folder(), screener.appliedRules().keySet()).forEach(id -> named.add(Anchor.of(id)));
            traces.forEach(trace -> trace.assessment().findings().forEach(finding -> named.add(Anchor.of(finding.rule()))));
            traces.forEach(trace -> trace.assessment().supports().forEach(support -> named.add(Anchor.of(support.support().id()))));
            assertThat(named).hasSizeGreaterThan(50).contains("guidance/park", "guidance/recognition");
            for (String page : List.of(html(catalogue, Lang.EN), markdown(catalogue))) {
                List<String> anchors = anchors(page);
                assertThat(anchors).doesNotHaveDuplicates().containsAll(named);
                assertThat(new HashSet<>(anchors)).containsAll(catalogue.entries().stream().map(catalogue::anchor).toList());
                Set<String> links = new HashSet<>();
                Pattern.compile("(?:href=\"|]\\()#([^\")]+)").matcher(page).results().forEach(link -> links.add(link.group(1)));
                assertThat(links).isNotEmpty().isSubsetOf(anchors);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void hostile_texts_stay_texts(Lang lang) throws IOException {
        String hostile = "</td></script><script>alert(1)</script><img src=x onerror=alert(2)> [a](javascript:b) `c`";
        SmallRules rules = SmallRules.in(folder.resolve("rules")).with("vocabulary/industries.csv", "机器人,Robots", "机器人," + hostile)
                .with("policies/town-2022/policy.yaml", "en: Industry plan of Guangzhou", "en: '" + hostile + "'")
                .with("policies/town-2022/statements.csv", "huangpu-robots,huangpu", "\"x'\"\"><b id=y>\",huangpu")
                .with("policies/town-2022/restrictions.csv", "Smelting takes much energy.", hostile + "{{script}}")
                .with("policies/town-2022/land-use.drl", "Least floor area ratio", "<i>|x|</i>");
        try (Screener screener = rules.open(Trust.CHECKED, UserCache.none())) {
            Catalogue catalogue = catalogue(screener);
            String page = html(catalogue, lang);
            assertThat(page).doesNotContain("<script>alert", "<img", "<b id", "<i>", "{{style}}").contains("&lt;script&gt;alert(1)", "{{script}}");
            assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(1);
            assertThat(anchors(page)).contains("town-2022/x:27:22:3e:3cb:20id:3dy:3e");
            assertThat(markdown(catalogue)).doesNotContain("<script", "<img", "<i>", "[a](").doesNotContainPattern("(?m)^\\| [^\\n]*[^\\\\]\\|x\\|");
        }
    }

    @Test
    void the_page_fetches_nothing_and_runs_no_script_but_its_own() throws IOException {
        try (Screener screener = SmallRules.in(folder.resolve("rules")).open(Trust.CHECKED, UserCache.none())) {
            String page = html(catalogue(screener), Lang.ZH);
            assertThat(page).contains("default-src 'none'; script-src 'sha256-").doesNotContainPattern("\\{\\{[a-z]+}}")
                    .doesNotContainPattern("(?:src|href)=\"(?!#)").doesNotContain("innerHTML", "style=", "http:", "https:");
        }
    }

    @Property
    void no_two_ids_share_a_place(@ForAll String one, @ForAll String other) {
        assertThat(Anchor.of(one)).matches("[A-Za-z0-9._~/:-]*");
        // What is no text in UTF-8 cannot stand in a table.
        if (!one.equals(other) && isText(one) && isText(other)) {
            assertThat(Anchor.of(one)).isNotEqualTo(Anchor.of(other));
        }
    }

    private static boolean isText(String text) {
        return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "a b", "a\"b", "a#b", "<a>", "", "a\nb"})
    void what_is_no_address_is_no_catalogue(String page) {
        assertThat(CatalogueLink.of(page)).isEmpty();
        assertThatThrownBy(() -> new CatalogueLink(page)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue.html", "../规则/catalogue.html", "https://example.org/a?b=c", "file:///tmp/c.html", "/c.html"})
    void an_address_leads_to_the_place_of_an_id(String page) {
        assertThat(CatalogueLink.of(page).orElseThrow().to("town-2022/floor-area-ratio")).isEqualTo(page + "#town-2022/floor-area-ratio");
    }

    @Test
    void reports_lead_to_the_catalogue_only_where_one_is_named() throws IOException {
        Optional<CatalogueLink> link = CatalogueLink.of("https://example.org/c.html");
        StringWriter json = new StringWriter();
        ReportExamples.report(new JsonReporter(json, Lang.EN, JsonReporter.Layout.LINES, ReportExamples.SETTINGS, link));
        assertThat(json.toString()).contains("\"rule\":\"guangzhou-2022/class-1-floor-area-ratio\","
                + "\"link\":\"https://example.org/c.html#guangzhou-2022/class-1-floor-area-ratio\"");
        StringWriter sarif = new StringWriter();
        ReportExamples.report(new SarifReporter(sarif, Lang.EN, link));
        assertThat(sarif.toString()).contains("\"helpUri\" : \"https://example.org/c.html#guangzhou-2022/class-1-floor-area-ratio\"")
                .doesNotContain("#zonefit/");
        StringWriter html = new StringWriter();
        ReportExamples.report(new HtmlReporter(html, Lang.EN, TestRules.folder(), link));
        assertThat(html.toString()).contains("\"link\":\"https://example.org/c.html#guangzhou-2022/class-1-floor-area-ratio\"", "cardWithoutLink");
        StringWriter plain = new StringWriter();
        ReportExamples.report(new HtmlReporter(plain, Lang.EN, TestRules.folder()));
        assertThat(plain.toString()).doesNotContain("\"link\"", "cardWithoutLink");
    }

    private static Catalogue catalogue(Screener screener) {
        return Catalogue.of(screener.rules(), screener.appliedRules());
    }

    private static String html(Catalogue catalogue, Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        new CatalogueHtml(out, lang, catalogue, Optional.empty(), DAY).write();
        return out.toString();
    }

    private static String markdown(Catalogue catalogue) throws IOException {
        StringWriter out = new StringWriter();
        new CatalogueMarkdown(out, catalogue, Optional.empty(), DAY).write();
        return out.toString();
    }

    private static List<String> anchors(String page) {
        return Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().map(found -> found.group(1)).toList();
    }
}
