package zonefit.amendment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zonefit.policy.RuleFolder.Source;

/**
 * The logic of the rules of one file, without what changes nothing: comments, blanks and the breaks of lines inside a pattern.
 *
 * @param rules conditions and consequence of each rule, by its name
 * @param frame what stands in the file outside of its rules
 */
record RuleLogic(Map<String, Logic> rules, String frame) {

    /** Names of fields. */
    static final String CONDITIONS = "conditions";
    static final String CONSEQUENCE = "consequence";
    static final String FRAME = "frame";
    static final String ATTRIBUTES = "attributes";
    static final Set<String> FIELDS = Set.of(ATTRIBUTES, CONDITIONS, CONSEQUENCE, FRAME);

    private static final Pattern RULE = Pattern.compile("(?ms)^\\s*rule\\s+\"([^\"]+)\"(.*?)^\\s*when\\b(.*?)^\\s*then\\b(.*?)^\\s*end\\s*$");
    /** A comment, or a text in quotes, in which nothing is a comment. */
    private static final Pattern COMMENT = Pattern.compile("(?s)(\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*')|//[^\\n]*|/\\*.*?\\*/");
    /** Metadata is compared by what it says. */
    private static final Pattern METADATA = Pattern.compile("@\\w+\\s*\\(\\s*\"(?:\\\\.|[^\"\\\\])*\"\\s*\\)");
    /** Blanks outside of quotes, and around what separates anyway. */
    private static final Pattern BLANKS = Pattern.compile("(\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*')"
            + "|[ \\t\\f\\r]*([,()\\[\\]:;])[ \\t\\f\\r]*|[ \\t\\f\\r]+");
    /** A pattern goes on in the next line until its brackets are closed. */
    private static final Pattern OPEN = Pattern.compile("[(\\[{]");
    private static final Pattern CLOSED = Pattern.compile("[)\\]}]");

    /** @param attributes what stands before the conditions and is no metadata, such as {@code salience} */
    record Logic(String attributes, String conditions, String consequence) {
    }

    static RuleLogic of(Source source) {
        String text = COMMENT.matcher(source.text()).replaceAll(match -> Matcher.quoteReplacement(match.group(1) == null ? " " : match.group(1)));
        Map<String, Logic> rules = new LinkedHashMap<>();
        Matcher rule = RULE.matcher(text);
        StringBuilder frame = new StringBuilder();
        int from = 0;
        while (rule.find()) {
            frame.append(text, from, rule.start());
            from = rule.end();
            rules.put(rule.group(1), new Logic(lines(METADATA.matcher(rule.group(2)).replaceAll("")), lines(rule.group(3)), lines(rule.group(4))));
        }
        return new RuleLogic(rules, lines(frame.append(text.substring(from)).toString()));
    }

    /** A pattern a line. */
    private static String lines(String text) {
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            lines.append(lines.isEmpty() ? "" : depth > 0 ? " " : "\n").append(line);
            depth += count(OPEN, line) - count(CLOSED, line);
        }
        return lines.toString().lines().map(RuleLogic::spaced).collect(Collectors.joining("\n"));
    }

    /** With blanks where they always stand, whoever has written the line. */
    private static String spaced(String line) {
        return BLANKS.matcher(line).replaceAll(match -> Matcher.quoteReplacement(match.group(1) != null ? match.group(1)
                : match.group(2) == null ? " " : match.group(2).equals(",") ? ", " : match.group(2).equals(":") ? " : " : match.group(2))).strip();
    }

    private static int count(Pattern bracket, String line) {
        return (int) bracket.matcher(line).results().count();
    }
}
