package zonefit.facts;

import java.util.Objects;

/**
 * What the projects of a pipeline come to under one quota, summed before rules see it.
 *
 * @param quota  id of the quota
 * @param of     tells this total from others under the same quota, such as those of other years
 * @param amount the total as far as it is known, in the unit of the quota
 */
public record PipelineTotal(String quota, String of, Measure amount) {

    public PipelineTotal {
        Objects.requireNonNull(quota, "quota");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(amount, "amount");
    }

    // Drools reads facts through getters.

    public String getQuota() {
        return quota;
    }
}
