package zonefit.verdict;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** An unchangeable map of a few entries, in the order of the map that it was made of. It is searched from its beginning. */
public final class ShortMap<K, V> extends AbstractMap<K, V> {

    private final List<Entry<K, V>> entries;

    private ShortMap(List<Entry<K, V>> entries) {
        this.entries = entries;
    }

    /** The same entries in the same order; the map itself if it is a short one already, so that what recurs stays the same object. */
    public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        if (map instanceof ShortMap<K, V> same) {
            return same;
        }
        List<Entry<K, V>> entries = new ArrayList<>(map.size());
        for (Entry<K, V> entry : map.entrySet()) {
            entries.add(Map.entry(entry.getKey(), entry.getValue()));
        }
        return new ShortMap<>(Collections.unmodifiableList(entries));
    }

    @Override
    public V get(Object key) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).getKey().equals(key)) {
                return entries.get(i).getValue();
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (int i = 0; i < entries.size(); i++) {
            action.accept(entries.get(i).getKey(), entries.get(i).getValue());
        }
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    @Override
    public int size() {
        return entries.size();
    }
}
