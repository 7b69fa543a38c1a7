package zonefit.report;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import zonefit.facts.Outcome;
import zonefit.pipeline.Coverage;
import zonefit.pipeline.Gap;
import zonefit.pipeline.PipelineFinding;
import zonefit.pipeline.PipelineReport;
import zonefit.policy.Standing;
import zonefit.text.Lang;
import zonefit.text.Text;

/** What is said of all projects together, as text: quotas and targets, what is not served, what has been accepted. */
final class PipelineText {

    /** How many gaps and ids are listed unless everything is asked for. */
    private static final int MOST = 10;

    private final PrintWriter out;
    private final Lang lang;
    private final Style style;
    private final boolean all;

    PipelineText(PrintWriter out, Lang lang, Style style, boolean all) {
        this.out = out;
        this.lang = lang;
        this.style = style;
        this.all = all;
    }

    void write(PipelineReport report) {
        if (!report.findings().isEmpty()) {
            out.println(style.bold(say("总量与目标（不影响单个项目的结论）", "Quotas and targets (no effect on any one project)")));
            findings(report.findings());
            out.println();
        }
        if (!report.gaps().isEmpty()) {
            out.println(style.bold(say("引导而本批项目未覆盖的产业", "Guided industries that no project serves")));
            report.coverage().forEach(this::coverage);
            report.gaps().stream().limit(all ? Long.MAX_VALUE : MOST).forEach(this::gap);
            rest(report.gaps().size());
            out.println();
        }
        long waived = report.summary().waived();
        long known = report.summary().known();
        if (waived + known > 0) {
            out.println(new Text("已豁免的结论：{0} 项；此前报告已有的结论：{1} 项。", "Findings waived: {0}; known from the baseline: {1}.")
                    .with(Text.same(Long.toString(waived)), Text.same(Long.toString(known))).in(lang));
        }
    }

    /** What is met or not stands first; a policy whose period has ended only informs. */
    private void findings(List<PipelineFinding> findings) {
        List<PipelineFinding> sorted = findings.stream().sorted(Comparator.comparing((PipelineFinding finding) -> finding.standing() != Standing.IN_FORCE)
                .thenComparing(finding -> finding.outcome() == Outcome.UNKNOWN)).toList();
        sorted.stream().limit(all ? Long.MAX_VALUE : MOST).forEach(this::finding);
        rest(sorted.size());
    }

    private void finding(PipelineFinding finding) {
        out.println("  " + (finding.standing() == Standing.IN_FORCE ? mark(finding.outcome()) : "·") + " " + finding.message().in(lang));
        List<String> named = finding.projects();
        if (!named.isEmpty()) {
            List<String> shown = all ? named : named.subList(0, Math.min(MOST, named.size()));
            out.println("      " + style.dim(say("项目：", "Projects: ") + String.join(say("、", ", "), shown)
                    + (finding.counted() > shown.size() ? say(" 等", " ...") : "")));
        }
        out.println("      " + style.dim((finding.citation().document() + " " + finding.citation().locator()).strip()
                + (finding.citation().phrase().isEmpty() ? "" : " “" + finding.citation().phrase() + "”")));
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case MET -> "✓";
            case UNMET -> "✗";
            case UNKNOWN -> "?";
        };
    }

    private void coverage(Coverage coverage) {
        out.println("  " + new Text("{0}：项目所在地共引导 {1} 项，已覆盖 {2} 项（全部 {3} 项）", "{0}: {1} guided where projects go, {2} of them served ({3} in all)")
                .with(Text.same(coverage.policy()), count(coverage.atPlaces()), count(coverage.served()), count(coverage.guided())).in(lang)
                + carried(coverage.standing()));
    }

    private void gap(Gap gap) {
        out.println("  - " + gap.place().in(lang) + say("：", ": ") + gap.concept().in(lang) + say("（", " (") + gap.role().in(lang) + say("）", ")")
                + "  " + style.dim(gap.policy() + " " + gap.citation().locator()) + carried(gap.standing()));
    }

    private void rest(int size) {
        if (!all && size > MOST) {
            out.println("  " + new Text("另有 {0} 项，--explain 全部列出", "{0} more; --explain lists all").with(count(size - MOST)).in(lang));
        }
    }

    private String carried(Standing standing) {
        return standing == Standing.CARRIED_OVER ? say("（规划期已满，须确认）", " (period ended: confirm)") : "";
    }

    private static Text count(int number) {
        return Text.same(Integer.toString(number));
    }

    private String say(String zh, String en) {
        return new Text(zh, en).in(lang);
    }
}
