package zonefit.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the text of a table is encoded: UTF-8, or GB18030 as spreadsheets on Chinese Windows save it. */
public enum TextEncoding {
    UTF_8("UTF-8"), GB18030("GB18030");

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String label;

    TextEncoding(String label) {
        this.label = label;
    }

    /** Its tables are large; loaded only by who needs them. */
    private static final class Chinese {
        private static final Charset CHARSET = Charset.forName("GB18030");
    }

    public String label() {
        return label;
    }

    public Charset charset() {
        return this == UTF_8 ? StandardCharsets.UTF_8 : Chinese.CHARSET;
    }

    /**
     * What a sample is: UTF-8 if all of it or at least half of its lines are, which other text hardly ever is by chance; else
     * GB18030 if all of it or at least half of its lines can be; absent if it is neither.
     *
     * @param sample the start of an input; may end within a character
     */
    public static Optional<TextEncoding> of(byte[] sample) {
        List<byte[]> lines = lines(sample);
        for (TextEncoding encoding : values()) {
            long fitting = lines.stream().filter(encoding::fits).count();
            if (encoding.fits(sample) || fitting > 0 && fitting * 2 >= lines.size()) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    /** Whether nothing in it tells one encoding from the other. */
    public static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it starts as a text in UTF-16 does. */
    public static boolean isUtf16(byte[] head) {
        return head.length >= 2 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
    }

    /** Leaves out the byte order mark of UTF-8. */
    public static byte[] withoutMark(byte[] bytes) {
        return startsWithMark(bytes) ? Arrays.copyOfRange(bytes, MARK.length, bytes.length) : bytes;
    }

    public static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** The text of some bytes; absent if they are none in this encoding. */
    public Optional<String> decode(byte[] bytes) {
        String text = new String(bytes, charset());
        if (text.indexOf('\uFFFD') < 0) {
            return Optional.of(text);
        }
        try {
            return Optional.of(charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private boolean fits(byte[] sample) {
        CharsetDecoder decoder = charset().newDecoder();
        return !decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false).isError();
    }

    /** The lines that tell one encoding from the other. */
    private static List<byte[]> lines(byte[] sample) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == '\n') {
                lines.add(Arrays.copyOfRange(sample, start, i));
                start = i + 1;
            }
        }
        lines.removeIf(TextEncoding::isAscii);
        return lines;
    }
}
