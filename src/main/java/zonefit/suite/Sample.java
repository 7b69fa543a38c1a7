package zonefit.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zonefit.problem.Problem;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Verdict;

/**
 * A project and what it must get.
 *
 * @param name         {@code policy/verdict/sentence}, or {@code policy/id} for a row of a table
 * @param verdict      absent if only the expectations count
 * @param expectations what must be found beside the verdict
 */
public record Sample(String name, Problem.Place where, Project project, Optional<Verdict> verdict, List<Expectation> expectations) {

    public Sample {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(verdict, "verdict");
        expectations = List.copyOf(expectations);
        if (verdict.isEmpty() && expectations.isEmpty()) {
            throw new IllegalArgumentException(name + " expects nothing");
        }
    }

    /** Everything in which an assessment differs from what is expected. */
    public List<Text> failures(Assessment assessment) {
        List<Text> failures = new ArrayList<>();
        verdict.filter(expected -> expected != assessment.verdict()).ifPresent(expected -> failures.add(
                new Text("结论应为{0}，实为{1}", "the verdict must be {0}, and is {1}").with(shown(expected), shown(assessment.verdict()))));
        expectations.forEach(expectation -> expectation.failure(assessment).ifPresent(failures::add));
        return failures;
    }

    /** Whether an assessment is as expected; cheaper than telling in what it differs. */
    public boolean passes(Assessment assessment) {
        return verdict.map(expected -> expected == assessment.verdict()).orElse(true)
                && expectations.stream().allMatch(expectation -> expectation.failure(assessment).isEmpty());
    }

    private static Text shown(Verdict verdict) {
        return new Text(verdict.name() + " " + verdict.label().zh(), verdict.name());
    }
}
