package zonefit.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonefit.policy.Force;
import zonefit.policy.RuleFolder;
import zonefit.problem.Problem;
import zonefit.suite.DrlRule;
import zonefit.text.Text;

/** Mutants of rules in DRL: one word of a condition or of the report changed, a condition dropped, the force weakened, the rule dropped. */
final class LogicMutants {

    private static final Pattern FORCE = Pattern.compile("@force\\(\\s*\"(\\w+)\"\\s*\\)");
    private static final List<Swap> IN_CONDITIONS = List.of(
            new Swap(Operator.COMPARISON, "==", "!="), new Swap(Operator.COMPARISON, "!=", "=="),
            new Swap(Operator.LOGIC, "&&", "||"), new Swap(Operator.LOGIC, "||", "&&"),
            new Swap(Operator.COMPARISON, " contains ", " not contains "), new Swap(Operator.COMPARISON, " memberOf ", " not memberOf "),
            new Swap(Operator.CERTAINTY, ".possible", ".yes"), new Swap(Operator.CERTAINTY, ".yes", ".possible"),
            new Swap(Operator.CERTAINTY, ".no", ".yes"));
    private static final List<Swap> IN_REPORTS = List.of(
            new Swap(Operator.DIRECTION, ".atLeast(", ".atMost("), new Swap(Operator.DIRECTION, ".atMost(", ".atLeast("),
            new Swap(Operator.DIRECTION, ".totalAtLeast(", ".totalAtMost("), new Swap(Operator.DIRECTION, ".totalAtMost(", ".totalAtLeast("),
            new Swap(Operator.DIRECTION, ".totalMoreThan(", ".totalAtLeast("));
    private static final Pattern NEGATION = Pattern.compile("!(?=[\\w$(])");
    private static final Pattern WORD = Pattern.compile("[\\w$.]");

    private final List<Mutant> mutants = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    private record Swap(Operator operator, String from, String to) {
    }

    /** A stretch of a rule's text. */
    private record Span(int from, int to) {
    }

    private LogicMutants() {
    }

    static List<Mutant> of(RuleFolder folder) {
        LogicMutants made = new LogicMutants();
        DrlRule.in(folder.sources()).forEach(made::of);
        return made.mutants;
    }

    private void of(DrlRule rule) {
        add(rule, Operator.DROP, 0, "", new Text("删去此规则", "the rule is dropped"), new Change.OfLogic(rule, Optional.empty()));
        force(rule);
        IN_CONDITIONS.forEach(swap -> swap(rule, swap, rule.when(), rule.then()));
        IN_REPORTS.forEach(swap -> swap(rule, swap, rule.then(), rule.text().length()));
        Matcher negation = NEGATION.matcher(rule.text());
        for (int at = rule.when(); negation.find(at) && negation.start() < rule.then(); at = negation.end()) {
            replace(rule, Operator.LOGIC, new Span(negation.start(), negation.end()), "", "not " + word(rule.text(), negation.end()));
        }
        conditions(rule).forEach(span -> dropped(rule, span));
    }

    private void force(DrlRule rule) {
        Matcher stated = FORCE.matcher(rule.text());
        if (!stated.find()) {
            return;
        }
        Force.of(stated.group(1)).filter(force -> force.ordinal() < Force.ENCOURAGED.ordinal()).ifPresent(force -> {
            Force weaker = Force.values()[force.ordinal() + 1];
            add(rule, Operator.FORCE, stated.start(), "", Rows.becomes(force.code(), weaker.code()), new Change.OfForce(rule.id(), weaker));
        });
        Force.of(stated.group(1)).filter(force -> !force.binds()).ifPresent(force -> add(rule, Operator.FORCE, stated.start(), "",
                Rows.becomes(force.code(), Force.GUIDED.code()), new Change.OfForce(rule.id(), Force.GUIDED)));
    }

    private void swap(DrlRule rule, Swap swap, int from, int to) {
        for (int at = rule.text().indexOf(swap.from, from); at >= 0 && at < to; at = rule.text().indexOf(swap.from, at + 1)) {
            int end = at + swap.from.length();
            boolean longerWord = Character.isLetter(swap.from.charAt(swap.from.length() - 1)) && end < rule.text().length() && Character.isLetterOrDigit(rule.text().charAt(end));
            if (!longerWord) {
                replace(rule, swap.operator, new Span(at, end), swap.to, around(rule.text(), at, end) + "→" + swap.to.strip());
            }
        }
    }

    private void replace(DrlRule rule, Operator operator, Span span, String by, String detail) {
        String text = rule.text().substring(0, span.from) + by + rule.text().substring(span.to);
        add(rule, operator, span.from, detail, Rows.becomes(line(rule.text(), span.from), line(text, span.from)),
                new Change.OfLogic(rule, Optional.of(text)));
    }

    private void dropped(DrlRule rule, Span span) {
        String condition = rule.text().substring(span.from, span.to).strip();
        String before = rule.text().substring(0, span.from);
        String after = rule.text().substring(span.to);
        boolean first = before.stripTrailing().endsWith("(");
        String text = first ? before + after.replaceFirst("^\\s*,", "") : before.stripTrailing().replaceFirst(",$", "") + after;
        String words = condition.replaceAll("\\s+", " ");
        add(rule, Operator.CONDITION, span.from + rule.text().substring(span.from).indexOf(condition), words,
                new Text("删去条件 `" + words + "`", "condition `" + words + "` is dropped"), new Change.OfLogic(rule, Optional.of(text)));
    }

    /** The conditions of all patterns: what commas part within the parentheses of a pattern, without what only names something. */
    private static List<Span> conditions(DrlRule rule) {
        List<Span> spans = new ArrayList<>();
        String text = rule.text();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = rule.when(); i < rule.then(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (quoted) {
                continue;
            }
            if (c == '(' && ++depth == 1) {
                from = i + 1;
            } else if (c == ',' && depth == 1 || c == ')' && --depth == 0) {
                Span span = new Span(from, i);
                if (!text.substring(from, i).isBlank() && !text.substring(from, i).strip().matches("\\$\\w+\\s*:.*")) {
                    spans.add(span);
                }
                from = i + 1;
            }
        }
        return spans;
    }

    /** @param offset in the text of the rule, for the line to look at */
    private void add(DrlRule rule, Operator operator, int offset, String detail, Text what, Change change) {
        int slash = rule.id().indexOf('/');
        String policy = rule.id().substring(0, Math.max(slash, 0));
        String id = policy + "/rule/" + rule.id().substring(slash + 1) + ":" + operator.code() + (detail.isEmpty() ? "" : ":" + detail);
        int times = ids.merge(id, 1, Integer::sum);
        int line = rule.line() + (int) rule.text().substring(0, offset).chars().filter(c -> c == '\n').count();
        mutants.add(new Mutant(times == 1 ? id : id + "#" + times, policy, operator, new Problem.Place(rule.file(), line, 1, ""), what, change));
    }

    private static String line(String text, int at) {
        int from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int to = text.indexOf('\n', at);
        return text.substring(from, to < 0 ? text.length() : to).strip();
    }

    /** The word that ends or lies where something stands, so that an id tells two places of a rule apart. */
    private static String around(String text, int from, int to) {
        int begin = from;
        while (begin > 0 && Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        while (begin > 0 && WORD.matcher(text.substring(begin - 1, begin)).matches()) {
            begin--;
        }
        return text.substring(begin, to).strip();
    }

    private static String word(String text, int from) {
        int end = from;
        while (end < text.length() && WORD.matcher(text.substring(end, end + 1)).matches()) {
            end++;
        }
        return text.substring(from, end);
    }
}
