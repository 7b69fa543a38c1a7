package zonefit.pipeline;

import java.util.Objects;
import zonefit.verdict.Finding;

/** A finding and the waiver under which it is accepted. */
public record Waived(Finding finding, Waiver waiver) {

    public Waived {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(waiver, "waiver");
    }
}
