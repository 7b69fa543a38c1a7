package zonefit.amendment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zonefit.policy.Standing;
import zonefit.problem.Problem;
import zonefit.verdict.Verdict;

/**
 * A project under two rules folders.
 *
 * @param before   absent if the project cannot be read with the words of the old folder
 * @param after    absent if the project cannot be read with the words of the new folder
 * @param findings what is found otherwise
 * @param standings how policies that were asked for stand otherwise
 */
public record ProjectChange(Problem.Place where, String id, String name, Optional<Verdict> before, Optional<Verdict> after,
        List<FindingChange> findings, List<StandingChange> standings) {

    /** A policy that stands otherwise on the day of the project; absent where a folder does not hold it. */
    public record StandingChange(String policy, Optional<Standing> before, Optional<Standing> after) {
        public StandingChange {
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** From which verdict to which. */
    public record Flip(Optional<Verdict> before, Optional<Verdict> after) implements Comparable<Flip> {

        public Flip {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        @Override
        public int compareTo(Flip other) {
            int first = Integer.compare(rank(before), rank(other.before));
            return first != 0 ? first : Integer.compare(rank(after), rank(other.after));
        }

        private static int rank(Optional<Verdict> verdict) {
            return verdict.map(Verdict::ordinal).orElse(Verdict.values().length);
        }
    }

    public ProjectChange {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        findings = List.copyOf(findings);
        standings = List.copyOf(standings);
    }

    public Flip flip() {
        return new Flip(before, after);
    }

    public boolean flips() {
        return !before.equals(after);
    }
}
