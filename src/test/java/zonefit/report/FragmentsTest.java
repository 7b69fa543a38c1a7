package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zonefit.json.Json;

class FragmentsTest {

    private final List<String> written = new ArrayList<>();
    private final Fragments<String> fragments = new Fragments<>(List.of((json, part) -> {
        written.add(part);
        json.name("part").string(part);
    }, (json, part) -> json.string(part + "!")));

    @Test
    void writes_once_what_is_equal_and_copies_it_then() {
        Json json = Json.lines().object();
        for (String part : List.of("a", "b", String.valueOf(new char[] {'a'}))) {
            Fragments.Pieces pieces = fragments.of(part, json);
            pieces.write(json, 0);
            json.name("then");
            pieces.write(json, 1);
        }
        assertThat(new String(json.endObject().take(), StandardCharsets.UTF_8)).isEqualTo(
                "{\"part\":\"a\",\"then\":\"a!\",\"part\":\"b\",\"then\":\"b!\",\"part\":\"a\",\"then\":\"a!\"}");
        assertThat(written).containsExactly("a", "b");
    }

    @Test
    void writes_anew_what_is_laid_out() {
        Json json = Json.laidOut().object();
        fragments.of("a", json).write(json, 0);
        fragments.of("a", json).write(json, 0);
        assertThat(new String(json.endObject().take(), StandardCharsets.UTF_8).lines()).containsExactly("{", "  \"part\" : \"a\",",
                "  \"part\" : \"a\"", "}");
        assertThat(written).containsExactly("a", "a");
    }

    @Test
    void keeps_so_many_and_writes_the_others_each_time() {
        Json json = Json.lines().array();
        for (int i = 0; i < 10_000; i++) {
            fragments.of("p" + i, json).write(json, 1);
        }
        written.clear();
        fragments.of("p0", json).write(json, 0);
        fragments.of("p9999", json).write(json, 0);
        fragments.of("p9999", json).write(json, 0);
        assertThat(written).containsExactly("p9999", "p9999");
    }
}
