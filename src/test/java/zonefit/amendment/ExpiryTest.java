package zonefit.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.Golden;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.policy.RuleFolderReader;
import zonefit.report.ExpiryJson;
import zonefit.report.ExpiryText;
import zonefit.screening.Screener;
import zonefit.text.Lang;
import zonefit.verdict.Verdict;

class ExpiryTest {

    private static final String AS_OF_ITS_DAY = """
            {"id": "E-1", "asOf": "%s", "policies": ["guangzhou-2022"], "gbt4754": "3491",
             "site": {"city": "广州市", "district": "黄埔区", "park": "广州科学城"},
             "land": {"supply": "new", "landClass": "M1", "siteAreaSqm": 10000, "far": 2.2}}
            """;

    @TempDir
    private Path folder;

    @Test
    void verdicts_that_rest_on_a_period_that_ends_are_told_with_the_verdict_of_the_day_after() throws IOException {
        try (Screener screener = TestRules.screener()) {
            Exposure exposure = Expiry.of(screener, List.of(Amended.projects("plan").toString()), Optional.of(LocalDate.of(2025, 10, 1)), 180,
                    problem -> { });
            for (Lang lang : Lang.values()) {
                StringWriter text = new StringWriter();
                PrintWriter out = new PrintWriter(text);
                new ExpiryText(out, lang).write(exposure, screener.rules());
                out.flush();
                Golden.compare("amendment/expiry." + lang.name().toLowerCase(Locale.ROOT) + ".txt", text.toString());
            }
            StringWriter json = new StringWriter();
            new ExpiryJson(json, Lang.EN).write(exposure, screener.rules());
            Golden.compare("amendment/expiry.json", json.toString().replace(screener.rules().hash(), "(hash)")
                    .replace(screener.rules().version(), "(version)") + "\n");
        }
    }

    @Test
    void the_last_day_counts_and_the_day_before_the_days_begin_to_count_does_not() throws IOException {
        try (Screener screener = TestRules.screener()) {
            assertThat(exposed(screener, "2025-07-04", 180)).isEqualTo(1);
            assertThat(exposed(screener, "2025-07-03", 180)).isZero();
            assertThat(exposed(screener, "2025-12-31", 0)).isEqualTo(1);
            assertThat(exposed(screener, "2026-01-01", 180)).as("what has ended does not end").isZero();
        }
    }

    private long exposed(Screener screener, String asOf, int within) throws IOException {
        Path project = folder.resolve("project.json");
        Files.writeString(project, AS_OF_ITS_DAY.formatted(asOf));
        return Expiry.of(screener, List.of(project.toString()), Optional.empty(), within, problem -> { }).exposed();
    }

    @Test
    void a_figure_that_ends_is_told_and_the_next_one_holds_on_the_day_after() throws IOException {
        Path project = folder.resolve("project.json");
        Files.writeString(project, AS_OF_ITS_DAY.formatted("2024-06-01"));
        try (Screener screener = screener(Amended.rules("figure", folder.resolve("rules")))) {
            Exposed exposed = only(Expiry.of(screener, List.of(project.toString()), Optional.empty(), 60, problem -> { }));
            assertThat(exposed.verdict()).isEqualTo(Verdict.FIT);
            assertThat(exposed.lapses()).containsExactly(new Lapse(Lapse.What.ROW, "guangzhou-2022/class-1-floor-area-ratio",
                    LocalDate.of(2024, 6, 30), Optional.empty(), Verdict.MISFIT));
        }
    }

    @Test
    void a_policy_whose_place_another_takes_before_its_period_ends_lapses_then() throws IOException {
        Path project = folder.resolve("project.json");
        Files.writeString(project, AS_OF_ITS_DAY.formatted("2025-06-01").replace("\"policies\": [\"guangzhou-2022\"], ", ""));
        Path rules = Amended.rules("plan", folder.resolve("rules"));
        Path policy = rules.resolve("policies/guangzhou-2026/policy.yaml");
        Files.writeString(policy, Files.readString(policy).replace("issued: 2026-01-01", "issued: 2025-07-01"));
        try (Screener screener = screener(rules)) {
            Exposed exposed = only(Expiry.of(screener, List.of(project.toString()), Optional.empty(), 60, problem -> { }));
            assertThat(exposed.lapses()).contains(new Lapse(Lapse.What.SUPERSEDED, "guangzhou-2022", LocalDate.of(2025, 6, 30),
                    Optional.of("guangzhou-2026"), exposed.after()));
        }
    }

    private static Exposed only(Exposure exposure) {
        assertThat(exposure.projects()).hasSize(1);
        return exposure.projects().get(0);
    }

    private static Screener screener(Path rules) {
        return Screener.over(RuleFolderReader.read(rules), UserCache.none(),
                new Screener.Options(Set.of(), Optional.empty(), false, () -> TestRules.TODAY));
    }
}
