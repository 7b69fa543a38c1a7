package zonefit.pipeline;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A finding that somebody has accepted for one project. It is still reported, and counted apart.
 *
 * @param project  id of the project
 * @param rule     id of the rule whose finding is accepted
 * @param reason   why
 * @param approver who accepted it
 * @param expires  the last day on which it holds
 */
public record Waiver(String project, String rule, String reason, String approver, LocalDate expires) {

    public Waiver {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(approver, "approver");
        Objects.requireNonNull(expires, "expires");
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(expires);
    }
}
