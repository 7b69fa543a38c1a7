package zonefit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import zonefit.lint.Lint;
import zonefit.screening.Screener;
import zonefit.text.Text;

/** {@code zonefit rules lint}: everything that is wrong with the rules, at once. */
final class RulesLint implements RulesCommand.Subcommand {

    private final PrintWriter out;
    private final PrintWriter err;

    RulesLint(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Map<String, Boolean> options() {
        return Map.of("sources", true);
    }

    @Override
    public int run(RulesOptions options) {
        try (Screener screener = Screener.open(options.rules(), options.trust(), Environment.cache(), Screener.Options.allPolicies(LocalDate.now()))) {
            Lint.Report report = new Lint(screener.rules(), screener.appliedRules(), options.value("sources").map(Path::of)).run();
            report.problems().forEach(problem -> err.println(problem.in(options.lang())));
            out.println(new Text("{0} 份政策，{1} 个条款，核对短语 {2} 条，问题 {3} 个", "{0} policies, {1} clauses, {2} phrases looked up, {3} problems")
                    .with(Text.same("" + report.policies()), Text.same("" + report.clauses()), Text.same("" + report.phrases()),
                            Text.same("" + report.problems().size())).in(options.lang()));
            return report.problems().isEmpty() ? Exit.DONE : Exit.RULES_INVALID;
        }
    }
}
