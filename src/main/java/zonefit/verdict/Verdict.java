package zonefit.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zonefit.text.Text;

/** What is concluded of a check, a policy or a project. Ordered as it rolls up: the first that any part has is the whole's. */
public enum Verdict {
    MISFIT("不符合", "misfit"), UNDETERMINED("待补充材料", "undetermined"), CONDITIONAL("有条件符合", "conditional"), FIT("符合", "fit");

    private final Text label;

    Verdict(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict of a whole; undetermined if no part decides anything. */
    public static Verdict rollUp(Collection<Verdict> parts) {
        return List.of(values()).stream().filter(parts::contains).findFirst().orElse(UNDETERMINED);
    }

    public static Optional<Verdict> of(String code) {
        return List.of(values()).stream().filter(verdict -> verdict.code().equals(code)).findFirst();
    }
}
