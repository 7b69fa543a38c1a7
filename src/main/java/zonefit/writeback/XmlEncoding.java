package zonefit.writeback;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In what encoding an XML text is written, by its first bytes. The byte order mark counts as its first character. */
final class XmlEncoding {

    private static final int HEAD = 200;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlEncoding() {
    }

    static Charset of(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        if (head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }

    /** Fails at bytes that are no text rather than replace them. */
    static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(new BufferedInputStream(in), charset.newDecoder());
    }
}
