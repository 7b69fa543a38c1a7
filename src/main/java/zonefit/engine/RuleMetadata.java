package zonefit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.policy.Rule;
import zonefit.policy.RuleFolder;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.problem.Suggestion;
import zonefit.text.Text;

/**
 * Reads what stands beside each rule in DRL: {@code @check @force @titleZh @titleEn @locator @phrase @requiredZh
 * @requiredEn @remedyZh @remedyEn}. Rules under {@code guidance/} carry none: they speak through statements; nor do
 * those under {@code pipeline/}, which speak through quotas.
 */
final class RuleMetadata {

    /** Rules that speak through rows of tables, which say what they are. */
    private static final List<String> WITHOUT = List.of("guidance/", "pipeline/");

    private final String name;
    private final Map<String, ?> about;
    private final RuleFolder folder;
    private final List<Problem> problems;

    private RuleMetadata(String name, Map<String, ?> about, RuleFolder folder, List<Problem> problems) {
        this.name = name;
        this.about = about;
        this.folder = folder;
        this.problems = problems;
    }

    /** Whether a rule speaks through rows of tables and carries no metadata of its own. */
    static boolean isWithout(String rule) {
        return WITHOUT.stream().anyMatch(rule::startsWith);
    }

    /**
     * @param about what stands beside each rule, by the rule's name and the key
     * @throws ProblemsException with everything that is missing or misspelt in the metadata of any rule
     */
    static Map<String, Rule> of(Map<String, ? extends Map<String, ?>> about, RuleFolder folder) {
        Set<String> names = about.keySet();
        List<Problem> problems = new ArrayList<>();
        Map<String, Rule> rules = read(about, folder, problems);
        folder.minimums().forEach(row -> requireRule(row.id(), row.rule(), names, folder, problems));
        folder.restrictions().forEach(row -> requireRule(row.id(), row.rule(), names, folder, problems));
        return sound(rules, problems);
    }

    /** As {@link #of}, of some of the rules of a folder: rows may name others. */
    static Map<String, Rule> ofSome(Map<String, ? extends Map<String, ?>> about, RuleFolder folder) {
        List<Problem> problems = new ArrayList<>();
        return sound(read(about, folder, problems), problems);
    }

    private static Map<String, Rule> sound(Map<String, Rule> rules, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return Map.copyOf(rules);
    }

    private static Map<String, Rule> read(Map<String, ? extends Map<String, ?>> about, RuleFolder folder, List<Problem> problems) {
        Map<String, Rule> rules = new HashMap<>();
        about.forEach((name, beside) -> {
            if (!isWithout(name)) {
                new RuleMetadata(name, beside, folder, problems).read().ifPresent(read -> rules.put(read.id(), read));
            }
        });
        return rules;
    }

    private static void requireRule(String row, String rule, Set<String> names, RuleFolder folder, List<Problem> problems) {
        if (!names.contains(rule)) {
            problems.add(new Problem(
                    Problem.Place.file(folder.path() + "/policies/" + row.substring(0, row.indexOf('/'))).withField(row), new Text("没有规则 `" + rule + "`",
                    "there is no rule `" + rule + "`").then(Suggestion.didYouMean(rule, names))));
        }
    }

    private Optional<Rule> read() {
        int before = problems.size();
        String id = name;
        String policy = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        if (folder.policy(policy).isEmpty()) {
            problem(new Text("规则名应以政策编号开头，`" + policy + "` 不是", "the name must begin with the id of a policy, and `"
                    + policy + "` is none").then(Suggestion.didYouMean(policy, folder.policies().stream().map(p -> p.id()).toList())));
        }
        Optional<Check> check = Check.of(value("check"));
        if (check.isEmpty() && stated("check")) {
            problem(new Text("@check 应为 land-use、zone-guidance、park-focus、environment 或 investment",
                    "@check must be land-use, zone-guidance, park-focus, environment or investment"));
        }
        Optional<Force> force = Force.of(value("force"));
        if (force.isEmpty() && stated("force")) {
            problem(new Text("@force 应为 mandatory、principle、guided、encouraged 或 benchmark",
                    "@force must be mandatory, principle, guided, encouraged or benchmark"));
        }
        Text title = text("title");
        String phrase = value("phrase");
        if (phrase.codePointCount(0, phrase.length()) > Citation.LONGEST_PHRASE) {
            problem(new Text("@phrase 超过 " + Citation.LONGEST_PHRASE + " 字", "@phrase is longer than "
                    + Citation.LONGEST_PHRASE + " characters"));
        }
        Text required = text("required");
        Text remedy = text("remedy");
        String locator = value("locator");
        return problems.size() > before ? Optional.empty()
                : Optional.of(new Rule(id, policy, title, check.orElseThrow(), force.orElseThrow(),
                        new Citation(policy, locator, phrase), required, remedy));
    }

    private Text text(String key) {
        return new Text(value(key + "Zh"), value(key + "En"));
    }

    private boolean stated(String key) {
        return about.containsKey(key);
    }

    /** A metadata value without the quotes that the engine keeps around it. */
    private String value(String key) {
        Object raw = about.get(key);
        if (raw == null) {
            problem(new Text("缺少 @" + key, "@" + key + " is missing"));
            return "";
        }
        String text = raw.toString().strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    private void problem(Text what) {
        problems.add(new Problem(place(), new Text("规则 `" + name + "`：", "rule `" + name + "`: ").then(what)));
    }

    /** Looked up only for a problem: reading every rule's text would slow every start. */
    private Problem.Place place() {
        return folder.sources().stream().flatMap(source -> RuleText.in(source).stream())
                .filter(text -> text.name().equals(name)).findFirst().map(RuleText::place)
                .orElseGet(() -> Problem.Place.file(folder.path()));
    }
}
