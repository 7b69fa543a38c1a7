package zonefit.engine;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.field.ObjectFieldImpl;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.ContextEntry;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.MutableTypeConstraint;
import org.drools.base.rule.accessor.FieldValue;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.accessor.RightTupleValueExtractor;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.util.IndexedValueReader;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.rule.FactHandle;
import zonefit.engine.ExpressionParser.Unsupported;

/** A condition of a {@link RulePlan} in the engine. It is parsed when it is first asked; most of a start never are. */
@SuppressWarnings("unchecked") // The engine inherits one method from a generic and from a raw type.
final class PlannedCondition extends MutableTypeConstraint<PlannedCondition.Asked> implements IndexableConstraint {

    private static final Object[] NOTHING = {};

    private final Class<?> fact;
    private final RulePlan.Condition plan;
    private final Declaration[] uses;
    private final Property property;
    private volatile Expression parsed;

    /** @param property what facts can be found by; null, as the engine wants it, if by nothing */
    PlannedCondition(Class<?> fact, RulePlan.Condition plan, Declaration[] uses, Property property) {
        this.fact = fact;
        this.plan = plan;
        this.uses = uses;
        this.property = property;
        setType(uses.length == 0 ? ConstraintType.ALPHA : ConstraintType.BETA);
    }

    private Expression expression() {
        Expression expression = parsed;
        if (expression == null) {
            try {
                expression = ExpressionParser.condition(plan.text(), RulePlan.conditionScope(fact, plan.uses(), types(uses)));
                parsed = expression;
            } catch (Unsupported e) {
                throw new IllegalStateException("read when it was planned: " + plan.text(), e);
            }
        }
        return expression;
    }

    static List<Class<?>> types(Declaration[] declarations) {
        return Stream.of(declarations).<Class<?>>map(declaration -> declaration.getExtractor().getExtractToClass()).toList();
    }

    static Object[] values(Declaration[] declarations, ValueResolver resolver, BaseTuple tuple) {
        Object[] values = new Object[declarations.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = declarations[i].getValue(resolver, tuple);
        }
        return values;
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver resolver) {
        return expression().holds(handle.getObject(), NOTHING);
    }

    @Override
    public Asked createContext() {
        return new Asked(uses);
    }

    @Override
    public boolean isAllowedCachedLeft(Asked context, FactHandle handle) {
        return expression().holds(handle.getObject(), context.bound);
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, Asked context) {
        return expression().holds(context.fact, values(uses, null, tuple));
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return uses;
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration by) {
        for (int i = 0; i < uses.length; i++) {
            if (uses[i].equals(old)) {
                uses[i] = by;
            }
        }
    }

    @Override
    public PlannedCondition clone() {
        PlannedCondition clone = new PlannedCondition(fact, plan, uses.clone(), property);
        clone.setType(getType());
        return clone;
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    @Override
    public boolean isUnification() {
        return false;
    }

    @Override
    public boolean isIndexable(int nodeType, KieBaseConfiguration configuration) {
        return property != null;
    }

    @Override
    public ConstraintTypeOperator getConstraintType() {
        return property == null ? ConstraintTypeOperator.UNKNOWN : ConstraintTypeOperator.EQUAL;
    }

    @Override
    public FieldValue getField() {
        return plan.constant().map(ObjectFieldImpl::new).orElse(null);
    }

    @Override
    public ReadAccessor getFieldExtractor() {
        return property;
    }

    @Override
    public IndexedValueReader getFieldIndex() {
        return new IndexedValueReader(getLeftIndexExtractor(), getRightIndexExtractor());
    }

    @Override
    public TupleValueExtractor getRightIndexExtractor() {
        return new RightTupleValueExtractor(property);
    }

    @Override
    public TupleValueExtractor getLeftIndexExtractor() {
        return uses[0];
    }

    /** Alike are conditions on the same fact, in the same words, about the same things: the engine tries them once. */
    @Override
    public boolean equals(Object object) {
        return this == object || object instanceof PlannedCondition other && fact == other.fact && plan.text().equals(other.plan.text())
                && uses.length == other.uses.length && sameUses(other);
    }

    private boolean sameUses(PlannedCondition other) {
        for (int i = 0; i < uses.length; i++) {
            if (!uses[i].getExtractor().equals(other.uses[i].getExtractor())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return plan.text().hashCode();
    }

    @Override
    public String toString() {
        return plan.text() + Arrays.toString(uses);
    }

    /** What one side of a join is being asked about. */
    static final class Asked implements ContextEntry {

        private final Declaration[] uses;
        private Object[] bound = NOTHING;
        private Object fact;
        private ContextEntry next;

        Asked(Declaration[] uses) {
            this.uses = uses;
        }

        @Override
        public void updateFromTuple(ValueResolver resolver, BaseTuple tuple) {
            bound = values(uses, resolver, tuple);
        }

        @Override
        public void updateFromFactHandle(ValueResolver resolver, FactHandle handle) {
            fact = handle.getObject();
        }

        @Override
        public void resetTuple() {
            bound = NOTHING;
        }

        @Override
        public void resetFactHandle() {
            fact = null;
        }

        @Override
        public ContextEntry getNext() {
            return next;
        }

        @Override
        public void setNext(ContextEntry entry) {
            next = entry;
        }

        @Override
        public void writeExternal(ObjectOutput out) {
            throw new UnsupportedOperationException("sessions are not kept");
        }

        @Override
        public void readExternal(ObjectInput in) {
            throw new UnsupportedOperationException("sessions are not kept");
        }
    }
}
