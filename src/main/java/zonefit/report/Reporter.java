package zonefit.report;

import java.io.IOException;
import java.util.List;
import zonefit.problem.Problem;
import zonefit.verdict.Assessment;

/** Writes assessments in one format, in the order in which they come. */
public interface Reporter {

    void assessment(Assessment assessment) throws IOException;

    /** An input that could not be read, in the place where its assessment would stand. */
    void unreadable(Problem.Place where, List<Problem> problems) throws IOException;

    /** Writes what stands at the end, and flushes. */
    void finish() throws IOException;
}
