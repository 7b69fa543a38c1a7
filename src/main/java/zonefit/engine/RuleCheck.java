package zonefit.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.text.Text;

/**
 * Holds a parsed file of rules to {@link RuleLanguage}. The very structure that is checked here is compiled afterwards, so
 * nothing depends on a text being read alike twice.
 */
final class RuleCheck {

    private static final Pattern RULE_NAME = Pattern.compile("[a-z0-9][a-z0-9./-]{0,119}");
    private static final Pattern BINDING = Pattern.compile("\\$[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\\\p{Cntrl}]*\"");

    private final RuleFile source;
    private final FactModel facts;
    private final Set<String> names;
    private final List<Problem> problems;

    /** @param names of rules in files before this one */
    RuleCheck(RuleFile source, FactModel facts, Set<String> names, List<Problem> problems) {
        this.source = source;
        this.facts = facts;
        this.names = names;
        this.problems = problems;
    }

    void check(PackageDescr file) {
        Text nothing = Text.EMPTY;
        if (!RuleLanguage.PACKAGE.equals(file.getName())) {
            refuse(source.find("package", 0), nothing, Refusal.text("package " + file.getName()));
        }
        for (ImportDescr imported : file.getImports()) {
            if (RuleLanguage.PATTERNS.values().stream().noneMatch(fact -> fact.getName().equals(imported.getTarget()))) {
                refuse(imported.getStartCharacter(), nothing, Refusal.text("`import " + imported.getTarget() + "`").then(
                        Suggestion.didYouMean(imported.getTarget(), RuleLanguage.PATTERNS.values().stream().map(Class::getName).toList())));
            }
        }
        for (GlobalDescr global : file.getGlobals()) {
            Class<?> known = RuleLanguage.GLOBALS.get(global.getIdentifier());
            if (known == null || !known.getName().equals(global.getType())) {
                refuse(global.getStartCharacter(), nothing, Refusal.text("`global " + global.getType() + " " + global.getIdentifier() + "`"));
            }
        }
        file.getAttributes().forEach(attribute -> attribute(attribute, nothing));
        if (file.getAttribute("dialect") == null) {
            refuse(0, nothing, new Text("缺少 `dialect \"mvel\"`", "`dialect \"mvel\"` is missing"));
        }
        refuseAll(file.getFunctionImports(), "import static");
        refuseAll(file.getAccumulateImports(), "import accumulate");
        refuseAll(file.getFunctions(), "function");
        refuseAll(file.getTypeDeclarations(), "declare");
        refuseAll(file.getEnumDeclarations(), "declare enum");
        refuseAll(file.getEntryPointDeclarations(), "declare entry-point");
        refuseAll(file.getWindowDeclarations(), "declare window");
        refuseAll(file.getUnit() == null ? List.of() : List.of(file.getUnit()), "unit");
        file.getRules().forEach(this::rule);
    }

    private void refuseAll(Collection<? extends BaseDescr> parts, String what) {
        parts.forEach(part -> refuse(Math.max(0, part.getStartCharacter()), Text.EMPTY, Refusal.text("`" + what + "`")));
    }

    private void attribute(AttributeDescr attribute, Text in) {
        boolean mvel = attribute.getName().equals("dialect") && RuleLanguage.DIALECT.equals(attribute.getValue());
        if (!mvel) {
            refuse(source.find(attribute.getName(), Math.max(0, attribute.getStartCharacter())), in, Refusal.text(
                    "`" + attribute.getName() + " " + attribute.getValue() + "`"));
        }
    }

    private void rule(RuleDescr rule) {
        Text in = new Text("规则 `" + rule.getName() + "`：", "rule `" + rule.getName() + "`: ");
        int start = Math.max(0, rule.getStartCharacter());
        if (rule.getClass() != RuleDescr.class || rule.isQuery() || rule.hasParent()) {
            refuse(start, in, Refusal.text(rule.hasParent() ? "`extends`" : "`query`"));
            return;
        }
        if (!RULE_NAME.matcher(rule.getName()).matches()) {
            refuse(start, in, new Text("规则名只能用小写字母、数字和 . / -", "the name may hold lower-case letters, digits and . / - only"));
        }
        if (!names.add(rule.getName())) {
            refuse(start, in, new Text("规则名重复", "there are two rules of this name"));
        }
        rule.getAttributes().values().forEach(attribute -> attribute(attribute, in));
        rule.getAnnotations().forEach(annotation -> annotation(annotation, start, in));
        if (!rule.getNamedConsequences().isEmpty() || rule.getUnit() != null) {
            refuse(source.find("then", start), in, Refusal.text("`then[" + String.join(", ", rule.getNamedConsequences().keySet()) + "]`"));
        }
        Map<String, Class<?>> bindings = new HashMap<>();
        conditions(rule, bindings, in);
        consequence(rule, bindings, in);
    }

    private void annotation(AnnotationDescr annotation, int start, Text in) {
        Map<String, Object> values = annotation.getValueMap();
        boolean plain = values.keySet().equals(Set.of("value")) && values.get("value") instanceof String text && QUOTED.matcher(text).matches();
        int at = source.find("@" + annotation.getName(), start);
        if (!RuleLanguage.ANNOTATIONS.contains(annotation.getName())) {
            refuse(at, in, Refusal.text("`@" + annotation.getName() + "`").then(Suggestion.didYouMean(annotation.getName(), RuleLanguage.ANNOTATIONS)));
        } else if (!plain) {
            refuse(at, in, new Text("@" + annotation.getName() + " 应为一段引号内的文字", "@" + annotation.getName() + " must be one text in quotes"));
        }
    }

    private void conditions(RuleDescr rule, Map<String, Class<?>> bindings, Text in) {
        Set<String> seen = new HashSet<>();
        for (BaseDescr part : rule.getLhs() == null ? List.<BaseDescr>of() : rule.getLhs().getDescrs()) {
            if (part.getClass() == PatternDescr.class) {
                pattern((PatternDescr) part, bindings, seen, in);
            } else if ((part.getClass() == NotDescr.class || part.getClass() == ExistsDescr.class)
                    && ((ConditionalElementDescr) part).getDescrs().size() == 1
                    && ((ConditionalElementDescr) part).getDescrs().get(0) instanceof PatternDescr inner) {
                pattern(inner, new HashMap<>(bindings), seen, in);
            } else {
                String kind = part.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT);
                refuse(at(part, rule), in, Refusal.text("`" + kind + "`"));
            }
        }
        seen.retainAll(RuleLanguage.TABLES);
        if (seen.size() > 1 && seen.stream().anyMatch(RuleLanguage.LARGE::contains)) {
            refuse(source.find("when", Math.max(0, rule.getStartCharacter())), in, new Text("`Statement` 不能与其他表格的行相联",
                    "rows of `Statement` cannot be joined with rows of another table: there are too many"));
        }
    }

    private static int at(BaseDescr part, RuleDescr rule) {
        return part.getStartCharacter() > 0 ? part.getStartCharacter() : Math.max(0, rule.getStartCharacter());
    }

    private void pattern(PatternDescr pattern, Map<String, Class<?>> bindings, Set<String> seen, Text in) {
        int start = Math.max(0, pattern.getStartCharacter());
        if (pattern.getObjectType() == null) {
            refuse(start, in, Refusal.text(new Text("不针对任何事实的写法", "a pattern over no fact")));
            return;
        }
        Class<?> type = RuleLanguage.PATTERNS.get(pattern.getObjectType());
        if (type == null) {
            refuse(source.find(pattern.getObjectType(), start), in, new Text("`" + pattern.getObjectType() + "` 不是事实或其字段",
                    "`" + pattern.getObjectType() + "` is no fact and no field of one")
                    .then(Suggestion.didYouMean(pattern.getObjectType(), RuleLanguage.PATTERNS.keySet())));
        }
        unusual(pattern).ifPresent(what -> refuse(start, in, Refusal.text("`" + what + "`")));
        if (!seen.add(pattern.getObjectType())) {
            refuse(start, in, new Text("`" + pattern.getObjectType() + "` 在一条规则中只能出现一次",
                    "`" + pattern.getObjectType() + "` can stand once in a rule"));
        }
        if (pattern.getIdentifier() != null) {
            name(pattern, type, bindings, in);
        }
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (type != null && constraint instanceof ExprConstraintDescr expression && constraint.getClass() == ExprConstraintDescr.class
                    && expression.getType() == ExprConstraintDescr.Type.NAMED) {
                expression(Math.max(0, expression.getStartCharacter()), in, () -> new ExpressionCheck(facts, bindings,
                        Optional.of(type), expression.getExpression()).constraint());
            } else if (type != null) {
                refuse(Math.max(start, constraint.getStartCharacter()), in, Refusal.text("`" + constraint + "`"));
            }
        }
    }

    private void name(PatternDescr pattern, Class<?> type, Map<String, Class<?>> bindings, Text in) {
        int start = Math.max(0, pattern.getStartCharacter());
        if (!BINDING.matcher(pattern.getIdentifier()).matches()) {
            refuse(start, in, new Text("`" + pattern.getIdentifier() + "` 应以 $ 开头", "`" + pattern.getIdentifier() + "` must begin with $"));
        } else {
            // A fact that is unknown has been named already; what is asked of it is not a second problem.
            expression(start, in, () -> ExpressionCheck.bind(bindings, pattern.getIdentifier(), type == null ? void.class : type, 0));
        }
    }

    /** What a pattern has beyond a name, a fact and constraints. */
    private static Optional<String> unusual(PatternDescr pattern) {
        if (pattern.getSource() != null) {
            return Optional.of(pattern.getSource().getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT));
        }
        if (pattern.isUnification() || pattern.isQuery() || pattern.isNegated()) {
            return Optional.of(pattern.isUnification() ? ":=" : "?");
        }
        if (!pattern.getBehaviors().isEmpty()) {
            return Optional.of("over");
        }
        if (pattern.getConstraint().getClass() != AndDescr.class) {
            return Optional.of("or");
        }
        return pattern.getAnnotations().stream().map(annotation -> "@" + annotation.getName()).findFirst();
    }

    private void consequence(RuleDescr rule, Map<String, Class<?>> bindings, Text in) {
        String text = rule.getConsequence() instanceof String written ? written.stripTrailing() : "";
        if (bindings.containsValue(void.class)) {
            return;
        }
        int at = source.find(text, source.find("then", Math.max(0, rule.getStartCharacter())));
        expression(at, in, () -> new ExpressionCheck(facts, bindings, Optional.empty(), text)
                .consequence(RuleMetadata.isWithout(rule.getName())));
    }

    private interface Check {
        void run() throws Refusal;
    }

    private void expression(int start, Text in, Check check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            refuse(start + refusal.offset(), in, refusal.what());
        }
    }

    private void refuse(int offset, Text in, Text what) {
        Problem problem = new Problem(source.place(offset), in.then(what));
        if (!what.isEmpty() && !problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
