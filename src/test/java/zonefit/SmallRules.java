package zonefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zonefit.cache.UserCache;
import zonefit.engine.Trust;
import zonefit.problem.Problem;
import zonefit.screening.Screener;
import zonefit.text.Lang;

/** A rules folder of two policies and a few rows, complete and sound, to be broken in one place. Read in a moment. */
public final class SmallRules {

    private static final Path BASE = Path.of("src/test/resources/zonefit/small-rules");

    private final Path folder;

    private SmallRules(Path folder) {
        this.folder = folder;
    }

    /** @param folder an empty folder for the copy */
    public static SmallRules in(Path folder) {
        try (Stream<Path> walk = Files.walk(BASE)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(BASE.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
            return new SmallRules(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Replaces the first occurrence of a text in a file; an absent or empty one stands for the whole of it. */
    public SmallRules with(String file, String from, String to) {
        try {
            Path path = folder.resolve(file);
            String text = Files.exists(path) ? Files.readString(path) : "";
            assertThat(text).contains(from);
            Files.createDirectories(path.getParent());
            Files.writeString(path, from.isEmpty() ? to : text.substring(0, text.indexOf(from)) + to + text.substring(text.indexOf(from) + from.length()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallRules with(String file, String content) {
        return with(file, "", content);
    }

    public Screener open(Trust trust, UserCache cache) {
        return Screener.open(folder, trust, cache, new Screener.Options(Set.of(), Optional.empty(), false, () -> LocalDate.of(2023, 9, 15)));
    }

    /** What is said of problems in both languages, with file names as in the folder. */
    public String said(List<Problem> problems) {
        StringBuilder said = new StringBuilder();
        for (Lang lang : Lang.values()) {
            problems.forEach(problem -> said.append(problem.in(lang).replace(folder + "/", "").replace(folder.toString(), "rules")).append('\n'));
        }
        return said.toString();
    }
}
