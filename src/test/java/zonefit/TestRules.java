package zonefit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zonefit.cache.UserCache;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolderReader;
import zonefit.project.Project;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.verdict.Assessment;

/** The shipped rules, read and compiled once for all tests. */
public final class TestRules {

    public static final Path FOLDER = Path.of("rules");
    public static final LocalDate TODAY = LocalDate.of(2023, 9, 15);

    private static final RuleFolder RULES = RuleFolderReader.read(FOLDER);

    private TestRules() {
    }

    public static RuleFolder folder() {
        return RULES;
    }

    /** A screener for some policies, or for all if none is named. */
    public static Screener screener(String... policies) {
        return Screener.over(RULES, UserCache.none(),
                new Screener.Options(Set.of(policies), Optional.empty(), false, () -> TODAY));
    }

    public static ProjectReader reader() {
        return new ProjectReader(RULES.vocabulary(), RULES.policyIds());
    }

    public static Project project(String yaml) {
        List<ProjectSource> sources = read(yaml);
        if (sources.size() == 1 && sources.get(0) instanceof ProjectSource.Read read) {
            return read.project();
        }
        throw new IllegalArgumentException(sources.toString());
    }

    public static List<ProjectSource> read(String text) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return reader().read(ProjectReader.STANDARD_INPUT, in);
    }

    public static Assessment screen(Screener screener, String yaml) {
        return screener.screen(project(yaml));
    }

    public static List<Path> files(Path folder, String extension) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
