package zonefit.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zonefit.table.Table.Row;
import zonefit.text.Text;

/** Reads the columns {@code valid_from} and {@code valid_to} of a table and holds its rows against one another. */
final class ValidityColumns {

    private static final String FROM = "valid_from";
    private static final String TO = "valid_to";

    private final Map<String, List<Dated>> byScope = new HashMap<>();

    /** A row that was read, and when it holds. */
    private record Dated(String id, Validity validity) {
    }

    /**
     * When a row holds: always, if it states no day.
     *
     * @param scope what the row is about; two rows of one scope must not hold on the same day
     */
    Validity read(Row row, String scope) {
        LocalDate from = date(row, FROM, LocalDate.MIN);
        LocalDate to = date(row, TO, LocalDate.MAX);
        if (to.isBefore(from)) {
            row.problem(TO, new Text("`" + to + "` 早于 valid_from `" + from + "`", "`" + to + "` is before valid_from `" + from + "`"));
            return Validity.ALWAYS;
        }
        Validity validity = new Validity(from, to);
        List<Dated> others = byScope.computeIfAbsent(scope, key -> new ArrayList<>());
        others.stream().filter(other -> other.validity.overlaps(validity)).findFirst().ifPresent(other -> row.problem(FROM,
                new Text("与 `" + other.id + "` 在 {0} 同时有效；请以 valid_from、valid_to 分开",
                        "holds together with `" + other.id + "` on {0}; part them by valid_from and valid_to")
                        .with(validity.firstDayWith(other.validity))));
        others.add(new Dated(row.get("id"), validity));
        return validity;
    }

    private static LocalDate date(Row row, String column, LocalDate otherwise) {
        String text = row.get(column);
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            row.problem(column, new Text("`" + text + "` 应写作 2024-07-01", "`" + text + "` must be written like 2024-07-01"));
            return otherwise;
        }
    }
}
