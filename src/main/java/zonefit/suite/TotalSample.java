package zonefit.suite;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zonefit.facts.FoundTotal;
import zonefit.facts.Measure;
import zonefit.facts.Outcome;
import zonefit.facts.PipelineTotal;
import zonefit.policy.Quota;
import zonefit.problem.Problem;
import zonefit.text.Text;

/**
 * The total of a pipeline and how it must stand to a quota.
 *
 * @param quota  id of the quota
 * @param figure the figure of the quota in its unit; absent if it has none
 * @param over   what the investment of a project must exceed for it to count, in ten thousand yuan; absent if nothing
 * @param total  in the unit of the quota
 */
public record TotalSample(String name, Problem.Place where, String quota, Optional<BigDecimal> figure, Optional<BigDecimal> over, BigDecimal total,
        Outcome outcome) {

    public TotalSample {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(quota, "quota");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(over, "over");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(outcome, "outcome");
    }

    public PipelineTotal asked() {
        return new PipelineTotal(quota, name, Measure.between(List.of(total), Set.of(), Text.same(total.toPlainString())));
    }

    /** What is wrong with what was found of all totals; absent if this one is as expected. */
    public Optional<Text> failure(List<FoundTotal> found) {
        List<FoundTotal> mine = found.stream().filter(one -> one.total().of().equals(name)).toList();
        if (mine.size() != 1) {
            return Optional.of(new Text("{0} 应有一个结果，实有 {1} 个", "{0} must be told once, and is told {1} times")
                    .with(Text.same(quota), Text.same("" + mine.size())));
        }
        Quota held = mine.get(0).quota();
        if (differ(held.value(), figure) || differ(held.over(), over)) {
            return Optional.of(new Text("{0} 的数值应为 {1}，实为 {2}", "the figure of {0} must be {1}, and is {2}")
                    .with(Text.same(quota), shown(figure, over), shown(held.value(), held.over())));
        }
        Outcome is = mine.get(0).outcome();
        return is == outcome ? Optional.empty() : Optional.of(new Text("{0} 应为{1}，实为{2}", "{0} must be {1}, and is {2}")
                .with(Text.same(quota), outcome.label(), is.label()));
    }

    private static boolean differ(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() != other.isPresent() || one.isPresent() && one.get().compareTo(other.get()) != 0;
    }

    private static Text shown(Optional<BigDecimal> figure, Optional<BigDecimal> over) {
        Text value = figure.map(known -> Text.same(known.toPlainString())).orElse(new Text("无", "none"));
        return over.map(known -> value.then(Text.same(" > " + known.toPlainString()))).orElse(value);
    }
}
