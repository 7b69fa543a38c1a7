package zonefit.lint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.policy.Policy;
import zonefit.problem.Suggestion;
import zonefit.text.Text;

/** Periods of policies, and which takes the place of which. */
final class DateLint {

    private final Folder folder;
    private final List<Policy> policies;

    DateLint(Folder folder, List<Policy> policies) {
        this.folder = folder;
        this.policies = policies;
    }

    void run() {
        for (Policy policy : policies) {
            if (policy.issued().isAfter(policy.to())) {
                folder.policy(LintCheck.DATES, policy.id(), "issued", new Text("`" + policy.issued() + "` 晚于期末 `" + policy.to() + "`",
                        "`" + policy.issued() + "` is after the end of the period, `" + policy.to() + "`"));
            }
            policy.supersedes().forEach(id -> superseded(policy, id));
            successor(policy).ifPresent(next -> between(policy, next));
        }
    }

    private void superseded(Policy policy, String id) {
        Optional<Policy> older = find(id);
        if (older.isEmpty()) {
            problem(policy, new Text("`" + id + "` 没有收录", "`" + id + "` is not loaded").then(
                    Suggestion.didYouMean(id, policies.stream().map(Policy::id).toList())));
        } else if (reaches(older.get(), policy.id(), new HashSet<>())) {
            problem(policy, new Text("`" + id + "` 又取代 `" + policy.id() + "`：成环", "`" + id + "` supersedes `" + policy.id() + "` in turn: a loop"));
        } else if (policy.issued().isBefore(older.get().issued())) {
            problem(policy, new Text("`" + id + "` 印发于 " + older.get().issued() + "，晚于本政策", "`" + id + "` was issued on " + older.get().issued()
                    + ", after this policy"));
        }
    }

    /** Whether a policy is, or leads by what it supersedes to, another. */
    private boolean reaches(Policy from, String id, Set<String> seen) {
        return from.id().equals(id) || seen.add(from.id())
                && from.supersedes().stream().flatMap(next -> find(next).stream()).anyMatch(next -> reaches(next, id, seen));
    }

    private Optional<Policy> successor(Policy policy) {
        return policies.stream().filter(other -> !other.id().equals(policy.id()) && other.supersedes().contains(policy.id()))
                .min(Comparator.comparing(Policy::issued));
    }

    private void between(Policy policy, Policy next) {
        LocalDate start = next.begins();
        if (policy.to().plusDays(1).isBefore(start)) {
            folder.policy(LintCheck.PERIOD_GAP, policy.id(), "to", new Text("`" + policy.to() + "` 到期，`" + next.id() + "` " + start + " 才开始",
                    "the period ends on `" + policy.to() + "`, and `" + next.id() + "` does not begin before " + start));
        } else if (policy.to().isAfter(start) && policy.begins().isBefore(start)) {
            folder.policy(LintCheck.PERIOD_OVERLAP, policy.id(), "to", new Text("`" + policy.to() + "` 到期，`" + next.id() + "` 已于 " + start + " 开始",
                    "the period ends on `" + policy.to() + "`, after `" + next.id() + "` began on " + start));
        }
    }

    private Optional<Policy> find(String id) {
        return policies.stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    private void problem(Policy policy, Text message) {
        folder.policy(LintCheck.SUPERSESSION, policy.id(), "supersedes", message);
    }
}
