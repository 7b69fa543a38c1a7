package zonefit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Writes text as UTF-8, and takes text that is UTF-8 already without decoding it. */
final class Utf8Writer extends PrintWriter {

    private final OutputStream bytes;

    Utf8Writer(OutputStream bytes) {
        super(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), false);
        this.bytes = bytes;
    }

    /** Adds text that is UTF-8 already, after what has been written so far. Fails as every write here: {@link #checkError} tells. */
    void utf8(byte[] text) {
        flush();
        try {
            bytes.write(text);
        } catch (IOException e) {
            setError();
        }
    }
}
