package zonefit.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A proposed investment project as it was written: immutable, and every value of the type that its field asks for.
 * What was not stated is absent.
 */
public final class Project {

    private final String id;
    private final Map<String, Object> values;

    /** @throws ClassCastException if a value is not of its field's type */
    public Project(String id, Map<Field<?>, Object> values) {
        this.id = Objects.requireNonNull(id, "id");
        Map<String, Object> byPath = new TreeMap<>();
        values.forEach((field, value) -> byPath.put(field.path(), field.type().cast(Objects.requireNonNull(value))));
        this.values = Map.copyOf(byPath);
    }

    public String id() {
        return id;
    }

    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable(field.type().cast(values.get(field.path())));
    }

    /** The texts of a list field; empty if not stated. */
    public List<String> texts(Field<Texts> field) {
        return get(field).map(Texts::all).orElse(List.of());
    }

    public String name() {
        return get(Fields.NAME).orElse(id);
    }

    /** Whether anything was stated under a heading such as {@code land}. */
    public boolean states(String heading) {
        return values.keySet().stream().anyMatch(path -> path.startsWith(heading + "."));
    }

    public List<ExceptionClaim> exceptions() {
        return get(Fields.EXCEPTIONS).map(Exceptions::all).orElse(List.of());
    }

    @Override
    public String toString() {
        return id + " " + new TreeMap<>(values);
    }

    /** The value of a list field. */
    public record Texts(List<String> all) {
        public Texts {
            all = List.copyOf(all);
        }
    }

    /** The value of the field {@code exceptions}. */
    public record Exceptions(List<ExceptionClaim> all) {
        public Exceptions {
            all = List.copyOf(all);
        }
    }
}
