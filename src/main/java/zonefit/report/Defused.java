package zonefit.report;

import java.util.regex.Pattern;

/**
 * Text for a cell that a spreadsheet reads from plain text. What it would run as a formula gets an apostrophe before it, which
 * spreadsheets take as "this is text". A number stays a number.
 */
public final class Defused {

    /** Half and full width; East Asian editions take both. */
    private static final String STARTS_A_FORMULA = "=+-@＝＋－＠";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private Defused() {
    }

    public static String text(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** Blanks before the sign do not help: some programs trim them. */
    private static boolean isFormula(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) {
            return false;
        }
        char first = text.charAt(0);
        String start = text.stripLeading();
        return first == '\t' || first == '\r' || first == '\n' || !start.isEmpty() && STARTS_A_FORMULA.indexOf(start.charAt(0)) >= 0;
    }
}
