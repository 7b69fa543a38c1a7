package zonefit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextEqualityTest {

    private static final Text PLACES = new Text("地点：{0}", "places: {0}");

    @Test
    void texts_put_together_alike_are_equal_and_hash_alike() {
        Text one = PLACES.with(Text.same("A"));
        Text other = new Text("地点：{0}", "places: {0}").with(Text.same("A"));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(PLACES.with(Text.same("B")));
    }

    @Test
    void how_a_text_was_put_together_does_not_matter() {
        Text joined = Text.same("A").then(Text.same("B"));
        assertThat(joined).isEqualTo(Text.same("AB")).hasSameHashCodeAs(Text.same("AB"));
        assertThat(PLACES.with(Text.same("A"))).isEqualTo(new Text("地点：A", "places: A"));
        assertThat(Text.EMPTY.then(Text.EMPTY)).isEqualTo(Text.EMPTY);
    }

    @Test
    void a_difference_in_either_language_tells_them_apart() {
        assertThat(new Text("园区", "park")).isNotEqualTo(new Text("园区", "zone")).isNotEqualTo(new Text("片区", "park"));
    }
}
