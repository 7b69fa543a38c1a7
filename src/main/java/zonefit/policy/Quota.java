package zonefit.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import zonefit.text.Text;

/**
 * A quota, share or target of a policy: one row of its table of quotas. It is held against all projects of a pipeline together and
 * never judges one of them.
 *
 * @param place    id of the place whose projects count
 * @param quantity what is added up
 * @param counts   which projects count; all of them must hold
 * @param concepts ids of the concepts one of which a project must lie below; empty if the industry does not matter
 * @param over     a project counts only if its total investment is strictly over this, in ten thousand yuan
 * @param whole    what a share is taken of; absent for a plain total
 * @param value    the figure, in {@code unit}; absent unless the document prints it or a word of it is read as one
 * @param extent   whether the pipeline is all that the figure is about, or a part of it
 * @param yearly   whether the figure is for each year, or for the period as a whole
 * @param until    the year by which a target is to be reached
 */
public record Quota(String id, String policy, Text title, String place, Quantity quantity, Set<Condition> counts, Set<String> concepts,
        Optional<BigDecimal> over, Optional<Whole> whole, Unit unit, Comparison comparison, Optional<BigDecimal> value, Status status,
        Extent extent, boolean yearly, OptionalInt until, Citation citation, Text note) {

    /** What of a project is added up. */
    public enum Quantity { PROJECTS, SITE_AREA, ANNUAL_OUTPUT, VALUE_ADDED, ANNUAL_TAX, FIXED_ASSETS }

    /** What a project must be to count. */
    public enum Condition {
        NEW_SUPPLY, INDUSTRIAL_LAND, NEW_INDUSTRY_LAND, INSIDE_BLOCK, PRODUCTION, NEW_PROJECT, REDEVELOPED, STAYS_INDUSTRIAL, TO_HOUSING
    }

    /** A unit and how many of it a basic unit (m², ten thousand yuan, one) makes, as a power of ten. */
    public enum Unit {
        COUNT("个", "projects", 0), SHARE("%", "%", 0), HA("公顷", "ha", -4), KM2("平方公里", "km²", -6), YI("亿元", "× 100 million yuan", -4);

        private final Text label;
        private final int power;

        Unit(String zh, String en, int power) {
            this.label = new Text(zh, en);
            this.power = power;
        }

        public Text label() {
            return label;
        }

        public BigDecimal of(BigDecimal basic) {
            return basic.scaleByPowerOfTen(power);
        }
    }

    public enum Comparison { AT_LEAST, MORE_THAN, AT_MOST }

    /** Where the figure comes from. */
    public enum Status {
        PRINTED,
        /** The document prints {@code ***}. */
        WITHHELD,
        /** The document asks for it without a figure. */
        UNPRINTED,
        /** A word of the document, such as 为主, read as a figure. */
        READING,
        /** A figure that a pipeline only stands beside. */
        NOTE
    }

    /** Whether the pipeline is all that the figure is about: new projects are, while what stands already is in no pipeline. */
    public enum Extent { PIPELINE, PART }

    /** What a share is taken of. */
    public sealed interface Whole permits Whole.Projects, Whole.Size {

        /** The projects of the place of which all conditions hold. */
        record Projects(Set<Condition> conditions) implements Whole {
            public Projects {
                conditions = Set.copyOf(conditions);
            }
        }

        /** Something of a given size, in m² or ten thousand yuan; absent if no document that was seen tells. */
        record Size(Optional<BigDecimal> size) implements Whole {
            public Size {
                Objects.requireNonNull(size, "size");
            }
        }
    }

    public Quota {
        Stream.of(id, policy, title, place, quantity, over, whole, unit, comparison, value, status, extent, until, citation, note)
                .forEach(part -> Objects.requireNonNull(part, "quota"));
        counts = Set.copyOf(counts);
        concepts = Set.copyOf(concepts);
        if (value.isPresent() != hasFigure(status)) {
            throw new IllegalArgumentException(id + ": a figure goes with status printed, reading and note, and with no other");
        }
        if (whole.isPresent() != (unit == Unit.SHARE)) {
            throw new IllegalArgumentException(id + ": a share is a share of something");
        }
    }

    static boolean hasFigure(Status status) {
        return status == Status.PRINTED || status == Status.READING || status == Status.NOTE;
    }

    public BigDecimal figure() {
        return value.orElseThrow(() -> new IllegalStateException(id + " has no figure"));
    }

    /** How a constant is written in tables and rules. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> of(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants()).filter(constant -> code(constant).equals(code)).findFirst();
    }

    static <E extends Enum<E>> List<String> codes(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Quota::code).toList();
    }

    // Drools reads facts through getters.

    public String getId() {
        return id;
    }

    /** Whether there is a figure that a total can be held against. */
    public boolean getComparable() {
        return status == Status.PRINTED || status == Status.READING;
    }

    public String getComparison() {
        return code(comparison);
    }
}
