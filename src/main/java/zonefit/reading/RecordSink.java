package zonefit.reading;

import java.util.function.Supplier;

/**
 * Takes the records of an input in their order. A record is cheap to hand over: what costs time, making a project of it and
 * finding everything that is wrong with it, happens where its supplier is called, which may be another thread.
 */
@FunctionalInterface
public interface RecordSink {

    void accept(Supplier<ProjectSource> record);
}
