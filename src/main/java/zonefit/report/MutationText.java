package zonefit.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zonefit.mutation.Explanation;
import zonefit.mutation.Mutant;
import zonefit.mutation.MutationReport;
import zonefit.mutation.MutationReport.Score;
import zonefit.text.Lang;
import zonefit.text.Text;

/** What became of mutants, for people: survivors without an explanation first, then those with one, and the scores last. */
public final class MutationText {

    private final PrintWriter out;
    private final Lang lang;

    public MutationText(PrintWriter out, Lang lang) {
        this.out = out;
        this.lang = lang;
    }

    public void write(MutationReport report) {
        List<Mutant> unexplained = report.unexplained();
        unexplained.forEach(mutant -> survivor("✗ ", mutant));
        report.stale().forEach(this::stale);
        // Explanations in the same words are one, whatever rows they are about.
        Map<String, List<Mutant>> byReason = new LinkedHashMap<>();
        report.explained().forEach((mutant, explanation) -> byReason.computeIfAbsent(explanation.reason().in(lang), key -> new ArrayList<>()).add(mutant));
        byReason.forEach((reason, explained) -> {
            print(new Text("存活 {0} 个：{1}", "{0} survive: {1}").with(number(explained.size()), Text.same(reason)));
            explained.forEach(mutant -> survivor("  ", mutant));
        });
        report.byPolicy().forEach((policy, score) -> score(Text.same(policy), score));
        report.byOperator().forEach((operator, score) -> score(operator.label(), score));
        score(new Text("合计", "all"), report.score());
        print(new Text("未说明的存活变异 {0} 个，失效的说明 {1} 条", "{0} survivors without an explanation, {1} stale explanations")
                .with(number(unexplained.size()), number(report.stale().size())));
    }

    private void survivor(String mark, Mutant mutant) {
        out.println(mark + mutant.where() + "  " + mutant.id() + "  " + mutant.what().in(lang));
    }

    private void stale(Explanation explanation) {
        print(new Text("{0}：说明 `{1}` 不再对应任何存活的变异", "{0}: the explanation `{1}` is of no survivor")
                .with(Text.same(explanation.where().toString()), Text.same(explanation.mutants())));
    }

    private void score(Text of, Score score) {
        Text percent = score.percent().map(value -> Text.same(value + "%")).orElse(Text.same("–"));
        print(new Text("{0}：{1}（杀死 {2}，存活 {3}，无法载入 {4}，等价 {5}）", "{0}: {1} ({2} killed, {3} survived, {4} refused, {5} equivalent)")
                .with(of, percent, number(score.killed()), number(score.survived()), number(score.refused()), number(score.equivalent())));
    }

    private void print(Text text) {
        out.println(text.in(lang));
    }

    private static Text number(int number) {
        return Text.same("" + number);
    }
}
