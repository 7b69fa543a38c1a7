package zonefit.amendment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A field of an item before and after.
 *
 * @param name   column of the table, key of {@code policy.yaml}, or part of a rule
 * @param before empty if it was empty or not there
 * @param after  empty if it is empty or not there
 */
public record FieldChange(String name, String before, String after) {

    public FieldChange {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** Whether it is logic: what a rule looks for or reports, rather than what is said of it. */
    public boolean isLogic() {
        return RuleLogic.FIELDS.contains(name);
    }

    /** Whether it is a list, of which it is told what came and what went. */
    public boolean isList() {
        return !isLogic() && (before + after).contains(";");
    }

    /** What came into a list, or the lines that came into the logic of a rule. */
    public List<String> added() {
        return without(parts(after), parts(before));
    }

    /** What went out of a list, or the lines that went out of the logic of a rule. */
    public List<String> removed() {
        return without(parts(before), parts(after));
    }

    private List<String> parts(String value) {
        return Arrays.stream(value.split(isLogic() ? "\n" : ";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static List<String> without(List<String> parts, List<String> known) {
        List<String> left = new ArrayList<>(parts);
        known.forEach(left::remove);
        return left;
    }

    FieldChange mirrored() {
        return new FieldChange(name, after, before);
    }
}
