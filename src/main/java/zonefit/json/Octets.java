package zonefit.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import zonefit.text.Lang;
import zonefit.text.Text;

/**
 * JSON in UTF-8, in a buffer that is used again and again: writing a million projects leaves nothing behind. Not safe for use by
 * several threads.
 */
public final class Octets implements Text.Pieces {

    private static final int MOST_BYTES_OF_A_CHAR = 6;

    private final Escapes escapes;
    private byte[] bytes = new byte[1 << 10];
    private int size;

    public Octets(Escapes escapes) {
        this.escapes = escapes;
    }

    public Octets clear() {
        size = 0;
        return this;
    }

    public int size() {
        return size;
    }

    /** What has been written elsewhere, in UTF-8. */
    public Octets raw(byte[] written) {
        room(written.length);
        System.arraycopy(written, 0, bytes, size, written.length);
        size += written.length;
        return this;
    }

    public Octets raw(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** A number or a word of JSON, which needs no quotes. */
    public Octets raw(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** A string of JSON. */
    public Octets quoted(String text) {
        int length = text.length();
        room(2 + length * MOST_BYTES_OF_A_CHAR);
        bytes[size] = '"';
        int end = put(text, 0, length, size + 1);
        bytes[end] = '"';
        size = end + 1;
        return this;
    }

    /** A string of JSON. */
    public Octets quoted(Text text, Lang lang) {
        raw('"');
        text.tell(lang, this);
        return raw('"');
    }

    /** A list of strings. */
    public Octets list(Collection<String> texts) {
        raw('[');
        boolean first = true;
        for (String text : texts) {
            if (!first) {
                raw(',');
            }
            first = false;
            quoted(text);
        }
        return raw(']');
    }

    /** Part of a string of JSON. */
    @Override
    public void add(String text, int from, int to) {
        room((to - from) * MOST_BYTES_OF_A_CHAR);
        size = put(text, from, to, size);
    }

    /** There must be room. Returns where it ends. */
    private int put(String text, int from, int to, int start) {
        // Local, or every byte would write them back.
        byte[] into = bytes;
        int at = start;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
                into[at++] = (byte) c;
            } else if (c < 0x80) {
                at = escaped(c, into, at);
            } else if (c < 0x800) {
                into[at++] = (byte) (0xC0 | c >> 6);
                into[at++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                at = three(c, into, at);
            } else if (!escapes.escapesPairs() && i + 1 < to && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                at = four(Character.toCodePoint(c, text.charAt(++i)), into, at);
            } else {
                at = escapes == Escapes.CANONICAL ? three(c, into, at) : unicode(c, into, at);
            }
        }
        return at;
    }

    private int escaped(char c, byte[] into, int from) {
        int letter = "\b\t\n\f\r\"\\".indexOf(c);
        if (letter < 0) {
            return unicode(c, into, from);
        }
        into[from] = '\\';
        into[from + 1] = (byte) "btnfr\"\\".charAt(letter);
        return from + 2;
    }

    private int unicode(char c, byte[] into, int from) {
        int at = from;
        into[at++] = '\\';
        into[at++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            into[at++] = (byte) escapes.digits().charAt(c >> shift & 0xF);
        }
        return at;
    }

    private static int three(char c, byte[] into, int from) {
        into[from] = (byte) (0xE0 | c >> 12);
        into[from + 1] = (byte) (0x80 | c >> 6 & 0x3F);
        into[from + 2] = (byte) (0x80 | c & 0x3F);
        return from + 3;
    }

    private static int four(int codePoint, byte[] into, int from) {
        into[from] = (byte) (0xF0 | codePoint >> 18);
        into[from + 1] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        into[from + 2] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        into[from + 3] = (byte) (0x80 | codePoint & 0x3F);
        return from + 4;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    public void feed(MessageDigest digest) {
        digest.update(bytes, 0, size);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    public byte[] toBytes() {
        return since(0);
    }

    /** What has been written since it was of that size. */
    public byte[] since(int start) {
        return Arrays.copyOfRange(bytes, start, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
