package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zonefit.problem.Suggestion;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.report.JsonReporter;
import zonefit.report.Reporter;
import zonefit.report.Style;
import zonefit.report.TextReporter;
import zonefit.screening.Screener;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Verdict;

/** {@code zonefit check}: screens projects and reports on each. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Screens the projects of files, folders or standard input.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:internal error", "2:wrong usage", "3:the rules are invalid",
            "4:a verdict named by --fail-on occurred", "5:some input was unreadable; the rest is done and reported"})
final class CheckCommand implements Callable<Integer> {

    /** A form of report. */
    enum Format { TEXT, JSON, JSONL }

    /** A verdict that makes the run fail, or none. */
    enum FailOn { MISFIT, CONDITIONAL, UNDETERMINED, NEVER }

    private static final String STANDARD_OUTPUT = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", description = "Projects in YAML, JSON or JSONL; - is standard input.")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--policy", split = ",", paramLabel = "ID", description = "Apply this policy only; repeatable.")
    private Set<String> policies = new LinkedHashSet<>();

    @Option(names = "--as-of", paramLabel = "DATE", description = "Judge every project as of this date.")
    private LocalDate asOf;

    @Option(names = "--in-force-only", description = "Leave out policies whose period has ended.")
    private boolean inForceOnly;

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder.")
    private Path rules;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or jsonl; repeatable, each with its --output.")
    private List<Format> formats = new ArrayList<>();

    @Option(names = "--output", paramLabel = "FILE", description = "Where the report of the same place in the list goes; - is standard output.")
    private List<String> outputs = new ArrayList<>();

    @Option(names = "--fail-on", split = ",", paramLabel = "VERDICT", description = "misfit, conditional, undetermined or never.")
    private Set<FailOn> failOn = EnumSet.noneOf(FailOn.class);

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the report.")
    private Lang lang;

    @Option(names = "--explain", description = "Say by which rule, standing and words each thing came about.")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        Lang language = lang == null ? Environment.lang() : lang;
        Path folder = rules == null ? Environment.rules() : rules;
        Screener.Options options = new Screener.Options(policies, Optional.ofNullable(asOf), inForceOnly, LocalDate.now());
        try (Screener screener = Screener.open(folder, Environment.cache(), options)) {
            requireKnownPolicies(screener);
            List<ProjectSource> sources = read(screener, language);
            return report(screener, sources, language);
        }
    }

    private void requireKnownPolicies(Screener screener) {
        List<String> known = screener.rules().policies().stream().map(policy -> policy.id()).toList();
        policies.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new ParameterException(spec.commandLine(), new Text("没有政策 `" + id + "`", "there is no policy `" + id + "`")
                    .then(Suggestion.didYouMean(id, known)).in(lang == null ? Environment.lang() : lang));
        });
    }

    private List<ProjectSource> read(Screener screener, Lang language) {
        ProjectReader reader = new ProjectReader(screener.vocabulary());
        List<ProjectSource> sources = new ArrayList<>();
        inputs.forEach(input -> sources.addAll(reader.read(input, System.in)));
        ProjectReader.duplicateIds(sources).forEach(id -> spec.commandLine().getErr().println(
                new Text("项目编号 `" + id + "` 出现多次", "project id `" + id + "` occurs more than once").in(language)));
        return sources;
    }

    private int report(Screener screener, List<ProjectSource> sources, Lang language) throws IOException {
        List<Target> targets = targets(screener, language);
        Set<Verdict> occurred = EnumSet.noneOf(Verdict.class);
        boolean unreadable = false;
        for (ProjectSource source : sources) {
            if (source instanceof ProjectSource.Read read) {
                Assessment assessment = screener.screen(read.project());
                occurred.add(assessment.verdict());
                for (Target target : targets) {
                    target.reporter.assessment(assessment);
                }
            } else if (source instanceof ProjectSource.Unreadable bad) {
                unreadable = true;
                bad.problems().forEach(problem -> spec.commandLine().getErr().println(problem.in(language)));
                for (Target target : targets) {
                    target.reporter.unreadable(bad.where(), bad.problems());
                }
            }
        }
        for (Target target : targets) {
            target.finish();
        }
        return exit(unreadable, occurred);
    }

    /** What could not be read weighs more than what was found in the rest. */
    private int exit(boolean unreadable, Set<Verdict> occurred) {
        if (unreadable) {
            return Exit.UNREADABLE;
        }
        boolean fails = failOn.stream().filter(verdict -> verdict != FailOn.NEVER)
                .anyMatch(verdict -> occurred.contains(Verdict.valueOf(verdict.name())));
        return fails ? Exit.VERDICT : Exit.DONE;
    }

    private List<Target> targets(Screener screener, Lang language) throws IOException {
        List<Format> asked = formats.isEmpty() ? List.of(Format.TEXT) : formats;
        if (outputs.size() > asked.size()) {
            throw new ParameterException(spec.commandLine(), new Text("--output 多于 --format", "more --output than --format").in(language));
        }
        long toStandardOutput = Stream.iterate(0, i -> i + 1).limit(asked.size()).filter(i -> output(i).equals(STANDARD_OUTPUT)).count();
        if (toStandardOutput > 1) {
            throw new ParameterException(spec.commandLine(),
                    new Text("只能有一份报告写到标准输出", "only one report can go to standard output").in(language));
        }
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            targets.add(new Target(asked.get(i), output(i), screener, language));
        }
        return targets;
    }

    private String output(int index) {
        return index < outputs.size() ? outputs.get(index) : STANDARD_OUTPUT;
    }

    /** A report and where it goes. A file appears whole or not at all. */
    private final class Target {

        private final Reporter reporter;
        private final PrintWriter writer;
        private final Optional<Path> part;
        private final Path file;

        Target(Format format, String output, Screener screener, Lang language) throws IOException {
            this.file = Path.of(output);
            if (output.equals(STANDARD_OUTPUT)) {
                this.part = Optional.empty();
                this.writer = spec.commandLine().getOut();
            } else {
                Path parent = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
                this.part = Optional.of(Files.createTempFile(parent, "." + file.getFileName(), ".part"));
                this.writer = new PrintWriter(Files.newBufferedWriter(part.get(), StandardCharsets.UTF_8));
            }
            Style style = part.isEmpty() ? Environment.style() : Style.PLAIN;
            this.reporter = switch (format) {
                case TEXT -> new TextReporter(writer, language, style, explain, screener.vocabulary());
                case JSON -> new JsonReporter(writer, language, JsonReporter.Layout.ARRAY);
                case JSONL -> new JsonReporter(writer, language, JsonReporter.Layout.LINES);
            };
        }

        void finish() throws IOException {
            reporter.finish();
            if (part.isPresent()) {
                writer.close();
                if (writer.checkError()) {
                    throw new IOException(file + " cannot be written");
                }
                Files.move(part.get(), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    @Override
    public String toString() {
        return "check " + String.join(" ", inputs).toLowerCase(Locale.ROOT);
    }
}
