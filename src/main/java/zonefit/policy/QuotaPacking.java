package zonefit.policy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import zonefit.cache.Packer;
import zonefit.cache.Unpacker;
import zonefit.policy.Quota.Comparison;
import zonefit.policy.Quota.Condition;
import zonefit.policy.Quota.Extent;
import zonefit.policy.Quota.Quantity;
import zonefit.policy.Quota.Status;
import zonefit.policy.Quota.Unit;
import zonefit.policy.Quota.Whole;

/** Keeps a quota between runs. */
final class QuotaPacking {

    private static final int TOTAL = 0;
    private static final int OF_PROJECTS = 1;
    private static final int OF_SIZE = 2;

    private QuotaPacking() {
    }

    static void pack(Quota quota, Packer out) {
        out.string(quota.id()).string(quota.policy()).text(quota.title()).string(quota.place()).number(quota.quantity().ordinal())
                .number(bits(quota.counts())).strings(quota.concepts()).string(RuleFolderPacking.plain(quota.over()));
        whole(quota.whole(), out);
        out.number(quota.unit().ordinal()).number(quota.comparison().ordinal()).string(RuleFolderPacking.plain(quota.value()))
                .number(quota.status().ordinal()).number(quota.extent().ordinal()).number(quota.yearly() ? 1 : 0).number(quota.until().orElse(0));
        RuleFolderPacking.citation(quota.citation(), out);
        out.text(quota.note());
    }

    static Quota unpack(Unpacker in) {
        return new Quota(in.string(), in.string(), in.text(), in.string(), Quantity.values()[in.number()], conditions(in.number()), in.set(),
                number(in), whole(in), Unit.values()[in.number()], Comparison.values()[in.number()], number(in), Status.values()[in.number()],
                Extent.values()[in.number()], in.number() == 1, year(in.number()), RuleFolderPacking.citation(in), in.text());
    }

    private static void whole(Optional<Whole> whole, Packer out) {
        if (whole.isEmpty()) {
            out.number(TOTAL);
        } else if (whole.get() instanceof Whole.Projects projects) {
            out.number(OF_PROJECTS).number(bits(projects.conditions()));
        } else if (whole.get() instanceof Whole.Size size) {
            out.number(OF_SIZE).string(RuleFolderPacking.plain(size.size()));
        }
    }

    private static Optional<Whole> whole(Unpacker in) {
        return switch (in.number()) {
            case OF_PROJECTS -> Optional.of(new Whole.Projects(conditions(in.number())));
            case OF_SIZE -> Optional.of(new Whole.Size(number(in)));
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(Unpacker in) {
        return RuleFolderPacking.filled(in).map(BigDecimal::new);
    }

    private static OptionalInt year(int year) {
        return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
    }

    private static int bits(Collection<Condition> conditions) {
        return conditions.stream().mapToInt(condition -> 1 << condition.ordinal()).sum();
    }

    private static Set<Condition> conditions(int bits) {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        for (Condition condition : Condition.values()) {
            if ((bits >> condition.ordinal() & 1) == 1) {
                conditions.add(condition);
            }
        }
        return conditions;
    }
}
