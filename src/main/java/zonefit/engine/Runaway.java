package zonefit.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import zonefit.facts.Findings;
import zonefit.facts.ProjectFacts;
import zonefit.facts.TooManyFindings;
import zonefit.policy.RuleFolder.Source;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.text.Text;

/** Rules that fail while they run: which one it was, and how its author can find it. */
final class Runaway {

    /** Enough rounds of a loop to see which rule is in it. */
    private static final int ROUNDS = 100;

    private final List<Source> sources;

    Runaway(List<Source> sources) {
        // Not copied: a start would read them all.
        this.sources = sources;
    }

    /** Rules that fire without end. The loop is still on: a few more rounds tell who is in it. */
    ProblemsException endless(KieSession session, List<ProjectFacts> projects, int most) {
        Map<String, Integer> rounds = new HashMap<>();
        session.fireAllRules(match -> {
            rounds.merge(match.getRule().getName(), 1, Integer::sum);
            return true;
        }, ROUNDS);
        Optional<String> rule = rounds.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return problem(rule, new Text("对项目 `" + named(projects) + "` 触发超过 " + most + " 次仍未停止", "fired more than " + most + " times for project `" + named(projects)
                + "` and did not end"));
    }

    /** What a rule threw. */
    ProblemsException failed(RuntimeException thrown, List<ProjectFacts> projects) {
        Optional<String> rule = thrown instanceof ConsequenceException consequence
                ? Optional.of(consequence.getRule().getName()) : named(thrown);
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return problem(rule, cause instanceof TooManyFindings
                ? new Text("对项目 `" + named(projects) + "` 报告了超过 " + Findings.MOST + " 条结论", "reported more than " + Findings.MOST
                        + " findings for project `" + named(projects) + "`")
                : new Text("对项目 `" + named(projects) + "` 运行出错：" + cause.getMessage(), "failed for project `" + named(projects) + "`: " + cause.getMessage()));
    }

    /** The project, or the first of several that were judged together. */
    private static String named(List<ProjectFacts> projects) {
        return projects.get(0) + (projects.size() > 1 ? " ..." : "");
    }

    /** The rule that a failed condition belongs to; the engine tells it in words only. */
    private Optional<String> named(RuntimeException thrown) {
        String message = String.valueOf(thrown.getMessage());
        return sources.stream().flatMap(source -> RuleText.in(source).stream()).map(RuleText::name)
                .filter(name -> message.contains("\"" + name + "\"")).findFirst();
    }

    private ProblemsException problem(Optional<String> rule, Text what) {
        Problem.Place place = rule.flatMap(name -> sources.stream().flatMap(source -> RuleText.in(source).stream())
                .filter(text -> text.name().equals(name)).findFirst()).map(RuleText::place).orElseGet(() -> Problem.Place.file("rules"));
        Text who = rule.map(name -> new Text("规则 `" + name + "`：", "rule `" + name + "`: ")).orElse(new Text("某条规则：", "a rule: "));
        return new ProblemsException(List.of(new Problem(place, who.then(what))));
    }
}
