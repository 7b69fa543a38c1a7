package zonefit.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import zonefit.cache.UserCache;
import zonefit.facts.Findings;
import zonefit.facts.Found;
import zonefit.facts.ProjectFacts;
import zonefit.policy.Rule;
import zonefit.policy.RuleFiles;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolder.Source;

/**
 * Compiled rules over the facts of a rules folder. The facts stay in one long session; a project goes in, what is found
 * of it comes out. Not safe for use by several threads; give each its own.
 */
public final class RuleEngine implements AutoCloseable {

    /** Far above what any project needs; a rule that loops ends here instead of never. */
    private static final int MOST_FIRINGS = 100_000;

    /** What rules call the place where they report. */
    static final String FINDINGS = "findings";

    private static final int TRIES_BEFORE_BYTECODE = 20_000;

    private final Map<String, Rule> rules;
    private final KieSession session;
    private final Findings findings = new Findings();
    private final RuleFolder folder;
    /** The places whose statements are facts, for each policy. */
    private final Map<String, Set<String>> known = new HashMap<>();

    private RuleEngine(Map<String, Rule> rules, KieSession session, RuleFolder folder) {
        this.rules = rules;
        this.session = session;
        this.folder = folder;
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

        Compiled(Empty empty, CompiledRules rules) {
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
     * Compiles rules, or takes them from the cache if their text has not changed.
     *
     * @throws zonefit.problem.ProblemsException with every error in every rule
     */
    public static Compiled compile(List<Source> sources, UserCache cache) {
        StringBuilder state = new StringBuilder();
        sources.forEach(source -> state.append(source.file()).append('\n').append(source.text()).append('\n'));
        return new Compiled(new Empty(), CompiledRules.of(state.toString().getBytes(StandardCharsets.UTF_8), () -> sources, cache));
    }

    /**
     * Compiles rules, or takes them from the cache if no file of theirs has been touched.
     *
     * @param empty an engine that nothing has been put into
     * @throws zonefit.problem.ProblemsException with every error in every rule
     */
    public static Compiled compile(Empty empty, RuleFiles files, UserCache cache) {
        return new Compiled(empty, CompiledRules.of(files.rulesState(), files::sources, cache));
    }

    /** @throws zonefit.problem.ProblemsException if what stands beside a rule is wrong, or a table names no rule */
    public static RuleEngine start(RuleFolder folder, Compiled compiled) {
        Map<String, Rule> rules = RuleMetadata.of(compiled.rules.about(), folder);
        KieSession session = compiled.base.newKieSession();
        RuleEngine engine = new RuleEngine(rules, session, folder);
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

    /** What the rules find of a project, in no particular order. */
    public List<Found> find(ProjectFacts project) {
        project.getPolicies().forEach(policy -> project.getPlaces().forEach(place -> bringIn(policy, place)));
        List<FactHandle> handles = new ArrayList<>();
        handles.add(session.insert(project));
        project.sitePlaces().forEach(place -> handles.add(session.insert(place)));
        try {
            int fired = session.fireAllRules(MOST_FIRINGS);
            if (fired == MOST_FIRINGS) {
                throw new IllegalStateException("a rule fires without end for " + project);
            }
            return findings.take(project);
        } finally {
            handles.forEach(session::delete);
            findings.take(project);
        }
    }

    /** What a policy states about a place becomes facts with the first project that goes there and that it speaks for. */
    private void bringIn(String policy, String place) {
        if (known.computeIfAbsent(policy, key -> new HashSet<>()).add(place)) {
            folder.statements(policy, place).forEach(session::insert);
        }
    }

    @Override
    public void close() {
        session.dispose();
    }
}
