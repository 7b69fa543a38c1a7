package zonefit.project;

import java.util.Objects;

/**
 * An approved exception that a project names: the rule it is excepted from, and the approval.
 *
 * @param rule     id of the rule
 * @param approval who approved it, and under which number
 */
public record ExceptionClaim(String rule, String approval) {
    public ExceptionClaim {
        Objects.requireNonNull(rule, "rule");
        if (approval.isBlank()) {
            throw new IllegalArgumentException("an exception without an approval");
        }
    }
}
