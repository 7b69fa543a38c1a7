package zonefit.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zonefit.policy.Statement;

/** Which policies state anything. */
final class Stated {

    /** Any two statements of each policy. */
    private final Map<String, List<Statement>> some = new LinkedHashMap<>();

    Stated(List<Statement> all) {
        for (Statement statement : all) {
            List<Statement> few = some.computeIfAbsent(statement.policy(), key -> new ArrayList<>(2));
            if (few.size() < 2) {
                few.add(statement);
            }
        }
    }

    /**
     * Of every policy that still states anything once one statement has become others, at least one statement. Verdicts ask of all
     * statements together only whether there is any; the places that a remedy names are told by all of them, and no sample expects a remedy.
     */
    List<Statement> some(Statement was, List<Statement> now) {
        List<Statement> some = new ArrayList<>(now);
        this.some.values().forEach(few -> few.stream().filter(statement -> statement != was).findFirst().ifPresent(some::add));
        return some;
    }
}
