package zonefit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zonefit.problem.Problem;
import zonefit.project.Field;
import zonefit.project.Project;
import zonefit.text.Text;

/** A project in the making: what it states so far, and what is wrong with it. A place is only worked out for a problem. */
final class Draft {

    /** Where a record and its fields stand. */
    interface Places {

        Problem.Place record();

        /** Where the value of a field stands; that of the record, with the field's name, if it does not say. */
        Problem.Place of(Field<?> field);
    }

    private final Project.Values values = new Project.Values();
    private final Places places;
    private final List<Problem> problems = new ArrayList<>(0);

    Draft(Places places) {
        this.places = places;
    }

    void put(Field<?> field, Object value) {
        values.put(field, value);
    }

    <T> Optional<T> get(Field<T> field) {
        return values.get(field);
    }

    void problem(Field<?> field, Text message) {
        problems.add(new Problem(places.of(field), message));
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    boolean hasProblemWith(Field<?> field) {
        return problems.stream().anyMatch(problem -> problem.where().field().equals(field.path()));
    }

    Places places() {
        return places;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The project; the draft must not be used any more. */
    Project project(String id) {
        return new Project(id, values);
    }
}
