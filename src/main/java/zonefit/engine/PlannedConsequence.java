package zonefit.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.rule.consequence.KnowledgeHelper;
import zonefit.engine.ExpressionParser.Unsupported;
import zonefit.facts.Findings;

/** The consequence of a {@link RulePlan} in the engine: one call, parsed when the rule first fires. */
final class PlannedConsequence implements Consequence<KnowledgeHelper> {

    private static final Object NO_FACT = new Object();

    private final RulePlan plan;
    private final List<String> names;
    private volatile Expression parsed;

    /** @param names what the rule has bound, in the order of the declarations that it requires */
    PlannedConsequence(RulePlan plan, List<String> names) {
        this.plan = plan;
        this.names = List.copyOf(names);
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void evaluate(KnowledgeHelper helper, ValueResolver resolver) {
        Declaration[] bound = helper.getRequiredDeclarations();
        Object[] values = new Object[bound.length + 1];
        for (int i = 0; i < bound.length; i++) {
            values[i] = bound[i].getValue(resolver, helper.getTuple());
        }
        values[bound.length] = resolver.getGlobal(RuleEngine.FINDINGS);
        expression(bound).value(NO_FACT, values);
    }

    private Expression expression(Declaration[] bound) {
        Expression expression = parsed;
        if (expression == null) {
            List<Class<?>> types = new ArrayList<>(PlannedCondition.types(bound));
            types.add(Findings.class);
            List<String> all = new ArrayList<>(names);
            all.add(RuleEngine.FINDINGS);
            try {
                expression = ExpressionParser.parse(plan.call(), RulePlan.callScope(plan.name(), all, types));
                parsed = expression;
            } catch (Unsupported e) {
                throw new IllegalStateException("read when it was planned: " + plan.call(), e);
            }
        }
        return expression;
    }
}
