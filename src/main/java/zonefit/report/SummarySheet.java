package zonefit.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import zonefit.pipeline.PipelineFinding;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Summary;
import zonefit.pipeline.Summary.Counts;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Verdict;

/** The first sheet of a workbook: counts, reasons, quotas and targets of the whole pipeline. */
final class SummarySheet {

    private static final int MOST_PLACES = 500;
    private static final int MOST_REASONS = 200;
    private static final int FIRST_WIDTH = 40;
    private static final int WIDTH = 18;

    private final Worksheet sheet;
    private final Lang lang;
    private int row;

    SummarySheet(Workbook book, Lang lang) {
        this.sheet = book.newWorksheet(new Text("汇总", "Summary").in(lang));
        this.lang = lang;
    }

    void write(PipelineReport pipeline) throws IOException {
        Summary summary = pipeline.summary();
        sheet.width(0, FIRST_WIDTH);
        for (int column = 1; column <= SummaryText.ORDER.size() + 3; column++) {
            sheet.width(column, WIDTH);
        }
        line(true, say("合计", "Total"), summary.screened() + summary.unreadableCount());
        for (Verdict verdict : SummaryText.ORDER) {
            Sheet.Cell cell = Sheet.Cell.of(verdict, verdict.label().in(lang));
            sheet.style(row, 0).fillColor(cell.fill()).set();
            line(false, cell.text(), summary.verdicts().of(verdict));
        }
        line(false, say("无法读取", "unreadable"), summary.unreadableCount());
        line(false, say("已豁免的发现", "findings waived"), summary.waived());
        counts(say("按审查内容", "By check"), List.copyOf(summary.checks().entrySet()), check -> check.label().in(lang));
        counts(say("按政策", "By policy"), List.copyOf(summary.policies().entrySet()), Function.identity());
        counts(say("按地点", "By place"), summary.places().stream().limit(MOST_PLACES).toList(), place -> place.in(lang));
        reasons(summary.reasons());
        findings(pipeline.findings());
        sheet.finish();
    }

    private <K> void counts(String title, List<Map.Entry<K, Counts<Verdict>>> counts, Function<K, String> label) {
        row++;
        Object[] headings = SummaryText.ORDER.stream().map(verdict -> verdict.label().in(lang)).toArray();
        line(true, title, headings);
        counts.forEach(entry -> line(false, label.apply(entry.getKey()),
                SummaryText.ORDER.stream().map(verdict -> (Object) entry.getValue().of(verdict)).toArray()));
    }

    private void reasons(List<Summary.Reason> reasons) {
        row++;
        line(true, say("最常见的原因", "Most frequent reasons"), say("影响", "Effect"), say("次数", "Count"), say("规则", "Rule"));
        reasons.stream().limit(MOST_REASONS).forEach(reason -> line(false, reason.title().in(lang), reason.effect().label().in(lang),
                reason.count(), reason.rule()));
    }

    private void findings(List<PipelineFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        row++;
        line(true, say("配额与目标", "Quotas and targets"), say("结果", "Outcome"), say("要求", "Required"), say("实际", "Actual"),
                say("状态", "Standing"), say("计入项目数", "Projects that count"), say("依据", "Clause"), say("项目", "Projects"));
        findings.forEach(finding -> line(false, finding.title().in(lang), finding.outcome().label().in(lang), finding.required().in(lang),
                finding.actual().in(lang), finding.standing().label().in(lang), finding.counted(), Digest.citation(finding.citation()),
                String.join(say("、", ", "), finding.projects()) + (finding.counted() > finding.projects().size() ? " …" : "")));
    }

    /** A line of texts and whole numbers. */
    private void line(boolean heading, String first, Object... rest) {
        sheet.inlineString(row, 0, first);
        for (int i = 0; i < rest.length; i++) {
            if (rest[i] instanceof Long number) {
                sheet.value(row, i + 1, number);
            } else {
                sheet.inlineString(row, i + 1, Sheet.fitting(rest[i].toString()));
            }
        }
        if (heading) {
            sheet.range(row, 0, row, rest.length).style().bold().fillColor("D9E1F2").set();
        }
        row++;
    }

    private String say(String zh, String en) {
        return new Text(zh, en).in(lang);
    }
}
