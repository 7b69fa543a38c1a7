package zonefit.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A proposed investment project as it was written: immutable, and every value of the type that its field asks for.
 * What was not stated is absent.
 */
public final class Project {

    private final String id;
    /** By the index of the field; null where nothing was stated. */
    private final Object[] values;

    /** @throws ClassCastException if a value is not of its field's type */
    public Project(String id, Map<Field<?>, Object> values) {
        this(id, new Values().putAll(values));
    }

    /** Takes over what was collected, which must not be used any more. */
    public Project(String id, Values values) {
        this.id = Objects.requireNonNull(id, "id");
        this.values = values.handOver();
    }

    public String id() {
        return id;
    }

    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable(field.type().cast(values[field.index()]));
    }

    public boolean states(Field<?> field) {
        return values[field.index()] != null;
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
        for (Field<?> field : Fields.under(heading)) {
            if (values[field.index()] != null) {
                return true;
            }
        }
        return false;
    }

    public List<ExceptionClaim> exceptions() {
        return get(Fields.EXCEPTIONS).map(Exceptions::all).orElse(List.of());
    }

    @Override
    public String toString() {
        return Fields.ALL.stream().filter(field -> values[field.index()] != null)
                .map(field -> field + "=" + values[field.index()]).collect(Collectors.joining(", ", id + " {", "}"));
    }

    /** Collects what a project states; for one project and one thread. */
    public static final class Values {

        private Object[] byIndex = new Object[Fields.ALL.size()];

        /** @throws ClassCastException if the value is not of the field's type */
        public void put(Field<?> field, Object value) {
            byIndex[field.index()] = field.type().cast(Objects.requireNonNull(value));
        }

        public <T> Optional<T> get(Field<T> field) {
            return Optional.ofNullable(field.type().cast(byIndex[field.index()]));
        }

        private Values putAll(Map<Field<?>, Object> values) {
            values.forEach(this::put);
            return this;
        }

        private Object[] handOver() {
            Object[] handed = byIndex;
            byIndex = new Object[0];
            return handed;
        }
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
