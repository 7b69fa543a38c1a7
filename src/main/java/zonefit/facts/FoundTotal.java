package zonefit.facts;

import java.util.Objects;
import zonefit.policy.Quota;

/** What rules find of the total of a pipeline under a quota. */
public record FoundTotal(PipelineTotal total, Quota quota, Outcome outcome) {

    public FoundTotal {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(quota, "quota");
        Objects.requireNonNull(outcome, "outcome");
    }
}
