package zonefit.policy;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import zonefit.text.Text;

/**
 * A threshold of a policy, one row of its table of minimums.
 *
 * @param rule      id of the rule that applies it
 * @param indicator what is measured
 * @param unit      of the value
 * @param value     the least that is allowed; absent if the document withholds the figure ({@code ***})
 * @param validity  the days on which the figure holds
 * @param note      what the reader has to know of the figure
 */
public record Minimum(String id, String rule, String indicator, String unit, Optional<BigDecimal> value, Validity validity,
        Citation citation, Text note) {

    public Minimum {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(note, "note");
    }

    public boolean isWithheld() {
        return value.isEmpty();
    }

    public BigDecimal least() {
        return value.orElseThrow(() -> new IllegalStateException(id + " is withheld"));
    }

    // Drools reads facts through getters.

    public String getRule() {
        return rule;
    }

    public boolean getWithheld() {
        return isWithheld();
    }
}
