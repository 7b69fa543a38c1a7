package zonefit.vocabulary;

import java.util.List;
import java.util.Objects;
import zonefit.text.Text;

/** A class of planned land use, such as M1, class 1 industrial land. */
public record LandClass(String id, Text label, List<String> aliases) {
    public LandClass {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        aliases = List.copyOf(aliases);
    }
}
