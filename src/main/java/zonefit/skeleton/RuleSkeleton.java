package zonefit.skeleton;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonefit.policy.Placeholders;
import zonefit.skeleton.RulesText.WrittenRule;
import zonefit.skeleton.SampleSkeletons.Sample;
import zonefit.text.Text;
import zonefit.verdict.Verdict;

/** A rule in DRL with all that stands beside it, in a new file of its policy or at the end of one that is there. */
final class RuleSkeleton {

    static final Set<String> OPTIONS = Set.of("check", "force", "file", "finds", "title-zh", "title-en", "locator", "phrase", "required-zh",
            "required-en", "remedy-zh", "remedy-en", "value", "indicator", "unit", "supply");
    private static final Pattern FILE = Pattern.compile("[a-z0-9-]+\\.drl");
    private static final Pattern LAST_IMPORT = Pattern.compile("(?m)^(?:package|import)\\b[^\\r\\n]*(\\r\\n|\\n|\\r)");
    private static final String IMPORT_MINIMUM = "import zonefit.policy.Minimum";
    private static final List<String> FINDS = List.of("holds", "at-least", "at-most");

    private final Ground ground;
    private final Options options;

    RuleSkeleton(Ground ground) {
        this.ground = ground;
        this.options = ground.options();
    }

    /** Of {@code policy/rule}. */
    void plan(String name) {
        String policy = name.substring(0, Math.max(0, name.indexOf('/')));
        String id = name.substring(name.indexOf('/') + 1);
        Optional<String> check = options.choice("check", Ground.checks());
        options.choice("force", Ground.forces());
        String finds = options.choice("finds", FINDS).orElse(FINDS.get(0));
        String file = options.said("file").orElseGet(() -> check.orElse("rules") + ".drl");
        if (!FILE.matcher(file).matches()) {
            ground.problems().add(new Text("--file `" + file + "` 应写作 land-use.drl", "--file `" + file + "` must be written like land-use.drl"));
        }
        if (!ground.isPolicy(policy)) {
            return;
        }
        Options.newId(id, List.of(), ground.problems());
        if (ground.rules().rules().containsKey(name)) {
            ground.problems().add(new Text("规则 `" + name + "` 已在 " + ground.rules().rules().get(name).file(),
                    "rule `" + name + "` is there already, in " + ground.rules().rules().get(name).file()));
        }
        boolean figure = !finds.equals("holds");
        WrittenRule rule = new WrittenRule(name, ground.rules().policyFile(policy, file), text(policy, name, finds));
        write(rule, figure);
        ground.clause(policy, id, Ground.kindOf(check.orElse("")), options.orMark("force"), "rule:" + name + (figure ? ";minimums:" + id : ""));
        if (figure) {
            new MinimumSkeleton(ground).first(policy, id, rule);
            sample(policy, rule, id, Verdict.UNDETERMINED, "unknown");
        } else {
            MinimumSkeleton verdicts = new MinimumSkeleton(ground);
            sample(policy, rule, id, verdicts.met(policy, rule.about("force")), "met");
            sample(policy, rule, id, verdicts.unmet(policy, rule.about("force")), "unmet");
            sample(policy, rule, id, Verdict.UNDETERMINED, "unknown");
        }
    }

    private String text(String policy, String name, String finds) {
        boolean figure = !finds.equals("holds");
        String fact = "$project." + Placeholders.MARK;
        String call = switch (finds) {
            case "at-least" -> "atLeast(drools.rule.name, $project, " + fact + ", $minimum, " + fact + ");";
            case "at-most" -> "atMost(drools.rule.name, $project, " + fact + ", $minimum, " + fact + ");";
            default -> "holds(drools.rule.name, $project, " + fact + ");";
        };
        StringBuilder rule = new StringBuilder("rule \"" + name + "\"\n");
        for (Map.Entry<String, String> about : List.of(Map.entry("check", "check"), Map.entry("force", "force"), Map.entry("titleZh", "title-zh"),
                Map.entry("titleEn", "title-en"), Map.entry("locator", "locator"), Map.entry("phrase", "phrase"), Map.entry("requiredZh", "required-zh"),
                Map.entry("requiredEn", "required-en"), Map.entry("remedyZh", "remedy-zh"), Map.entry("remedyEn", "remedy-en"))) {
            String value = about.getKey().equals("phrase") ? options.phrase() : options.inQuotes(about.getValue());
            rule.append("    @").append(about.getKey()).append("( \"").append(value).append("\" )\n");
        }
        rule.append("when\n");
        rule.append(figure ? "    $minimum : Minimum( rule == \"" + name + "\" )\n" : "");
        rule.append("    // ").append(Placeholders.MARK).append(": 在下一行写明适用条件（如 land.newSupply.possible），并删去此行。 "
                + "Say below where the clause applies, and remove this line.\n");
        rule.append("    $project : ProjectFacts( policies contains \"").append(policy).append("\" )\n");
        return rule.append("then\n    findings.").append(call).append("\nend\n").toString();
    }

    private void write(WrittenRule rule, boolean figure) {
        Path file = rule.file();
        Optional<String> before = ground.changes().text(file);
        if (before.isEmpty()) {
            ground.changes().create(file, "package zonefit.rules\n\nimport zonefit.facts.ProjectFacts\n" + (figure ? IMPORT_MINIMUM + "\n" : "")
                    + "\nglobal zonefit.facts.Findings findings\n\ndialect \"mvel\"\n\n" + rule.text());
            return;
        }
        String text = before.get();
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        String whole = figure ? withImport(text, IMPORT_MINIMUM, lineEnd) : text;
        whole = withImport(whole, "import zonefit.facts.ProjectFacts", lineEnd);
        boolean ended = whole.isEmpty() || whole.endsWith("\n");
        ground.changes().edit(file, whole + (ended ? "" : lineEnd) + lineEnd + rule.text().replace("\n", lineEnd));
    }

    private static String withImport(String text, String wanted, String lineEnd) {
        if (Pattern.compile("(?m)^" + Pattern.quote(wanted) + "\\s*;?\\s*$").matcher(text).find()) {
            return text;
        }
        Matcher imports = LAST_IMPORT.matcher(text);
        int at = 0;
        while (imports.find()) {
            at = imports.end();
        }
        return text.substring(0, at) + wanted + lineEnd + text.substring(at);
    }

    private void sample(String policy, WrittenRule rule, String id, Verdict verdict, String outcome) {
        Text shows = switch (outcome) {
            case "met" -> new Text("符合要求：" + id, "what is required is met: " + id);
            case "unmet" -> new Text("不符合要求：" + id, "what is required is not met: " + id);
            default -> new Text("没有说明：" + id, "what is asked is not stated: " + id);
        };
        List<String> lines = new ArrayList<>(MinimumSkeleton.context(ground, policy));
        lines.add("# " + Placeholders.MARK + ": 写出所需的字段，并删去此行。 State the fields that show it, and remove this line.");
        boolean silent = MinimumSkeleton.isSilent(rule.about("force"));
        Verdict expected = silent ? new MinimumSkeleton(ground).met(policy, rule.about("force")) : verdict;
        String name = id + "-is-" + outcome;
        ground.samples(policy).add(new Sample(expected, name, shows, Optional.empty(), lines));
        if (silent) {
            ground.expect(policy, expected.code() + "/" + name, rule.id(), outcome);
        }
    }
}
