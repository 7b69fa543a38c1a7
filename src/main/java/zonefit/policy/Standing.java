package zonefit.policy;

import java.util.Locale;
import zonefit.text.Text;

/** How a policy stands on the as-of date. */
public enum Standing {
    /** Issued and within its plan period: decides. */
    IN_FORCE("有效", "in force"),
    /** Its period has ended and no loaded policy supersedes it: informs, at most and at least conditional. */
    CARRIED_OVER("期满待确认", "carried over"),
    /** Not issued yet: silent. */
    NOT_YET("尚未发布", "not yet issued"),
    /** A loaded policy that has been issued takes its place: silent. */
    SUPERSEDED("已被替代", "superseded");

    private final Text label;

    Standing(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
