package zonefit.facts;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zonefit.policy.Citation;
import zonefit.policy.Statement;
import zonefit.text.Text;

/** What rules find of a project. What it means for the verdict is decided elsewhere. */
public sealed interface Found permits Found.ByRule, Found.ByStatement {

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
    record ByRule(String rule, Outcome outcome, Text figure, Text actual, Set<String> missing, Optional<Row> row,
            Text note) implements Found {
        public ByRule {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(outcome, "outcome");
            missing = Set.copyOf(missing);
        }
    }

    /** A row of a table that a rule applied: its id, and where the policy says it. */
    record Row(String id, Citation citation) {
        public Row {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(citation, "citation");
        }
    }

    /** A statement bears on the project's place. */
    record ByStatement(Statement statement, Bearing bearing) implements Found {
        public ByStatement {
            Objects.requireNonNull(statement, "statement");
            Objects.requireNonNull(bearing, "bearing");
        }
    }

    /** How a statement bears on a project. */
    enum Bearing {
        /** It says what the project's place is for. */
        SPEAKS,
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
