package zonefit.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zonefit.project.Field;
import zonefit.project.Field.Choice;
import zonefit.project.Field.Kind;
import zonefit.project.Fields;

/**
 * Reads values in their plainest form, which is that of nearly all of a large table: {@code 12500.5}, {@code 2023-09-15},
 * {@code new}. What it reads is what {@link ValueReader} would read with more effort; it leaves everything else to it.
 */
final class QuickValues {

    /** So many digits are below the largest number that is allowed, and fit a long. */
    private static final int MOST_DIGITS = 15;
    /** No unit makes a number more than a million times as large. */
    private static final int MOST_DIGITS_WITH_UNIT = MOST_DIGITS - 6;
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    private static final Map<String, Object> YES_NO = Map.of("true", true, "yes", true, "是", true, "false", false, "no", false, "否", false);
    private static final Map<Field<?>, Map<String, Object>> CHOICES = choices();

    private QuickValues() {
    }

    /** @param text without blanks around it, not empty */
    static Optional<Object> read(Field<?> field, String text) {
        return Optional.ofNullable(switch (field.kind()) {
            case AREA, MONEY -> amount(text, Units.of(field.kind()));
            case NUMBER -> number(text);
            case COUNT -> count(text);
            case SHARE -> share(text);
            case DATE -> date(text);
            case YES_NO -> YES_NO.get(text);
            case CHOICE -> CHOICES.get(field).get(text);
            default -> null;
        });
    }

    /** A number with or without a unit. */
    private static BigDecimal amount(String text, Units units) {
        int end = text.length();
        while (end > 0 && !isDigit(text.charAt(end - 1))) {
            end--;
        }
        if (end == text.length()) {
            return number(text);
        }
        BigDecimal number = end > 0 && end <= MOST_DIGITS_WITH_UNIT ? number(text.substring(0, end)) : null;
        return number == null ? null : units.convert(number, text.substring(end)).orElse(null);
    }

    private static BigDecimal number(String text) {
        int length = text.length();
        if (length > MOST_DIGITS) {
            return null;
        }
        long digits = 0;
        int point = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits = digits * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > 0) {
                point = i;
            } else {
                return null;
            }
        }
        if (point == length - 1) {
            return null;
        }
        return BigDecimal.valueOf(digits, point < 0 ? 0 : length - 1 - point);
    }

    private static BigDecimal count(String text) {
        BigDecimal number = number(text);
        return number != null && number.scale() == 0 ? number : null;
    }

    private static BigDecimal share(String text) {
        BigDecimal number = number(text);
        return number != null && number.compareTo(BigDecimal.ONE) <= 0 ? number : null;
    }

    private static LocalDate date(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        boolean isDay = year >= 0 && month >= 1 && month <= 12 && day >= 1
                && (day <= LAST_DAY_OF_EVERY_MONTH || day <= YearMonth.of(year, month).lengthOfMonth());
        return isDay ? LocalDate.of(year, month, day) : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The number that stands in a part of a text; -1 if it is none. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static Map<Field<?>, Map<String, Object>> choices() {
        Map<Field<?>, Map<String, Object>> byField = new HashMap<>();
        for (Field<?> field : Fields.ALL) {
            if (field.kind() == Kind.CHOICE) {
                Map<String, Object> codes = new HashMap<>();
                for (Choice choice : field.choices()) {
                    codes.putIfAbsent(choice.code(), choice.code());
                    choice.aliases().forEach(alias -> codes.putIfAbsent(alias, choice.code()));
                }
                byField.put(field, codes);
            }
        }
        return byField;
    }
}
