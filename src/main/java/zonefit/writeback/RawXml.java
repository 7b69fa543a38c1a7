package zonefit.writeback;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Cuts XML into tags and what stands between them, every character as it was, so that what is not changed can be written again as it
 * is: no parser gives back quotes, blanks, entities and prefixes. It checks no more than it needs.
 */
final class RawXml {

    private static final int BUFFER = 1 << 15;

    enum Kind { START, END, EMPTY, TEXT, CDATA, OTHER }

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int end;
    private final StringBuilder raw = new StringBuilder();
    private Kind kind = Kind.OTHER;
    private String name = "";

    RawXml(Reader in) {
        this.in = in;
    }

    /** @return false at the end */
    boolean next() throws IOException {
        raw.setLength(0);
        name = "";
        if (peek() < 0) {
            return false;
        }
        if (peek() != '<') {
            kind = Kind.TEXT;
            while (peek() >= 0 && peek() != '<') {
                take();
            }
            return true;
        }
        take();
        switch (peek()) {
            case '?' -> {
                kind = Kind.OTHER;
                until("?>");
            }
            case '!' -> declaration();
            default -> tag();
        }
        return true;
    }

    private void declaration() throws IOException {
        take();
        if (peek() == '-') {
            kind = Kind.OTHER;
            take();
            take();
            until("-->");
        } else if (peek() == '[') {
            kind = Kind.CDATA;
            until("]]>");
        } else {
            throw new IOException("a document type is not allowed here");
        }
    }

    private void tag() throws IOException {
        int quote = 0;
        while (true) {
            int character = take();
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '>') {
                break;
            }
        }
        boolean isEnd = raw.charAt(1) == '/';
        kind = isEnd ? Kind.END : raw.charAt(raw.length() - 2) == '/' ? Kind.EMPTY : Kind.START;
        int from = isEnd ? 2 : 1;
        int to = from;
        while (" \t\r\n/>".indexOf(raw.charAt(to)) < 0) {
            to++;
        }
        name = raw.substring(from, to);
    }

    private void until(String mark) throws IOException {
        int start = raw.length();
        do {
            take();
        } while (raw.length() < start + mark.length() || raw.indexOf(mark, raw.length() - mark.length()) < 0);
    }

    private int peek() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, in.read(buffer));
        }
        return position == end ? -1 : buffer[position];
    }

    private int take() throws IOException {
        if (peek() < 0) {
            throw new IOException("the text ends within a tag");
        }
        char character = buffer[position++];
        raw.append(character);
        return character;
    }

    Kind kind() {
        return kind;
    }

    /** The name of a tag with its prefix; empty if this is no tag. */
    String name() {
        return name;
    }

    String raw() {
        return raw.toString();
    }

    boolean opens(String qualified) {
        return (kind == Kind.START || kind == Kind.EMPTY) && name.equals(qualified);
    }

    boolean closes(String qualified) {
        return kind == Kind.END && name.equals(qualified);
    }

    /** What stands between tags, without its entities. */
    String text() {
        return kind == Kind.CDATA ? raw.substring("<![CDATA[".length(), raw.length() - "]]>".length()) : XmlNames.unescape(raw.toString());
    }

    Optional<String> attribute(String attribute) {
        return XmlNames.attribute(raw, attribute);
    }
}
