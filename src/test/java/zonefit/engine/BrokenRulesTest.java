package zonefit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import zonefit.Golden;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.screening.Screener;
import zonefit.text.Lang;

/** A copy of the shipped rules with one thing broken: the message is a golden file. */
class BrokenRulesTest {

    private static final String LAND = "policies/guangzhou-2022/land-use.drl";

    @TempDir
    private Path folder;

    private record Break(String name, String file, String from, String to) {
    }

    @TestFactory
    Stream<DynamicTest> each_names_the_file_the_line_the_rule_and_what_was_meant() {
        return Stream.of(
                new Break("a-misspelt-field", LAND, "land.newSupply.possible, land.class1.possible", "land.newSuply.possible, land.class1.possible"),
                new Break("a-misspelt-method", LAND, "findings.atLeast(", "findings.atLeest("),
                new Break("a-misspelt-fact", LAND, "$minimum : Minimum(", "$minimum : Minimun("),
                new Break("a-full-width-comma", LAND, "policies contains \"guangzhou-2022\", land.stated,", "policies contains \"guangzhou-2022\"， land.stated,"),
                new Break("a-rule-name-used-twice", LAND, "rule \"guangzhou-2022/control-line-1\"", "rule \"guangzhou-2022/class-1-floor-area-ratio\""),
                new Break("a-missing-force", LAND, "    @force( \"principle\" )\n    @titleZh( \"新增一类工业用地容积率下限\" )", "    @titleZh( \"新增一类工业用地容积率下限\" )"),
                new Break("an-unknown-check", LAND, "@check( \"land-use\" )\n    @force( \"principle\" )\n    @titleZh( \"新增", "@check( \"landuse\" )\n    @force( \"principle\" )\n    @titleZh( \"新增"),
                new Break("a-rule-without-end", LAND, "$project.land.newClass1);\nend", "$project.land.newClass1);"),
                new Break("a-threshold-that-is-no-number", "policies/guangzhou-2022/minimums.csv", ",2.0,printed", ",two,printed"),
                new Break("a-threshold-for-no-rule", "policies/guangzhou-2022/minimums.csv", "guangzhou-2022/class-1-floor-area-ratio,floor", "guangzhou-2022/class-1-far,floor"),
                new Break("a-statement-about-an-unknown-concept", "policies/huadu-2021/statements.csv", ",new-energy-vehicles,", ",new-energy-vehicle,"),
                new Break("a-quota-that-is-withheld-and-has-a-figure", "policies/huadu-2021/quotas.csv", ",at-least,3405,printed,", ",at-most,3405,withheld,"),
                new Break("a-quota-with-unknown-words", "policies/guangzhou-2018/quotas.csv", "guangzhou,site-area,new-supply;industrial-land,", "guangzhuo,site-aera,new-suply;industrial-land,"),
                new Break("a-policy-without-a-date", "policies/huadu-2021/policy.yaml", "issued: 2021-01-01", "issued: last year"))
                .map(broken -> DynamicTest.dynamicTest(broken.name, () -> check(broken)));
    }

    private void check(Break broken) throws IOException {
        Path rules = Files.createDirectory(folder.resolve(broken.name));
        copy(TestRules.FOLDER, rules);
        Path file = rules.resolve(broken.file);
        String text = Files.readString(file);
        assertThat(text).contains(broken.from);
        int at = text.indexOf(broken.from);
        Files.writeString(file, text.substring(0, at) + broken.to + text.substring(at + broken.from.length()));
        ProblemsException thrown = catchThrowableOfType(ProblemsException.class,
                () -> Screener.open(rules, UserCache.none(), Screener.Options.allPolicies(TestRules.TODAY)).await());
        assertThat(thrown).isNotNull();
        StringBuilder report = new StringBuilder();
        for (Lang lang : Lang.values()) {
            for (Problem problem : thrown.problems()) {
                report.append(problem.in(lang).replace(rules + "/", "")).append('\n');
            }
        }
        Golden.compare("engine/" + broken.name + ".txt", report.toString().replace(rules.toString(), "rules"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
