package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.catalogue.Catalogue;
import zonefit.catalogue.Entry;
import zonefit.policy.Placeholders;
import zonefit.problem.Problem;
import zonefit.report.SuiteJson;
import zonefit.report.SuiteJunit;
import zonefit.report.SuiteText;
import zonefit.screening.Screener;
import zonefit.suite.Coverage;
import zonefit.suite.Suite;
import zonefit.suite.SuiteReader;
import zonefit.suite.TotalSample;
import zonefit.suite.Trace;
import zonefit.text.Text;

/** {@code zonefit rules test}: whether every sample gets what it must, and what no sample reaches. */
final class RulesTest implements RulesCommand.Subcommand {

    private final PrintWriter out;
    private final PrintWriter err;

    RulesTest(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Map<String, Boolean> options() {
        return Map.of("format", true, "findings", true, "coverage", false, "statements", false, "mutation", false, "policy", true);
    }

    @Override
    public int run(RulesOptions options) throws IOException {
        List<Path> folders = new ArrayList<>(new RulesQuestion(options).sampleFolders(options.arguments()));
        folders.add(0, options.rules());
        List<Problem> unfilled = folders.stream().flatMap(folder -> Placeholders.in(folder).stream()).toList();
        unfilled.forEach(problem -> err.println(problem.in(options.lang())));
        if (!unfilled.isEmpty()) {
            err.println(new Text("尚有 {0} 处待填，未作检验", "{0} places are still to be filled; nothing was tested")
                    .with(Text.same("" + unfilled.size())).in(options.lang()));
            return Exit.RULES_INVALID;
        }
        try (Screener screener = Screener.open(options.rules(), options.trust(), Environment.cache(), Screener.Options.allPolicies(LocalDate.now()))) {
            return run(screener, options);
        }
    }

    int run(Screener screener, RulesOptions options) throws IOException {
        RulesQuestion question = new RulesQuestion(options);
        if (!options.values("policy").isEmpty() && !options.has("mutation")) {
            throw new UsageException(new Text("--policy 只与 --mutation 同用", "--policy goes with --mutation only"));
        }
        String format = options.has("mutation") ? question.format("text", "json") : question.format("text", "json", "junit");
        Suite suite = new SuiteReader(screener.rules()).read(question.samples(options.arguments()), question.findings(options.arguments()));
        suite.problems().forEach(problem -> err.println(problem.in(options.lang())));
        List<Trace> traces = suite.run(screener);
        Map<TotalSample, Text> totals = suite.totalFailures(screener);
        totals.forEach((sample, failure) -> err.println(sample.where() + ": " + sample.name() + ": " + failure.in(options.lang())));
        boolean passed = !traces.isEmpty() && totals.isEmpty() && traces.stream().allMatch(Trace::passes);
        if (options.has("mutation") && passed) {
            return new RulesMutation(out, err).run(screener, suite, options, format);
        }
        // No single project reaches a quota.
        List<Entry> entries = Catalogue.of(screener.rules(), screener.appliedRules()).entries().stream()
                .filter(entry -> entry.kind() != Entry.Kind.QUOTA && entry.kind() != Entry.Kind.TERM).toList();
        Optional<Coverage> coverage = options.has("coverage") ? Optional.of(Coverage.of(traces, screener.rules().sources())) : Optional.empty();
        switch (format) {
            case "json" -> {
                new SuiteJson(out, options.lang()).write(traces, entries, coverage);
                out.println();
            }
            case "junit" -> {
                new SuiteJunit(out, options.lang()).write(traces, suite.problems());
                out.println();
            }
            default -> {
                SuiteText text = new SuiteText(out, options.lang());
                coverage.ifPresent(reached -> text.coverage(entries, reached, options.has("statements")));
                text.results(traces);
            }
        }
        return exit(suite, passed);
    }

    /** Rules that fail a sample, or that nothing proves, are not sound; a sample that cannot be read is input that cannot be. */
    private static int exit(Suite suite, boolean passed) {
        if (!passed) {
            return Exit.RULES_INVALID;
        }
        return suite.problems().isEmpty() ? Exit.DONE : Exit.UNREADABLE;
    }
}
