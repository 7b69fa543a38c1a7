package zonefit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zonefit.Golden;
import zonefit.SmallRules;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.problem.ProblemsException;
import zonefit.screening.Screener;

/**
 * Rules that want more than to find. Each is refused with file, line and what is refused (a golden file), and has had no
 * effect; the same rule, trusted, has the one that its first line tells, so that the refusal is known to matter.
 */
class HostileRulesTest {

    private static final Path HOSTILE = Path.of("src/test/resources/zonefit/engine/hostile");
    private static final String PROJECT = """
            {"id": "P-1", "gbt4754": "3491", "site": {"city": "广州市", "district": "黄埔区"}, "land": {"supply": "new", "far": 1.5}}
            """;

    @TempDir
    private Path folder;
    private Path marker;
    private ServerSocketChannel server;

    @BeforeEach
    void lay_out_the_marks_that_would_tell() throws IOException {
        marker = folder.resolve("marker");
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        server.configureBlocking(false);
        System.setProperty("hostile.marker", marker.toString());
        System.setProperty("hostile.port", "" + server.socket().getLocalPort());
        System.clearProperty("hostile.mark");
    }

    @AfterEach
    void clear() throws IOException {
        server.close();
        System.clearProperty("hostile.mark");
    }

    static Stream<String> names() {
        return TestRules.files(HOSTILE, ".drl").stream().map(file -> file.getFileName().toString().replace(".drl", ""));
    }

    static Stream<String> namesOf(String sort) {
        return names().filter(name -> text(name).startsWith("// Trusted: " + sort));
    }

    static Stream<String> effective() {
        return namesOf("leaves a mark");
    }

    static Stream<String> endless() {
        return Stream.concat(namesOf("fires without end"), namesOf("reports without measure"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_refused_by_name_and_has_no_effect(String name) throws IOException {
        SmallRules rules = rules(name);
        ProblemsException refused = catchThrowableOfType(ProblemsException.class, () -> screen(rules, Trust.CHECKED));
        assertThat(refused).as("refused").isNotNull();
        assertThat(leftAMark()).isFalse();
        Golden.compare("engine/hostile/" + name + ".txt", rules.said(refused.problems()));
    }

    @ParameterizedTest
    @MethodSource("effective")
    void has_its_effect_where_rules_are_trusted(String name) throws IOException {
        try {
            screen(rules(name), Trust.TRUSTED);
        } catch (ProblemsException e) {
            // What it did before it failed counts.
        }
        assertThat(leftAMark()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("endless")
    void is_stopped_and_named_where_rules_are_trusted(String name) {
        SmallRules rules = rules(name);
        ProblemsException stopped = catchThrowableOfType(ProblemsException.class, () -> screen(rules, Trust.TRUSTED));
        assertThat(stopped).isNotNull();
        Golden.compare("engine/hostile/" + name + ".trusted.txt", rules.said(stopped.problems()));
    }

    @Test
    void there_are_many_of_them_and_many_would_have_an_effect() {
        assertThat(names()).hasSizeGreaterThan(80);
        assertThat(effective()).hasSizeGreaterThan(25);
        assertThat(endless()).hasSize(3);
    }

    @Test
    void what_was_compiled_on_trust_is_not_taken_from_the_cache_without_it() throws IOException {
        UserCache cache = UserCache.in(folder.resolve("cache"), "test");
        SmallRules rules = rules("new-object");
        try (Screener trusted = rules.open(Trust.TRUSTED, cache)) {
            trusted.await();
        }
        ProblemsException refused = catchThrowableOfType(ProblemsException.class, () -> {
            try (Screener checked = rules.open(Trust.CHECKED, cache)) {
                checked.screen(TestRules.project(PROJECT));
            }
        });
        assertThat(refused).isNotNull();
        assertThat(leftAMark()).isFalse();
    }

    @Test
    void a_sound_folder_is_let_through() {
        try (Screener screener = SmallRules.in(folder.resolve("rules")).open(Trust.CHECKED, UserCache.none())) {
            assertThat(screener.screen(TestRules.project(PROJECT)).findings()).isNotEmpty();
        }
    }

    private SmallRules rules(String name) {
        return SmallRules.in(folder.resolve("rules")).with("policies/town-2022/hostile.drl", text(name));
    }

    private static void screen(SmallRules rules, Trust trust) {
        try (Screener screener = rules.open(trust, UserCache.none())) {
            screener.screen(TestRules.project(PROJECT));
        }
    }

    private boolean leftAMark() throws IOException {
        return Files.exists(marker) || System.getProperty("hostile.mark") != null || server.accept() != null;
    }

    private static String text(String name) {
        try {
            return Files.readString(HOSTILE.resolve(name + ".drl"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
