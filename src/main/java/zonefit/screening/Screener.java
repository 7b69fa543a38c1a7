package zonefit.screening;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import zonefit.cache.UserCache;
import zonefit.engine.RuleEngine;
import zonefit.engine.RuleEngine.Compiled;
import zonefit.engine.Trust;
import zonefit.facts.Found;
import zonefit.facts.FoundTotal;
import zonefit.facts.PipelineTotal;
import zonefit.facts.ProjectFacts;
import zonefit.policy.Policy;
import zonefit.policy.Rule;
import zonefit.policy.RuleFiles;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolderReader;
import zonefit.policy.Standing;
import zonefit.problem.Suggestion;
import zonefit.project.ExceptionClaim;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.screening.SpeakingPolicies.Speaking;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Judge;
import zonefit.verdict.Supports;
import zonefit.recognition.Recognised;
import zonefit.vocabulary.Location;
import zonefit.vocabulary.Place.Level;
import zonefit.recognition.Recogniser;
import zonefit.vocabulary.Vocabulary;

/**
 * The library: projects in, assessments out. Command line and other shells stand on this class alone. Not safe for use
 * by several threads; give each its own.
 */
public final class Screener implements AutoCloseable {

    private final RuleFolder folder;
    private final Vocabulary vocabulary;
    private final Recogniser recogniser;
    private final CompletableFuture<Ready> getting;
    private final NamedProjects named;
    private final SpeakingPolicies policies;
    private final Set<String> restricted;
    private final Supports supports;
    private final Assessment.Ruleset ruleset;
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

    /** Shares everything with another one but the session of the rules. */
    private Screener(Screener other) {
        this.folder = other.folder;
        this.vocabulary = other.vocabulary;
        this.recogniser = other.recogniser;
        this.named = other.named;
        this.policies = other.policies;
        this.restricted = other.restricted;
        this.supports = other.supports;
        this.ruleset = other.ruleset;
        this.options = other.options;
        this.getting = CompletableFuture.completedFuture(new Ready(other.ready().engine.another(), other.ready().judge));
    }

    private Screener(RuleFolder folder, CompletableFuture<Compiled> compiling, Options options) {
        this.folder = folder;
        this.vocabulary = folder.vocabulary();
        this.recogniser = new Recogniser(vocabulary);
        this.getting = compiling.thenApplyAsync(compiled -> ready(folder, compiled));
        this.named = new NamedProjects(folder.statementsByName());
        this.policies = new SpeakingPolicies(folder, options);
        this.restricted = folder.restrictions().stream().flatMap(row -> row.concept().stream()).collect(Collectors.toUnmodifiableSet());
        this.supports = new Supports(folder.supports());
        this.ruleset = new Assessment.Ruleset(folder.version(), folder.hash());
        this.options = options;
    }

    /**
     * Reads a rules folder. Its rules are compiled meanwhile; {@link #await} tells when, and whether they are sound.
     *
     * @throws zonefit.problem.ProblemsException with everything that is wrong with the tables
     */
    public static Screener open(Path rules, UserCache cache, Options options) {
        return open(rules, Trust.CHECKED, cache, options);
    }

    /**
     * As {@link #open(Path, UserCache, Options)}, with as much trust as the author of the rules deserves.
     *
     * @throws zonefit.problem.ProblemsException with everything that is wrong with the tables
     */
    public static Screener open(Path rules, Trust trust, UserCache cache, Options options) {
        CompletableFuture<RuleEngine.Empty> empty = CompletableFuture.supplyAsync(RuleEngine.Empty::new);
        RuleFiles files = RuleFiles.of(rules);
        CompletableFuture<Compiled> compiling = empty.thenApplyAsync(engine -> RuleEngine.compile(engine, files, trust, cache));
        return new Screener(RuleFolderReader.read(files, cache), compiling, options);
    }

    /**
     * A screener for another thread, over the same rules. What this one has learnt of words, places and judgements they share.
     *
     * @throws zonefit.problem.ProblemsException with everything that is wrong with the rules
     */
    public Screener another() {
        return new Screener(this);
    }

    /** A screener over rules that have been read. */
    public static Screener over(RuleFolder folder, UserCache cache, Options options) {
        return new Screener(folder, CompletableFuture.supplyAsync(() -> RuleEngine.compile(folder.sources(), cache)), options);
    }

    /** A screener over rules that have been read and compiled. */
    public static Screener over(RuleFolder folder, Compiled compiled, Options options) {
        return new Screener(folder, CompletableFuture.completedFuture(compiled), options);
    }

    /**
     * Waits until the rules are compiled. {@link #screen} waits by itself; this is for those who want to know before.
     *
     * @throws zonefit.problem.ProblemsException with everything that is wrong with the rules
     */
    public void await() {
        ready();
    }

    private static Ready ready(RuleFolder folder, Compiled compiled) {
        RuleEngine engine = RuleEngine.start(folder, compiled);
        return new Ready(engine, new Judge(folder, engine.rules()));
    }

    private Ready ready() {
        try {
            return getting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public RuleFolder rules() {
        return folder;
    }

    /** What the rules find of the totals of a pipeline. */
    public List<FoundTotal> findTotals(List<PipelineTotal> totals) {
        return ready().engine.findTotals(folder.quotas(), totals);
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
        return screen(List.of(project)).get(0);
    }

    /** The whole answer for each of some projects, in their order. The same as one by one, and faster. */
    public List<Assessment> screen(List<Project> projects) {
        if (projects.isEmpty()) {
            await();
            return List.of();
        }
        List<Prepared> prepared = new ArrayList<>(projects.size());
        List<ProjectFacts> facts = new ArrayList<>(projects.size());
        for (Project project : projects) {
            Prepared next = prepare(project);
            prepared.add(next);
            facts.add(next.facts);
        }
        List<Found> found = ready().engine.find(facts);
        List<Assessment> assessments = new ArrayList<>(projects.size());
        for (int i = 0; i < prepared.size(); i++) {
            assessments.add(judge(prepared.get(i), found.get(i)));
        }
        return assessments;
    }

    /**
     * A project before the rules: where it goes, what it is, and which policies have a say.
     *
     * @param standings how every policy that was asked for stands on the date
     * @param speaking  those of them that speak for the site, with their standing
     * @param open      policies of which the site is not known well enough to tell whether they speak
     */
    public record Prepared(ProjectFacts facts, Location location, Recognised recognised, Map<String, Standing> standings,
            Map<String, Standing> speaking, List<Policy> open) {
    }

    /** The first of the three steps of {@link #screen}: what is known of the project before any rule is asked. */
    public Prepared prepare(Project project) {
        LocalDate asOf = options.asOf().or(() -> project.get(Fields.AS_OF)).orElseGet(options.today());
        return prepare(project, asOf, vocabulary.gazetteer().locate(project), recogniser.recognise(project));
    }

    private Prepared prepare(Project project, LocalDate asOf, Location location, Recognised recognised) {
        Speaking speaking = policies.speaking(asOf, project.texts(Fields.POLICIES), location);
        ProjectFacts facts = ProjectFacts.of(project, asOf, speaking.ids(), location, recognised, named.in(project), restricted, vocabulary);
        return new Prepared(facts, location, recognised, speaking.standings(), speaking.policies(), speaking.open());
    }

    /** The second step: what the rules find. */
    public Found find(Prepared prepared) {
        return ready().engine.find(List.of(prepared.facts)).get(0);
    }

    /** The third step: what follows from what was found. */
    public Assessment judge(Prepared prepared, Found found) {
        ProjectFacts facts = prepared.facts;
        Alternatives.Answer answer = answer(prepared, judgement(prepared, found));
        Judge.Judgement judgement = answer.judgement();
        List<Text> notes = notes(facts.project(), prepared, judgement.findings());
        notes.addAll(answer.notes());
        return new Assessment(facts.project(), facts.asOf(), judgement.verdict(), judgement.checks(), judgement.policies(),
                prepared.standings, judgement.findings(), judgement.missing(), supports.of(facts, prepared.speaking),
                new Assessment.Matched(facts.industry(), facts.getActivities(), prepared.location, answer.candidates()), notes, ruleset);
    }

    private Judge.Judgement judgement(Prepared prepared, Found found) {
        return ready().judge.judge(new Judge.Case(prepared.facts, prepared.location, prepared.speaking, prepared.open, found));
    }

    /** The answer for a project of which the park or the industry is one of a few, once each of them has been screened. */
    private Alternatives.Answer answer(Prepared prepared, Judge.Judgement judgement) {
        Alternatives alternatives = new Alternatives(vocabulary);
        if (!prepared.location.possibleParks().isEmpty()) {
            return alternatives.byPark(judgement, prepared.location, park -> as(prepared, vocabulary.gazetteer().in(prepared.location, park),
                    prepared.recognised));
        }
        if (!prepared.location.partsOfPark().isEmpty()) {
            Location parts = prepared.location.inSomePart();
            Alternatives.Answer answer = alternatives.byPark(as(prepared, parts, prepared.recognised), parts,
                    park -> as(prepared, vocabulary.gazetteer().in(parts, park), prepared.recognised));
            return Alternatives.agree(answer.candidates()) ? new Alternatives.Answer(judgement, List.of(), List.of()) : answer;
        }
        if (Alternatives.isOpen(prepared.recognised.industry())) {
            return alternatives.byIndustry(judgement, prepared.recognised.industry(), line -> as(prepared, prepared.location,
                    recogniser.as(prepared.recognised, line)));
        }
        return new Alternatives.Answer(judgement, List.of(), List.of());
    }

    private Judge.Judgement as(Prepared prepared, Location location, Recognised recognised) {
        Prepared other = prepare(prepared.facts.project(), prepared.facts.asOf(), location, recognised);
        return judgement(other, find(other));
    }

    private List<Text> notes(Project project, Prepared prepared, List<Finding> findings) {
        Location location = prepared.location;
        List<Text> notes = new ArrayList<>();
        if (location.isOutside()) {
            notes.add(new Text("选址在广东省外，没有规则覆盖。", "The site is outside Guangdong; no rule covers this."));
        } else if (prepared.speaking.isEmpty() && prepared.open.isEmpty()) {
            notes.add(new Text("在 {0} 没有适用的政策，没有规则覆盖。", "No policy applies on {0}; no rule covers this.")
                    .with(Text.same(prepared.facts.asOf().toString())));
        }
        prepared.speaking.forEach((id, standing) -> {
            if (standing == Standing.CARRIED_OVER && decides(id, findings)) {
                notes.add(policies.ended(id));
            }
        });
        Optional.ofNullable(location.found().get(Fields.PARK)).filter(place -> place.level() != Level.PARK).ifPresent(place -> notes.add(
                new Text("{0}不是园区，按其所在地判断。", "{0} is no park; the place itself is judged.").with(place.label())));
        location.unknownPark().ifPresent(park -> notes.add(
                new Text("未收录园区 `{0}`，按所在区判断。", "The park `{0}` is not in the vocabulary; its district is judged.")
                        .with(Text.same(park))));
        location.unknownDistrict().ifPresent(district -> notes.add(
                new Text("未收录 `{0}`，按所在市判断。", "`{0}` is not in the vocabulary; its city is judged.")
                        .with(Text.same(district))));
        for (ExceptionClaim claim : project.exceptions()) {
            Set<String> rules = ready().engine.rules().keySet();
            if (!rules.contains(claim.rule())) {
                notes.add(new Text("例外所指规则 `{0}` 不存在", "The exception names rule `{0}`, which does not exist")
                        .with(Text.same(claim.rule())).then(Suggestion.didYouMean(claim.rule(), rules)).then(new Text("。", ".")));
            }
        }
        return notes;
    }

    private static boolean decides(String policy, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.decides() && finding.policy().equals(policy)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        getting.thenAccept(ready -> ready.engine.close());
    }
}
