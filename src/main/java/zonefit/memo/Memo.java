package zonefit.memo;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps what was made of a key, for the same key recurs through a pipeline. Bounded: when it is full it starts anew. Safe for use
 * by several threads, two of which may make the same thing twice.
 *
 * @param <K> told apart by equals
 */
public final class Memo<K, V> {

    private final int most;
    private final ConcurrentHashMap<K, V> kept = new ConcurrentHashMap<>();

    /** @param most how many are kept */
    public Memo(int most) {
        this.most = most;
    }

    /** @param make must yield equal things for equal keys, and never null */
    public V of(K key, Supplier<V> make) {
        V known = kept.get(key);
        if (known == null) {
            known = make.get();
            if (kept.size() >= most) {
                kept.clear();
            }
            kept.put(key, known);
        }
        return known;
    }
}
