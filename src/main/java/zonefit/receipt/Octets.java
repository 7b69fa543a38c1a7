package zonefit.receipt;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * JSON without blanks, in UTF-8, in a buffer that is used again and again: hashing a million projects leaves nothing behind. Not safe
 * for use by several threads.
 */
final class Octets {

    /** How much of a SHA-256 is kept: 128 bits, beyond any chance of two projects sharing one. */
    private static final int KEPT = 16;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int SHA_256_BYTES = 32;
    private static final int MOST_BYTES_OF_A_CHARACTER = 6;

    private final MessageDigest sha256;
    private final byte[] digest = new byte[SHA_256_BYTES];
    private byte[] bytes = new byte[1 << 10];
    private int size;

    Octets() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Octets clear() {
        size = 0;
        return this;
    }

    Octets raw(byte[] ascii) {
        room(ascii.length);
        System.arraycopy(ascii, 0, bytes, size, ascii.length);
        size += ascii.length;
        return this;
    }

    Octets raw(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** A number or a word of JSON, which needs no quotes. */
    Octets raw(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** A string of JSON. Only what JSON does not allow is escaped, and always in the same way. */
    Octets quoted(String text) {
        int length = text.length();
        room(2 + length * MOST_BYTES_OF_A_CHARACTER);
        // Local, or every byte would write them back.
        byte[] to = bytes;
        int at = size;
        to[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
                to[at++] = (byte) c;
            } else if (c < 0x80) {
                at = escaped(c, to, at);
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                at = pair(Character.toCodePoint(c, text.charAt(++i)), to, at);
            } else {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        to[at++] = '"';
        size = at;
        return this;
    }

    /** A list of strings. */
    Octets list(List<String> texts) {
        raw('[');
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                raw(',');
            }
            quoted(texts.get(i));
        }
        return raw(']');
    }

    private static int escaped(char c, byte[] to, int from) {
        int at = from;
        int letter = "\b\t\n\f\r\"\\".indexOf(c);
        to[at++] = '\\';
        if (letter >= 0) {
            to[at++] = (byte) "btnfr\"\\".charAt(letter);
        } else {
            to[at++] = 'u';
            to[at++] = '0';
            to[at++] = '0';
            to[at++] = HEX[c >> 4];
            to[at++] = HEX[c & 0xF];
        }
        return at;
    }

    private static int pair(int codePoint, byte[] to, int from) {
        int at = from;
        to[at++] = (byte) (0xF0 | codePoint >> 18);
        to[at++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        to[at++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | codePoint & 0x3F);
        return at;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** The first 128 bits of the SHA-256 of what has been written, as 32 hexadecimal digits. */
    String hash() {
        sha256.update(bytes, 0, size);
        try {
            sha256.digest(digest, 0, SHA_256_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        byte[] hex = new byte[2 * KEPT];
        for (int i = 0; i < KEPT; i++) {
            hex[2 * i] = HEX[digest[i] >> 4 & 0xF];
            hex[2 * i + 1] = HEX[digest[i] & 0xF];
        }
        return new String(hex, StandardCharsets.ISO_8859_1);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
