package zonefit.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Summary;
import zonefit.pipeline.Summary.Counts;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Verdict;

/** What a text report says of a whole pipeline: on one screen where it goes, why, and what it leaves open. */
final class SummaryText {

    /** The best first, as officers count. */
    static final List<Verdict> ORDER = List.of(Verdict.FIT, Verdict.CONDITIONAL, Verdict.UNDETERMINED, Verdict.MISFIT);

    private static final int MOST = 10;

    private final PrintWriter out;
    private final Lang lang;
    private final Style style;

    SummaryText(PrintWriter out, Lang lang, Style style) {
        this.out = out;
        this.lang = lang;
        this.style = style;
    }

    void print(PipelineReport pipeline) {
        Summary summary = pipeline.summary();
        total(summary);
        counts(say("按审查内容", "By check"), summary.checks(), check -> check.label().in(lang));
        counts(say("按政策", "By policy"), summary.policies(), Function.identity());
        places(summary.places());
        reasons(summary.reasons());
    }

    private void total(Summary summary) {
        String verdicts = ORDER.stream().map(verdict -> style.of(verdict, lang == Lang.ZH ? verdict.label().zh() + " " + verdict.name()
                : verdict.name()) + " " + summary.verdicts().of(verdict)).collect(Collectors.joining(say("，", ", ")));
        String unreadable = summary.unreadableCount() > 0 ? say("，无法读取 ", ", unreadable ") + summary.unreadableCount() : "";
        line(style.bold(say("合计 ", "Total ") + (summary.screened() + summary.unreadableCount())) + say("：", ": ") + verdicts + unreadable);
    }

    private <K> void counts(String title, Map<K, Counts<Verdict>> counts, Function<K, String> label) {
        table(title, counts.entrySet().stream().map(entry -> new Line(label.apply(entry.getKey()), numbers(entry.getValue()))).toList());
    }

    private void places(List<Map.Entry<Text, Counts<Verdict>>> places) {
        List<Line> lines = new ArrayList<>(places.stream().limit(MOST)
                .map(entry -> new Line(entry.getKey().in(lang), numbers(entry.getValue()))).toList());
        if (places.size() > MOST) {
            List<long[]> rest = places.stream().skip(MOST).map(entry -> numbers(entry.getValue())).toList();
            long[] sum = new long[ORDER.size()];
            rest.forEach(numbers -> Arrays.setAll(sum, i -> sum[i] + numbers[i]));
            lines.add(new Line(say("其余 " + rest.size() + " 处", rest.size() + " more"), sum));
        }
        table(say("按地点", "By place"), lines);
    }

    private record Line(String label, long[] numbers) {
    }

    private static long[] numbers(Counts<Verdict> counts) {
        return ORDER.stream().mapToLong(counts::of).toArray();
    }

    private void table(String title, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int width = Math.max(Columns.width(title) - 2, lines.stream().mapToInt(row -> Columns.width(row.label())).max().orElse(0));
        List<Integer> widths = ORDER.stream().map(verdict -> Math.max(Columns.width(verdict.label().in(lang)), 7) + 2).toList();
        StringBuilder heading = new StringBuilder(style.bold(Columns.left(title, width + 2)));
        for (int i = 0; i < widths.size(); i++) {
            heading.append(style.of(ORDER.get(i), Columns.right(ORDER.get(i).label().in(lang), widths.get(i))));
        }
        line("");
        line(heading.toString());
        for (Line row : lines) {
            StringBuilder text = new StringBuilder("  ").append(Columns.left(row.label(), width));
            for (int i = 0; i < widths.size(); i++) {
                text.append(Columns.right(Long.toString(row.numbers()[i]), widths.get(i)));
            }
            line(text.toString());
        }
    }

    private void reasons(List<Summary.Reason> reasons) {
        if (!reasons.isEmpty()) {
            line("");
            line(style.bold(say("最常见的原因", "Most frequent reasons")));
        }
        int width = reasons.stream().mapToInt(reason -> Long.toString(reason.count()).length()).max().orElse(0);
        reasons.stream().limit(MOST).forEach(reason -> line("  " + Columns.right(Long.toString(reason.count()), width) + "  "
                + style.of(reason.effect(), style.mark(reason.effect()) + " " + reason.effect().label().in(lang)) + "  "
                + reason.title().in(lang) + "  " + style.dim(reason.rule())));
        if (reasons.size() > MOST) {
            line("  " + say("另有 " + (reasons.size() - MOST) + " 种", (reasons.size() - MOST) + " more"));
        }
    }

    private String say(String zh, String en) {
        return new Text(zh, en).in(lang);
    }

    private void line(String text) {
        out.println(text);
    }
}
