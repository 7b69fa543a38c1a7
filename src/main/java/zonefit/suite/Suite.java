package zonefit.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import zonefit.facts.FoundTotal;
import zonefit.problem.Problem;
import zonefit.screening.Screener;
import zonefit.text.Text;

/**
 * Samples that prove the rules.
 *
 * @param totals   totals of pipelines, which no single project makes
 * @param problems why some samples could not be read
 */
public record Suite(List<Sample> samples, List<TotalSample> totals, List<Problem> problems) {

    /** More threads than this would only wait for memory. */
    private static final int MOST_THREADS = 4;
    private static final int TOO_FEW_TO_SHARE = 50;

    public Suite {
        samples = List.copyOf(samples);
        totals = List.copyOf(totals);
        problems = List.copyOf(problems);
    }

    /** Screens every sample, in their order. The work is shared among threads if there is much of it. */
    public List<Trace> run(Screener screener) {
        screener.await();
        int threads = samples.size() < TOO_FEW_TO_SHARE ? 1 : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        if (threads == 1) {
            return run(screener, samples);
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Trace>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                List<Sample> part = samples.subList(samples.size() * i / threads, samples.size() * (i + 1) / threads);
                parts.add(pool.submit(() -> {
                    try (Screener own = screener.another()) {
                        return run(own, part);
                    }
                }));
            }
            List<Trace> traces = new ArrayList<>();
            for (Future<List<Trace>> part : parts) {
                traces.addAll(part.get());
            }
            return traces;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** What is wrong with what the rules find of each of the totals, by its sample; empty if all pass. */
    public Map<TotalSample, Text> totalFailures(Screener screener) {
        List<FoundTotal> found = screener.findTotals(totals.stream().map(TotalSample::asked).toList());
        Map<TotalSample, Text> failures = new LinkedHashMap<>();
        totals.forEach(sample -> sample.failure(found).ifPresent(failure -> failures.put(sample, failure)));
        return failures;
    }

    private static List<Trace> run(Screener screener, List<Sample> samples) {
        return samples.stream().map(sample -> trace(screener, sample)).toList();
    }

    private static Trace trace(Screener screener, Sample sample) {
        Screener.Prepared prepared = screener.prepare(sample.project());
        var found = screener.find(prepared);
        var assessment = screener.judge(prepared, found);
        return new Trace(sample, prepared, found, assessment, sample.failures(assessment));
    }
}
