package zonefit.suite;

import java.util.List;
import java.util.Objects;
import zonefit.facts.Found;
import zonefit.screening.Screener.Prepared;
import zonefit.text.Text;
import zonefit.verdict.Assessment;

/**
 * A sample that was screened, with the steps between.
 *
 * @param failures everything in which it differs from what is expected; empty if it passes
 */
public record Trace(Sample sample, Prepared prepared, Found found, Assessment assessment, List<Text> failures) {

    public Trace {
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(prepared, "prepared");
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(found, "found");
        failures = List.copyOf(failures);
    }

    public boolean passes() {
        return failures.isEmpty();
    }
}
