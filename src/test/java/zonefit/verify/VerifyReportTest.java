package zonefit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zonefit.Golden;
import zonefit.SmallRules;
import zonefit.TestRules;
import zonefit.cache.UserCache;
import zonefit.engine.Trust;
import zonefit.project.Project;
import zonefit.screening.Screener;
import zonefit.text.Lang;

/** What is said after a threshold was raised and a title reworded, of assessments of which some were edited by hand. */
class VerifyReportTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Lang.class)
    void is_what_people_have_read(Lang lang) throws IOException {
        List<Verification> all = verifications(lang);
        Verifications counts = new Verifications();
        all.forEach(counts::add);
        counts.broken();
        StringWriter text = new StringWriter();
        VerifyText people = new VerifyText(new PrintWriter(text), lang);
        all.forEach(people::print);
        people.summary(counts);
        StringWriter json = new StringWriter();
        VerifyJson programs = new VerifyJson(json, lang);
        for (Verification one : all) {
            programs.print(one);
        }
        programs.summary(counts);
        String name = "verify/report." + lang.name().toLowerCase(Locale.ROOT);
        Golden.compare(name + ".txt", text.toString());
        Golden.compare(name + ".json", json.toString());
        assertThat(all).extracting(Verification::status).contains(Status.values());
    }

    private List<Verification> verifications(Lang lang) throws IOException {
        SmallRules before = SmallRules.in(Files.createDirectory(folder.resolve("before")));
        SmallRules after = SmallRules.in(Files.createDirectory(folder.resolve("after")))
                .with("policies/town-2022/minimums.csv", "ratio,new,2.0", "ratio,new,2.4")
                .with("policies/town-2022/land-use.drl", "Least floor area ratio", "Floor area ratio");
        List<Project> projects = Stream.of("P-RAISED 2.5", "P-BELOW 2.2", "P-NO-LAND").map(VerifyReportTest::project).toList();
        try (Screener old = before.open(Trust.CHECKED, UserCache.none()); Screener now = after.open(Trust.CHECKED, UserCache.none());
                Verifier same = verifier(old); Verifier other = verifier(now)) {
            String filed = Filed.lines(old, lang, Filed.WITH_INPUT, projects);
            String edited = Filed.lines(old, lang, Filed.WITH_INPUT, List.of(project("P-EDITED 2.5")))
                    .replace("\"verdict\":\"FIT\"", "\"verdict\":\"MISFIT\"");
            String bare = Filed.lines(old, lang, Filed.HASHES, List.of(project("P-BARE 2.5")));
            return Stream.concat(Filed.verify(same, filed + edited + bare).stream(), Filed.verify(other, filed).stream()).toList();
        }
    }

    private static Verifier verifier(Screener screener) {
        return new Verifier(screener, options -> {
            throw new IllegalStateException("all policies are meant");
        }, Filed.PROGRAM, Optional.empty(), Optional.empty());
    }

    private static Project project(String idAndRatio) {
        String[] parts = idAndRatio.split(" ");
        return TestRules.project("id: " + parts[0] + "\nasOf: 2023-09-15\ngbt4754: '3491'\nsite: {city: 广州市, district: 黄埔区}\n"
                + (parts.length == 1 ? "" : "land: {supply: new, far: " + parts[1] + "}\n"));
    }
}
