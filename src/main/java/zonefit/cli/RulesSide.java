package zonefit.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import zonefit.amendment.Edition;
import zonefit.cache.UserCache;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.screening.Screener;
import zonefit.text.Text;

/** One side of a comparison of rules: a folder, or the rules folder as it was in a git revision. */
final class RulesSide implements Closeable {

    private final Text label;
    private final String name;
    private final Path folder;
    private final Optional<GitRevision> revision;
    private Optional<Screener> screener = Optional.empty();
    private List<Problem> problems = List.of();

    private RulesSide(Text label, String name, Path folder, Optional<GitRevision> revision) {
        this.label = label;
        this.name = name;
        this.folder = folder;
        this.revision = revision;
    }

    /**
     * @param label which side it is
     * @param asked a folder, or, if there is no such folder, a git revision
     * @throws UsageException if it is neither
     */
    static RulesSide of(Text label, String asked, RulesOptions options) throws IOException {
        Path folder = Path.of(asked);
        if (Files.isDirectory(folder)) {
            return new RulesSide(label, asked, folder, Optional.empty());
        }
        GitRevision revision = GitRevision.of(options.rules(), asked);
        return new RulesSide(label, asked, revision.rules(), Optional.of(revision));
    }

    /** The rules folder of today, by its name alone: where the program lies tells nobody who reads the report anything. */
    static RulesSide current(Text label, RulesOptions options) {
        return new RulesSide(label, options.rules().toAbsolutePath().normalize().getFileName().toString(), options.rules(), Optional.empty());
    }

    /** Reads the folder and begins to compile its rules. */
    void open(RulesOptions options, Screener.Options screening) {
        try {
            // What stands in a temporary folder is not read a second time.
            UserCache cache = revision.isPresent() ? UserCache.none() : Environment.cache();
            screener = Optional.of(Screener.open(folder, options.trust(), cache, screening));
        } catch (ProblemsException e) {
            problems = e.problems();
        }
    }

    /** Waits until the rules are compiled. @return what is wrong with them, with the side named; empty if they are sound */
    List<Problem> await() {
        try {
            screener.ifPresent(Screener::await);
        } catch (ProblemsException e) {
            problems = e.problems();
        }
        return named(problems);
    }

    /** The problems of this side, named as the user named it. */
    List<Problem> named(List<Problem> found) {
        return found.stream().map(problem -> new Problem(shown(problem.where()), label.then(new Text("：", ": ")).then(problem.message()))).toList();
    }

    /** Whether a file lies in the folder of this side. */
    boolean holds(Problem.Place where) {
        return Path.of(where.file()).startsWith(folder);
    }

    /** A file of a revision is named as git does. */
    private Problem.Place shown(Problem.Place where) {
        if (revision.isEmpty() || !where.file().startsWith(folder.toString())) {
            return where;
        }
        String below = where.file().substring(folder.toString().length()).replace('\\', '/');
        return new Problem.Place(name + ":" + (below.startsWith("/") ? below.substring(1) : below), where.line(), where.column(), where.field(),
                where.cell());
    }

    Edition edition() {
        return new Edition(name, folder, screener.orElseThrow());
    }

    @Override
    public void close() {
        screener.ifPresent(Screener::close);
        revision.ifPresent(GitRevision::close);
    }
}
