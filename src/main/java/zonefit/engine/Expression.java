package zonefit.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What a rule asks of facts, or passes on of them, as a tree that is walked. The engine's own language does the same and
 * far more, and takes a third of a start to get ready for it.
 */
sealed interface Expression {

    /** Boxed types stand for their primitives. */
    Class<?> type();

    /** @param bound the facts and values that earlier patterns have bound, in the order in which the parser was told of them */
    Object value(Object fact, Object[] bound);

    default boolean holds(Object fact, Object[] bound) {
        return (Boolean) value(fact, bound);
    }

    record Literal(Object constant) implements Expression {
        @Override
        public Class<?> type() {
            return constant.getClass();
        }

        @Override
        public Object value(Object fact, Object[] bound) {
            return constant;
        }
    }

    /** The fact that the condition is about. */
    record Fact(Class<?> type) implements Expression {
        @Override
        public Object value(Object fact, Object[] bound) {
            return fact;
        }
    }

    record Bound(int index, Class<?> type) implements Expression {
        @Override
        public Object value(Object fact, Object[] bound) {
            return bound[index];
        }
    }

    record Call(Expression of, Method method, List<Expression> arguments) implements Expression {

        private static final Object[] NONE = {};

        public Call {
            // Public already; this spares the check of that at every call.
            method.setAccessible(true);
            arguments = List.copyOf(arguments);
        }

        @Override
        public Class<?> type() {
            return boxed(method.getReturnType());
        }

        @Override
        public Object value(Object fact, Object[] bound) {
            Object[] values = arguments.isEmpty() ? NONE : new Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).value(fact, bound);
            }
            try {
                return method.invoke(of.value(fact, bound), values);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Class<?> boxed(Class<?> type) {
            return type == boolean.class ? Boolean.class : type == void.class ? Void.class : type;
        }
    }

    record Equal(Expression left, Expression right) implements Condition {
        @Override
        public boolean holds(Object fact, Object[] bound) {
            return Objects.equals(left.value(fact, bound), right.value(fact, bound));
        }
    }

    record Contains(Expression left, Expression right) implements Condition {
        @Override
        public boolean holds(Object fact, Object[] bound) {
            return ((Collection<?>) left.value(fact, bound)).contains(right.value(fact, bound));
        }
    }

    record Not(Expression operand) implements Condition {
        @Override
        public boolean holds(Object fact, Object[] bound) {
            return !operand.holds(fact, bound);
        }
    }

    record Both(Expression left, Expression right) implements Condition {
        @Override
        public boolean holds(Object fact, Object[] bound) {
            return left.holds(fact, bound) && right.holds(fact, bound);
        }
    }

    record Either(Expression left, Expression right) implements Condition {
        @Override
        public boolean holds(Object fact, Object[] bound) {
            return left.holds(fact, bound) || right.holds(fact, bound);
        }
    }

    /** An expression that is true or false. */
    sealed interface Condition extends Expression {
        @Override
        default Class<?> type() {
            return Boolean.class;
        }

        @Override
        boolean holds(Object fact, Object[] bound);

        @Override
        default Object value(Object fact, Object[] bound) {
            return holds(fact, bound);
        }
    }
}
