package zonefit.cache;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** An unchangeable list in packed bytes. A value is read when it is first asked for; it must be a value, without identity,
 * because two threads may read it at a time. */
public final class PackedList<T> extends AbstractList<T> implements RandomAccess {

    private final Unpacker in;
    private final int starts;
    private final int first;
    private final Function<Unpacker, T> unpack;
    private final AtomicReferenceArray<T> read;

    PackedList(Unpacker in, int size, int starts, int first, Function<Unpacker, T> unpack) {
        this.in = in;
        this.starts = starts;
        this.first = first;
        this.unpack = unpack;
        this.read = new AtomicReferenceArray<>(size);
    }

    /** An unchangeable list that is equal, as {@link List#copyOf} gives, without reading a packed one through. */
    public static <T> List<T> copyOf(List<T> list) {
        return list instanceof PackedList<T> packed ? packed : List.copyOf(list);
    }

    @Override
    public T get(int index) {
        Objects.checkIndex(index, size());
        T known = read.getAcquire(index);
        if (known == null) {
            known = unpack.apply(in.at(first + in.peek(starts + Integer.BYTES * index)));
            read.setRelease(index, known);
        }
        return known;
    }

    @Override
    public int size() {
        return read.length();
    }
}
