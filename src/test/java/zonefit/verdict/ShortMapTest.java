package zonefit.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShortMapTest {

    @Property
    void it_answers_as_the_map_does_that_it_was_made_of(@ForAll Map<String, Integer> map) {
        Map<String, Integer> copy = ShortMap.copyOf(map);
        assertThat(copy).isEqualTo(map).hasSameHashCodeAs(map).hasSameSizeAs(map);
        map.forEach((key, value) -> assertThat(copy.get(key)).isEqualTo(value));
        assertThat(copy.get("no key of " + map)).isNull();
        assertThat(copy.containsKey("no key of " + map)).isFalse();
    }

    @Test
    void it_keeps_the_order() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("b", 2);
        map.put("a", 1);
        map.put("c", 3);
        StringBuilder order = new StringBuilder();
        ShortMap.copyOf(map).forEach((key, value) -> order.append(key).append(value));
        assertThat(order).hasToString("b2a1c3");
        assertThat(ShortMap.copyOf(map).keySet()).containsExactly("b", "a", "c");
        assertThat(ShortMap.copyOf(new TreeMap<>(map)).keySet()).containsExactly("a", "b", "c");
    }

    @Test
    void a_copy_of_a_copy_is_the_same_object_and_nothing_changes_it() {
        Map<String, Integer> map = new LinkedHashMap<>(Map.of("a", 1));
        Map<String, Integer> copy = ShortMap.copyOf(map);
        map.put("b", 2);
        assertThat(ShortMap.copyOf(copy)).isSameAs(copy).isEqualTo(Map.of("a", 1));
        assertThatThrownBy(() -> copy.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.entrySet().iterator().next().setValue(2)).isInstanceOf(UnsupportedOperationException.class);
    }
}
