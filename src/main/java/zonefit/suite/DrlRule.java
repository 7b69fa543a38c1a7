package zonefit.suite;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonefit.facts.Outcome;
import zonefit.policy.RuleFolder.Source;

/**
 * The text of one rule in DRL.
 *
 * @param head what stands in the file before its first rule: package, imports, globals
 * @param text from {@code rule} to {@code end}
 * @param line in the file, from 1
 */
public record DrlRule(String id, String file, int line, String head, String text) {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule\\s+\"([^\"]+)\".*?^end\\s*$");
    private static final Pattern CALL = Pattern.compile("findings\\.(\\w+)\\(");

    public DrlRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(text, "text");
    }

    /** The rules of some files, in their order. */
    public static List<DrlRule> in(List<Source> sources) {
        List<DrlRule> rules = new ArrayList<>();
        for (Source source : sources) {
            Matcher rule = RULE.matcher(source.text());
            String head = "";
            while (rule.find()) {
                head = rules.isEmpty() || !rules.get(rules.size() - 1).file.equals(source.file()) ? source.text().substring(0, rule.start()) : head;
                int line = (int) source.text().substring(0, rule.start()).chars().filter(c -> c == '\n').count() + 1;
                rules.add(new DrlRule(rule.group(1), source.file(), line, head, rule.group()));
            }
        }
        return rules;
    }

    /** A file of this rule alone, with other text. */
    public Source alone(String other) {
        return new Source(file, head + other + "\n");
    }

    /** Where the conditions begin. */
    public int when() {
        return text.indexOf("\nwhen") + 1;
    }

    /** Where the consequence begins. */
    public int then() {
        return text.indexOf("\nthen") + 1;
    }

    /** What the rule can find at all, told by how it reports. */
    Set<Outcome> possible() {
        Matcher call = CALL.matcher(text.substring(then()));
        return switch (call.find() ? call.group(1) : "") {
            case "met" -> EnumSet.of(Outcome.MET);
            case "withheld" -> EnumSet.of(Outcome.UNKNOWN);
            case "restricted" -> EnumSet.of(Outcome.UNMET, Outcome.UNKNOWN);
            default -> EnumSet.allOf(Outcome.class);
        };
    }
}
