package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zonefit.mutation.Explanation;
import zonefit.mutation.Explanations;
import zonefit.mutation.Mutant;
import zonefit.mutation.MutationReport;
import zonefit.mutation.MutationReport.Tried;
import zonefit.mutation.MutationRun;
import zonefit.mutation.Mutants;
import zonefit.problem.Problem;
import zonefit.report.MutationJson;
import zonefit.report.MutationText;
import zonefit.screening.Screener;
import zonefit.suite.Suite;

/** {@code zonefit rules test --mutation}: whether samples notice when a rule or row is other than it should be. */
final class RulesMutation {

    private static final int MUTANTS_A_NOTE = 5_000;

    private final PrintWriter out;
    private final PrintWriter err;

    RulesMutation(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** @param suite whose samples all pass */
    int run(Screener screener, Suite suite, RulesOptions options, String format) throws IOException {
        RulesQuestion question = new RulesQuestion(options);
        List<Problem> problems = new ArrayList<>();
        List<Explanation> explanations = question.findings(options.arguments())
                .map(tables -> Explanations.read(tables.resolve(Explanations.FILE), problems)).orElse(List.of());
        problems.forEach(problem -> err.println(problem.in(options.lang())));
        Set<String> policies = question.query(screener.rules()).policies();
        List<Mutant> mutants = Mutants.of(screener.rules()).stream().filter(mutant -> policies.isEmpty() || policies.contains(mutant.policy())).toList();
        List<Tried> tried = new MutationRun(screener, suite, options.trust(), LocalDate.now()).run(mutants, done -> {
            if (done % MUTANTS_A_NOTE == 0) {
                err.println(done + " / " + mutants.size());
            }
        });
        // Of a part of the mutants nobody can tell whether an explanation is of none.
        MutationReport whole = new MutationReport(tried, explanations);
        Set<Explanation> stale = policies.isEmpty() ? Set.of() : new HashSet<>(whole.stale());
        MutationReport report = new MutationReport(tried, explanations.stream().filter(explanation -> !stale.contains(explanation)).toList());
        if (format.equals("json")) {
            new MutationJson(out, options.lang()).write(report);
            out.println();
        } else {
            new MutationText(out, options.lang()).write(report);
        }
        if (!report.unexplained().isEmpty()) {
            return Exit.RULES_INVALID;
        }
        return problems.isEmpty() ? Exit.DONE : Exit.UNREADABLE;
    }
}
