package zonefit.verify;

import java.util.List;
import java.util.Objects;
import zonefit.problem.Problem;
import zonefit.text.Text;

/**
 * What became of one assessment.
 *
 * @param project     id of its project; empty if it names none
 * @param where       where it stands in its file
 * @param changes     what it was made of and has changed since
 * @param differences what comes out differently
 * @param reasons     what else has to be said, such as why it could not be verified
 * @param accepted    how many of its findings are waived or known, which is taken as the file has it
 */
public record Verification(String project, Problem.Place where, Status status, List<Change> changes, List<Difference> differences,
        List<Text> reasons, int accepted) {

    public Verification {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(status, "status");
        changes = List.copyOf(changes);
        differences = List.copyOf(differences);
        reasons = List.copyOf(reasons);
    }

    static Verification unverified(String project, Problem.Place where, List<Text> reasons) {
        return new Verification(project, where, Status.UNVERIFIED, List.of(), List.of(), reasons, 0);
    }
}
