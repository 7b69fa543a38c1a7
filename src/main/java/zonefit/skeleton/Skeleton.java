package zonefit.skeleton;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zonefit.problem.Suggestion;
import zonefit.text.Text;

/**
 * A new policy, rule, figure, park or statement with its samples, to be filled by a person. Until it is, lint and the test of the
 * samples fail and name each place that is left.
 *
 * @param changes  what is to be written
 * @param problems why it cannot be; nothing is written if there are any
 */
public record Skeleton(Changes changes, List<Text> problems) {

    /** What can be begun. */
    public enum Kind {
        POLICY(1, "编号", "ID", union(PolicySkeleton.OPTIONS, StatementSkeleton.OPTIONS)),
        RULE(1, "政策/规则", "POLICY/RULE", RuleSkeleton.OPTIONS),
        MINIMUM(2, "政策/规则 行", "POLICY/RULE ROW", MinimumSkeleton.OPTIONS),
        PARK(1, "编号", "ID", union(ParkSkeleton.OPTIONS, StatementSkeleton.OPTIONS)),
        STATEMENT(1, "政策/行", "POLICY/ROW", StatementSkeleton.OPTIONS);

        private final int names;
        private final Text usage;
        private final Set<String> options;

        Kind(int names, String zh, String en, Set<String> options) {
            this.names = names;
            this.usage = new Text(zh, en);
            this.options = options;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The names of the values that can be given at once, all of them optional. */
        public Set<String> options() {
            return options;
        }

        private static Set<String> union(Set<String> some, Set<String> more) {
            Set<String> all = new TreeSet<>(some);
            all.addAll(more);
            return all;
        }
    }

    public Skeleton {
        problems = problems.stream().distinct().toList();
    }

    /**
     * Plans a skeleton; nothing is written yet.
     *
     * @param names    what it is called, as the kind wants it
     * @param values   what is known already, by option
     * @param rules    the rules folder
     * @param samples  the folder of the samples
     * @param findings the folder of the tables of what must be found of samples
     */
    public static Skeleton plan(Kind kind, List<String> names, Map<String, String> values, Path rules, Path samples, Path findings) {
        List<Text> problems = new ArrayList<>();
        Changes changes = new Changes(problems);
        if (!Files.isDirectory(rules.resolve("policies"))) {
            problems.add(new Text("`" + rules + "` 不是规则文件夹：缺少 policies/", "`" + rules + "` is no rules folder: it has no policies/"));
            return new Skeleton(changes, problems);
        }
        values.keySet().stream().filter(option -> !kind.options.contains(option)).sorted().forEach(option -> problems.add(new Text(
                "`rules new " + kind.code() + "` 没有选项 --" + option, "`rules new " + kind.code() + "` has no option --" + option)
                .then(Suggestion.didYouMean(option, kind.options))));
        if (names.size() != kind.names || kind.usage.en().contains("/") && !names.get(0).contains("/")) {
            problems.add(new Text("用法：zonefit rules new " + kind.code() + " {0}", "usage: zonefit rules new " + kind.code() + " {0}").with(kind.usage));
            return new Skeleton(changes, problems);
        }
        Ground ground = new Ground(new RulesText(rules), samples, findings, new Options(values, problems), changes, problems);
        switch (kind) {
            case POLICY -> new PolicySkeleton(ground).plan(names.get(0));
            case RULE -> new RuleSkeleton(ground).plan(names.get(0));
            case MINIMUM -> new MinimumSkeleton(ground).plan(names.get(0), names.get(1));
            case PARK -> new ParkSkeleton(ground).plan(names.get(0));
            case STATEMENT -> new StatementSkeleton(ground).plan(names.get(0));
        }
        return new Skeleton(changes, problems);
    }
}
