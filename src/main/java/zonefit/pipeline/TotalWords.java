package zonefit.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import zonefit.facts.Measure;
import zonefit.facts.Outcome;
import zonefit.policy.Policy;
import zonefit.policy.Quota;
import zonefit.policy.Quota.Extent;
import zonefit.policy.Quota.Status;
import zonefit.policy.Quota.Unit;
import zonefit.policy.Quota.Whole;
import zonefit.policy.Standing;
import zonefit.text.Text;

/** Puts a quota and what a pipeline comes to under it into words. */
final class TotalWords {

    /** Cut, not rounded: 799.9 must not be shown as 800. */
    private static final int SHOWN_DECIMALS = 4;
    private static final BigDecimal M2_PER_15_MU = new BigDecimal("10000");
    private static final Text STOP = new Text("。", ". ");

    private final Tally tally;
    private final Quota quota;

    TotalWords(Tally tally) {
        this.tally = tally;
        this.quota = tally.key().quota();
    }

    Text title() {
        return tally.key().year() == 0 ? quota.title()
                : quota.title().then(new Text("（{0}年）", " ({0})").with(Text.same(Integer.toString(tally.key().year()))));
    }

    Text required() {
        Text figure = switch (quota.status()) {
            case WITHHELD -> new Text("***（文件隐去数值）", "*** (withheld by the document)");
            case UNPRINTED -> new Text("文件未印数值", "no figure printed");
            case PRINTED -> bound();
            case READING -> bound().then(new Text("（由文字理解，文件未印数值）", " (a reading of the words; no figure printed)"));
            case NOTE -> bound().then(new Text("（仅供参考）", " (for information)"));
        };
        return quota.until().isEmpty() ? figure
                : new Text("到{0}年", "by {0}: ").with(Text.same(Integer.toString(quota.until().getAsInt()))).then(figure);
    }

    private Text bound() {
        Text bound = switch (quota.comparison()) {
            case AT_LEAST -> new Text("不少于 {0}", "at least {0}");
            case MORE_THAN -> new Text("超过 {0}", "more than {0}");
            case AT_MOST -> new Text("不超过 {0}", "at most {0}");
        };
        return bound.with(shown(quota.figure()));
    }

    Text actual() {
        if (quota.whole().isPresent() && quota.whole().get() instanceof Whole.Size size && size.size().isEmpty()) {
            return new Text("{0}；总面积未知", "{0}; the whole is not known").with(amount(Unit.HA, Unit.HA.of(tally.sum())));
        }
        Measure amount = tally.amount();
        Optional<BigDecimal> most = amount.high();
        if (most.isPresent() && most.get().compareTo(amount.low()) == 0) {
            return shown(amount.low());
        }
        return most.map(high -> new Text("{0} 至 {1}", "{0} to {1}").with(shown(amount.low()), shown(high)))
                .orElseGet(() -> new Text("至少 {0}", "at least {0}").with(shown(amount.low())));
    }

    private Text shown(BigDecimal value) {
        return amount(quota.unit(), value);
    }

    private static Text amount(Unit unit, BigDecimal value) {
        if (unit == Unit.SHARE) {
            return Text.same(number(value.scaleByPowerOfTen(2)) + "%");
        }
        Text plain = new Text(number(value) + " " + unit.label().zh(), number(value) + " " + unit.label().en());
        return unit == Unit.HA ? plain.then(new Text("（约 {0} 亩）", " (about {0} mu)").with(Text.same(mu(value)))) : plain;
    }

    private static String mu(BigDecimal hectares) {
        return hectares.scaleByPowerOfTen(4).multiply(new BigDecimal("15")).divide(M2_PER_15_MU, 0, RoundingMode.HALF_UP).toPlainString();
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() > SHOWN_DECIMALS ? value.setScale(SHOWN_DECIMALS, RoundingMode.DOWN).stripTrailingZeros() : plain).toPlainString();
    }

    Text message(Outcome outcome, Policy policy) {
        Text sentence = switch (outcome) {
            case MET -> new Text("{0}：本批项目合计 {1}，符合（{2}）", "{0}: the pipeline comes to {1}, met ({2})");
            case UNMET -> new Text("{0}：本批项目合计 {1}，未达到要求（{2}）", "{0}: the pipeline comes to {1}, not met ({2})");
            case UNKNOWN -> new Text("{0}：本批项目合计 {1}，不能据此判定（{2}）", "{0}: the pipeline comes to {1}, which does not tell ({2})");
        };
        Text message = sentence.with(title(), actual(), required()).then(STOP)
                .then(new Text("计入 {0} 个项目", "Projects that count: {0}").with(Text.same(Long.toString(tally.counted()))));
        if (tally.unsure() > 0) {
            message = message.then(new Text("，另有 {0} 个项目因资料不全不能确定", "; not told of {0} more").with(Text.same(Long.toString(tally.unsure()))));
        }
        message = message.then(STOP);
        if (outcome == Outcome.UNKNOWN && quota.extent() == Extent.PART && comparable()) {
            message = message.then(new Text("此数针对全域，本批项目只是其中一部分。", "The figure is about all that stands there, of which the pipeline is a part. "));
        }
        if (tally.key().standing() == Standing.CARRIED_OVER) {
            message = message.then(new Text("规划期已于 {0} 结束，须确认。", "The period ended {0}: confirm. ").with(Text.same(policy.to().toString())));
        }
        return trimmed(message.then(quota.note()));
    }

    private boolean comparable() {
        return quota.status() == Status.PRINTED || quota.status() == Status.READING;
    }

    private static Text trimmed(Text text) {
        return new Text(text.zh().strip(), text.en().strip());
    }
}
