package zonefit.amendment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import zonefit.text.Text;

/**
 * One thing that a rules folder says: a rule, a row of a table, or what is said of a policy as a whole.
 *
 * @param policy  id of the policy; empty for what all policies share
 * @param file    where it stands, relative to the rules folder
 * @param id      tells it from the others of its kind; the id that findings name, where they name it
 * @param title   what people call it; may be empty
 * @param locator the section or table row of the policy; empty where there is none
 * @param fields  everything that it says beside its id, as it is written, in the order of the table; the words of a cell are kept
 */
public record Item(Kind kind, String policy, String file, String id, Text title, String locator, Map<String, String> fields) {

    /** What makes two items the same thing in two folders. */
    record Key(Kind kind, String policy, String table, String id) {
    }

    public Item {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(locator, "locator");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A rule stays what it is in another file; a row does not in another table. */
    Key key() {
        return new Key(kind, policy, kind == Kind.RULE ? "" : file, id);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
