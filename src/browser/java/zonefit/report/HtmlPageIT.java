package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import zonefit.TestRules;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.text.Lang;

/** The page in a real browser: what it shows, what its filters leave, and that nothing is refused or goes wrong. */
class HtmlPageIT {

    private static final Screener SCREENER = TestRules.screener();
    private static final String HOSTILE = """
            {"id": "P-<b>1</b>", "name": "</script><script>document.title='owned'</script><img src=x onerror=\\"document.title='owned'\\">",
             "asOf": "2023-09-15", "gbt4754": "3491", "site": {"city": "广州市", "district": "黄埔区"},
             "land": {"supply": "new", "landClass": "M1", "far": 1.5}}""";
    private static final String ASKED = """
            {"id": "P-ASKED", "asOf": "2023-09-15", "gbt4754": "3491", "site": {"city": "广州市", "district": "黄埔区"},
             "land": {"supply": "new", "landClass": "M1", "siteAreaSqm": 20000}}""";
    private static final String WAIVED = HOSTILE.replace("P-<b>1</b>", "P-WAIVED").replaceAll("\"name\": .*", "\"name\": \"已豁免的项目\",");
    private static final String SUPPORTED = """
            {"id": "P-SUPPORTED", "name": "黄埔工业机器人技改项目", "asOf": "2018-09-15", "products": ["工业机器人"],
             "site": {"city": "广州市", "district": "黄埔区"},
             "investment": {"totalWan": 5000, "technicalRenovation": true, "subsidyRequestedWan": 1501, "standardRole": "牵头",
             "standardApproved": true, "standardLevel": "国家标准"}}""";
    /** Texts whose contrast is below 4.5 to 1, with the two colours. */
    private static final String CONTRAST = """
            const rgb = colour => colour.match(/[\\d.]+/g).map(Number);
            const light = colour => rgb(colour).slice(0, 3).map(c => c / 255)
              .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            const behind = e => { for (; e; e = e.parentElement) { const b = getComputedStyle(e).backgroundColor; if (rgb(b)[3] !== 0) return b; } };
            return [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && getComputedStyle(e).opacity === '1'
                && !e.disabled && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).filter(e => e.tagName !== 'OPTION')
              .map(e => [light(getComputedStyle(e).color), light(behind(e)), e]).map(([a, b, e]) => [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), e])
              .filter(([ratio]) => ratio < 4.5).map(([ratio, e]) => ratio.toFixed(2) + ' ' + e.className + ' ' + e.textContent.slice(0, 20));
            """;
    private static final Map<Lang, String> PAGES = new EnumMap<>(Lang.class);
    private static Browser browser;
    private static List<ProjectSource> samples;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        samples = new ArrayList<>();
        TestRules.reader().each(Path.of("sample-projects").toString(), System.in, source -> samples.add(source.get()));
        for (String more : List.of(HOSTILE, WAIVED, SUPPORTED, ASKED, "{\"id\": \"P-BAD\", \"nam\": \"x\", \"land\": {\"supply\": \"nwe\"}}")) {
            samples.addAll(TestRules.read(more));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        browser.close();
        SCREENER.close();
    }

    @AfterEach
    void nothing_was_refused_and_nothing_went_wrong() {
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh,1360,light", "en,1360,light", "zh,1360,dark", "en,400,light", "zh,400,dark"})
    void a_page_fits_its_width_and_is_pictured(String lang, int width, String scheme) throws IOException {
        String name = String.join("-", lang, String.valueOf(width), scheme);
        browser.open(name, page(Lang.valueOf(lang.toUpperCase(Locale.ROOT))), width, scheme);
        openFirst("misfit");
        browser.picture(name);
        assertThat(browser.number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void the_cards_and_the_rows_agree(Lang lang) throws IOException {
        browser.open("counts", page(lang), 1360, "light");
        long projects = samples.size() - 1;
        assertThat(browser.all(".row")).hasSize(50);
        assertThat(browser.one("#shown").getText()).contains(String.valueOf(projects));
        for (String verdict : List.of("FIT", "CONDITIONAL", "UNDETERMINED", "MISFIT")) {
            WebElement card = browser.one(".card[data-verdict=" + verdict + "]");
            long counted = Long.parseLong(card.findElement(By.className("card-count")).getText().split("\\s")[0]);
            card.click();
            assertThat(shown()).isEqualTo(counted).isPositive();
            assertThat(browser.all(".row:not(." + verdict.toLowerCase(Locale.ROOT) + ")")).isEmpty();
            card.click();
            projects -= counted;
        }
        assertThat(projects).isZero();
    }

    @Test
    void every_figure_of_a_chart_leads_to_as_many_rows() throws IOException {
        browser.open("figures", page(Lang.ZH), 1360, "light");
        for (String panel : List.of("#by-check", "#by-policy", "#by-place")) {
            int figures = browser.all(panel + " .number button").size();
            assertThat(figures).isGreaterThan(5);
            for (int i = 0; i < figures; i += 3) {
                WebElement figure = browser.all(panel + " .number button").get(i);
                long counted = Long.parseLong(figure.getText());
                browser.run("arguments[0].click()", figure);
                assertThat(shown()).as(panel + " " + figure.getAttribute("aria-label")).isEqualTo(counted);
            }
        }
    }

    @Test
    void search_and_filters_narrow_together() throws IOException {
        browser.open("search", page(Lang.ZH), 1360, "light");
        browser.one("#words").sendKeys("S-R-009");
        assertThat(browser.all(".row")).hasSize(1);
        browser.one(".toggle[data-verdict=MISFIT]").click();
        assertThat(browser.all(".row")).isEmpty();
        browser.one("#reset").click();
        assertThat(shown()).isEqualTo(samples.size() - 1);
    }

    @Test
    void a_row_opens_by_keyboard_and_shows_the_clause() throws IOException {
        browser.open("opened", page(Lang.EN), 1360, "light");
        browser.one("#words").sendKeys("P-WAIVED");
        WebElement opener = browser.one(".opener");
        opener.sendKeys(Keys.ENTER);
        assertThat(opener.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(browser.one("#" + opener.getAttribute("aria-controls")).getText())
                .contains("Required", "Actual", "Clause", "Remedy", "Waived", "王主任", "guangzhou-2022/class-1-floor-area-ratio",
                        "How it was recognised");
        opener.sendKeys(Keys.SPACE);
        assertThat(browser.all(".open")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ZH,国家标准", "EN,national"})
    void a_row_shows_what_to_ask_and_what_to_claim(Lang lang, String standard) throws IOException {
        browser.open("supported-" + lang, page(lang), 1360, "light");
        browser.one("#words").sendKeys("P-SUPPORTED");
        browser.one(".opener").click();
        assertThat(browser.one(".details").getText()).contains("1501").containsIgnoringCase(standard);
        browser.picture("supported-" + lang);
        browser.one("#words").clear();
        browser.one("#words").sendKeys("P-ASKED");
        browser.one(".opener").click();
        assertThat(browser.one(".asks").getText()).contains("land.far");
        browser.picture("asked-" + lang);
    }

    @Test
    void what_a_project_states_is_shown_as_text() throws IOException {
        browser.open("hostile", page(Lang.EN), 1360, "light");
        browser.one("#words").sendKeys("P-<b>1</b>");
        browser.one(".opener").click();
        assertThat(browser.one(".opener").getText()).contains("</script><script>document.title='owned'</script>");
        assertThat(browser.run("return document.title")).isEqualTo("Screening of investment projects against policy");
        assertThat(browser.all("img, b")).isEmpty();
    }

    @Test
    void the_whole_pipeline_and_what_could_not_be_read_are_shown() throws IOException {
        browser.open("pipeline", page(Lang.EN), 1360, "light");
        assertThat(browser.one("#pipeline").getText()).contains("5,120 mu", "Huadu", "王主任", "Waived findings (1)");
        assertThat(browser.one("#unreadable").getText()).contains("`name`", "`nwe`");
    }

    @Test
    void all_that_is_selected_is_printed() throws IOException {
        browser.open("printed", page(Lang.ZH), 1360, "light");
        browser.one(".card[data-verdict=MISFIT]").click();
        openFirst("misfit");
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertThat((long) browser.all(".row").size()).isEqualTo(shown()).isGreaterThan(50);
        assertThat(browser.all(".open")).hasSize(1);
        browser.run("dispatchEvent(new Event('afterprint'))");
        assertThat(browser.all(".row")).hasSize(50);
        browser.print("printed");
    }

    @Test
    void text_contrasts_with_what_it_stands_on() throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.open("contrast", page(Lang.EN), 1360, scheme);
            openFirst("misfit");
            assertThat((List<?>) browser.run(CONTRAST)).as(scheme).isEmpty();
        }
    }

    private static void openFirst(String verdict) {
        browser.run("document.querySelector('.row." + verdict + " .opener, .row .opener').click()");
    }

    private static long shown() {
        return browser.number("return Number(document.getElementById('shown').textContent.replace(/,/g, '').match(/\\d+/)[0])");
    }

    private static String page(Lang lang) throws IOException {
        return PAGES.computeIfAbsent(lang, key -> {
            try {
                return HtmlPages.of(SCREENER, key, HtmlReporter.Limits.DEFAULT, samples);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
