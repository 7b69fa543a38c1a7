package zonefit.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import zonefit.text.Text;

/** Reads back what a {@link Packer} packed. Bytes of anything else end in a {@link RuntimeException}. */
public final class Unpacker {

    private final ByteBuffer in;
    /** Decoded when first asked for. Two threads may decode the same one, to the same end. */
    private final String[] strings;
    private final int text;

    public Unpacker(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
        this.strings = new String[in.getInt()];
        this.text = Integer.BYTES * (strings.length + 2);
        in.position(text + in.getInt(Integer.BYTES * (strings.length + 1)));
    }

    private Unpacker(Unpacker other, int position) {
        this.in = other.in.duplicate();
        this.strings = other.strings;
        this.text = other.text;
        in.position(position);
    }

    /** Reads the same bytes from another place, so that several can read at a time. */
    Unpacker at(int position) {
        return new Unpacker(this, position);
    }

    int peek(int position) {
        return in.getInt(position);
    }

    String stringAt(int id) {
        String string = strings[id];
        if (string == null) {
            int start = in.getInt(Integer.BYTES * (id + 1));
            int end = in.getInt(Integer.BYTES * (id + 2));
            string = new String(in.array(), text + start, end - start, StandardCharsets.UTF_8);
            strings[id] = string;
        }
        return string;
    }

    public int number() {
        return in.getInt();
    }

    public String string() {
        return stringAt(in.getInt());
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

    /** A list whose values are read when they are asked for. */
    public <T> List<T> spread(Function<Unpacker, T> unpack) {
        int size = in.getInt();
        int starts = in.position();
        in.position(starts + Integer.BYTES * size);
        int length = in.getInt();
        int values = in.position();
        in.position(values + length);
        return new PackedList<>(at(values), size, starts, values, unpack);
    }

    /** A map whose values are read when they are asked for. */
    public <T> Map<String, T> index(Function<Unpacker, T> unpack) {
        int size = in.getInt();
        int count = in.getInt();
        int slots = in.position();
        in.position(slots + Integer.BYTES * PackedMap.SLOT * count);
        int length = in.getInt();
        int values = in.position();
        in.position(values + length);
        return new PackedMap<>(at(values), size, count, slots, values, unpack);
    }
}
