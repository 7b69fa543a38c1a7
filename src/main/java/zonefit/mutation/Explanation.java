package zonefit.mutation;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.problem.Problem;
import zonefit.text.Text;

/**
 * Why some mutants survive and may.
 *
 * @param mutants an id, in which {@code *} stands for any words
 */
public record Explanation(String mutants, Text reason, Problem.Place where) {

    public Explanation {
        Objects.requireNonNull(mutants, "mutants");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(where, "where");
    }

    public boolean explains(Mutant mutant) {
        return mutant.id().matches(Stream.of(mutants.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
