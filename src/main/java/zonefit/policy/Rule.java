package zonefit.policy;

import java.util.Objects;
import zonefit.text.Text;

/**
 * A clause as logic, described once beside the DRL that finds it.
 *
 * @param id       {@code policy/clause}, the name of the rule in DRL
 * @param required what the clause asks for
 * @param remedy   what would make a project meet it
 */
public record Rule(String id, String policy, Text title, Check check, Force force, Citation citation, Text required,
        Text remedy) {

    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(force, "force");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(required, "required");
        Objects.requireNonNull(remedy, "remedy");
    }
}
