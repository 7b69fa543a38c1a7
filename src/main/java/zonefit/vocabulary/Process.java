package zonefit.vocabulary;

import java.util.Objects;
import zonefit.text.Text;

/** A production process that clauses on siting and environment look at. */
public record Process(String id, Text label, boolean polluting) {
    public Process {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
    }
}
