package zonefit.reading;

import java.util.List;
import zonefit.problem.Problem;
import zonefit.text.Text;

/** What is handed on in place of a project that could not be read, for a single reason. */
final class Unread {

    private Unread() {
    }

    static ProjectSource at(Problem.Place where, Text why) {
        return new ProjectSource.Unreadable(List.of(new Problem(where, why)), where);
    }

    static ProjectSource file(String file, Text why) {
        return at(Problem.Place.file(file), why);
    }
}
