package zonefit.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.problem.Problem;

/** Writes assessments in one format, in the order in which they come. */
public interface Reporter extends Closeable {

    void assessment(Screened screened) throws IOException;

    /** An input that could not be read, in the place where its assessment would stand. */
    void unreadable(Problem.Place where, List<Problem> problems) throws IOException;

    /** What is said of all projects together; once, after the last of them. Formats of single projects leave it out. */
    default void pipeline(PipelineReport pipeline) throws IOException {
    }

    /** Writes what stands at the end, and flushes. */
    void finish() throws IOException;

    /** Gives back what was held for the report, finished or not. What it was written to stays open: its owner closes it. */
    @Override
    default void close() throws IOException {
    }
}
