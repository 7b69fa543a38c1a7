package zonefit.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zonefit.text.Text;

/**
 * A condition of a support, one row of the vocabulary of conditions.
 *
 * @param field    path of the project's field that tells; absent if the project file does not
 * @param values   what the field must be, or contain; {@code here} is true wherever the policy speaks
 * @param concepts ids of the concepts one of which the project must lie below; empty if the industry does not matter
 */
public record SupportCondition(String code, Text label, Optional<String> field, List<String> values, Set<String> concepts) {

    /** The value of a condition that holds wherever its policy speaks. */
    public static final String HERE = "here";

    public SupportCondition {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(field, "field");
        values = List.copyOf(values);
        concepts = Set.copyOf(concepts);
    }
}
