package zonefit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonefit.policy.RuleFolder.Source;
import zonefit.problem.Problem;

/** Where a rule begins in its file. */
record RuleText(String name, String file, int line, int column) {

    private static final Pattern RULE = Pattern.compile("^(\\s*)rule\\s+\"([^\"]+)\"");

    static List<RuleText> in(Source source) {
        List<RuleText> rules = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = RULE.matcher(lines.get(i));
            if (matcher.find()) {
                rules.add(new RuleText(matcher.group(2), source.file(), i + 1, matcher.group(1).length() + 1));
            }
        }
        return rules;
    }

    Problem.Place place() {
        return new Problem.Place(file, line, column, "");
    }
}
