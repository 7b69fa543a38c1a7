package zonefit.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.text.Text;

/** How binding a clause is, read from its wording. */
public enum Force {
    /** Must, strictly, not below. */
    MANDATORY("强制", "mandatory"),
    /** 原则上: exceptions can be approved. */
    PRINCIPLE("原则", "principle"),
    /** 重点发展, 引导, 布局. */
    GUIDED("引导", "guided"),
    /** 鼓励, 支持. */
    ENCOURAGED("鼓励", "encouraged"),
    /** Targets, averages, statistics. */
    BENCHMARK("参考", "benchmark");

    private final Text label;

    Force(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a finding of this force can decide a verdict at all. */
    public boolean binds() {
        return this == MANDATORY || this == PRINCIPLE || this == GUIDED;
    }

    public static Optional<Force> of(String code) {
        return Stream.of(values()).filter(force -> force.code().equals(code)).findFirst();
    }
}
