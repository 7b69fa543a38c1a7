package zonefit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.definitions.InternalKnowledgePackage;
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
import zonefit.facts.ProjectFacts;
import zonefit.policy.Rule;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolder.Source;
import zonefit.policy.Statement;

/**
 * Compiled rules over the facts of a rules folder. The facts stay in one long session; a project goes in, what is found
 * of it comes out. Not safe for use by several threads; give each its own.
 */
public final class RuleEngine implements AutoCloseable {

    /** Far above what any project needs; a rule that loops ends about here instead of never. */
    private static final int MOST_FIRINGS = 100_000;

    private static final int TRIES_BEFORE_BYTECODE = 20_000;

    private final Map<String, Rule> rules;
    private final KieSession session;
    private final Findings findings = new Findings();
    /** Statements that no project has needed yet, by place. */
    private final Map<String, List<Statement>> waiting;
    private final Runaway runaway;

    private RuleEngine(Map<String, Rule> rules, KieSession session, List<Statement> statements, Runaway runaway) {
        this.rules = rules;
        this.session = session;
        this.runaway = runaway;
        this.waiting = new HashMap<>();
        statements.forEach(statement -> waiting.computeIfAbsent(statement.place(), place -> new ArrayList<>()).add(statement));
    }

    /** Rules that are compiled, without facts. Reading the facts can go on at the same time. */
    public static final class Compiled {

        private final List<InternalKnowledgePackage> packages;
        private final InternalKnowledgeBase base;

        private Compiled(List<InternalKnowledgePackage> packages) {
            this.packages = packages;
            this.base = KnowledgeBaseFactory.newKnowledgeBase(RuleBaseFactory.newRuleBase(configuration()));
            base.addPackages(packages);
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
        return new Compiled(CompiledRules.load(sources, trust, cache).orElseGet(() -> {
            List<InternalKnowledgePackage> compiled = RuleCompiler.compile(sources, trust);
            CompiledRules.store(sources, trust, compiled, cache);
            return compiled;
        }));
    }

    /** @throws zonefit.problem.ProblemsException if what stands beside a rule is wrong, or a table names no rule */
    public static RuleEngine start(RuleFolder folder, Compiled compiled) {
        Map<String, Rule> rules = RuleMetadata.of(compiled.packages, folder);
        KieSession session = compiled.base.newKieSession();
        RuleEngine engine = new RuleEngine(rules, session, folder.statements(), new Runaway(folder.sources()));
        session.setGlobal("findings", engine.findings);
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
     * What the rules find of a project, in no particular order.
     *
     * @throws zonefit.problem.ProblemsException if a rule fires without end, reports without measure or fails; the engine is
     *                                           of no use afterwards
     */
    public List<Found> find(ProjectFacts project) {
        project.getPlaces().forEach(this::bringIn);
        List<FactHandle> handles = new ArrayList<>();
        handles.add(session.insert(project));
        project.sitePlaces().forEach(place -> handles.add(session.insert(place)));
        try {
            int fired = session.fireAllRules(MOST_FIRINGS);
            if (fired >= MOST_FIRINGS) {
                throw runaway.endless(session, project, fired);
            }
            return findings.take(project);
        } catch (ConsequenceException | ConstraintEvaluationException e) {
            throw runaway.failed(e, project);
        } finally {
            handles.forEach(session::delete);
            findings.take(project);
        }
    }

    /** The statements about a place become facts with the first project that goes there, and stay. */
    private void bringIn(String place) {
        List<Statement> statements = waiting.remove(place);
        if (statements != null) {
            statements.forEach(session::insert);
        }
    }

    @Override
    public void close() {
        session.dispose();
    }
}
