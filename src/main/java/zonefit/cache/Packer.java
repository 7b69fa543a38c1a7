package zonefit.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import zonefit.text.Text;

/**
 * Packs values into bytes that {@link Unpacker} reads back in the same order. A string that recurs is kept once. What
 * is {@link #spread} or {@link #index indexed} need not be read back as a whole.
 */
public final class Packer {

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private DataOutputStream out = new DataOutputStream(bytes);

    public Packer number(int number) {
        try {
            out.writeInt(number);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Packer string(String string) {
        return number(id(string));
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

    /** Values of which few are needed in a run. */
    public <T> Packer spread(Collection<T> values, Consumer<T> pack) {
        List<Integer> starts = new ArrayList<>();
        byte[] packed = aside(() -> values.forEach(value -> {
            starts.add(bytes.size());
            pack.accept(value);
        }));
        number(starts.size());
        starts.forEach(this::number);
        return raw(packed);
    }

    /** A map of which few entries are needed in a run: a hash table that is looked into where it lies. */
    public <T> Packer index(Map<String, T> map, Consumer<T> pack) {
        int[] slots = new int[PackedMap.SLOT * PackedMap.slots(map.size())];
        java.util.Arrays.fill(slots, PackedMap.EMPTY);
        byte[] packed = aside(() -> map.forEach((key, value) -> {
            int slot = PackedMap.firstSlot(key.hashCode(), slots.length / PackedMap.SLOT);
            while (slots[slot * PackedMap.SLOT] != PackedMap.EMPTY) {
                slot = (slot + 1) % (slots.length / PackedMap.SLOT);
            }
            slots[slot * PackedMap.SLOT] = id(key);
            slots[slot * PackedMap.SLOT + 1] = key.hashCode();
            slots[slot * PackedMap.SLOT + 2] = bytes.size();
            pack.accept(value);
        }));
        number(map.size()).number(slots.length / PackedMap.SLOT);
        for (int number : slots) {
            number(number);
        }
        return raw(packed);
    }

    private int id(String string) {
        return strings.computeIfAbsent(string, key -> strings.size());
    }

    /** What is packed meanwhile, apart from the rest. */
    private byte[] aside(Runnable pack) {
        ByteArrayOutputStream before = bytes;
        DataOutputStream outBefore = out;
        bytes = new ByteArrayOutputStream();
        out = new DataOutputStream(bytes);
        pack.run();
        byte[] packed = bytes.toByteArray();
        bytes = before;
        out = outBefore;
        return packed;
    }

    private Packer raw(byte[] packed) {
        number(packed.length);
        bytes.writeBytes(packed);
        return this;
    }

    public byte[] bytes() {
        try {
            ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            DataOutputStream all = new DataOutputStream(whole);
            all.writeInt(strings.size());
            for (String string : strings.keySet()) {
                all.writeInt(utf8.size());
                utf8.writeBytes(string.getBytes(StandardCharsets.UTF_8));
            }
            all.writeInt(utf8.size());
            utf8.writeTo(all);
            bytes.writeTo(all);
            return whole.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
