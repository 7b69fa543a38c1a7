package zonefit.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import zonefit.problem.Problem;
import zonefit.text.Lang;
import zonefit.text.Text;

/**
 * Tells how far a long run has come, on a terminal only, with an estimate of what is left; and, if the run is interrupted, where it
 * stopped.
 */
final class Progress implements Closeable {

    private static final long FIRST_AFTER = 2_000_000_000L;
    private static final long EVERY = 500_000_000L;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final long total;
    private final LongSupplier consumed;
    private final PrintWriter err;
    private final Lang lang;
    private final boolean shown = Environment.showsProgress();
    private final long start = System.nanoTime();
    private final Thread interrupted = new Thread(this::interrupted, "zonefit-interrupted");
    private long due = start + FIRST_AFTER;
    private long count;
    private volatile Problem.Place last = Problem.Place.file("");

    private Progress(long total, LongSupplier consumed, PrintWriter err, Lang lang) {
        this.total = total;
        this.consumed = consumed;
        this.err = err;
        this.lang = lang;
    }

    /** @param consumed how many bytes of the inputs have been read */
    static Progress of(List<String> inputs, LongSupplier consumed, PrintWriter err, Lang lang) {
        Progress progress = new Progress(Environment.showsProgress() ? size(inputs) : 0, consumed, err, lang);
        Runtime.getRuntime().addShutdownHook(progress.interrupted);
        return progress;
    }

    /** A project has been reported. */
    void passed(Problem.Place where) {
        last = where;
        count++;
        if (shown && System.nanoTime() > due) {
            due = System.nanoTime() + EVERY;
            say(CLEAR_LINE + state().in(lang));
        }
    }

    private Text state() {
        double seconds = (System.nanoTime() - start) / 1e9;
        double done = total == 0 ? 0 : Math.min(1, (double) consumed.getAsLong() / total);
        Text rate = new Text("已筛查 {0} 个项目，每秒 {1} 个", "{0} projects screened, {1} a second")
                .with(Text.same("" + count), Text.same("" + Math.round(count / seconds)));
        return done <= 0 ? rate : rate.then(new Text("，{0}%，约剩 {1} 秒", ", {0}%, about {1} s left")
                .with(Text.same("" + Math.round(done * 100)), Text.same("" + Math.round(seconds * (1 - done) / done))));
    }

    /** Files that were being written have not appeared; the part of them that there was is removed when the program ends. */
    private void interrupted() {
        Text stopped = count == 0 ? new Text("已中断，尚未筛查任何项目。", "interrupted before any project was screened")
                : new Text("已中断：已筛查 {0} 个项目，停在 {1}；未写出任何文件。", "interrupted after {0} projects, at {1}; no file was written")
                        .with(Text.same("" + count), Text.same(last.toString()));
        say((shown ? CLEAR_LINE : "") + "zonefit: " + stopped.in(lang) + System.lineSeparator());
    }

    private void say(String text) {
        err.print(text);
        err.flush();
    }

    private static long size(List<String> inputs) {
        return inputs.stream().map(Path::of).filter(Files::exists).mapToLong(Progress::size).sum();
    }

    private static long size(Path input) {
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // The program is ending already: the run was interrupted, and the hook says so.
            return;
        }
        if (shown && due > start + FIRST_AFTER) {
            say(CLEAR_LINE);
        }
    }
}
