package zonefit.screening;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import zonefit.cache.UserCache;
import zonefit.engine.RuleEngine;
import zonefit.engine.RuleEngine.Compiled;
import zonefit.facts.Found;
import zonefit.facts.ProjectFacts;
import zonefit.policy.Policy;
import zonefit.policy.Rule;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolderReader;
import zonefit.policy.Standing;
import zonefit.policy.Statement;
import zonefit.project.ExceptionClaim;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Judge;
import zonefit.verdict.Supports;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Gazetteer.Location;
import zonefit.vocabulary.Recogniser;
import zonefit.vocabulary.Recognition;
import zonefit.vocabulary.Vocabulary;

/**
 * The library: projects in, assessments out. Command line and other shells stand on this class alone. Not safe for use
 * by several threads; give each its own.
 */
public final class Screener implements AutoCloseable {

    private final RuleFolder folder;
    private final Vocabulary vocabulary;
    private final Recogniser recogniser;
    private final CompletableFuture<Compiled> compiling;
    private Optional<Ready> ready = Optional.empty();
    private final NamedProjects named;
    private final Supports supports;
    private final Options options;

    /**
     * What to screen against.
     *
     * @param policies    ids of the policies to apply; empty for all
     * @param asOf        the date for every project; absent for the project's own, else {@code today}
     * @param today       the date of a project that states none
     * @param inForceOnly whether a policy whose period has ended is silent
     */
    public record Options(Set<String> policies, Optional<LocalDate> asOf, boolean inForceOnly, Supplier<LocalDate> today) {
        public Options {
            policies = Set.copyOf(policies);
        }

        public static Options allPolicies(LocalDate today) {
            return new Options(Set.of(), Optional.empty(), false, () -> today);
        }
    }

    /** What only exists once the rules are compiled. */
    private record Ready(RuleEngine engine, Judge judge) {
    }

    private Screener(RuleFolder folder, CompletableFuture<Compiled> compiling, Options options) {
        this.folder = folder;
        this.vocabulary = folder.vocabulary();
        this.recogniser = new Recogniser(vocabulary);
        this.compiling = compiling;
        this.named = new NamedProjects(folder.statements());
        this.supports = new Supports(folder.supports());
        this.options = options;
    }

    /**
     * Reads a rules folder. Its rules are compiled meanwhile; {@link #await} tells when, and whether they are sound.
     *
     * @throws zonefit.problem.ProblemsException with everything that is wrong with the tables
     */
    public static Screener open(Path rules, UserCache cache, Options options) {
        CompletableFuture<Compiled> compiling =
                CompletableFuture.supplyAsync(() -> RuleEngine.compile(RuleFolderReader.sources(rules), cache));
        return new Screener(RuleFolderReader.read(rules, cache), compiling, options);
    }

    /** A screener over rules that have been read. */
    public static Screener over(RuleFolder folder, UserCache cache, Options options) {
        return new Screener(folder, CompletableFuture.supplyAsync(() -> RuleEngine.compile(folder.sources(), cache)), options);
    }

    /**
     * Waits until the rules are compiled. {@link #screen} waits by itself; this is for those who want to know before.
     *
     * @throws zonefit.problem.ProblemsException with everything that is wrong with the rules
     */
    public void await() {
        ready();
    }

    private Ready ready() {
        if (ready.isEmpty()) {
            try {
                RuleEngine engine = RuleEngine.start(folder, compiling.join());
                ready = Optional.of(new Ready(engine, new Judge(folder, engine.rules())));
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        return ready.get();
    }

    public RuleFolder rules() {
        return folder;
    }

    /** The rules in DRL by id, with what stands beside them. */
    public Map<String, Rule> appliedRules() {
        return ready().engine.rules();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The whole answer for one project. */
    public Assessment screen(Project project) {
        Prepared prepared = prepare(project);
        return judge(prepared, find(prepared));
    }

    /**
     * A project before the rules: where it goes, what it is, and which policies have a say.
     *
     * @param standings how every policy that was asked for stands on the date
     * @param speaking  those of them that speak for the site
     * @param open      policies of which the site is not known well enough to tell whether they speak
     */
    public record Prepared(ProjectFacts facts, Location location, Map<String, Standing> standings, Map<String, Standing> speaking,
            List<Policy> open) {
        public Prepared {
            standings = Collections.unmodifiableMap(new TreeMap<>(standings));
            speaking = Collections.unmodifiableMap(new TreeMap<>(speaking));
            open = List.copyOf(open);
        }
    }

    /** The first of the three steps of {@link #screen}: what is known of the project before any rule is asked. */
    public Prepared prepare(Project project) {
        LocalDate asOf = options.asOf().or(() -> project.get(Fields.AS_OF)).orElseGet(options.today());
        Location location = vocabulary.gazetteer().locate(project, new HashMap<>());
        Recognition industry = recogniser.industry(project);
        Set<Activity> activities = recogniser.activities(project);
        Map<String, Standing> standings = standings(asOf, project);
        Map<String, Standing> speaking = new TreeMap<>();
        List<Policy> open = new ArrayList<>();
        for (Policy policy : folder.policies()) {
            if (standings.containsKey(policy.id()) && speaks(standings.get(policy.id()))) {
                if (location.chain().contains(policy.jurisdiction())) {
                    speaking.put(policy.id(), standings.get(policy.id()));
                } else if (mayLieIn(location, policy.jurisdiction())) {
                    open.add(policy);
                }
            }
        }
        ProjectFacts facts = ProjectFacts.of(project, asOf, speaking.keySet(), location, industry, activities,
                named.in(project), vocabulary);
        return new Prepared(facts, location, standings, speaking, open);
    }

    /** The second step: what the rules find. */
    public List<Found> find(Prepared prepared) {
        return ready().engine.find(prepared.facts());
    }

    /** The third step: what follows from what was found. */
    public Assessment judge(Prepared prepared, List<Found> found) {
        ProjectFacts facts = prepared.facts();
        Judge.Judgement judgement = ready().judge.judge(
                new Judge.Case(facts, prepared.location(), prepared.speaking(), prepared.open(), found));
        return new Assessment(facts.project(), facts.asOf(), judgement.verdict(), judgement.checks(), judgement.policies(),
                prepared.standings(), judgement.findings(), judgement.missing(), supports.of(facts, prepared.speaking()),
                new Assessment.Matched(facts.industry(), facts.getActivities(), prepared.location()),
                notes(facts.project(), prepared.location(), prepared.speaking(), prepared.open(), facts.asOf(), judgement.findings()),
                new Assessment.Ruleset(folder.version(), folder.hash()));
    }

    /**
     * A screener that prepares and judges by other tables and other descriptions of the rules, and asks this one's rules. To
     * be used while this one is open, by the same thread; it need not be closed.
     */
    public Screener with(RuleFolder other, Map<String, Rule> rules) {
        Screener changed = new Screener(other, compiling, options);
        changed.ready = Optional.of(new Ready(ready().engine, new Judge(other, rules)));
        return changed;
    }

    /** Another screener over the same rules, for another thread. */
    public Screener fork() {
        return new Screener(folder, compiling, options);
    }

    /** The rules themselves, for who changes them on purpose. */
    public RuleEngine engine() {
        return ready().engine;
    }

    private boolean speaks(Standing standing) {
        return standing == Standing.IN_FORCE || standing == Standing.CARRIED_OVER && !options.inForceOnly();
    }

    private Map<String, Standing> standings(LocalDate asOf, Project project) {
        List<String> named = project.texts(Fields.POLICIES);
        Map<String, Standing> standings = new TreeMap<>();
        folder.policies().stream().filter(this::asked).filter(policy -> named.isEmpty() || named.contains(policy.id()))
                .forEach(policy -> standings.put(policy.id(), policy.standing(asOf, folder.policies())));
        return standings;
    }

    private boolean asked(Policy policy) {
        return options.policies().isEmpty() || options.policies().contains(policy.id());
    }

    /** Whether the site may lie in a place, for all that is known of it. */
    private boolean mayLieIn(Location location, String place) {
        if (location.isOutside()) {
            return false;
        }
        return location.chain().isEmpty() || location.found().values().stream()
                .allMatch(known -> vocabulary.gazetteer().closure(place).contains(known.id()));
    }

    private List<Text> notes(Project project, Location location, Map<String, Standing> speaking, List<Policy> open,
            LocalDate asOf, List<Finding> findings) {
        List<Text> notes = new ArrayList<>();
        if (location.isOutside()) {
            notes.add(new Text("选址在广东省外，没有规则覆盖。", "The site is outside Guangdong; no rule covers this."));
        } else if (speaking.isEmpty() && open.isEmpty()) {
            notes.add(new Text("在 {0} 没有适用的政策，没有规则覆盖。", "No policy applies on {0}; no rule covers this.")
                    .with(Text.same(asOf.toString())));
        }
        speaking.forEach((id, standing) -> {
            boolean counts = findings.stream().anyMatch(finding -> finding.policy().equals(id) && finding.decides());
            if (standing == Standing.CARRIED_OVER && counts) {
                notes.add(new Text("{0} 的规划期已于 {1} 结束，其结论须确认。", "The period of {0} ended {1}: confirm what it says.")
                        .with(Text.same(id), Text.same(folder.policy(id).orElseThrow().to().toString())));
            }
        });
        location.unknownPark().ifPresent(park -> notes.add(
                new Text("未收录园区 `{0}`，按所在区判断。", "The park `{0}` is not in the vocabulary; its district is judged.")
                        .with(Text.same(park))));
        location.unknownDistrict().ifPresent(district -> notes.add(
                new Text("未收录 `{0}`，按所在市判断。", "`{0}` is not in the vocabulary; its city is judged.")
                        .with(Text.same(district))));
        Set<String> rules = ready().engine.rules().keySet();
        project.exceptions().stream().map(ExceptionClaim::rule).filter(rule -> !rules.contains(rule)).forEach(rule -> notes.add(
                new Text("例外所指规则 `{0}` 不存在", "The exception names rule `{0}`, which does not exist").with(Text.same(rule))
                        .then(zonefit.problem.Suggestion.didYouMean(rule, rules)).then(new Text("。", "."))));
        return notes;
    }

    @Override
    public void close() {
        ready.ifPresent(value -> value.engine.close());
    }

    /** Firms and projects that policies name, and which of them a project is. */
    private record NamedProjects(Map<String, Set<String>> statementsByName) {

        NamedProjects(List<Statement> statements) {
            this(byName(statements));
        }

        private static Map<String, Set<String>> byName(List<Statement> statements) {
            Map<String, Set<String>> byName = new HashMap<>();
            statements.forEach(statement -> statement.names().forEach(
                    name -> byName.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(statement.id())));
            return byName;
        }

        Set<String> in(Project project) {
            String words = project.name() + "\n" + project.get(Fields.INDUSTRY).orElse("") + "\n"
                    + project.get(Fields.BENEFICIARY).orElse("") + "\n" + project.get(Fields.PARK).orElse("");
            Set<String> about = new LinkedHashSet<>();
            statementsByName.forEach((name, ids) -> {
                if (words.contains(name)) {
                    about.addAll(ids);
                }
            });
            return about;
        }
    }
}
