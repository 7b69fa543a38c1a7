package zonefit.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zonefit.Golden;
import zonefit.TestRules;
import zonefit.screening.Screener;
import zonefit.pipeline.Screened;
import zonefit.problem.Problem;
import zonefit.text.Lang;
import zonefit.verdict.Assessment;

class ReportTest {

    private static final Screener SCREENER = TestRules.screener();
    private static final List<String> PROJECTS = List.of("""
            id: P-MISFIT
            name: 花都高新园动力电池厂
            asOf: 2023-09-15
            products: [动力电池包]
            gbt4754: "3841"
            site: {city: 广州市, district: 花都区, park: 花都高新技术产业园}
            land: {supply: new, landClass: M1, siteAreaSqm: 30亩, floorAreaSqm: 36000}
            """, """
            id: P-UNDETERMINED
            name: 某芯片项目
            asOf: 2023-09-15
            products: [芯片]
            site: {city: 广州市, district: 花都区}
            """, """
            id: P-OUTSIDE
            name: 梧州游船厂
            asOf: 2023-09-15
            products: [游船]
            site: {province: 广西, city: 梧州}
            """, """
            id: P-CARRIED-OVER
            name: 黄埔工业机器人厂
            asOf: 2026-03-01
            products: [工业机器人]
            site: {city: 广州市, district: 黄埔区}
            """);

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void text_is_what_people_have_read(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        report(new TextReporter(new PrintWriter(out), lang, Style.PLAIN, false, SCREENER.vocabulary()));
        Golden.compare("report/text." + lang.name().toLowerCase(Locale.ROOT) + ".txt", out.toString());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void json_is_as_contracted(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        report(new JsonReporter(out, lang, JsonReporter.Layout.ARRAY));
        String hash = SCREENER.rules().hash();
        Golden.compare("report/json." + lang.name().toLowerCase(Locale.ROOT) + ".json",
                out.toString().replace(hash, "HASH").replace(SCREENER.rules().version(), "VERSION"));
    }

    private static void report(Reporter reporter) throws IOException {
        for (String project : PROJECTS) {
            Assessment assessment = TestRules.screen(SCREENER, project);
            reporter.assessment(Screened.of(Problem.Place.file("-"), assessment));
        }
        reporter.finish();
    }
}
