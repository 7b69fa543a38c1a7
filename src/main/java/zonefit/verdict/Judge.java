package zonefit.verdict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonefit.facts.Found;
import zonefit.facts.Outcome;
import zonefit.facts.ProjectFacts;
import zonefit.memo.Memo;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.policy.Policy;
import zonefit.policy.Rule;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.project.ExceptionClaim;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Location;
import zonefit.vocabulary.Vocabulary;

/** Derives verdicts from what rules found. Plain Java: no rule decides, and nothing here finds. */
public final class Judge {

    private static final Pattern ID = Pattern.compile("\\{([a-z][a-z0-9-]*)\\}");
    /** Findings of clauses that are kept. */
    private static final int MOST_KEPT = 3_000;
    static final Text NOT_STATED = new Text("未填写", "not stated");

    private final Vocabulary vocabulary;
    private final Map<String, Rule> rules;
    private final GuidanceTables tables;
    private final Memo<Clause, Said> clauses = new Memo<>(MOST_KEPT);
    private final Memo<String, Text> requests = new Memo<>(MOST_KEPT);
    private final Memo<String, Said> jurisdictions = new Memo<>(MOST_KEPT);

    /**
     * All that a finding of a clause depends on.
     *
     * @param approval of the exception to the clause that the project claims
     */
    private record Clause(Found.ByRule found, Standing standing, Optional<String> approval) {
    }

    public Judge(RuleFolder folder, Map<String, Rule> rules) {
        this.tables = new GuidanceTables(folder);
        this.vocabulary = folder.vocabulary();
        this.rules = Map.copyOf(rules);
    }

    /**
     * A project before the judge.
     *
     * @param speaking the standing of every policy that speaks for the project
     * @param open     policies of which the site is not known well enough to tell whether they speak
     */
    public record Case(ProjectFacts project, Location location, Map<String, Standing> speaking, List<Policy> open,
            Found found) {
        public Case {
            open = List.copyOf(open);
        }
    }

    /** The verdicts of a project and what led to them. */
    public record Judgement(Verdict verdict, Map<Check, Verdict> checks, Map<String, Verdict> policies,
            List<Finding> findings, List<Missing> missing) {
        public Judgement {
            checks = ShortMap.copyOf(checks);
            policies = ShortMap.copyOf(policies);
            findings = List.copyOf(findings);
            missing = List.copyOf(missing);
        }
    }

    public Judgement judge(Case project) {
        List<Said> clauses = clauses(project);
        Guidance guidance = new Guidance(tables, project);
        List<Said> said = new ArrayList<>(clauses.size() + 4);
        said.addAll(clauses);
        said.addAll(guidance.said());
        List<Said> settled = Effects.settle(said);
        List<Finding> findings = described(settled);
        return new Judgement(Effects.rollUp(settled), checks(settled), policies(project, clauses, guidance), findings, missing(project, findings));
    }

    private static List<Finding> described(List<Said> said) {
        List<Finding> findings = new ArrayList<>(said.size());
        for (Said one : said) {
            findings.add(one.finding());
        }
        findings.sort(Judge::order);
        return findings;
    }

    private static int order(Finding one, Finding other) {
        int order = one.check().compareTo(other.check());
        order = order == 0 ? one.rule().compareTo(other.rule()) : order;
        order = order == 0 ? one.citation().phrase().compareTo(other.citation().phrase()) : order;
        return order == 0 ? one.actual().zh().compareTo(other.actual().zh()) : order;
    }

    /** The verdict of every check that something decides. */
    private static Map<Check, Verdict> checks(List<Said> settled) {
        Map<Check, Verdict> checks = new EnumMap<>(Check.class);
        for (Said said : settled) {
            Verdict known = checks.get(said.check());
            if (said.effect().isPresent() && (known == null || said.effect().get().compareTo(known) < 0)) {
                checks.put(said.check(), said.effect().get());
            }
        }
        return checks;
    }

    /** The verdict of every policy taken alone. */
    private static Map<String, Verdict> policies(Case project, List<Said> clauses, Guidance guidance) {
        Map<String, Verdict> policies = new TreeMap<>();
        for (Policy open : project.open()) {
            policies.put(open.id(), Verdict.UNDETERMINED);
        }
        for (String policy : project.speaking().keySet()) {
            List<Said> alone = new ArrayList<>(clauses.size() + 2);
            for (Said clause : clauses) {
                if (clause.finding().policy().equals(policy)) {
                    alone.add(clause);
                }
            }
            alone.addAll(guidance.said(policy));
            if (!alone.isEmpty()) {
                policies.put(policy, Effects.rollUp(Effects.settle(alone)));
            }
        }
        return policies;
    }

    /** What clauses as logic say of a project, and where it is open whether a policy speaks. */
    private List<Said> clauses(Case project) {
        List<Said> said = new ArrayList<>();
        for (Found.ByRule found : project.found().byRule()) {
            Rule rule = rules.get(found.rule());
            Standing standing = project.speaking().get(rule.policy());
            if (standing != null) {
                Clause clause = new Clause(found, standing, approval(project.project().project(), rule));
                said.add(clauses.of(clause, () -> Said.of(finding(clause, rule))));
            }
        }
        for (Policy policy : project.open()) {
            said.add(jurisdictions.of(policy.id(), () -> Said.of(jurisdiction(policy))));
        }
        return said;
    }

    /** By whom an exception to a clause was approved; absent if the project claims none. */
    private static Optional<String> approval(Project project, Rule rule) {
        for (ExceptionClaim claim : project.exceptions()) {
            if (claim.rule().equals(rule.id())) {
                return Optional.of(claim.approval());
            }
        }
        return Optional.empty();
    }

    private Finding finding(Clause clause, Rule rule) {
        Found.ByRule found = clause.found;
        boolean excepted = clause.approval.isPresent() && rule.force() == Force.PRINCIPLE;
        Text required = rule.required().with(found.figure());
        Text actual = concept(found.actual());
        Text note = excepted && found.outcome() == Outcome.UNMET
                ? new Text("已申报批准的例外：{0}。", "Approved exception named: {0}.").with(Text.same(clause.approval.get()))
                : found.note();
        Citation citation = found.row().map(Found.Row::citation).orElse(rule.citation());
        return new Finding(rule.id(), rule.title(), rule.check(), rule.policy(), clause.standing, rule.force(), found.outcome(),
                Effects.of(found.outcome(), rule.force(), clause.standing, excepted), required, actual,
                message(found.outcome(), rule.title(), actual), note, citation,
                remedy(rule, found), found.missing());
    }

    /** What is unknown is asked for; only where nothing of the project would settle it, something has to be done. */
    private static Text remedy(Rule rule, Found.ByRule found) {
        boolean toDo = found.outcome() == Outcome.UNMET || found.outcome() == Outcome.UNKNOWN && found.missing().isEmpty();
        return toDo && rule.force() != Force.BENCHMARK ? rule.remedy().with(found.figure()) : Text.EMPTY;
    }

    /** A fact that shows a concept or process shows its id in braces; people read its label. */
    private Text concept(Text shown) {
        Matcher id = ID.matcher(shown.zh());
        if (!id.find()) {
            return shown;
        }
        String found = id.group(1);
        Text label = vocabulary.concepts().find(found).map(known -> known.label())
                .or(() -> vocabulary.process(found).map(known -> known.label())).orElse(Text.same(found));
        return new Text(shown.zh().replace(id.group(), label.zh()), shown.en().replace(id.group(), label.en()));
    }

    private static Text message(Outcome outcome, Text title, Text actual) {
        Text sentence = switch (outcome) {
            case MET -> new Text("{0}：符合（{1}）。", "{0}: met ({1}).");
            case UNMET -> new Text("{0}：不符合（{1}）。", "{0}: not met ({1}).");
            case UNKNOWN -> new Text("{0}：无法判定（{1}）。", "{0}: cannot be told ({1}).");
        };
        return sentence.with(title, actual.isEmpty() ? NOT_STATED : actual);
    }

    private Finding jurisdiction(Policy policy) {
        String field = switch (vocabulary.gazetteer().get(policy.jurisdiction()).level()) {
            case PROVINCE -> Fields.PROVINCE.path();
            case REGION, CITY -> Fields.CITY.path();
            default -> Fields.DISTRICT.path();
        };
        Text place = vocabulary.gazetteer().get(policy.jurisdiction()).label();
        return new Finding(policy.id() + "/jurisdiction", new Text("适用地域", "Jurisdiction"), Check.ZONE_GUIDANCE, policy.id(),
                Standing.IN_FORCE, Force.GUIDED, Outcome.UNKNOWN, Optional.of(Verdict.UNDETERMINED),
                new Text("选址在{0}", "site in {0}").with(place), NOT_STATED,
                new Text("选址未明确到能判断是否在{0}。", "The site is not known well enough to tell whether it lies in {0}.").with(place), Text.EMPTY,
                new Citation(policy.id(), "", ""), Text.EMPTY, Set.of(field));
    }

    private List<Missing> missing(Case project, List<Finding> findings) {
        Map<String, Set<String>> rulesByField = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.decides() && finding.outcome() == Outcome.UNKNOWN) {
                finding.missing().forEach(field -> rulesByField.computeIfAbsent(field, key -> new TreeSet<>()).add(finding.rule()));
            }
        }
        if (rulesByField.isEmpty()) {
            return List.of();
        }
        List<Text> questions = project.project().industry().questions();
        List<Missing> missing = new ArrayList<>(rulesByField.size());
        rulesByField.forEach((field, rules) -> missing.add(new Missing(field,
                field.equals(Fields.INDUSTRY.path()) && !questions.isEmpty() ? Text.join(questions) : requests.of(field, () -> request(field)),
                List.copyOf(rules))));
        return missing;
    }

    private static Text request(String field) {
        return new Text("请填写：{0}", "Please state: {0}").with(Fields.label(field));
    }
}
