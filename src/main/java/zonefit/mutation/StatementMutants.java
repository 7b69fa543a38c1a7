package zonefit.mutation;

import static zonefit.mutation.Rows.becomes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.policy.Force;
import zonefit.policy.RuleFolder;
import zonefit.policy.Statement;
import zonefit.policy.Statement.Basis;
import zonefit.text.Text;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Vocabulary;

/** Mutants of what policies state about places and industries. */
final class StatementMutants {

    private static final Set<Activity> ALL = Set.of(Activity.values());

    private final Rows rows;
    private final Vocabulary vocabulary;

    private StatementMutants(Rows rows, Vocabulary vocabulary) {
        this.rows = rows;
        this.vocabulary = vocabulary;
    }

    static void make(RuleFolder folder, Rows rows) {
        StatementMutants made = new StatementMutants(rows, folder.vocabulary());
        folder.statements().forEach(made::of);
    }

    private void of(Statement row) {
        add(row, Operator.DROP, "id", Rows.dropped(), Optional.empty());
        Force force = row.force() == Force.ENCOURAGED ? Force.GUIDED : Force.ENCOURAGED;
        add(row, Operator.FORCE, "force", becomes(row.force().code(), force.code()),
                with(row, row.place(), row.concept(), row.activities(), row.basis(), force));
        if (!row.isNamed()) {
            Basis basis = row.isFocus() ? Basis.LAYOUT : Basis.FOCUS;
            add(row, Operator.BASIS, "basis", becomes(code(row.basis()), code(basis)),
                    with(row, row.place(), row.concept(), row.activities(), basis, row.force()));
        }
        if (!row.isNamed()) {
            // What a firm does that is meant by name is not asked.
            Set<Activity> activities = row.splitsActivities() ? ALL : Set.of(Activity.RESEARCH);
            add(row, Operator.ACTIVITY, "activity", becomes(codes(row.activities()), codes(activities)),
                    with(row, row.place(), row.concept(), activities, row.basis(), row.force()));
        }
        vocabulary.concepts().wider(row.concept()).ifPresent(wider -> add(row, Operator.CONCEPT, "concept",
                becomes(row.concept(), wider), with(row, row.place(), wider, row.activities(), row.basis(), row.force())));
        vocabulary.gazetteer().get(row.place()).within().stream().findFirst().ifPresent(wider -> add(row, Operator.PLACE, "place",
                becomes(row.place(), wider), with(row, wider, row.concept(), row.activities(), row.basis(), row.force())));
    }

    private Optional<Statement> with(Statement row, String place, String concept, Set<Activity> activities, Basis basis, Force force) {
        return Optional.of(new Statement(row.id(), row.policy(), place, concept, vocabulary.concepts().above(concept), row.role(), activities,
                basis, force, row.citation(), row.names()));
    }

    private void add(Statement row, Operator operator, String column, Text what, Optional<Statement> becomes) {
        rows.add(row.policy(), "statements", row.id().substring(row.policy().length() + 1), operator, column, "", what,
                new Change.OfStatement(row, becomes));
    }

    private static String code(Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT);
    }

    static String codes(Set<Activity> activities) {
        return activities.equals(ALL) ? "any" : List.copyOf(activities).stream().sorted().map(Activity::code).collect(Collectors.joining(";"));
    }
}
