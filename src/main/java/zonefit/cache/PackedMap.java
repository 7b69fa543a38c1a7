package zonefit.cache;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * An unchangeable map in packed bytes: open addressing, each slot the key, its hash and where its value begins. A value
 * is read when it is first asked for; it must be a value, without identity, because two threads
 * may read it at a time.
 */
public final class PackedMap<T> extends AbstractMap<String, T> {

    /** Numbers in a slot. */
    static final int SLOT = 3;
    static final int EMPTY = -1;

    private static final int ASKED_BEFORE_WHOLE = 5_000;

    private final Unpacker in;
    private final int size;
    private final int slots;
    private final int first;
    private final Function<Unpacker, T> unpack;
    private final int count;
    private final AtomicReferenceArray<T> read;
    /** All of it, once so much has been asked that reading it through pays; null before. */
    private volatile Map<String, T> whole;
    /** Not counted exactly where several threads ask, which does not matter. */
    private int asked;

    PackedMap(Unpacker in, int size, int count, int slots, int first, Function<Unpacker, T> unpack) {
        this.in = in;
        this.size = size;
        this.slots = slots;
        this.first = first;
        this.unpack = unpack;
        this.count = count;
        this.read = new AtomicReferenceArray<>(count);
    }

    /** An unchangeable map that is equal, as {@link Map#copyOf} gives, without reading a packed one through. */
    public static <T> Map<String, T> copyOf(Map<String, T> map) {
        return map instanceof PackedMap<T> packed ? packed : Map.copyOf(map);
    }

    /** How many slots a map needs: a power of two, at most half of them filled. */
    static int slots(int size) {
        return Integer.highestOneBit(Math.max(size, 1)) * 4;
    }

    static int firstSlot(int hash, int count) {
        return (hash ^ hash >>> 16) & count - 1;
    }

    /** The slot of a key; {@link #EMPTY} if it is not there. */
    private int slot(Object key) {
        int hash = key.hashCode();
        for (int slot = firstSlot(hash, count);; slot = slot + 1 & count - 1) {
            int id = key(slot);
            if (id == EMPTY) {
                return EMPTY;
            }
            if (in.peek(position(slot) + Integer.BYTES) == hash && in.stringAt(id).equals(key)) {
                return slot;
            }
        }
    }

    private int key(int slot) {
        return in.peek(position(slot));
    }

    private int position(int slot) {
        return slots + Integer.BYTES * SLOT * slot;
    }

    private T value(int slot) {
        T known = read.getAcquire(slot);
        if (known == null) {
            known = unpack.apply(in.at(first + in.peek(position(slot) + 2 * Integer.BYTES)));
            read.setRelease(slot, known);
        }
        return known;
    }

    @Override
    public T get(Object key) {
        Map<String, T> all = whole;
        if (all != null) {
            return all.get(key);
        }
        if (++asked > ASKED_BEFORE_WHOLE) {
            whole = new HashMap<>(this);
        }
        int slot = slot(key);
        return slot == EMPTY ? null : value(slot);
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<String, T>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, T>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, T>> {

        private int slot = next(0);

        private int next(int from) {
            int next = from;
            while (next < count && key(next) == EMPTY) {
                next++;
            }
            return next;
        }

        @Override
        public boolean hasNext() {
            return slot < count;
        }

        @Override
        public Map.Entry<String, T> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, T> entry = Map.entry(in.stringAt(key(slot)), value(slot));
            slot = next(slot + 1);
            return entry;
        }
    }
}
