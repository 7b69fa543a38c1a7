package zonefit.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.facts.Outcome;
import zonefit.facts.ProjectFacts;
import zonefit.policy.Standing;
import zonefit.policy.Support;
import zonefit.policy.SupportCondition;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;

/** Tells what a project may claim. Beside the verdict, never part of it. */
public final class Supports {

    /** Which field asks for which kind of support. */
    private static final Map<String, Field<BigDecimal>> REQUESTS = Map.of("renovation-aid", Fields.SUBSIDY_REQUESTED,
            "introduction-reward", Fields.REWARD_REQUESTED, "standards-award", Fields.AWARD_REQUESTED);

    private final List<Support> supports;
    /** A project that states none of these can claim nothing that concerns it. */
    private final List<Field<?>> telling;

    public Supports(List<Support> supports) {
        this.supports = List.copyOf(supports);
        this.telling = Stream.concat(REQUESTS.values().stream(), supports.stream()
                .flatMap(support -> support.conditions().stream()).flatMap(condition -> condition.field().stream())
                .filter(field -> !field.equals(Fields.KIND.path())).<Field<?>>map(Fields.BY_PATH::get)).distinct().toList();
    }

    /** The supports that the project asks for, or whose conditions it meets as far as it tells of them. */
    public List<SupportFinding> of(ProjectFacts facts, Map<String, Standing> speaking) {
        if (!tells(facts.project())) {
            return List.of();
        }
        return supports.stream().filter(support -> speaking.containsKey(support.policy()))
                .map(support -> finding(support, facts, speaking.get(support.policy())))
                .filter(finding -> concerns(finding, facts.project())).toList();
    }

    private boolean tells(Project project) {
        for (Field<?> field : telling) {
            if (project.get(field).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean concerns(SupportFinding finding, Project project) {
        boolean told = finding.support().conditions().stream().anyMatch(condition -> condition.field()
                .filter(field -> !field.equals(Fields.KIND.path())).filter(field -> stated(project, field).isPresent()).isPresent());
        return requested(finding.support(), project).isPresent() || told && finding.outcome() != Outcome.UNMET;
    }

    private static SupportFinding finding(Support support, ProjectFacts facts, Standing standing) {
        List<SupportFinding.Condition> conditions = support.conditions().stream()
                .map(condition -> new SupportFinding.Condition(condition.code(), condition.label(), outcome(condition, facts))).toList();
        return new SupportFinding(support, standing, conditions, amount(support, facts.project()));
    }

    private static Outcome outcome(SupportCondition condition, ProjectFacts facts) {
        if (condition.values().contains(SupportCondition.HERE)) {
            return Outcome.MET;
        }
        if (!condition.concepts().isEmpty()) {
            boolean covered = condition.concepts().stream().anyMatch(facts.getConcepts()::contains);
            return covered ? Outcome.MET : facts.industry().isEmpty() ? Outcome.UNKNOWN : Outcome.UNMET;
        }
        return condition.field().flatMap(field -> stated(facts.project(), field))
                .map(value -> condition.values().stream().anyMatch(value::contains) ? Outcome.MET : Outcome.UNMET)
                .orElse(Outcome.UNKNOWN);
    }

    private static Optional<String> stated(Project project, String path) {
        return project.get(Fields.BY_PATH.get(path)).map(value -> Boolean.TRUE.equals(value) ? "yes"
                : Boolean.FALSE.equals(value) ? "no" : value.toString());
    }

    private static Optional<BigDecimal> requested(Support support, Project project) {
        return Optional.ofNullable(REQUESTS.get(support.kind())).flatMap(project::get);
    }

    /** What it comes to, and whether more is asked for. */
    private static Text amount(Support support, Project project) {
        Optional<BigDecimal> byShare = support.share().flatMap(share -> project.get(Fields.TOTAL_INVESTMENT).map(share::multiply));
        Optional<BigDecimal> most = support.amount().or(support::cap).or(() -> byShare);
        Text amount = most.map(value -> (support.amount().isPresent() ? new Text("{0} 万元", "{0} × 10,000 yuan")
                        : new Text("最高 {0} 万元", "at most {0} × 10,000 yuan")).with(plain(value)))
                .or(() -> support.share().map(share -> new Text("最高为总投资的 {0}%", "at most {0}% of the total investment")
                        .with(plain(share.movePointRight(2)))))
                .orElse(Text.EMPTY);
        boolean over = most.isPresent() && requested(support, project).filter(asked -> asked.compareTo(most.get()) > 0).isPresent();
        return over ? amount.then(new Text("；申请 {0} 万元，超出上限", "; {0} asked for, which is more").with(plain(requested(support, project).get())))
                : amount;
    }

    private static Text plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return Text.same((stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString());
    }
}
