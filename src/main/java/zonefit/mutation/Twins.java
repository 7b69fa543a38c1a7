package zonefit.mutation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.policy.RuleFolder;
import zonefit.policy.Statement;
import zonefit.text.Text;
import zonefit.vocabulary.Gazetteer;

/**
 * Statements that are never told of a project, because another of the same policy covers the same industry at the same place, for every
 * activity, and goes before them by its id: of statements that cover a project equally near, the first by id is told and no other. That such a
 * statement is there, its force, and whether it too tells what the place is for where the other does, is not to be seen in any finding, but
 * perhaps in the order in which a remedy names other places.
 */
final class Twins {

    /** By place and industry: the first of all, and the first of those that tell what the place is for. */
    private final Map<List<Object>, Statement> first = new HashMap<>();
    private final Map<List<Object>, Statement> firstFocus = new HashMap<>();

    /** Places in which some nearer place is given to some activities of an industry. */
    private final Set<String> split = new HashSet<>();

    /** For each policy the places in which every site lies for which it speaks. */
    private final Map<String, Set<String>> everywhere = new HashMap<>();

    Twins(RuleFolder folder) {
        List<Statement> all = folder.statements();
        Gazetteer gazetteer = folder.vocabulary().gazetteer();
        folder.policies().forEach(policy -> everywhere.put(policy.id(), gazetteer.closure(policy.jurisdiction())));
        all.stream().filter(statement -> statement.splitsActivities() && !statement.isNamed()).forEach(statement -> gazetteer.closure(statement.place()).stream()
                .filter(around -> !around.equals(statement.place())).forEach(split::add));
        all.stream().filter(Twins::mayBeTwin).forEach(statement -> {
            first.merge(key(statement), statement, Twins::earlier);
            if (statement.isFocus()) {
                firstFocus.merge(key(statement), statement, Twins::earlier);
            }
        });
    }

    private static Statement earlier(Statement one, Statement other) {
        return one.id().compareTo(other.id()) < 0 ? one : other;
    }

    /** Why a change of a statement cannot be seen; absent if it may be. */
    Optional<Text> proof(Change.OfStatement change) {
        Statement was = change.was();
        Optional<Statement> now = change.becomes();
        if (!mayBeTwin(was) || !now.map(becomes -> mayBecome(was, becomes)).orElse(true)) {
            return Optional.empty();
        }
        boolean purpose = was.isFocus() != now.map(Statement::isFocus).orElse(false)
                || was.isFocus() && now.filter(becomes -> !becomes.place().equals(was.place())).isPresent();
        Optional<Statement> before = before(first, was);
        return before.filter(told -> !purpose || before(firstFocus, was).isPresent())
                .map(told -> new Text("`{0}` 在同一地点就同一产业先行适用，此行从不被引用",
                        "`{0}` covers the same industry at the same place and goes before: this row is never told").with(Text.same(told.id())));
    }

    /**
     * A statement about all of a policy's territory says the same of a wider place, and there goes behind what is said of the nearer one.
     * Where a nearer place is given to some activities only, a statement for some may leave open what one for all leaves
     * to the other.
     */
    private boolean mayBecome(Statement was, Statement becomes) {
        Set<String> around = everywhere.get(was.policy());
        boolean wider = becomes.concept().equals(was.concept()) && around.contains(was.place()) && around.contains(becomes.place());
        return (wider || key(becomes).equals(key(was))) && !becomes.isNamed() && (!becomes.splitsActivities() || !split.contains(was.place()));
    }

    private static Optional<Statement> before(Map<List<Object>, Statement> firsts, Statement statement) {
        return Optional.ofNullable(firsts.get(key(statement))).filter(one -> one.id().compareTo(statement.id()) < 0);
    }

    private static boolean mayBeTwin(Statement statement) {
        return !statement.isNamed() && !statement.splitsActivities();
    }

    private static List<Object> key(Statement statement) {
        return List.of(statement.policy(), statement.place(), statement.concept());
    }
}
