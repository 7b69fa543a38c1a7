package zonefit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {

    private static final byte[] STATE = {1, 2, 3};
    private static final byte[] CONTENT = {4, 5, 6, 7};

    @TempDir
    private Path temporary;
    private Path folder;
    private UserCache cache;

    @BeforeEach
    void keep() {
        folder = temporary.resolve("mine");
        cache = UserCache.in(folder, "build 1");
        cache.put("tables", STATE, CONTENT);
    }

    @Test
    void what_was_kept_is_given_back() {
        assertThat(cache.get("tables", STATE)).hasValue(CONTENT);
    }

    @Test
    void another_state_another_kind_or_another_build_finds_nothing() {
        assertThat(cache.get("tables", new byte[] {1, 2, 4})).isEmpty();
        assertThat(cache.get("rules", STATE)).isEmpty();
        assertThat(UserCache.in(folder, "build 2").get("tables", STATE)).isEmpty();
    }

    @Test
    void an_entry_under_a_name_that_is_not_its_own_is_not_taken() throws IOException {
        Path entry = entries().get(0);
        cache.put("tables", new byte[] {9}, new byte[] {9});
        Path other = entries().stream().filter(file -> !file.equals(entry)).findFirst().orElseThrow();
        Files.write(entry, Files.readAllBytes(other));
        assertThat(cache.get("tables", STATE)).isEmpty();
    }

    @Test
    void an_entry_with_one_bit_turned_is_not_taken() throws IOException {
        Path entry = entries().get(0);
        byte[] bytes = Files.readAllBytes(entry);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 4;
            Files.write(entry, bytes);
            assertThat(cache.get("tables", STATE)).isEmpty();
            bytes[i] ^= 4;
        }
    }

    @Test
    void an_entry_cut_short_is_not_taken() throws IOException {
        Path entry = entries().get(0);
        byte[] bytes = Files.readAllBytes(entry);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(entry, java.util.Arrays.copyOf(bytes, length));
            assertThat(cache.get("tables", STATE)).isEmpty();
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.toList();
        }
    }
}
