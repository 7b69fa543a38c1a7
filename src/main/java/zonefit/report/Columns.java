package zonefit.report;

/** Text in columns of a terminal, where a Chinese character is two wide. */
final class Columns {

    private Columns() {
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    static int width(String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    private static boolean isWide(int character) {
        return Character.isIdeographic(character) || character >= 0x3000 && character <= 0x303F || character >= 0xFF01 && character <= 0xFF60;
    }
}
