package zonefit.engine;

import java.util.List;
import java.util.Map;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import zonefit.facts.Findings;
import zonefit.facts.Found;
import zonefit.facts.ProjectFacts;
import zonefit.policy.Rule;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolder.Source;

/**
 * Compiled rules over the facts of a rules folder. The facts stay in one long session; a project goes in, what is found
 * of it comes out. Not safe for use by several threads; give each its own.
 */
public final class RuleEngine implements AutoCloseable {

    /** Far above what any project needs; a rule that loops ends here instead of never. */
    private static final int MOST_FIRINGS = 100_000;

    private final Map<String, Rule> rules;
    private final KieSession session;
    private final Findings findings = new Findings();

    private RuleEngine(Map<String, Rule> rules, KieSession session) {
        this.rules = rules;
        this.session = session;
    }

    /** Rules that are compiled, without facts. Reading the facts can go on at the same time. */
    public static final class Compiled {

        private final List<InternalKnowledgePackage> packages;
        private final InternalKnowledgeBase base;

        private Compiled(List<InternalKnowledgePackage> packages) {
            this.packages = packages;
            this.base = KnowledgeBaseFactory.newKnowledgeBase(RuleBaseFactory.newRuleBase());
            base.addPackages(packages);
        }
    }

    /**
     * Compiles rules, or takes them from the cache if they have not changed.
     *
     * @throws zonefit.problem.ProblemsException with every error in every rule
     */
    public static Compiled compile(List<Source> sources, RuleCache cache) {
        return new Compiled(cache.load(sources).orElseGet(() -> {
            List<InternalKnowledgePackage> compiled = RuleCompiler.compile(sources);
            cache.store(sources, compiled);
            return compiled;
        }));
    }

    /** @throws zonefit.problem.ProblemsException if what stands beside a rule is wrong, or a table names no rule */
    public static RuleEngine start(RuleFolder folder, Compiled compiled) {
        Map<String, Rule> rules = RuleMetadata.of(compiled.packages, folder);
        KieSession session = compiled.base.newKieSession();
        RuleEngine engine = new RuleEngine(rules, session);
        session.setGlobal("findings", engine.findings);
        folder.statements().forEach(session::insert);
        folder.minimums().forEach(session::insert);
        folder.restrictions().forEach(session::insert);
        return engine;
    }

    /** The rules by id. */
    public Map<String, Rule> rules() {
        return rules;
    }

    /** What the rules find of a project, in no particular order. */
    public List<Found> find(ProjectFacts project) {
        FactHandle handle = session.insert(project);
        try {
            int fired = session.fireAllRules(MOST_FIRINGS);
            if (fired == MOST_FIRINGS) {
                throw new IllegalStateException("a rule fires without end for " + project);
            }
            return findings.take(project);
        } finally {
            session.delete(handle);
            findings.take(project);
        }
    }

    @Override
    public void close() {
        session.dispose();
    }
}
