package zonefit.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.EnabledBoolean;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.Constraint;
import org.drools.mvel.MVELConstraint;
import org.drools.mvel.accessors.ClassFieldReader;
import org.kie.api.definition.rule.Rule;
import org.kie.api.definition.type.Role;
import zonefit.engine.Expression.Bound;
import zonefit.engine.Expression.Call;
import zonefit.engine.Expression.Equal;
import zonefit.engine.Expression.Fact;
import zonefit.engine.Expression.Literal;
import zonefit.engine.ExpressionParser.Unsupported;
import zonefit.facts.Findings;
import zonefit.policy.RuleFolder.Source;

/**
 * Turns compiled rules into {@link RulePlan}s, if they keep to what rules of Zonefit need: facts that are there, their
 * properties, and one call that reports. If any rule does more, all of them stay in the engine's own form.
 */
final class RulePlanner {

    private final Map<String, String> calls;

    private RulePlanner(Map<String, String> calls) {
        this.calls = calls;
    }

    /** A plan for every rule; absent if any of them goes beyond plans. */
    static Optional<List<RulePlan>> plan(List<Source> sources, Collection<InternalKnowledgePackage> packages) {
        RulePlanner planner = new RulePlanner(calls(sources));
        List<RulePlan> plans = new ArrayList<>();
        try {
            for (InternalKnowledgePackage pkg : packages) {
                requireNothingButRules(pkg);
                for (Rule rule : pkg.getRules()) {
                    plans.add(planner.plan((RuleImpl) rule));
                }
            }
            return Optional.of(List.copyOf(plans));
        } catch (Unsupported e) {
            return Optional.empty();
        }
    }

    private static void requireNothingButRules(InternalKnowledgePackage pkg) throws Unsupported {
        require(pkg.getFunctions().isEmpty() && pkg.getStaticImports().isEmpty() && pkg.getEntryPointIds().isEmpty()
                && pkg.getWindowDeclarations().isEmpty(), pkg.getName());
        require(pkg.getTypeDeclarations().values().stream().allMatch(type -> type.getRole() == Role.Type.FACT), pkg.getName());
        require(pkg.getGlobals().entrySet().stream().allMatch(global -> global.getKey().equals(RuleEngine.FINDINGS)
                && global.getValue() == Findings.class), pkg.getName());
    }

    private RulePlan plan(RuleImpl rule) throws Unsupported {
        requireNoAttributes(rule);
        List<RulePlan.Pattern> patterns = new ArrayList<>();
        Map<String, Class<?>> bound = new LinkedHashMap<>();
        require(rule.getLhs().getType() == GroupElement.Type.AND, rule.getName());
        for (RuleConditionElement element : rule.getLhs().getChildren()) {
            require(element instanceof Pattern, rule.getName());
            patterns.add(pattern((Pattern) element, bound));
        }
        String call = calls.getOrDefault(rule.getName(), "");
        requireOneReport(rule.getName(), call, bound);
        Map<String, String> about = new TreeMap<>();
        rule.getMetaData().forEach((key, value) -> about.put(key, String.valueOf(value)));
        return new RulePlan(rule.getName(), about, patterns, call);
    }

    private static void requireNoAttributes(RuleImpl rule) throws Unsupported {
        require(rule.getClass() == RuleImpl.class && rule.getParent() == null && !rule.isSalienceDynamic() && rule.getSalienceValue() == 0
                && rule.isMainAgendaGroup() && rule.getActivationGroup() == null && rule.getRuleFlowGroup() == null && !rule.isNoLoop()
                && !rule.isLockOnActive() && !rule.getAutoFocus() && rule.getTimer() == null && rule.getCalendars() == null
                && rule.getDateEffective() == null && rule.getDateExpires() == null && rule.getRuleUnitClassName() == null
                && rule.getEnabled() == EnabledBoolean.ENABLED_TRUE, rule.getName());
    }

    private static RulePlan.Pattern pattern(Pattern pattern, Map<String, Class<?>> bound) throws Unsupported {
        require(pattern.getSource() == null && pattern.getBehaviors().isEmpty() && !pattern.hasXPath() && !pattern.isPassive()
                && pattern.getObjectType() instanceof ClassObjectType type && !type.isEvent(), pattern.toString());
        Class<?> fact = ((ClassObjectType) pattern.getObjectType()).getClassType();
        requireOurs(fact);
        String name = pattern.getDeclaration() == null ? "" : pattern.getDeclaration().getIdentifier();
        Map<String, String> bindings = new TreeMap<>();
        for (Declaration declaration : pattern.getInnerDeclarations().values()) {
            if (declaration != pattern.getDeclaration()) {
                require(declaration.getExtractor() instanceof ClassFieldReader, declaration.getIdentifier());
                bindings.put(declaration.getIdentifier(), ((ClassFieldReader) declaration.getExtractor()).getFieldName());
            }
        }
        List<RulePlan.Condition> conditions = new ArrayList<>();
        for (Constraint constraint : pattern.getConstraints()) {
            require(constraint instanceof MVELConstraint, pattern.toString());
            conditions.add(condition((MVELConstraint) constraint, fact, bound));
        }
        if (!name.isEmpty()) {
            bound.put(name, fact);
        }
        for (Map.Entry<String, String> binding : bindings.entrySet()) {
            bound.put(binding.getKey(), Property.of(fact, binding.getValue()).getExtractToClass());
        }
        return new RulePlan.Pattern(fact, name, bindings, conditions);
    }

    /** Facts that the program has, not such as rules declare. */
    private static void requireOurs(Class<?> fact) throws Unsupported {
        require(fact.getClassLoader() == RulePlanner.class.getClassLoader(), fact.getName());
    }

    private static RulePlan.Condition condition(MVELConstraint constraint, Class<?> fact, Map<String, Class<?>> bound)
            throws Unsupported {
        require(!constraint.isUnification() && !constraint.isTemporal(), constraint.getExpression());
        List<String> uses = Stream.of(constraint.getRequiredDeclarations()).map(Declaration::getIdentifier).toList();
        require(bound.keySet().containsAll(uses), constraint.getExpression());
        Expression expression = ExpressionParser.condition(constraint.getExpression(),
                RulePlan.conditionScope(fact, uses, uses.stream().<Class<?>>map(bound::get).toList()));
        String text = constraint.getExpression().strip();
        if (expression instanceof Equal equal && equal.left() instanceof Call getter && getter.of() instanceof Fact) {
            String property = text.substring(0, text.indexOf("==")).strip();
            if (equal.right() instanceof Bound) {
                return new RulePlan.Condition(text, uses, property, Optional.empty());
            }
            if (equal.right() instanceof Literal literal && literal.constant() instanceof String constant) {
                return new RulePlan.Condition(text, uses, property, Optional.of(constant));
            }
        }
        return new RulePlan.Condition(text, uses, "", Optional.empty());
    }

    private static void requireOneReport(String rule, String call, Map<String, Class<?>> bound) throws Unsupported {
        List<String> names = new ArrayList<>(new TreeSet<>(bound.keySet()));
        List<Class<?>> types = new ArrayList<>(names.stream().<Class<?>>map(bound::get).toList());
        int findings = names.size();
        names.add(RuleEngine.FINDINGS);
        types.add(Findings.class);
        require(ExpressionParser.parse(call, RulePlan.callScope(rule, names, types)) instanceof Call report
                && report.of() instanceof Bound on && on.index() == findings, rule);
    }

    /** What stands between {@code then} and {@code end}, by rule. */
    private static Map<String, String> calls(List<Source> sources) {
        Map<String, String> calls = new HashMap<>();
        for (Source source : sources) {
            List<String> lines = source.text().lines().map(String::strip).toList();
            for (RuleText rule : RuleText.in(source)) {
                List<String> rest = lines.subList(rule.line(), lines.size());
                int end = rest.indexOf("end");
                int then = rest.subList(0, Math.max(end, 0)).indexOf("then");
                if (then >= 0) {
                    calls.put(rule.name(), String.join(" ", rest.subList(then + 1, end)));
                }
            }
        }
        return calls;
    }

    private static void require(boolean condition, String what) throws Unsupported {
        if (!condition) {
            throw new Unsupported(what);
        }
    }
}
