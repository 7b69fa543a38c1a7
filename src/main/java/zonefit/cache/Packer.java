package zonefit.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import zonefit.text.Text;

/** Packs values into bytes that {@link Unpacker} reads back in the same order. A string that recurs is kept once. */
public final class Packer {

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    public Packer number(int number) {
        try {
            out.writeInt(number);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Packer string(String string) {
        return number(strings.computeIfAbsent(string, key -> strings.size()));
    }

    public Packer text(Text text) {
        return string(text.zh()).string(text.en());
    }

    public Packer strings(Collection<String> all) {
        number(all.size());
        all.forEach(this::string);
        return this;
    }

    public <T> Packer all(Collection<T> values, Consumer<T> pack) {
        number(values.size());
        values.forEach(pack);
        return this;
    }

    public byte[] bytes() {
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            DataOutputStream all = new DataOutputStream(whole);
            all.writeInt(strings.size());
            for (String string : strings.keySet()) {
                byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
                all.writeInt(utf8.length);
                all.write(utf8);
            }
            bytes.writeTo(all);
            return whole.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
