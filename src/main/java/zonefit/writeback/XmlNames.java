package zonefit.writeback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonefit.report.XmlText;

/** Attributes, entities and cell names of a worksheet. */
final class XmlNames {

    static final int MOST_COLUMNS = 16_384;

    private static final int LONGEST_TEXT = 32_767;
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9A-Fa-f]+|#[0-9]+|lt|gt|amp|quot|apos);");
    /** What a spreadsheet would take for a character in its own notation. */
    private static final Pattern NOTATION = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XmlNames() {
    }

    /** The value of an attribute of a tag, as it is written. */
    static Optional<String> attribute(CharSequence tag, String attribute) {
        int[] span = span(tag, attribute);
        return span.length == 0 ? Optional.empty() : Optional.of(tag.subSequence(span[0], span[1]).toString());
    }

    /** The tag with another value for an attribute that it has; else the tag as it is. */
    static String with(String tag, String attribute, String value) {
        int[] span = span(tag, attribute);
        return span.length == 0 ? tag : tag.substring(0, span[0]) + value + tag.substring(span[1]);
    }

    /** From where to where the value of an attribute runs; empty if there is no such attribute. */
    private static int[] span(CharSequence tag, String attribute) {
        int at = 1;
        while (at < tag.length()) {
            char before = tag.charAt(at - 1);
            char character = tag.charAt(at);
            if (character == '"' || character == '\'') {
                at = close(tag, at) + 1;
            } else if (Character.isWhitespace(before) && startsWith(tag, at, attribute)) {
                int open = at + attribute.length();
                while (Character.isWhitespace(tag.charAt(open)) || tag.charAt(open) == '=') {
                    open++;
                }
                if (tag.charAt(open) == '"' || tag.charAt(open) == '\'') {
                    return new int[] {open + 1, close(tag, open)};
                }
                at++;
            } else {
                at++;
            }
        }
        return new int[0];
    }

    private static boolean startsWith(CharSequence tag, int at, String attribute) {
        int after = at + attribute.length();
        return after < tag.length() && attribute.contentEquals(tag.subSequence(at, after))
                && (tag.charAt(after) == '=' || Character.isWhitespace(tag.charAt(after)));
    }

    private static int close(CharSequence tag, int open) {
        int at = open + 1;
        while (at < tag.length() && tag.charAt(at) != tag.charAt(open)) {
            at++;
        }
        return at;
    }

    static String unescape(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(switch (match.group(1)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> Character.toString(match.group(1).startsWith("#x") ? Integer.parseInt(match.group(1).substring(2), 16)
                    : Integer.parseInt(match.group(1).substring(1)));
        }));
    }

    /** Text as the content of a cell. */
    static String escape(String text) {
        String fitting = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return NOTATION.matcher(XmlText.clean(fitting.replace("\r\n", "\n").replace('\r', '\n'))).replaceAll("_x005F_")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The number of the column of a cell such as {@code C7}, from 1. */
    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length(); i++) {
            char letter = Character.toUpperCase(cell.charAt(i));
            if (letter >= 'A' && letter <= 'Z') {
                column = column * 26 + letter - 'A' + 1;
            } else if (letter != '$') {
                break;
            }
        }
        return column;
    }

    static String cell(int column, int row) {
        return name(column) + row;
    }

    private static String name(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The reference of a range, at least as far to the right as the column. */
    static String widened(String range, int column) {
        int colon = range.indexOf(':');
        String first = colon < 0 ? range : range.substring(0, colon);
        String last = colon < 0 ? range : range.substring(colon + 1);
        String row = last.replaceAll("[^0-9]", "");
        return row.isEmpty() ? range : first + ":" + name(Math.max(column(last), column)) + row;
    }
}
