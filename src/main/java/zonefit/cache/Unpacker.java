package zonefit.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import zonefit.text.Text;

/** Reads back what a {@link Packer} packed. Broken bytes end in a {@link RuntimeException}. */
public final class Unpacker {

    private final ByteBuffer in;
    private final String[] strings;

    public Unpacker(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
        this.strings = new String[in.getInt()];
        for (int i = 0; i < strings.length; i++) {
            int length = in.getInt();
            strings[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
        }
    }

    public int number() {
        return in.getInt();
    }

    public String string() {
        return strings[in.getInt()];
    }

    public Text text() {
        return new Text(string(), string());
    }

    public List<String> strings() {
        int size = in.getInt();
        if (size == 0) {
            return List.of();
        }
        String[] all = new String[size];
        for (int i = 0; i < size; i++) {
            all[i] = string();
        }
        return List.of(all);
    }

    public Set<String> set() {
        return new LinkedHashSet<>(strings());
    }

    public <T> List<T> all(Supplier<T> unpack) {
        int size = in.getInt();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(unpack.get());
        }
        return values;
    }
}
