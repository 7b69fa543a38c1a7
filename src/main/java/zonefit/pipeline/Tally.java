package zonefit.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import zonefit.facts.Measure;
import zonefit.facts.Truth.State;
import zonefit.policy.Quota;
import zonefit.policy.Quota.Whole;
import zonefit.policy.Standing;
import zonefit.text.Text;

/**
 * The running total of a pipeline under one quota, for one year if the quota is yearly, and for one standing of its policy. Sums and
 * a few ids: it does not grow with the pipeline, and no order of projects changes it.
 */
final class Tally {

    /** How many projects that count are named. */
    static final int MOST_NAMED = 20;
    private static final Comparator<Counted> SMALLEST_FIRST =
            Comparator.comparing(Counted::amount).thenComparing(Counted::id, Comparator.reverseOrder());

    private final Key key;
    private final Quota.Condition[] counts;
    private final Quota.Condition[] of;
    private final boolean sharesProjects;
    private BigDecimal low = BigDecimal.ZERO;
    private BigDecimal high = BigDecimal.ZERO;
    private BigDecimal wholeLow = BigDecimal.ZERO;
    private BigDecimal wholeHigh = BigDecimal.ZERO;
    private boolean mayRise;
    private boolean mayFall;
    private long counted;
    private long unsure;
    private boolean concerned;
    private final PriorityQueue<Counted> largest = new PriorityQueue<>(SMALLEST_FIRST);

    /** @param year of the as-of dates; 0 where the quota is for a period */
    record Key(Quota quota, int year, Standing standing) {

        /** By its id, which tells a quota from all others. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && quota.id().equals(key.quota.id()) && year == key.year && standing == key.standing;
        }

        @Override
        public int hashCode() {
            return (quota.id().hashCode() * 31 + year) * 31 + standing.hashCode();
        }
    }

    private record Counted(BigDecimal amount, String id) {
    }

    Tally(Key key) {
        this.key = key;
        this.counts = key.quota().counts().stream().sorted().toArray(Quota.Condition[]::new);
        Optional<Whole.Projects> projects = key.quota().whole().filter(Whole.Projects.class::isInstance).map(Whole.Projects.class::cast);
        this.of = projects.stream().flatMap(whole -> whole.conditions().stream()).sorted().toArray(Quota.Condition[]::new);
        this.sharesProjects = projects.isPresent();
    }

    /** A project surely lies in the place. Where the quota is about new projects, that nothing of them counts is worth saying. */
    void concern() {
        concerned |= key.quota().extent() == Quota.Extent.PIPELINE && key.quota().whole().isEmpty();
    }

    /**
     * @param place    whether the project lies in the place of the quota
     * @param industry whether its industry is one that counts
     */
    void add(Countable project, State place, State industry) {
        State part = and(and(place, industry), project.holds(counts));
        if (key.quota().over().isPresent() && part != State.NO) {
            part = and(part, project.over(key.quota().over().get()));
        }
        State whole = sharesProjects ? and(place, project.holds(of)) : State.NO;
        if (part == State.NO && whole == State.NO) {
            return;
        }
        Optional<BigDecimal> amount = project.amount(key.quota().quantity());
        concerned |= (part == State.YES || whole == State.YES) && (amount.isPresent() || saysWhatIsMissing());
        if (amount.isEmpty()) {
            mayRise |= part != State.NO;
            mayFall |= part != State.YES;
            unsure++;
            return;
        }
        addWhole(whole, amount.get());
        addPart(part, amount.get(), project.id());
    }

    private void addWhole(State whole, BigDecimal amount) {
        if (whole != State.NO) {
            wholeHigh = wholeHigh.add(amount);
            wholeLow = whole == State.YES ? wholeLow.add(amount) : wholeLow;
        }
    }

    private void addPart(State part, BigDecimal amount, String id) {
        if (part == State.YES) {
            low = low.add(amount);
            high = high.add(amount);
            counted++;
            name(new Counted(amount, id));
        } else if (part == State.UNKNOWN) {
            high = high.add(amount);
            unsure++;
        }
    }

    private void name(Counted project) {
        if (largest.size() < MOST_NAMED) {
            largest.add(project);
        } else if (SMALLEST_FIRST.compare(project, largest.peek()) > 0) {
            largest.poll();
            largest.add(project);
        }
    }

    private static State and(State one, State other) {
        return one == State.NO || other == State.NO ? State.NO : one == State.YES && other == State.YES ? State.YES : State.UNKNOWN;
    }

    /** Of a stock nothing is said where no project states what it adds; of what is new, and of a figure that is withheld, it is. */
    private boolean saysWhatIsMissing() {
        return key.quota().extent() == Quota.Extent.PIPELINE || key.quota().status() == Quota.Status.WITHHELD;
    }

    Key key() {
        return key;
    }

    /** Whether there is something to say. */
    boolean isConcerned() {
        return concerned;
    }

    /** Projects that count, with a known amount. */
    long counted() {
        return counted;
    }

    /** Projects that may count, or count with an amount that they do not state. */
    long unsure() {
        return unsure;
    }

    /** Ids of the projects that count, the largest first. */
    List<String> named() {
        return largest.stream().sorted(SMALLEST_FIRST.reversed()).map(Counted::id).toList();
    }

    /** The sum of what counts, before it is put into the unit of the quota or made a share. */
    BigDecimal sum() {
        return low;
    }

    /** The total as far as it is known, in the unit of the quota; a share is from 0 to 1. */
    Measure amount() {
        Quota quota = key.quota();
        if (quota.whole().isEmpty()) {
            return measure(quota.unit().of(low), mayRise ? Optional.empty() : Optional.of(quota.unit().of(high)));
        }
        if (quota.whole().get() instanceof Whole.Size size) {
            return size.size().map(base -> measure(share(low, base), mayRise ? Optional.empty() : Optional.of(share(high, base))))
                    .orElseGet(() -> measure(BigDecimal.ZERO, Optional.empty()));
        }
        BigDecimal least = mayFall || wholeHigh.signum() == 0 ? BigDecimal.ZERO : share(low, wholeHigh);
        BigDecimal most = mayRise || wholeLow.signum() == 0 ? BigDecimal.ONE : share(high, wholeLow).min(BigDecimal.ONE);
        return measure(least, Optional.of(most));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL128);
    }

    private static Measure measure(BigDecimal least, Optional<BigDecimal> most) {
        return new Measure(least, most, Set.of(), Text.EMPTY);
    }
}
