package zonefit.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What rules call the place where they report. */
    static final String FINDINGS = "findings";

    private static final int TRIES_BEFORE_BYTECODE = 20_000;

    private final KieSession session;
    private final Findings findings = new Findings();
    private final Sites sites;
    private final Precedents precedents;
    private final Shared shared;
    private final Runaway runaway;

    /**
     * How much engines remember; beyond it they learn anew.
     *
     * @param precedents projects that are kept to tell what rules find of others
     * @param industries industries at places
     */
    record Bounds(int precedents, int industries) {

        private static final Bounds USUAL = new Bounds(20_000, 100_000);
    }

    /** What engines over the same rules share: the rules, the folder, and what any of them has learnt of places and projects. */
    private record Shared(Compiled compiled, Map<String, Rule> rules, RuleFolder folder, SiteMemory places, Precedents precedents) {

        static Shared of(Compiled compiled, Map<String, Rule> rules, RuleFolder folder, Bounds bounds) {
            // A trusted rule may look where no question is noted.
            int precedents = compiled.trust == Trust.CHECKED ? bounds.precedents : 0;
            return new Shared(compiled, rules, folder, new SiteMemory(folder, bounds.industries), new Precedents(precedents));
        }
    }

    private RuleEngine(Shared shared) {
        this.shared = shared;
        this.session = shared.compiled.base.newKieSession();
        this.precedents = shared.precedents;
        this.runaway = new Runaway(shared.folder.sources());
        this.sites = new Sites(session, findings, shared.places);
        session.setGlobal(FINDINGS, findings);
        shared.folder.minimums().forEach(session::insert);
        shared.folder.restrictions().forEach(session::insert);
        shared.folder.parcels().forEach(session::insert);
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
        return start(folder, compiled, Bounds.USUAL);
    }

    /**
     * An engine of some of the rules of a folder: that rows of its tables name others is no mistake.
     *
     * @throws zonefit.problem.ProblemsException if what stands beside a rule is wrong
     */
    public static RuleEngine startSome(RuleFolder folder, Compiled compiled) {
        return new RuleEngine(Shared.of(compiled, RuleMetadata.ofSome(compiled.rules.about(), folder), folder, Bounds.USUAL));
    }

    static RuleEngine start(RuleFolder folder, Compiled compiled, Bounds bounds) {
        return new RuleEngine(Shared.of(compiled, RuleMetadata.of(compiled.rules.about(), folder), folder, bounds));
    }

    /** An engine for another thread, with the same rules and facts. What either has learnt, both know. */
    public RuleEngine another() {
        return new RuleEngine(shared);
    }

    /** The rules by id. */
    public Map<String, Rule> rules() {
        return shared.rules;
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
        List<Asking> askings = new ArrayList<>(projects.size());
        sites.begin();
        try {
            for (ProjectFacts project : projects) {
                Asking asking = asking(project);
                askings.add(asking);
                if (asking.precedent.isEmpty()) {
                    handles.add(session.insert(project));
                }
            }
            fire(projects);
            sites.learn();
            List<Found> found = new ArrayList<>(projects.size());
            for (Asking asking : askings) {
                found.add(found(asking));
            }
            return found;
        } finally {
            sites.forget();
            handles.forEach(session::delete);
            projects.forEach(findings::take);
        }
    }

    /**
     * A project while the rules are asked of it, with what they have found of others like it.
     *
     * @param precedent what they have found of a project that cannot be told from this one
     * @param bearing   what bears on it, if they have been asked before of all its industries at its places
     */
    private record Asking(ProjectFacts project, Site site, Optional<List<Found.ByRule>> precedent,
            Optional<List<Found.ByStatement>> bearing) {
    }

    private Asking asking(ProjectFacts project) {
        Site site = sites.site(project);
        Optional<List<Found.ByStatement>> bearing = site.bearing(project);
        if (bearing.isEmpty() || site.focus().isEmpty()) {
            sites.ask(project, site);
        }
        return new Asking(project, site, precedents.like(project), bearing);
    }

    private Found found(Asking asking) {
        return new Found(byRule(asking), asking.site.focus().orElseThrow(),
                asking.bearing.or(() -> asking.site.bearing(asking.project)).orElseThrow());
    }

    private List<Found.ByRule> byRule(Asking asking) {
        return asking.precedent.orElseGet(() -> {
            List<Report> reports = findings.take(asking.project);
            precedents.keep(asking.project, reports);
            return reports.stream().map(Report::found).toList();
        });
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
