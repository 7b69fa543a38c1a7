package zonefit.mutation;

import static zonefit.mutation.Rows.becomes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import zonefit.policy.Minimum;
import zonefit.policy.Parcel;
import zonefit.policy.Parcel.Bound;
import zonefit.policy.Quota;
import zonefit.policy.Quota.Comparison;
import zonefit.policy.Quota.Extent;
import zonefit.policy.Quota.Unit;
import zonefit.policy.Restriction;
import zonefit.policy.RuleFolder;
import zonefit.policy.Support;
import zonefit.policy.SupportCondition;
import zonefit.policy.Validity;
import zonefit.text.Text;
import zonefit.vocabulary.Activity;

/** Mutants of thresholds, plots, restrictions, supports and quotas. */
final class FigureMutants {

    /** Small enough to pass between two samples just below and at a figure, where there are such. */
    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final Set<Activity> ALL = Set.of(Activity.values());

    private final Rows rows;

    private FigureMutants(Rows rows) {
        this.rows = rows;
    }

    static void make(RuleFolder folder, Rows rows) {
        FigureMutants made = new FigureMutants(rows);
        folder.minimums().forEach(made::of);
        folder.parcels().forEach(made::of);
        folder.restrictions().forEach(made::of);
        folder.supports().forEach(made::of);
        folder.quotas().forEach(made::of);
    }

    private void of(Minimum row) {
        Adder<Minimum> add = new Adder<>(row.citation().document(), "minimums", row.id(), by -> new Change.OfMinimum(row, by));
        add.drop();
        row.value().ifPresent(value -> moved(value, false, (name, figure) -> add.to(Operator.VALUE, "value", name, becomes(value.toPlainString(),
                figure.toPlainString()), new Minimum(row.id(), row.rule(), row.indicator(), row.unit(), Optional.of(figure), row.validity(),
                        row.citation(), row.note()))));
        if (row.isWithheld()) {
            add.to(Operator.STATUS, "status", "", becomes("withheld", "printed 1"), new Minimum(row.id(), row.rule(), row.indicator(), row.unit(),
                    Optional.of(BigDecimal.ONE), row.validity(), row.citation(), row.note()));
        }
        Validity holds = row.validity();
        if (!holds.from().equals(LocalDate.MIN)) {
            add.to(Operator.VALIDITY, "valid_from", "from", becomes(holds.from(), holds.from().plusDays(1)),
                    holding(row, new Validity(holds.from().plusDays(1), holds.to())));
        }
        if (!holds.to().equals(LocalDate.MAX)) {
            add.to(Operator.VALIDITY, "valid_to", "to", becomes(holds.to(), holds.to().minusDays(1)),
                    holding(row, new Validity(holds.from(), holds.to().minusDays(1))));
        }
    }

    private static Minimum holding(Minimum row, Validity validity) {
        return new Minimum(row.id(), row.rule(), row.indicator(), row.unit(), row.value(), validity, row.citation(), row.note());
    }

    private void of(Parcel row) {
        Adder<Parcel> add = new Adder<>(row.citation().document(), "parcels", row.id(), by -> new Change.OfParcel(row, by));
        add.drop();
        moved(row.value(), false, (name, figure) -> add.to(Operator.VALUE, "value", name, becomes(row.value().toPlainString(), figure.toPlainString()),
                with(row, row.bound(), figure, row.grade())));
        Bound bound = row.bound() == Bound.LEAST ? Bound.MOST : Bound.LEAST;
        add.to(Operator.BOUND, "bound", "", becomes(row.bound(), bound), with(row, bound, row.value(), row.grade()));
        String grade = row.isOfficial() ? "news" : Parcel.OFFICIAL;
        add.to(Operator.GRADE, "grade", "", becomes(row.grade(), grade), with(row, row.bound(), row.value(), grade));
    }

    private static Parcel with(Parcel row, Bound bound, BigDecimal value, String grade) {
        return new Parcel(row.id(), row.parcels(), row.indicator(), row.unit(), bound, value, grade, row.citation(), row.note());
    }

    private void of(Restriction row) {
        Adder<Restriction> add = new Adder<>(row.citation().document(), "restrictions", row.id(), by -> new Change.OfRestriction(row, by));
        add.drop();
        row.allowedAt().stream().sorted().forEach(place -> {
            Set<String> others = new HashSet<>(row.allowedAt());
            others.remove(place);
            add.to(Operator.ALLOWED, "allowed_at", place, new Text("不再允许 `" + place + "`", "`" + place + "` is allowed no more"),
                    with(row, row.activities(), others));
        });
        Set<Activity> activities = row.activities().equals(ALL) ? Set.of(Activity.RESEARCH) : ALL;
        add.to(Operator.ACTIVITY, "activity", "", becomes(StatementMutants.codes(row.activities()), StatementMutants.codes(activities)),
                with(row, activities, row.allowedAt()));
    }

    private static Restriction with(Restriction row, Set<Activity> activities, Set<String> allowedAt) {
        return new Restriction(row.id(), row.rule(), row.place(), row.concept(), row.process(), activities, allowedAt, row.citation(), row.note());
    }

    private void of(Support row) {
        Adder<Support> add = new Adder<>(row.policy(), "supports", row.id(), row.policy() + "/support/", by -> new Change.OfSupport(row, by));
        add.drop();
        row.share().ifPresent(share -> moved(share, false, (name, to) -> add.to(Operator.VALUE, "share", "share-" + name,
                becomes(share.toPlainString(), to.toPlainString()), with(row, Optional.of(to), row.cap(), row.amount(), row.conditions()))));
        row.cap().ifPresent(cap -> moved(cap, false, (name, to) -> add.to(Operator.VALUE, "cap_wan", "cap-" + name,
                becomes(cap.toPlainString(), to.toPlainString()), with(row, row.share(), Optional.of(to), row.amount(), row.conditions()))));
        row.amount().ifPresent(amount -> moved(amount, false, (name, to) -> add.to(Operator.VALUE, "amount_wan", "amount-" + name,
                becomes(amount.toPlainString(), to.toPlainString()), with(row, row.share(), row.cap(), Optional.of(to), row.conditions()))));
        for (SupportCondition condition : row.conditions()) {
            List<SupportCondition> others = new ArrayList<>(row.conditions());
            others.remove(condition);
            Text what = new Text("删去条件 `" + condition.code() + "`", "condition `" + condition.code() + "` is dropped");
            if (others.isEmpty()) {
                add.refused(Operator.CONDITION, "conditions", condition.code(), what, new Text("扶持至少须有一个条件", "a support has at least one condition"));
            } else {
                add.to(Operator.CONDITION, "conditions", condition.code(), what, with(row, row.share(), row.cap(), row.amount(), others));
            }
        }
    }

    private static Support with(Support row, Optional<BigDecimal> share, Optional<BigDecimal> cap, Optional<BigDecimal> amount,
            List<SupportCondition> conditions) {
        return new Support(row.id(), row.policy(), row.title(), row.kind(), share, cap, amount, conditions, row.citation(), row.note());
    }

    private void of(Quota row) {
        Adder<Quota> add = new Adder<>(row.policy(), "quotas", row.id(), by -> new Change.OfQuota(row, by));
        add.drop();
        row.value().ifPresent(value -> moved(value, row.unit() == Unit.COUNT, (name, to) -> add.to(Operator.VALUE, "value", name,
                becomes(value.toPlainString(), to.toPlainString()), with(row, Optional.of(to), row.over(), row.comparison(), row.extent()))));
        row.over().ifPresent(over -> moved(over, false, (name, to) -> add.to(Operator.VALUE, "over_wan", "over-" + name,
                becomes(over.toPlainString(), to.toPlainString()), with(row, row.value(), Optional.of(to), row.comparison(), row.extent()))));
        Comparison comparison = row.comparison() == Comparison.AT_LEAST ? Comparison.AT_MOST : Comparison.AT_LEAST;
        add.to(Operator.COMPARISON, "comparison", "", becomes(Quota.code(row.comparison()), Quota.code(comparison)),
                with(row, row.value(), row.over(), comparison, row.extent()));
        Extent extent = row.extent() == Extent.PART ? Extent.PIPELINE : Extent.PART;
        add.to(Operator.STATUS, "extent", "", becomes(Quota.code(row.extent()), Quota.code(extent)),
                with(row, row.value(), row.over(), row.comparison(), extent));
    }

    private static Quota with(Quota row, Optional<BigDecimal> value, Optional<BigDecimal> over, Comparison comparison, Extent extent) {
        return new Quota(row.id(), row.policy(), row.title(), row.place(), row.quantity(), row.counts(), row.concepts(), over, row.whole(), row.unit(),
                comparison, value, row.status(), extent, row.yearly(), row.until(), row.citation(), row.note());
    }

    /** A figure a hundredth more and less; where only whole numbers count, at least by one. */
    static void moved(BigDecimal figure, boolean whole, BiConsumer<String, BigDecimal> use) {
        BigDecimal step = figure.signum() == 0 ? STEP : figure.abs().multiply(STEP);
        BigDecimal by = whole ? step.setScale(0, RoundingMode.UP) : step.stripTrailingZeros();
        use.accept("up", figure.add(by));
        use.accept("down", figure.subtract(by));
    }

    /** Adds mutants of one row. */
    private final class Adder<T> {

        private final String policy;
        private final String table;
        private final String row;
        private final Function<Optional<T>, Change> change;

        Adder(String policy, String table, String id, Function<Optional<T>, Change> change) {
            this(policy, table, id, policy + "/", change);
        }

        Adder(String policy, String table, String id, String prefix, Function<Optional<T>, Change> change) {
            this.policy = policy;
            this.table = table;
            this.row = id.substring(prefix.length());
            this.change = change;
        }

        void drop() {
            rows.add(policy, table, row, Operator.DROP, "id", "", Rows.dropped(), change.apply(Optional.empty()));
        }

        void to(Operator operator, String column, String detail, Text what, T becomes) {
            rows.add(policy, table, row, operator, column, detail, what, change.apply(Optional.of(becomes)));
        }

        void refused(Operator operator, String column, String detail, Text what, Text why) {
            rows.add(policy, table, row, operator, column, detail, what, new Change.Refused(why));
        }
    }
}
