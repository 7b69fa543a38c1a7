package zonefit.cli;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import zonefit.pipeline.Screened;
import zonefit.project.Project;
import zonefit.reading.ProjectSource;
import zonefit.receipt.Settings;
import zonefit.report.CatalogueLink;
import zonefit.report.JsonReporter;
import zonefit.screening.Screener;
import zonefit.text.Lang;
import zonefit.verdict.Assessment;

/**
 * Screens records in batches, several at the same time, and hands them on in their order. An input of one batch is screened by the
 * calling thread: other threads would only delay it.
 */
final class Lanes implements Closeable {

    private static final int BATCH = 32;
    private static final byte[] NO_LINES = new byte[0];

    private final Screener first;
    private final int threads;
    private final Lang lang;
    private final Optional<CatalogueLink> catalogue;
    private final Settings settings;
    private final boolean linesAhead;
    private final Consumer<Batch> next;
    private final Deque<Future<Batch>> underWay = new ArrayDeque<>();
    private final BlockingQueue<Lane> idle = new LinkedBlockingQueue<>();
    private final List<Lane> lanes = new ArrayList<>();
    private ExecutorService executor;
    private List<Supplier<ProjectSource>> gathering = new ArrayList<>(BATCH);

    /**
     * Records that were screened together.
     *
     * @param assessments of those sources that could be read, in their order
     * @param lines       the batch as lines of JSON, if they were asked for
     */
    record Batch(List<ProjectSource> sources, List<Assessment> assessments, byte[] lines) {
    }

    /** What one thread works with at a time. */
    private record Lane(Screener screener, ByteArrayOutputStream bytes, JsonReporter json) {
    }

    /**
     * @param linesAhead whether each batch is also to be written as lines of JSON
     * @param next       takes the batches, on the thread that calls {@link #accept}
     */
    Lanes(Screener first, CheckOptions options, boolean linesAhead, Consumer<Batch> next) {
        this.first = first;
        this.threads = options.threads();
        this.lang = options.lang();
        this.catalogue = options.catalogue();
        this.settings = options.settings();
        this.linesAhead = linesAhead;
        this.next = next;
    }

    void accept(Supplier<ProjectSource> record) {
        if (gathering.size() == BATCH) {
            send();
        }
        gathering.add(record);
    }

    /** Screens what is left and hands it on. */
    void finish() {
        if (executor == null) {
            next.accept(screen(lane(first), gathering));
            return;
        }
        send();
        while (!underWay.isEmpty()) {
            handOn();
        }
    }

    private void send() {
        if (executor == null) {
            start();
        }
        if (underWay.size() > threads) {
            handOn();
        }
        List<Supplier<ProjectSource>> batch = gathering;
        underWay.add(executor.submit(() -> screen(batch)));
        gathering = new ArrayList<>(BATCH);
    }

    private void start() {
        executor = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "zonefit-screening");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < threads; i++) {
            Lane lane = lane(i == 0 ? first : first.another());
            lanes.add(lane);
            idle.add(lane);
        }
    }

    private Lane lane(Screener screener) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            return new Lane(screener, bytes, JsonReporter.lines(bytes, lang, settings, catalogue));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handOn() {
        try {
            next.accept(underWay.remove().get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Batch screen(List<Supplier<ProjectSource>> records) throws InterruptedException {
        Lane lane = idle.take();
        try {
            return screen(lane, records);
        } finally {
            idle.add(lane);
        }
    }

    private Batch screen(Lane lane, List<Supplier<ProjectSource>> records) {
        List<ProjectSource> sources = new ArrayList<>(records.size());
        List<Project> projects = new ArrayList<>(records.size());
        for (Supplier<ProjectSource> record : records) {
            ProjectSource source = record.get();
            sources.add(source);
            if (source instanceof ProjectSource.Read read) {
                projects.add(read.project());
            }
        }
        List<Assessment> assessments = lane.screener.screen(projects);
        return new Batch(sources, assessments, linesAhead ? lines(lane, sources, assessments) : NO_LINES);
    }

    private static byte[] lines(Lane lane, List<ProjectSource> sources, List<Assessment> assessments) {
        try {
            lane.bytes.reset();
            int next = 0;
            for (ProjectSource source : sources) {
                if (source instanceof ProjectSource.Read read) {
                    lane.json.assessment(Screened.of(read.where(), assessments.get(next++)));
                } else if (source instanceof ProjectSource.Unreadable bad) {
                    lane.json.unreadable(bad.where(), bad.problems());
                }
            }
            lane.json.flush();
            return lane.bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (executor != null) {
            executor.shutdownNow();
        }
        lanes.stream().map(Lane::screener).filter(screener -> screener != first).forEach(Screener::close);
    }
}
