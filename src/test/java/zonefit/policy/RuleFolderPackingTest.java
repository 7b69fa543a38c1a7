package zonefit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.project.Project;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.verdict.Assessment;

class RuleFolderPackingTest {

    @TempDir
    private Path cacheFolder;

    @Test
    void what_is_read_back_is_what_was_kept() {
        RuleFolder read = TestRules.folder();
        RuleFolder back = RuleFolderPacking.unpack(read.path(), RuleFolderPacking.pack(read));
        assertThat(back.hash()).isEqualTo(read.hash());
        assertThat(back.policies()).isEqualTo(read.policies());
        assertThat(back.statements()).isEqualTo(read.statements());
        assertThat(back.minimums()).isEqualTo(read.minimums());
        assertThat(back.restrictions()).isEqualTo(read.restrictions());
        assertThat(back.parcels()).isEqualTo(read.parcels());
        assertThat(back.supports()).isEqualTo(read.supports());
        assertThat(back.quotas()).isEqualTo(read.quotas());
        assertThat(back.sources()).isEqualTo(read.sources());
    }

    @Test
    void every_sample_is_judged_alike_from_the_tables_and_from_the_cache() {
        UserCache cache = UserCache.in(cacheFolder.resolve("mine"), "test");
        List<String> first = answers(cache);
        assertThat(answers(cache)).isEqualTo(first);
        assertThat(answers(UserCache.none())).isEqualTo(first);
    }

    @Test
    void an_entry_that_others_can_write_is_not_trusted() throws IOException {
        Path folder = cacheFolder.resolve("open");
        UserCache cache = UserCache.in(folder, "test");
        cache.put("tables", new byte[] {1}, new byte[] {2});
        assertThat(cache.get("tables", new byte[] {1})).isPresent();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString("rw-rw-rw-"));
            }
        }
        assertThat(cache.get("tables", new byte[] {1})).isEmpty();
    }

    @Test
    void a_broken_entry_costs_time_and_never_an_answer() throws IOException {
        UserCache cache = UserCache.in(cacheFolder.resolve("broken"), "test");
        List<String> first = answers(cache);
        try (Stream<Path> entries = Files.list(cacheFolder.resolve("broken"))) {
            for (Path entry : entries.toList()) {
                Files.write(entry, new byte[] {0, 0, 1, 0, 5});
            }
        }
        assertThat(answers(cache)).isEqualTo(first);
    }

    private static List<String> answers(UserCache cache) {
        try (Screener screener = Screener.open(TestRules.FOLDER, cache, Screener.Options.allPolicies(TestRules.TODAY))) {
            ProjectReader reader = new ProjectReader(screener.vocabulary(), screener.rules().policyIds());
            return reader.read("sample-projects/guangzhou-2022", System.in).stream()
                    .map(source -> answer(screener, ((ProjectSource.Read) source).project())).toList();
        }
    }

    private static String answer(Screener screener, Project project) {
        Assessment assessment = screener.screen(project);
        return project.id() + assessment.verdict() + assessment.findings();
    }
}
