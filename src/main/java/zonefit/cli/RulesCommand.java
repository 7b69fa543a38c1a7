package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import zonefit.lint.Lint;
import zonefit.problem.Suggestion;
import zonefit.report.PolicyPage;
import zonefit.screening.Screener;
import zonefit.text.Lang;
import zonefit.text.Text;

/** {@code zonefit rules}: checks and describes the rules themselves. */
final class RulesCommand {

    private static final List<String> COMMANDS = List.of("lint", "pages");

    private final PrintWriter out;
    private final PrintWriter err;

    RulesCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> args) throws IOException {
        String command = args.isEmpty() ? "" : args.get(0);
        Options options = new Options();
        Stream.of("rules", "sources", "lang").forEach(name -> options.addOption(Option.builder().longOpt(name).hasArg().get()));
        CommandLine line;
        try {
            line = DefaultParser.builder().setAllowPartialMatching(false).get()
                    .parse(options, args.stream().skip(1).toArray(String[]::new));
        } catch (ParseException e) {
            throw new UsageException(Text.same(e.getMessage()));
        }
        Lang lang = value(line, "lang").map(code -> code.toLowerCase(Locale.ROOT).startsWith("en") ? Lang.EN : Lang.ZH)
                .orElseGet(Environment::lang);
        Path rules = value(line, "rules").map(Path::of).orElseGet(Environment::rules);
        try (Screener screener = Screener.open(rules, Environment.cache(), Screener.Options.allPolicies(LocalDate.now()))) {
            return switch (command) {
                case "lint" -> lint(screener, value(line, "sources").map(Path::of), lang);
                case "pages" -> pages(screener);
                default -> throw new UsageException(new Text("没有命令 `rules " + command + "`", "there is no command `rules " + command + "`")
                        .then(Suggestion.didYouMean(command, COMMANDS)));
            };
        }
    }

    private int lint(Screener screener, Optional<Path> sources, Lang lang) {
        Lint.Report report = new Lint(screener.rules(), screener.appliedRules(), sources).run();
        report.problems().forEach(problem -> err.println(problem.in(lang)));
        out.println(new Text("{0} 份政策，{1} 个条款，核对短语 {2} 条，问题 {3} 个", "{0} policies, {1} clauses, {2} phrases looked up, {3} problems")
                .with(Text.same("" + report.policies()), Text.same("" + report.clauses()), Text.same("" + report.phrases()),
                        Text.same("" + report.problems().size())).in(lang));
        return report.problems().isEmpty() ? Exit.DONE : Exit.RULES_INVALID;
    }

    /** The page of a policy stands in its folder, where whoever opens the folder reads it first. */
    private int pages(Screener screener) throws IOException {
        for (var policy : screener.rules().policies()) {
            Path page = Path.of(screener.rules().path(), "policies", policy.id(), "README.md");
            Files.writeString(page, PolicyPage.of(policy, screener.rules(), screener.appliedRules()));
            out.println(page);
        }
        return Exit.DONE;
    }

    private static Optional<String> value(CommandLine line, String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }
}
