package zonefit.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zonefit.text.Text;

/**
 * What a project may claim under a policy. Never part of a verdict.
 *
 * @param kind       what sort of support it is, such as {@code renovation-aid} or {@code standards-award}
 * @param share      at most this share of the total investment, 0 to 1
 * @param cap        at most this amount, in ten thousand yuan
 * @param amount     exactly this amount, in ten thousand yuan
 * @param conditions all of which must be met
 */
public record Support(String id, String policy, Text title, String kind, Optional<BigDecimal> share, Optional<BigDecimal> cap,
        Optional<BigDecimal> amount, List<SupportCondition> conditions, Citation citation, Text note) {

    public Support {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(cap, "cap");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(note, "note");
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException(id + " has no condition");
        }
    }
}
