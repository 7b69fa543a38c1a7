package zonefit.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.engine.ExpressionTokens.Kind;
import zonefit.engine.ExpressionTokens.Token;
import zonefit.engine.FactModel.Member;
import zonefit.problem.Suggestion;
import zonefit.text.Text;

/**
 * Reads expressions of rules by a grammar of its own, narrower than that of the engine: properties and whitelisted calls of
 * facts, literals, comparisons and the logical operators. Whatever the grammar does not know is refused.
 */
final class ExpressionCheck {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> MEMBERSHIPS = Set.of("contains", "memberOf");
    private static final Set<String> TRUTH_VALUES = Set.of("true", "false");

    private final FactModel facts;
    private final Map<String, Class<?>> bindings;
    private final Optional<Class<?>> subject;
    private final ExpressionTokens tokens;

    /** What an operand is: its type, and whether it is written out rather than asked for. */
    private record Operand(Class<?> type, boolean isLiteral, Token at) {
    }

    /**
     * @param bindings types of the names that earlier parts of the rule have bound; a constraint may add one
     * @param subject  the fact whose properties need no name before them; absent in a consequence
     */
    ExpressionCheck(FactModel facts, Map<String, Class<?>> bindings, Optional<Class<?>> subject, String text) throws Refusal {
        this.facts = facts;
        this.bindings = bindings;
        this.subject = subject;
        this.tokens = ExpressionTokens.of(text);
    }

    /** One constraint of a pattern: a condition, or a property that is given a name. */
    void constraint() throws Refusal {
        if (tokens.peek().kind() == Kind.BINDING && tokens.ahead(1).is(":")) {
            Token name = tokens.take();
            tokens.take();
            Operand bound = path();
            bind(bindings, name.text(), bound.type(), name.offset());
        } else {
            requireTruth(either());
        }
        tokens.expectEnd();
    }

    /** Gives a name to something; a name is given once in a rule. */
    static void bind(Map<String, Class<?>> bindings, String name, Class<?> type, int offset) throws Refusal {
        if (bindings.putIfAbsent(name, type) != null) {
            throw new Refusal(offset, new Text("`" + name + "` 已在本规则中使用", "`" + name + "` is used twice in this rule"));
        }
    }

    /**
     * A consequence: one report to a global, the name of the rule first where the report takes it.
     *
     * @param isNameless whether the rule is one of those that report statements and never themselves
     */
    void consequence(boolean isNameless) throws Refusal {
        Token global = tokens.take();
        Class<?> type = global.kind() == Kind.NAME ? RuleLanguage.GLOBALS.get(global.text()) : null;
        if (type == null) {
            throw Refusal.of(global.offset(), global.shown());
        }
        tokens.expect(".");
        Token method = tokens.take();
        List<Member> reports = FactModel.reports(type).stream().filter(report -> report.name().equals(method.text())).toList();
        if (reports.isEmpty()) {
            throw unknown(method, FactModel.reportNames(type));
        }
        tokens.expect("(");
        List<Operand> given = new ArrayList<>();
        boolean takesName = reports.get(0).parameters().get(0) == String.class;
        if (takesName == isNameless) {
            throw new Refusal(method.offset(), isNameless
                    ? new Text("guidance/ 下的规则不能报告 `" + method.text() + "`", "a rule under guidance/ cannot report `" + method.text() + "`")
                    : new Text("只有 guidance/ 下的规则能报告 `" + method.text() + "`", "only a rule under guidance/ can report `" + method.text() + "`"));
        }
        if (takesName) {
            given.add(ruleName());
            tokens.expect(",");
        }
        do {
            given.add(operand());
        } while (tokens.takes(","));
        tokens.expect(")");
        requireFit(method, reports, given);
        tokens.takes(";");
        tokens.expectEnd();
    }

    private Operand ruleName() throws Refusal {
        Token first = tokens.peek();
        for (String word : List.of("drools", ".", "rule", ".", "name")) {
            if (!tokens.takes(word)) {
                throw new Refusal(tokens.peek().offset(), new Text("第一个参数应为 `drools.rule.name`，而不是 `" + tokens.peek().shown() + "`",
                        "the first argument must be `drools.rule.name`, not `" + tokens.peek().shown() + "`"));
            }
        }
        return new Operand(String.class, false, first);
    }

    private Operand either() throws Refusal {
        return joined("||");
    }

    private Operand joined(String operator) throws Refusal {
        Operand left = operator.equals("||") ? joined("&&") : negated();
        while (tokens.takes(operator)) {
            requireTruth(left);
            Operand right = operator.equals("||") ? joined("&&") : negated();
            requireTruth(right);
            left = new Operand(boolean.class, false, right.at());
        }
        return left;
    }

    private Operand negated() throws Refusal {
        Token not = tokens.peek();
        if (tokens.takes("!")) {
            if (tokens.peek().is("!")) {
                throw Refusal.of(not.offset(), "!!");
            }
            Operand operand = operand();
            requireTruth(operand);
            return operand;
        }
        return comparison();
    }

    private Operand comparison() throws Refusal {
        Operand left = operand();
        Token operator = tokens.peek();
        if (operator.kind() == Kind.SYMBOL && COMPARISONS.contains(operator.text())) {
            tokens.take();
            Operand right = operand();
            requireExactNumber(left, right);
            return new Operand(boolean.class, false, operator);
        }
        boolean not = operator.is("not");
        Token word = not ? tokens.ahead(1) : operator;
        if (word.kind() == Kind.NAME && MEMBERSHIPS.contains(word.text())) {
            tokens.take();
            if (not) {
                tokens.take();
            }
            operand();
            return new Operand(boolean.class, false, operator);
        }
        return left;
    }

    private Operand operand() throws Refusal {
        Token token = tokens.peek();
        if (token.kind() == Kind.STRING) {
            return new Operand(String.class, true, tokens.take());
        }
        if (token.kind() == Kind.NUMBER) {
            return new Operand(token.text().endsWith("B") ? BigDecimal.class : int.class, true, tokens.take());
        }
        if (token.kind() == Kind.NAME && TRUTH_VALUES.contains(token.text())) {
            return new Operand(boolean.class, true, tokens.take());
        }
        if (tokens.takes("(")) {
            Operand inner = either();
            tokens.expect(")");
            return inner;
        }
        Operand asked = path();
        if (subject.isPresent() && RuleLanguage.HANDED_ON.contains(asked.type())) {
            throw new Refusal(asked.at().offset(), new Text("`" + asked.at().shown() + "` 起的内容只能交给结论，不能用作条件",
                    "what begins with `" + asked.at().shown() + "` can be handed to the report, and is no condition"));
        }
        return asked;
    }

    /** A bound name or a property of the subject, and from there from fact to fact. */
    private Operand path() throws Refusal {
        Token first = tokens.take();
        Class<?> type;
        if (first.kind() == Kind.BINDING) {
            type = bindings.get(first.text());
            if (type == void.class) {
                throw Refusal.silent();
            }
            if (type == null) {
                throw new Refusal(first.offset(), new Text("`" + first.text() + "` 在此之前没有定义", "`" + first.text() + "` is not defined before this")
                        .then(Suggestion.didYouMean(first.text(), bindings.keySet())));
            }
        } else if (first.kind() == Kind.NAME && subject.isPresent()) {
            type = step(subject.get(), first);
        } else {
            throw Refusal.of(first.offset(), first.shown());
        }
        while (tokens.takes(".")) {
            type = step(type, tokens.take());
        }
        return new Operand(type, false, first);
    }

    private Class<?> step(Class<?> type, Token name) throws Refusal {
        if (tokens.takes("(")) {
            List<Operand> given = new ArrayList<>();
            if (!tokens.takes(")")) {
                do {
                    given.add(operand());
                } while (tokens.takes(","));
                tokens.expect(")");
            }
            List<Member> calls = facts.calls(type, name.text());
            if (calls.isEmpty()) {
                throw unknown(name, facts.names(type));
            }
            return requireFit(name, calls, given).type();
        }
        return facts.property(type, name.text()).orElseThrow(() -> facts.calls(type, name.text()).isEmpty() ? unknown(name, facts.names(type))
                : new Refusal(name.offset(), new Text("`" + name.text() + "` 应写作 `" + name.text() + "()`",
                        "`" + name.text() + "` must be written `" + name.text() + "()`"))).type();
    }

    private static Member requireFit(Token name, List<Member> calls, List<Operand> given) throws Refusal {
        return calls.stream().filter(call -> fits(call.parameters(), given)).findFirst().orElseThrow(() -> new Refusal(name.offset(),
                new Text("`" + name.text() + "` 的参数应为 " + shown(calls), "`" + name.text() + "` takes " + shown(calls))));
    }

    private static boolean fits(List<Class<?>> parameters, List<Operand> given) {
        if (parameters.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            if (!parameters.get(i).isAssignableFrom(given.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    private static String shown(List<Member> calls) {
        return String.join(" | ", calls.stream().map(call -> "(" + String.join(", ",
                call.parameters().stream().map(Class::getSimpleName).toList()) + ")").sorted().toList());
    }

    private static void requireTruth(Operand operand) throws Refusal {
        if (operand.type() != boolean.class) {
            Text advice = operand.type() == zonefit.facts.Truth.class
                    ? new Text("；请接 .yes、.no 或 .possible", "; add .yes, .no or .possible") : Text.EMPTY;
            throw new Refusal(operand.at().offset(), new Text("`" + operand.at().shown() + "` 起的内容不是是非条件",
                    "what begins with `" + operand.at().shown() + "` is no condition that holds or not").then(advice));
        }
    }

    /** {@code 0.30 <= 0.3} is false where one is exact and the other is not. */
    private static void requireExactNumber(Operand left, Operand right) throws Refusal {
        for (Operand side : List.of(left, right)) {
            boolean inexact = side.isLiteral() && side.type() == int.class;
            if (inexact && (left.type() == BigDecimal.class || right.type() == BigDecimal.class)) {
                throw new Refusal(side.at().offset(), new Text("`" + side.at().text() + "` 应写作 `" + side.at().text() + "B`，最好写入表格",
                        "`" + side.at().text() + "` must be written `" + side.at().text() + "B`, or better as a cell of a table"));
            }
        }
    }

    private static Refusal unknown(Token name, java.util.Collection<String> known) {
        return new Refusal(name.offset(), new Text("`" + name.shown() + "` 不是事实或其字段", "`" + name.shown() + "` is no fact and no field of one")
                .then(Suggestion.didYouMean(name.text(), known)));
    }
}
