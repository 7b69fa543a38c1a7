package zonefit.mutation;

import java.util.Objects;
import zonefit.problem.Problem;
import zonefit.text.Text;

/**
 * The rules with one thing changed, which samples should notice.
 *
 * @param id     {@code policy/table/row:operator}, with what is changed where an operator applies more than once; it tells where the
 *               change is by what stands there and not by how many stand before it
 * @param policy id of the policy, or {@code guidance} or {@code pipeline} for the rules that all share
 * @param what   what was changed, from and to
 */
public record Mutant(String id, String policy, Operator operator, Problem.Place where, Text what, Change change) {

    public Mutant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(change, "change");
    }

    /** By the id, which tells it from all others. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Mutant mutant && id.equals(mutant.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
