package zonefit.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.cache.Packer;
import zonefit.cache.Unpacker;
import zonefit.engine.Expression.Bound;
import zonefit.engine.Expression.Literal;

/**
 * A rule that has been compiled and found sound, in few words: what it takes to put it into the engine again, without
 * the engine's own way of keeping rules, which takes four times as long to read back.
 *
 * @param about what stands beside the rule, by key
 * @param call  the one call of which its consequence consists
 */
record RulePlan(String name, Map<String, String> about, List<Pattern> patterns, String call) {

    /**
     * @param fact     the type of the fact
     * @param name     what the fact is bound to; empty if to nothing
     * @param bindings properties of the fact by the names to which they are bound
     */
    record Pattern(Class<?> fact, String name, Map<String, String> bindings, List<Condition> conditions) {
    }

    /**
     * @param uses     names bound by earlier patterns, in the order in which the condition is handed their values
     * @param property what the condition compares for equality, so that facts can be found by it; empty if it does not
     * @param constant what the property is compared with, if that is not the one thing the condition uses
     */
    record Condition(String text, List<String> uses, String property, Optional<String> constant) {
    }

    RulePlan {
        about = Map.copyOf(about);
        patterns = List.copyOf(patterns);
    }

    /** How names are read in a condition about a fact. */
    static ExpressionParser.Scope conditionScope(Class<?> fact, List<String> names, List<Class<?>> types) {
        return new Names(names, types, Optional.of(fact), Map.of());
    }

    /** How names are read in a consequence, which has no fact of its own but knows the rule's name. */
    static ExpressionParser.Scope callScope(String rule, List<String> names, List<Class<?>> types) {
        return new Names(names, types, Optional.empty(), Map.of("drools", new Literal(new Match(new Match.Rule(rule)))));
    }

    private record Names(List<String> names, List<Class<?>> types, Optional<Class<?>> fact, Map<String, Expression> others)
            implements ExpressionParser.Scope {
        @Override
        public Optional<Expression> named(String name) {
            int index = names.indexOf(name);
            return index < 0 ? Optional.ofNullable(others.get(name)) : Optional.of(new Bound(index, types.get(index)));
        }
    }

    /** So that a consequence can say {@code drools.rule.name}. */
    record Match(Rule rule) {
        record Rule(String name) {
        }
    }

    static void pack(List<RulePlan> plans, Packer out) {
        out.all(plans, plan -> {
            out.string(plan.name);
            out.strings(plan.about.keySet()).strings(plan.about.values());
            out.all(plan.patterns, pattern -> {
                out.string(pattern.fact.getName()).string(pattern.name);
                out.strings(pattern.bindings.keySet()).strings(pattern.bindings.values());
                out.all(pattern.conditions, condition -> out.string(condition.text).strings(condition.uses)
                        .string(condition.property).strings(condition.constant.stream().toList()));
            });
            out.string(plan.call);
        });
    }

    static List<RulePlan> unpack(Unpacker in) {
        return in.all(() -> new RulePlan(in.string(), map(in), in.all(() -> pattern(in)), in.string()));
    }

    private static Pattern pattern(Unpacker in) {
        try {
            return new Pattern(Class.forName(in.string()), in.string(), map(in), in.all(() ->
                    new Condition(in.string(), in.strings(), in.string(), in.strings().stream().findFirst())));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> map(Unpacker in) {
        List<String> keys = in.strings();
        List<String> values = in.strings();
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }
}
