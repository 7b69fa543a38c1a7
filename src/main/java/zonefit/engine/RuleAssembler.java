package zonefit.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.Pattern;
import org.drools.core.reteoo.CoreComponentFactory;
import zonefit.engine.ExpressionParser.Unsupported;
import zonefit.facts.Findings;

/** Puts {@link RulePlan}s into the engine's terms. */
final class RuleAssembler {

    private static final String PACKAGE = "zonefit.rules";

    private RuleAssembler() {
    }

    static InternalKnowledgePackage assemble(List<RulePlan> plans) {
        InternalKnowledgePackage rules = CoreComponentFactory.get().createKnowledgePackage(PACKAGE);
        rules.addGlobal(RuleEngine.FINDINGS, Findings.class);
        try {
            for (RulePlan plan : plans) {
                rules.addRule(assemble(plan));
            }
            return rules;
        } catch (Unsupported e) {
            throw new IllegalStateException("read when it was planned", e);
        }
    }

    private static RuleImpl assemble(RulePlan plan) throws Unsupported {
        RuleImpl rule = new RuleImpl(plan.name());
        rule.setPackage(PACKAGE);
        rule.setDialect("mvel");
        Map<String, Declaration> bound = new LinkedHashMap<>();
        int number = 0;
        for (RulePlan.Pattern pattern : plan.patterns()) {
            rule.addPattern(assemble(pattern, number++, bound));
        }
        List<String> names = List.copyOf(new TreeSet<>(bound.keySet()));
        rule.setRequiredDeclarationsForConsequence(RuleImpl.DEFAULT_CONSEQUENCE_NAME, names.toArray(String[]::new));
        rule.setConsequence(new PlannedConsequence(plan, names));
        return rule;
    }

    private static Pattern assemble(RulePlan.Pattern plan, int number, Map<String, Declaration> bound) throws Unsupported {
        Pattern pattern = new Pattern(number, new ClassObjectType(plan.fact()), plan.name());
        for (RulePlan.Condition condition : plan.conditions()) {
            Declaration[] uses = condition.uses().stream().map(bound::get).toArray(Declaration[]::new);
            pattern.addConstraint(new PlannedCondition(plan.fact(), condition, uses,
                    condition.property().isEmpty() ? null : Property.of(plan.fact(), condition.property())));
        }
        for (Map.Entry<String, String> binding : plan.bindings().entrySet()) {
            Declaration declaration = pattern.addDeclaration(binding.getKey());
            declaration.setReadAccessor(Property.of(plan.fact(), binding.getValue()));
            bound.put(binding.getKey(), declaration);
        }
        if (pattern.isBound()) {
            bound.put(plan.name(), pattern.getDeclaration());
        }
        return pattern;
    }
}
