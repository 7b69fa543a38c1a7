package zonefit.lint;

import java.util.Objects;
import zonefit.problem.Problem;

/**
 * Something that lint found.
 *
 * @param subject id of the row, rule or policy that it is about; empty if it is about a line of a file
 * @param problem where it stands and what it is
 */
public record Defect(LintCheck check, String subject, Problem problem) {

    public Defect {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(problem, "problem");
    }
}
