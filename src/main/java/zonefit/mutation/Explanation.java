package zonefit.mutation;

import java.util.Objects;
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
        String id = mutant.id();
        String[] parts = mutants.split("\\*", -1);
        String last = parts[parts.length - 1];
        if (parts.length == 1) {
            return id.equals(mutants);
        }
        int from = parts[0].length();
        if (!id.startsWith(parts[0]) || !id.endsWith(last)) {
            return false;
        }
        for (int i = 1; i < parts.length - 1; i++) {
            int at = id.indexOf(parts[i], from);
            if (at < 0) {
                return false;
            }
            from = at + parts[i].length();
        }
        return from <= id.length() - last.length();
    }
}
