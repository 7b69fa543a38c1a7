package zonefit.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import zonefit.cache.UserCache;
import zonefit.pipeline.Screened;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolderReader;
import zonefit.problem.Problem;
import zonefit.project.Project;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.receipt.Settings;
import zonefit.report.JsonReporter;
import zonefit.screening.Screener;
import zonefit.text.Lang;
import zonefit.recognition.Recogniser;

/**
 * What one row of a register costs on its way from the file to the report, step by step, and the whole way. In each iteration a new
 * screener sees every row once, so that what it remembers of earlier rows counts as it does in a stream.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(ScreeningBenchmark.ROWS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(1)
public class ScreeningBenchmark {

    static final int ROWS = 5_000;
    private static final Settings SETTINGS = Settings.of("benchmark", List.of(), false);

    /** Format of the register. */
    @Param("csv")
    public String format;

    private Path register;
    private Supplier<Screener> open;
    private Screener screener;
    private ProjectReader reader;
    private Recogniser recogniser;
    private final List<Project> projects = new ArrayList<>();
    private final List<Screened> screened = new ArrayList<>();

    @Setup
    public void prepare() throws IOException {
        Path rules = Path.of("rules");
        register = Files.createTempFile("zonefit-register", "." + format);
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(register, StandardCharsets.UTF_8))) {
            RegisterGenerator generator = RegisterGenerator.over(rules);
            if (format.equals("csv")) {
                generator.csv(ROWS, RegisterGenerator.SEED, out);
            } else {
                generator.jsonLines(ROWS, RegisterGenerator.SEED, out);
            }
        }
        RuleFolder folder = RuleFolderReader.read(rules);
        open = () -> Screener.over(folder, UserCache.none(), Screener.Options.allPolicies(LocalDate.of(2023, 9, 15)));
        reader = new ProjectReader(folder.vocabulary(), folder.policyIds());
        each(source -> projects.add(source.project()));
        if (projects.size() < ROWS * 9 / 10) {
            throw new IllegalStateException("only " + projects.size() + " of " + ROWS + " rows of " + format + " can be read");
        }
        renew();
        projects.forEach(project -> screened.add(Screened.of(Problem.Place.file("register"), screener.screen(project))));
        screener.close();
    }

    @Setup(Level.Iteration)
    public void renew() {
        screener = open.get();
        screener.await();
        recogniser = new Recogniser(screener.vocabulary());
    }

    @TearDown(Level.Iteration)
    public void close() {
        screener.close();
    }

    @TearDown
    public void cleanUp() throws IOException {
        Files.delete(register);
    }

    @Benchmark
    public void reading(Blackhole hole) {
        each(hole::consume);
    }

    @Benchmark
    public void recognising(Blackhole hole) {
        for (Project project : projects) {
            hole.consume(screener.vocabulary().gazetteer().locate(project));
            hole.consume(recogniser.recognise(project));
        }
    }

    /** Recognising, finding and judging. */
    @Benchmark
    public void screening(Blackhole hole) {
        projects.forEach(project -> hole.consume(screener.screen(project)));
    }

    @Benchmark
    public void writing() throws IOException {
        JsonReporter reporter = new JsonReporter(Writer.nullWriter(), Lang.ZH, JsonReporter.Layout.LINES, SETTINGS);
        for (Screened one : screened) {
            reporter.assessment(one);
        }
        reporter.finish();
    }

    @Benchmark
    public void whole() throws IOException {
        JsonReporter reporter = new JsonReporter(Writer.nullWriter(), Lang.ZH, JsonReporter.Layout.LINES, SETTINGS);
        List<IOException> failed = new ArrayList<>();
        each(source -> {
            try {
                reporter.assessment(Screened.of(source.where(), screener.screen(source.project())));
            } catch (IOException e) {
                failed.add(e);
            }
        });
        reporter.finish();
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
    }

    private void each(Consumer<ProjectSource.Read> take) {
        reader.each(register.toString(), InputStream.nullInputStream(), record -> {
            if (record.get() instanceof ProjectSource.Read read) {
                take.accept(read);
            }
        });
    }
}
