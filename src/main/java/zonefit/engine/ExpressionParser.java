package zonefit.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zonefit.engine.Expression.Bound;
import zonefit.engine.Expression.Both;
import zonefit.engine.Expression.Call;
import zonefit.engine.Expression.Contains;
import zonefit.engine.Expression.Either;
import zonefit.engine.Expression.Equal;
import zonefit.engine.Expression.Fact;
import zonefit.engine.Expression.Literal;
import zonefit.engine.Expression.Not;

/**
 * Reads expressions of rules: properties and methods of facts, texts, {@code == != contains ! && ||} and brackets. Every
 * type is known, so nothing is ever coerced. What goes beyond that is refused and left to the engine's own language.
 */
final class ExpressionParser {

    private static final Map<Class<?>, Method[]> METHODS = new ConcurrentHashMap<>();

    private static final Scope NO_NAMES = new Scope() {
        @Override
        public Optional<Expression> named(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Class<?>> fact() {
            return Optional.empty();
        }
    };

    private final String text;
    private final Scope scope;
    private int at;

    /** What names mean. */
    interface Scope {
        /** What a name alone stands for; absent if it is a property of the fact. */
        Optional<Expression> named(String name);

        /** Whose properties names are that stand for nothing else; absent where there is no such fact. */
        Optional<Class<?>> fact();
    }

    /** An expression beyond what is read here. */
    static final class Unsupported extends Exception {
        private static final long serialVersionUID = 1L;

        Unsupported(String message) {
            super(message, null, false, false);
        }
    }

    private ExpressionParser(String text, Scope scope) {
        this.text = text;
        this.scope = scope;
    }

    static Expression parse(String text, Scope scope) throws Unsupported {
        ExpressionParser parser = new ExpressionParser(text, scope);
        Expression expression = parser.either();
        parser.take(";");
        if (parser.at < text.length()) {
            throw parser.unsupported();
        }
        return expression;
    }

    /** A condition about a fact: true or false. */
    static Expression condition(String text, Scope scope) throws Unsupported {
        Expression condition = parse(text, scope);
        truth(condition, text);
        return condition;
    }

    /** What reads a property of a fact. */
    static Expression property(Class<?> fact, String name) throws Unsupported {
        return new ExpressionParser(name, NO_NAMES).property(new Fact(fact), name);
    }

    private Expression either() throws Unsupported {
        Expression left = both();
        while (take("||")) {
            left = new Either(truth(left, text), truth(both(), text));
        }
        return left;
    }

    private Expression both() throws Unsupported {
        Expression left = comparison();
        while (take("&&")) {
            left = new Both(truth(left, text), truth(comparison(), text));
        }
        return left;
    }

    private Expression comparison() throws Unsupported {
        Expression left = operand();
        if (take("==")) {
            return equal(left, operand());
        }
        if (take("!=")) {
            return new Not(equal(left, operand()));
        }
        if (takeWord("contains")) {
            if (!Collection.class.isAssignableFrom(left.type())) {
                throw unsupported();
            }
            return new Contains(left, operand());
        }
        return left;
    }

    /** Texts, truths and facts compare as they are; numbers would have to be coerced. */
    private Expression equal(Expression left, Expression right) throws Unsupported {
        boolean plain = left.type() == right.type() && !Number.class.isAssignableFrom(left.type()) && !left.type().isPrimitive();
        if (!plain) {
            throw unsupported();
        }
        return new Equal(left, right);
    }

    private Expression operand() throws Unsupported {
        if (take("!")) {
            return new Not(truth(operand(), text));
        }
        if (take("(")) {
            Expression inner = either();
            need(")");
            return inner;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return string();
        }
        String name = name();
        if (name.equals("true") || name.equals("false")) {
            return new Literal(name.equals("true"));
        }
        return members(root(name));
    }

    private Expression root(String name) throws Unsupported {
        Optional<Expression> named = scope.named(name);
        if (named.isPresent()) {
            return named.get();
        }
        return member(new Fact(scope.fact().orElseThrow(this::unsupported)), name);
    }

    private Expression members(Expression root) throws Unsupported {
        Expression expression = root;
        while (take(".")) {
            expression = member(expression, name());
        }
        return expression;
    }

    private Expression member(Expression of, String name) throws Unsupported {
        if (!take("(")) {
            return property(of, name);
        }
        List<Expression> arguments = new ArrayList<>();
        while (!take(")")) {
            if (!arguments.isEmpty()) {
                need(",");
            }
            arguments.add(either());
        }
        return new Call(of, method(of.type(), name, arguments), arguments);
    }

    private Expression property(Expression of, String name) throws Unsupported {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String getter : List.of("get" + capital, "is" + capital, name)) {
            for (Method method : methods(of.type())) {
                if (method.getParameterCount() == 0 && method.getName().equals(getter) && method.getReturnType() != void.class) {
                    return new Call(of, method, List.of());
                }
            }
        }
        throw unsupported();
    }

    private Method method(Class<?> type, String name, List<Expression> arguments) throws Unsupported {
        Method only = null;
        for (Method method : methods(type)) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.size()) {
                if (only != null) {
                    throw unsupported();
                }
                only = method;
            }
        }
        if (only == null) {
            throw unsupported();
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (!only.getParameterTypes()[i].isAssignableFrom(arguments.get(i).type())) {
                throw unsupported();
            }
        }
        return only;
    }

    private static Method[] methods(Class<?> type) {
        return METHODS.computeIfAbsent(type, key -> {
            List<Method> methods = new ArrayList<>();
            for (Method method : key.getMethods()) {
                if (!Modifier.isStatic(method.getModifiers()) && !method.isBridge() && method.getDeclaringClass() != Object.class) {
                    methods.add(method);
                }
            }
            return methods.toArray(Method[]::new);
        });
    }

    private Expression string() throws Unsupported {
        int end = text.indexOf('"', at + 1);
        if (end < 0 || text.substring(at, end).indexOf('\\') >= 0) {
            throw unsupported();
        }
        Literal literal = new Literal(text.substring(at + 1, end));
        at = end + 1;
        skipSpace();
        return literal;
    }

    private String name() throws Unsupported {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        if (start == at || !Character.isJavaIdentifierStart(text.charAt(start))) {
            throw unsupported();
        }
        String name = text.substring(start, at);
        skipSpace();
        return name;
    }

    private boolean takeWord(String word) {
        int end = at + word.length();
        return (end >= text.length() || !Character.isJavaIdentifierPart(text.charAt(end))) && take(word);
    }

    private boolean take(String symbol) {
        skipSpace();
        if (symbol.equals("!") && text.startsWith("!=", at) || !text.startsWith(symbol, at)) {
            return false;
        }
        at += symbol.length();
        skipSpace();
        return true;
    }

    private void need(String symbol) throws Unsupported {
        if (!take(symbol)) {
            throw unsupported();
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static Expression truth(Expression expression, String text) throws Unsupported {
        if (expression.type() != Boolean.class) {
            throw new Unsupported(text);
        }
        return expression;
    }

    private Unsupported unsupported() {
        return new Unsupported(text + " at " + at);
    }
}
