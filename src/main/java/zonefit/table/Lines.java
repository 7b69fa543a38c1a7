package zonefit.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts an input into lines without decoding it, so that whoever decodes a line may do so on another thread. In UTF-8 and in
 * GB18030 alike no character but the line break itself has the byte of a line break, and none but the quote that of a quote.
 */
public final class Lines {

    private static final int BUFFER = 1 << 16;
    /** No line of projects is that long; memory must not grow with what is no text at all. */
    private static final int LONGEST = 1 << 24;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private int number;
    private boolean afterReturn;

    /**
     * A line without its line break.
     *
     * @param number    from 1
     * @param hasQuotes whether a double quote stands in it
     */
    public record Line(byte[] bytes, int number, boolean hasQuotes) {

        /** Whether nothing stands in it but blanks. */
        public boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    public Lines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line; absent at the end.
     *
     * @throws IOException if the input cannot be read, or holds a line of more than 16 MB
     */
    public Optional<Line> next() throws IOException {
        byte[] before = {};
        boolean quotes = false;
        while (position < end || fill()) {
            if (afterReturn) {
                afterReturn = false;
                if (buffer[position] == '\n') {
                    position++;
                    continue;
                }
            }
            int start = position;
            for (int at = start; at < end; at++) {
                int b = buffer[at] & 0xFF;
                if (b > '"') {
                    continue;
                }
                if (b == '\n' || b == '\r') {
                    position = at + 1;
                    afterReturn = b == '\r';
                    return Optional.of(new Line(join(before, start, at), ++number, quotes));
                }
                quotes |= b == '"';
            }
            position = end;
            before = join(before, start, end);
            if (before.length > LONGEST) {
                throw new IOException("line " + (number + 1) + " is longer than " + LONGEST + " bytes");
            }
        }
        return before.length == 0 ? Optional.empty() : Optional.of(new Line(before, ++number, quotes));
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer, 0, BUFFER));
        return end > 0;
    }

    private byte[] join(byte[] before, int from, int to) {
        if (before.length == 0) {
            return Arrays.copyOfRange(buffer, from, to);
        }
        byte[] joined = Arrays.copyOf(before, before.length + to - from);
        System.arraycopy(buffer, from, joined, before.length, to - from);
        return joined;
    }
}
