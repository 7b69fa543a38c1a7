package zonefit.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Collection;
import zonefit.text.Lang;
import zonefit.text.Text;

/**
 * Writes JSON, without blanks or laid out for people, and puts the commas. Whoever writes balances what is opened and names what
 * stands in an object. Assessments go through here rather than through a library's generator because bytes that are ready can be
 * copied in, and a text told piece by piece; for anything written less often the library serves. Not safe for use by several threads.
 */
public final class Json {

    private static final String INDENT = "  ";

    private final Octets octets;
    private final boolean laidOut;
    private int depth;
    /** Whether nothing stands yet in what was opened last. */
    private boolean first = true;
    /** Whether a name stands before the value that comes. */
    private boolean named;

    private Json(Octets octets, boolean laidOut) {
        this.octets = octets;
        this.laidOut = laidOut;
    }

    /** Without blanks: one record a line. */
    public static Json lines() {
        return new Json(new Octets(Escapes.LINES), false);
    }

    /** With one value a line, indented. */
    public static Json laidOut() {
        return new Json(new Octets(Escapes.LAID_OUT), true);
    }

    public boolean isLaidOut() {
        return laidOut;
    }

    public Json object() {
        return open('{');
    }

    public Json endObject() {
        return close('}');
    }

    public Json array() {
        return open('[');
    }

    public Json endArray() {
        return close(']');
    }

    public Json name(String name) {
        separate();
        octets.quoted(name);
        if (laidOut) {
            octets.raw(" : ");
        } else {
            octets.raw(':');
        }
        named = true;
        return this;
    }

    public Json string(String value) {
        value().quoted(value);
        return this;
    }

    public Json string(Text value, Lang lang) {
        value().quoted(value, lang);
        return this;
    }

    public Json number(int value) {
        value().raw(Integer.toString(value));
        return this;
    }

    public Json truth(boolean value) {
        value().raw(value ? "true" : "false");
        return this;
    }

    public Json strings(Collection<String> values) {
        array();
        for (String value : values) {
            string(value);
        }
        return endArray();
    }

    /** A value, or what stands in an object, that has been written before and without blanks. */
    public Json copy(byte[] written) {
        value().raw(written);
        return this;
    }

    /** Ends a line. */
    public Json line() {
        octets.raw('\n');
        return this;
    }

    private Json open(char bracket) {
        value().raw(bracket);
        depth++;
        first = true;
        return this;
    }

    private Json close(char bracket) {
        depth--;
        if (laidOut && first) {
            octets.raw(' ');
        } else if (laidOut) {
            newLine();
        }
        octets.raw(bracket);
        first = false;
        return this;
    }

    /** Where a value goes. */
    private Octets value() {
        if (named) {
            named = false;
        } else if (depth > 0) {
            separate();
        }
        return octets;
    }

    private void separate() {
        if (!first) {
            octets.raw(',');
        }
        first = false;
        if (laidOut) {
            newLine();
        }
    }

    private void newLine() {
        octets.raw(System.lineSeparator());
        for (int i = 0; i < depth; i++) {
            octets.raw(INDENT);
        }
    }

    /** How many bytes wait to be taken or handed on. */
    public int size() {
        return octets.size();
    }

    /** Hands on what has been written since the last time. */
    public void handTo(OutputStream out) throws IOException {
        octets.writeTo(out);
        octets.clear();
    }

    /** Hands on what has been written since the last time. */
    public void handTo(Writer out) throws IOException {
        out.write(octets.toString());
        octets.clear();
    }

    /** What was written by itself, to be copied elsewhere. */
    public byte[] take() {
        byte[] taken = octets.toBytes();
        octets.clear();
        first = true;
        return taken;
    }
}
