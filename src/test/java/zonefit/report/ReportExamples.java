package zonefit.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zonefit.TestRules;
import zonefit.facts.Outcome;
import zonefit.pipeline.Gap;
import zonefit.pipeline.PipelineFinding;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Summary;
import zonefit.pipeline.Waived;
import zonefit.pipeline.Waiver;
import zonefit.policy.Citation;
import zonefit.policy.Standing;
import zonefit.problem.Problem;
import zonefit.receipt.Settings;
import zonefit.screening.Screener;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;
import zonefit.vocabulary.Place.Level;

/** A small pipeline in which everything occurs that a report can be asked to show. */
public final class ReportExamples {

    static final String FILE = "投资 项目.yaml";
    static final Screener SCREENER = TestRules.screener();
    public static final List<Problem> PROBLEMS = List.of(
            new Problem(new Problem.Place(FILE, 41, 7, "land.far"), new Text("`abc` 应为数", "`abc` must be a number")),
            new Problem(new Problem.Place(FILE, 42, 3, "nam"), new Text("没有字段 `nam`，是否指 `name`？", "there is no field `nam`; did you mean `name`?")));

    static final Settings SETTINGS = Settings.of("1.0", List.of(), false);

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
            name: 某机器人项目
            asOf: 2023-09-15
            products: [工业机器人]
            site: {city: 广州市, district: 黄埔区}
            land: {supply: new, landClass: M1}
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
            """, """
            id: P-FIT
            name: =HYPERLINK("x")<&>芯片
            asOf: 2023-09-15
            products: [芯片]
            site: {city: 广州市, district: 花都区}
            """);
    private static final int UNREADABLE_AFTER = 2;

    private static final List<Screened> ALL = screen();

    private ReportExamples() {
    }

    static void report(Reporter reporter) throws IOException {
        List<Screened> all = screened();
        for (int i = 0; i < all.size(); i++) {
            if (i == UNREADABLE_AFTER) {
                reporter.unreadable(new Problem.Place(FILE, 40, 1, ""), PROBLEMS);
            }
            reporter.assessment(all.get(i));
        }
        reporter.pipeline(pipeline(all));
        reporter.finish();
        reporter.close();
    }

    public static List<Screened> screened() {
        return ALL;
    }

    private static List<Screened> screen() {
        List<Screened> all = new ArrayList<>();
        for (int i = 0; i < PROJECTS.size(); i++) {
            Assessment assessment = TestRules.screen(SCREENER, PROJECTS.get(i));
            List<Waived> waived = i > 0 ? List.of() : List.of(waived(assessment));
            all.add(new Screened(new Problem.Place(FILE, 1 + 10 * i, 1, ""), assessment, waived, List.of(), Optional.of(assessment.verdict())));
        }
        return all;
    }

    private static Waived waived(Assessment assessment) {
        Finding finding = assessment.findings().stream()
                .filter(found -> found.effect().filter(Verdict.MISFIT::equals).isPresent() && found.rule().contains("floor-area-ratio"))
                .findFirst().orElseThrow();
        return new Waived(finding, new Waiver("P-MISFIT", finding.rule(), "二期补足", "王工", LocalDate.of(2024, 6, 30)));
    }

    static PipelineReport pipeline(List<Screened> all) {
        Summary summary = new Summary();
        all.forEach(summary::add);
        summary.unreadable();
        return new PipelineReport(summary, List.of(new PipelineFinding("guangzhou-2022/land-quota",
                new Text("年度新增工业用地", "New industrial land a year"), "guangzhou-2022", Standing.IN_FORCE, Outcome.UNMET,
                new Text("不少于 5000 亩", "at least 5,000 mu"), new Text("30 亩", "30 mu"),
                new Text("新增工业用地合计 30 亩，不少于 5000 亩。", "New industrial land comes to 30 mu; at least 5,000 mu are wanted."),
                new Citation("guangzhou-2022", "五(三)1", "每年不少于5000亩"), 12, List.of("P-MISFIT", "P-UNDETERMINED"))),
                List.of(gap("guangzhou-2022/s1", "guangzhou-2022", "黄埔区", "Huangpu District", "疫苗", "Vaccines"),
                        gap("guangzhou-2022/s2", "guangzhou-2022", "花都区", "Huadu District", "汽车产业", "Automotive industry"),
                        gap("guangzhou-2022/s3", "guangzhou-2022", "花都区", "Huadu District", "箱包", "Bags"),
                        gap("guangzhou-2022/s4", "guangzhou-2022", "花都区", "Huadu District", "化妆品", "Cosmetics"),
                        gap("huadu-2021/s1", "huadu-2021", "花都区", "Huadu District", "航材", "Aviation parts")));
    }

    private static Gap gap(String statement, String policy, String zh, String en, String conceptZh, String conceptEn) {
        return new Gap(statement, policy, Standing.IN_FORCE, Level.DISTRICT, new Text(zh, en), new Text(conceptZh, conceptEn), new Text("重点", "key"),
                new Citation(policy, "表2", conceptZh));
    }
}
