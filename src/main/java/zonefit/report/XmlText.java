package zonefit.report;

/** Text that XML can hold. */
public final class XmlText {

    private XmlText() {
    }

    /** Without the control characters that no XML may hold, not even escaped, and without halves of characters. */
    public static String clean(String text) {
        return text.codePoints().allMatch(XmlText::isAllowed) ? text
                : text.codePoints().filter(XmlText::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isAllowed(int character) {
        return character >= 0x20 && character < 0xD800 || character == '\t' || character == '\n' || character == '\r'
                || character > 0xDFFF && character < 0xFFFE || character > 0xFFFF;
    }
}
