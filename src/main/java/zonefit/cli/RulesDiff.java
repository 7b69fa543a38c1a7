package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import zonefit.amendment.Amendment;
import zonefit.amendment.Impact;
import zonefit.amendment.SideBySide;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.report.AmendmentHtml;
import zonefit.report.AmendmentJson;
import zonefit.report.AmendmentText;
import zonefit.screening.Screener;
import zonefit.text.Text;

/** {@code zonefit rules diff}: what an amendment changes in the rules, and which verdicts of a pipeline it turns. */
final class RulesDiff implements RulesCommand.Subcommand {

    private static final Text OLD = new Text("旧规则", "old rules");
    private static final Text NEW = new Text("新规则", "new rules");

    private final PrintWriter out;
    private final PrintWriter err;

    RulesDiff(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Map<String, Boolean> options() {
        return ProjectsQuestion.options(Map.of("explain", false));
    }

    @Override
    public int run(RulesOptions options) throws IOException {
        List<String> sides = options.arguments();
        if (sides.isEmpty() || sides.size() > 2) {
            throw new UsageException(new Text("用法：zonefit rules diff 旧 [新]，各为规则文件夹或 git 版本；不写“新”即现行规则",
                    "usage: zonefit rules diff OLD [NEW], each a rules folder or a git revision; without NEW the current rules"));
        }
        ProjectsQuestion question = new ProjectsQuestion(options);
        String format = new RulesQuestion(options).format("text", "json", "html");
        Screener.Options screening = new Screener.Options(question.policies(), question.asOf(), question.inForceOnly(), LocalDate::now);
        List<String> projects = question.projects();
        try (RulesSide before = RulesSide.of(OLD, sides.get(0), options);
                RulesSide after = sides.size() == 2 ? RulesSide.of(NEW, sides.get(1), options) : RulesSide.current(NEW, options)) {
            before.open(options, screening);
            after.open(options, screening);
            List<Problem> problems = new ArrayList<>(before.await());
            problems.addAll(after.await());
            Optional<Amendment> compared = problems.isEmpty() ? compare(before, after, problems) : Optional.empty();
            if (compared.isEmpty()) {
                problems.forEach(problem -> err.println(problem.in(options.lang())));
                return Exit.RULES_INVALID;
            }
            requireKnownPolicies(question, before, after);
            Amendment amendment = compared.get();
            Optional<Impact> impact = projects.isEmpty() ? Optional.empty() : Optional.of(SideBySide.of(amendment, projects,
                    options.has("explain"), problem -> err.println(problem.in(options.lang()))));
            question.write(out, to -> write(format, to, options, amendment, impact));
            // A project that one of the folders cannot read is told as a flip, and still is input that could not be read.
            boolean unreadable = impact.filter(found -> found.unreadable() > 0 || found.flips().keySet().stream()
                    .anyMatch(flip -> flip.before().isEmpty() || flip.after().isEmpty())).isPresent();
            return unreadable ? Exit.UNREADABLE : Exit.DONE;
        }
    }

    /** Tables that nobody screens with may be broken as well; then there is no comparison, and the problems are said. */
    private static Optional<Amendment> compare(RulesSide before, RulesSide after, List<Problem> problems) {
        try {
            return Optional.of(Amendment.between(before.edition(), after.edition()));
        } catch (ProblemsException e) {
            RulesSide side = e.problems().stream().allMatch(problem -> before.holds(problem.where())) ? before : after;
            problems.addAll(side.named(e.problems()));
            return Optional.empty();
        }
    }

    private static void requireKnownPolicies(ProjectsQuestion question, RulesSide before, RulesSide after) {
        TreeSet<String> known = new TreeSet<>(before.edition().screener().rules().policyIds());
        known.addAll(after.edition().screener().rules().policyIds());
        question.requireKnown(known);
    }

    private static void write(String format, PrintWriter to, RulesOptions options, Amendment amendment, Optional<Impact> impact) throws IOException {
        switch (format) {
            case "json" -> {
                new AmendmentJson(to, options.lang()).write(amendment, impact);
                to.println();
            }
            case "html" -> new AmendmentHtml(to, options.lang()).write(amendment, impact);
            default -> new AmendmentText(to, options.lang(), options.has("explain")).write(amendment, impact);
        }
    }
}
