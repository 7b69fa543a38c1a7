package zonefit.facts;

import java.util.Locale;
import zonefit.text.Text;

/** What one rule or statement says of one project. */
public enum Outcome {
    MET("符合", "met"), UNMET("不符合", "unmet"), UNKNOWN("待定", "unknown");

    private final Text label;

    Outcome(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
