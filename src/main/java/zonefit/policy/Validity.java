package zonefit.policy;

import java.time.LocalDate;
import java.util.Objects;
import zonefit.text.Text;

/**
 * The days on which a row of a table holds, the first and the last included.
 *
 * @param from {@link LocalDate#MIN} if it holds from the beginning of its policy
 * @param to   {@link LocalDate#MAX} if nothing ends it but its policy
 */
public record Validity(LocalDate from, LocalDate to) {

    /** As long as the policy. */
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    public Validity {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends " + to + ", before it begins " + from);
        }
    }

    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(Validity other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The first day on which both of two that overlap hold; the beginning, if neither states one. */
    Text firstDayWith(Validity other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        return first.equals(LocalDate.MIN) ? new Text("起始之日", "the first day") : Text.same(first.toString());
    }

    /** In words; empty if it is as long as the policy. */
    public Text shown() {
        Text begin = from.equals(LocalDate.MIN) ? Text.EMPTY : new Text("自 {0} 起", "from {0}").with(Text.same(from.toString()));
        Text end = to.equals(LocalDate.MAX) ? Text.EMPTY : new Text("至 {0} 止", "until {0}").with(Text.same(to.toString()));
        return begin.isEmpty() || end.isEmpty() ? begin.then(end) : begin.then(Text.same(" ")).then(end);
    }
}
