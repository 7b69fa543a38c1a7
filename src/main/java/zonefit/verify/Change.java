package zonefit.verify;

import java.util.List;
import java.util.Objects;
import zonefit.text.Text;

/**
 * Something that an assessment was made of and that is no longer the same.
 *
 * @param before as the receipt has it
 * @param after  as it is now
 * @param fields what has changed of a project, if the receipt holds it; else empty
 */
public record Change(Cause cause, String before, String after, List<Difference> fields) {

    /** What an assessment is made of, in the order in which it explains most. */
    public enum Cause {
        PROJECT("project", "项目", "project"),
        RULES("rules", "规则", "rules"),
        PROGRAM("program", "程序", "program"),
        AS_OF("asOf", "判定日", "date"),
        POLICIES("policies", "适用政策", "policies");

        private final String code;
        private final Text label;

        Cause(String code, String zh, String en) {
            this.code = code;
            this.label = new Text(zh, en);
        }

        public String code() {
            return code;
        }

        public Text label() {
            return label;
        }
    }

    public Change {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        fields = List.copyOf(fields);
    }

    static Change of(Cause cause, String before, String after) {
        return new Change(cause, before, after, List.of());
    }
}
