package zonefit.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.text.Text;

/** A group of findings. */
public enum Check {
    LAND_USE("用地", "land use"), ZONE_GUIDANCE("区域产业引导", "zone guidance"), PARK_FOCUS("园区主导产业", "park focus"),
    ENVIRONMENT("环境与能耗", "environment"), INVESTMENT("投资", "investment");

    private final Text label;
    private final String code;

    Check(String zh, String en) {
        this.label = new Text(zh, en);
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Text label() {
        return label;
    }

    public String code() {
        return code;
    }

    public static Optional<Check> of(String code) {
        return Stream.of(values()).filter(check -> check.code().equals(code)).findFirst();
    }
}
