package zonefit.policy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.text.Text;

/**
 * A condition under which a plot of land is supplied: one row of a table of parcels.
 *
 * @param parcels   the names under which the plot is known
 * @param indicator what is measured, such as {@code floor-area-ratio} or {@code annual-tax}
 * @param bound     whether the value is the least or the most allowed
 * @param grade     how sure the figure is; only {@code official} decides
 */
public record Parcel(String id, Set<String> parcels, String indicator, String unit, Bound bound, BigDecimal value, String grade,
        Citation citation, Text note) {

    public enum Bound { LEAST, MOST }

    /** The grade of a figure that decides; figures of any other only inform. */
    public static final String OFFICIAL = "official";

    public Parcel {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(note, "note");
        parcels = parcels.stream().map(Parcel::normal).collect(Collectors.toUnmodifiableSet());
        if (parcels.isEmpty()) {
            throw new IllegalArgumentException(id + " names no parcel");
        }
    }

    /** Whether it is this plot that a project names. */
    public boolean isOf(String parcel) {
        String named = normal(parcel);
        return parcels.stream().anyMatch(known -> named.equals(known) || known.length() > 5 && named.contains(known));
    }

    private static String normal(String name) {
        return name.replaceAll("[\\s〔〕\\[\\]（）()，,]", "").toLowerCase(Locale.ROOT);
    }

    static Optional<Bound> bound(String code) {
        return code.equals("least") ? Optional.of(Bound.LEAST) : code.equals("most") ? Optional.of(Bound.MOST) : Optional.empty();
    }

    // Drools reads facts through getters.

    public String getIndicator() {
        return indicator;
    }

    public boolean isOfficial() {
        return grade.equals(OFFICIAL);
    }
}
