package zonefit.mutation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zonefit.policy.Statement;

/** How many statements of a policy tell what a place is for, and how many it makes at all. */
final class Purposes {

    private final Map<String, Integer> focus = new HashMap<>();
    private final Map<String, Integer> statements = new HashMap<>();

    Purposes(List<Statement> all) {
        for (Statement statement : all) {
            statements.merge(statement.policy(), 1, Integer::sum);
            if (statement.isFocus()) {
                focus.merge(key(statement), 1, Integer::sum);
            }
        }
    }

    /** Whether a policy makes this statement and no other. */
    boolean isOnly(Statement statement) {
        return statements.get(statement.policy()) == 1;
    }

    /** Whether the place of a statement begins to have a purpose, or ceases to, when one statement becomes others. */
    boolean turns(Statement was, List<Statement> now, Statement at) {
        int before = focus.getOrDefault(key(at), 0);
        int after = before - (was.isFocus() && key(was).equals(key(at)) ? 1 : 0)
                + (int) now.stream().filter(statement -> statement.isFocus() && key(statement).equals(key(at))).count();
        return before > 0 != after > 0;
    }

    private static String key(Statement statement) {
        return statement.policy() + " " + statement.place();
    }
}
