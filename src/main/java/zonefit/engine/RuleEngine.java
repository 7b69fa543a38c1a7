package zonefit.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.mvel.ConstraintEvaluationException;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import zonefit.cache.UserCache;
import zonefit.facts.Findings;
import zonefit.facts.Found;
import zonefit.facts.FoundTotal;
import zonefit.facts.PipelineTotal;
import zonefit.facts.Precedents;
import zonefit.facts.ProjectFacts;
import zonefit.facts.Report;
import zonefit.policy.Quota;
import zonefit.policy.Rule;
import zonefit.policy.RuleFiles;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolder.Source;

/**
 * Compiled rules over the facts of a rules folder. The facts stay in one long session; a project goes in, what is found
 * of it comes out. Not safe for use by several threads; give each its own.
 */
public final class RuleEngine implements AutoCloseable {

    /** Far above what any project and its places need; a rule that loops ends here instead of never. */
    private static final int MOST_FIRINGS = 100_000;

    /** Projects that are kept to tell what rules find of others. */
    private static final int MOST_PRECEDENTS = 8_000;
    /** What rules call the place where they report. */
    static final String FINDINGS = "findings";

    private static final int TRIES_BEFORE_BYTECODE = 20_000;

    private final Map<String, Rule> rules;
    private final KieSession session;
    private final Findings findings = new Findings();
    private final Sites sites;
    private final Precedents precedents;

    private final Runaway runaway;

    private RuleEngine(Map<String, Rule> rules, KieSession session, RuleFolder folder, Trust trust) {
        this.rules = rules;
        this.session = session;
        // A trusted rule may look where no question is noted.
        this.precedents = new Precedents(trust == Trust.CHECKED ? MOST_PRECEDENTS : 0);
        this.runaway = new Runaway(folder.sources());
        this.sites = new Sites(session, findings, folder);
    }

    /** An engine without rules. Making it takes a while, and needs nothing that has to be read. */
    public static final class Empty {

        private final InternalKnowledgeBase base =
                KnowledgeBaseFactory.newKnowledgeBase(RuleBaseFactory.newRuleBase("zonefit", configuration()));
    }

    /** Rules that are compiled, without facts. Reading the facts can go on at the same time. Several engines may share it. */
    public static final class Compiled {

        private final CompiledRules rules;
        private final InternalKnowledgeBase base;

        private final Trust trust;

        Compiled(Empty empty, CompiledRules rules, Trust trust) {
            this.trust = trust;
            this.rules = rules;
            this.base = empty.base;
            base.addPackages(rules.packages());
        }
    }

    /** Conditions are turned into bytecode once they have been tried often; a start that screens one project never gets there. */
    private static KieBaseConfiguration configuration() {
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
        configuration.setOption(ConstraintJittingThresholdOption.get(TRIES_BEFORE_BYTECODE));
        return configuration;
    }

    /**
     * Checks and compiles rules, or takes them from the cache if they have not changed since they were.
     *
     * @throws zonefit.problem.ProblemsException with every error in every rule, and with everything that no rule may hold
     */
    public static Compiled compile(List<Source> sources, UserCache cache) {
        return compile(sources, Trust.CHECKED, cache);
    }

    /**
     * As {@link #compile(List, UserCache)}, with as much trust as the author of the rules deserves.
     *
     * @throws zonefit.problem.ProblemsException with every error in every rule, and with what is refused
     */
    public static Compiled compile(List<Source> sources, Trust trust, UserCache cache) {
        // Lengths keep two texts from reading like one.
        StringBuilder state = new StringBuilder();
        sources.forEach(source -> state.append('\n').append(source.file().length()).append('|').append(source.text().length())
                .append('|').append(source.file()).append('\n').append(source.text()));
        return new Compiled(new Empty(), CompiledRules.of(state.toString().getBytes(StandardCharsets.UTF_8), () -> sources, trust, cache), trust);
    }

    /**
     * Compiles rules, or takes them from the cache if no file of theirs has been touched.
     *
     * @param empty an engine that nothing has been put into
     * @throws zonefit.problem.ProblemsException with every error in every rule, and with what is refused
     */
    public static Compiled compile(Empty empty, RuleFiles files, Trust trust, UserCache cache) {
        return new Compiled(empty, CompiledRules.of(files.rulesState(), files::sources, trust, cache), trust);
    }

    /** @throws zonefit.problem.ProblemsException if what stands beside a rule is wrong, or a table names no rule */
    public static RuleEngine start(RuleFolder folder, Compiled compiled) {
        return start(folder, compiled, RuleMetadata.of(compiled.rules.about(), folder));
    }

    /**
     * An engine of some of the rules of a folder: that rows of its tables name others is no mistake.
     *
     * @throws zonefit.problem.ProblemsException if what stands beside a rule is wrong
     */
    public static RuleEngine startSome(RuleFolder folder, Compiled compiled) {
        return start(folder, compiled, RuleMetadata.ofSome(compiled.rules.about(), folder));
    }

    private static RuleEngine start(RuleFolder folder, Compiled compiled, Map<String, Rule> rules) {
        KieSession session = compiled.base.newKieSession();
        RuleEngine engine = new RuleEngine(rules, session, folder, compiled.trust);
        session.setGlobal(FINDINGS, engine.findings);
        folder.minimums().forEach(session::insert);
        folder.restrictions().forEach(session::insert);
        folder.parcels().forEach(session::insert);
        return engine;
    }

    /** The rules by id. */
    public Map<String, Rule> rules() {
        return rules;
    }

    /**
     * What the rules find of each of some projects. Many at once cost less than one by one, and find the same.
     *
     * @return in the order of the projects
     * @throws zonefit.problem.ProblemsException if a rule fires without end, reports without measure or fails; the engine is
     *                                           of no use afterwards
     */
    public List<Found> find(List<ProjectFacts> projects) {
        List<FactHandle> handles = new ArrayList<>();
        List<ProjectFacts> asked = new ArrayList<>();
        Map<ProjectFacts, List<Found.ByRule>> byRule = new IdentityHashMap<>();
        try {
            for (ProjectFacts project : projects) {
                sites.bringIn(project);
                precedents.like(project).ifPresentOrElse(found -> byRule.put(project, found), () -> {
                    asked.add(project);
                    handles.add(session.insert(project));
                });
            }
            fire(projects);
            sites.learn();
            for (ProjectFacts project : asked) {
                List<Report> reports = findings.take(project);
                precedents.keep(project, reports);
                byRule.put(project, reports.stream().map(Report::found).toList());
            }
            return projects.stream()
                    .map(project -> new Found(byRule.get(project), sites.focus(project), sites.bearing(project))).toList();
        } finally {
            sites.tidy();
            handles.forEach(session::delete);
            asked.forEach(findings::take);
        }
    }

    private void fire(List<ProjectFacts> projects) {
        int most = MOST_FIRINGS * projects.size();
        try {
            if (session.fireAllRules(most) >= most) {
                throw runaway.endless(session, projects, most);
            }
        } catch (ConsequenceException | ConstraintEvaluationException e) {
            throw runaway.failed(e, projects);
        }
    }

    /** What the rules find of the totals of a pipeline, in a session of its own that projects never meet. */
    public List<FoundTotal> findTotals(List<Quota> quotas, List<PipelineTotal> totals) {
        Findings found = new Findings();
        KieSession own = session.getKieBase().newKieSession();
        try {
            own.setGlobal(FINDINGS, found);
            quotas.forEach(own::insert);
            totals.forEach(own::insert);
            if (own.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new IllegalStateException("a rule fires without end for the totals of a pipeline");
            }
            return found.takeTotals();
        } finally {
            own.dispose();
        }
    }

    @Override
    public void close() {
        session.dispose();
    }
}
