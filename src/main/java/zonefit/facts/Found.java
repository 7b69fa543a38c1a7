package zonefit.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zonefit.policy.Citation;
import zonefit.policy.Statement;
import zonefit.text.Text;

/**
 * What rules find of a project. What it means for the verdict is decided elsewhere.
 *
 * @param byRule      what clauses as logic say
 * @param focus       what the project's places are for, by place and policy
 * @param byStatement the statements that bear on the project's industry at its places, in no particular order
 */
public record Found(List<ByRule> byRule, List<Focus> focus, List<ByStatement> byStatement) {

    public Found {
        byRule = List.copyOf(byRule);
        focus = List.copyOf(focus);
        byStatement = List.copyOf(byStatement);
    }

    /**
     * A clause as logic said something.
     *
     * @param rule     id of the rule
     * @param figure   the figure or name that the clause asks for; empty if it asks for none
     * @param actual   what the project states
     * @param missing  paths of the fields that would settle it
     * @param row      the row of a table that was applied, if the rule has one
     * @param note     what the reader has to know beside it
     */
    public record ByRule(String rule, Outcome outcome, Text figure, Text actual, Set<String> missing, Optional<Row> row,
            Text note) {
        public ByRule {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(outcome, "outcome");
            missing = Set.copyOf(missing);
        }
    }

    /**
     * What a place is for.
     *
     * @param place      id of the place
     * @param policy     id of the policy that says so
     * @param statements by their ids
     */
    public record Focus(String place, String policy, List<Statement> statements) {
        public Focus {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(policy, "policy");
            statements = List.copyOf(statements);
        }
    }

    /** A row of a table that a rule applied: its id, and where the policy says it. */
    public record Row(String id, Citation citation) {
        public Row {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(citation, "citation");
        }
    }

    /** A statement bears on the project's industry at its place. */
    public record ByStatement(Statement statement, Bearing bearing) {
        public ByStatement {
            Objects.requireNonNull(statement, "statement");
            Objects.requireNonNull(bearing, "bearing");
        }
    }

    /** How a statement bears on a project. */
    public enum Bearing {
        /** It covers an industry and the activity of the project. */
        COVERS,
        /** It covers the industry; whether the activity too, the project does not tell. */
        COVERS_IF_ACTIVITY,
        /** It gives the project's place to another activity of the same industry. */
        OTHER_ACTIVITY,
        /** It covers part of what the project's industry may mean. */
        NARROWER
    }
}
