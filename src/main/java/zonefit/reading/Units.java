package zonefit.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.project.Field.Kind;

/** Units that a value may bear, and what they make of a number. */
enum Units {
    /** In thirds of a square metre: 1 亩 is 2000/3 m², and 30亩 must be 20000 m² to the last digit. */
    AREA(3, "平方米", "3", "㎡", "3", "m²", "3", "m2", "3", "平米", "3",
            "亩", "2000", "mu", "2000", "公顷", "30000", "ha", "30000", "平方公里", "3000000", "km²", "3000000",
            "km2", "3000000", "万平方米", "30000", "万㎡", "30000", "万平米", "30000"),
    /** In ten thousand yuan. */
    MONEY(1, "万", "1", "万元", "1", "元", "0.0001", "亿", "10000",
            "亿元", "10000", "万元人民币", "1", "亿元人民币", "10000", "wan", "1"),
    NONE(1);

    /** Decimals kept where a unit does not come out even; a millionth of a square metre. */
    private static final int SCALE = 6;

    private final BigDecimal parts;
    private final Map<String, BigDecimal> factors = new LinkedHashMap<>();

    /** @param parts how many parts, as factors count them, one unit of the field has */
    Units(int parts, String... pairs) {
        this.parts = new BigDecimal(parts);
        for (int i = 0; i < pairs.length; i += 2) {
            factors.put(pairs[i], new BigDecimal(pairs[i + 1]));
        }
    }

    static Units of(Kind kind) {
        return switch (kind) {
            case AREA -> AREA;
            case MONEY -> MONEY;
            default -> NONE;
        };
    }

    Set<String> known() {
        return factors.keySet();
    }

    /** A number of a unit in the unit of the field; absent if the unit is not known. No unit is that of the field. */
    Optional<BigDecimal> convert(BigDecimal number, String unit) {
        if (unit.isEmpty()) {
            return Optional.of(number);
        }
        return Optional.ofNullable(factors.get(unit.toLowerCase(Locale.ROOT))).map(number::multiply).map(value ->
                this == AREA ? value.divide(parts, SCALE, RoundingMode.HALF_UP).stripTrailingZeros() : value);
    }

    boolean knows(String unit) {
        return factors.containsKey(unit.toLowerCase(Locale.ROOT));
    }

    /** Whether a unit is that of the field's name. */
    boolean isOwn(String unit) {
        return Optional.ofNullable(factors.get(unit.toLowerCase(Locale.ROOT))).filter(factor -> factor.compareTo(parts) == 0).isPresent();
    }
}
