package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.lint.Lint;
import zonefit.lint.LintReport;
import zonefit.lint.LintWriter;
import zonefit.lint.LintWriter.Format;
import zonefit.lint.Severity;
import zonefit.problem.Suggestion;
import zonefit.text.Text;

/** {@code zonefit rules lint}: everything that is wrong with the rules, at once. */
final class RulesLint implements RulesCommand.Subcommand {

    private static final List<String> FORMATS = Stream.of(Format.values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();

    private final PrintWriter out;

    RulesLint(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Map<String, Boolean> options() {
        return Map.of("sources", true, "samples", true, "findings", true, "format", true, "output", true);
    }

    @Override
    public int run(RulesOptions options) throws IOException {
        Format format = format(options.value("format").orElse("text"));
        LintReport report = Lint.run(options.rules(), options.trust(), options.value("sources").map(Path::of),
                new RulesQuestion(options).sampleFolders(options.values("samples")), Environment.cache());
        LintWriter writer = new LintWriter(report, options.rules(), options.lang());
        Optional<Path> file = options.value("output").filter(name -> !name.equals("-")).map(Path::of);
        if (file.isPresent()) {
            try (PrintWriter to = new PrintWriter(Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8))) {
                writer.write(format, to);
            }
        } else {
            writer.write(format, out);
        }
        return report.count(Severity.ERROR) == 0 ? Exit.DONE : Exit.RULES_INVALID;
    }

    private static Format format(String name) {
        int index = FORMATS.indexOf(name.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new UsageException(new Text("--format `" + name + "` 应为 " + String.join("、", FORMATS),
                    "--format `" + name + "` must be one of " + String.join(", ", FORMATS)).then(Suggestion.didYouMean(name, FORMATS)));
        }
        return Format.values()[index];
    }
}
