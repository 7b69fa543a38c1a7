package zonefit.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import zonefit.engine.Trust;
import zonefit.mutation.MutationReport.Tried;
import zonefit.screening.Screener;
import zonefit.suite.Suite;

/** Tries mutants on the samples, several at a time. */
public final class MutationRun {

    /** More threads than this would only wait for memory. */
    private static final int MOST_THREADS = 4;

    private final Screener screener;
    private final Suite suite;
    private final Trust trust;
    private final LocalDate today;

    /**
     * @param screener over the rules as they are, which must pass every sample: else nothing could be told from a failure
     * @param today    the date of a sample that states none
     */
    public MutationRun(Screener screener, Suite suite, Trust trust, LocalDate today) {
        this.screener = screener;
        this.suite = suite;
        this.trust = trust;
        this.today = today;
    }

    /**
     * What becomes of each; the order in which they are tried changes nothing.
     *
     * @param progress is told after each how many have been tried, from several threads
     */
    public List<Tried> run(List<Mutant> mutants, IntConsumer progress) {
        Rulebook rulebook = new Rulebook(screener.rules().sources(), trust);
        int threads = Math.max(1, Math.min(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()), mutants.size()));
        AtomicReferenceArray<Result> results = new AtomicReferenceArray<>(mutants.size());
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> {
                    try (Screener own = screener.another()) {
                        Bench bench = new Bench(own, suite, rulebook, today);
                        for (int m = next.getAndIncrement(); m < mutants.size(); m = next.getAndIncrement()) {
                            results.set(m, bench.attempt(mutants.get(m)));
                            progress.accept(done.incrementAndGet());
                        }
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return IntStream.range(0, mutants.size()).mapToObj(m -> new Tried(mutants.get(m), results.get(m))).toList();
    }
}
