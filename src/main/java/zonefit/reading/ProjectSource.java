package zonefit.reading;

import java.util.List;
import java.util.Objects;
import zonefit.problem.Problem;
import zonefit.project.Project;

/** One project of an input: read, or unreadable with every reason. */
public sealed interface ProjectSource permits ProjectSource.Read, ProjectSource.Unreadable {

    Problem.Place where();

    record Read(Project project, Problem.Place where) implements ProjectSource {
        public Read {
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(where, "where");
        }
    }

    record Unreadable(List<Problem> problems, Problem.Place where) implements ProjectSource {
        public Unreadable {
            Objects.requireNonNull(where, "where");
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("unreadable without a reason");
            }
        }
    }
}
