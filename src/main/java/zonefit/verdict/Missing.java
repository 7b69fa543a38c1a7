package zonefit.verdict;

import java.util.List;
import java.util.Objects;
import zonefit.text.Text;

/**
 * A fact that is needed before a verdict can be given.
 *
 * @param field    path of the field
 * @param question what to ask the applicant
 * @param rules    ids of the rules that need it
 */
public record Missing(String field, Text question, List<String> rules) {
    public Missing {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(question, "question");
        rules = List.copyOf(rules);
    }
}
