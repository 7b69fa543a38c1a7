package zonefit.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import zonefit.SmallRules;
import zonefit.cache.UserCache;
import zonefit.engine.Trust;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.verdict.Verdict;

/** What holds whatever an amendment changes. */
class AmendmentLawsTest {

    private static final String STATEMENTS = "policies/town-2022/statements.csv";
    private static final String RULES = "policies/town-2022/land-use.drl";

    /** Edits that do not touch one another. */
    private static final List<Consumer<SmallRules>> EDITS = List.of(
            rules -> rules.with("policies/town-2022/minimums.csv", ",2.0,printed", ",2.5,printed"),
            rules -> rules.with("policies/town-2022/minimums.csv", "note_zh,note_en\n", "note_zh,note_en,valid_to\n")
                    .with("policies/town-2022/minimums.csv", "容积率不低于2.0,,", "容积率不低于2.0,,,2023-12-31"),
            rules -> rules.with(STATEMENTS, "huangpu-vehicles,huangpu,vehicles,汽车,support,production,focus,guided,表1 黄埔区,发展汽车,\n", ""),
            rules -> rules.with(STATEMENTS, "park-biology,science-city", "park-life,science-city"),
            rules -> rules.with(STATEMENTS, "named-plant", "huangpu-smelting,huangpu,smelting,冶炼,key,any,focus,guided,表1 黄埔区,发展冶炼,\nnamed-plant"),
            rules -> rules.with(RULES, "@force( \"mandatory\" )", "@force( \"guided\" )"),
            rules -> rules.with(RULES, "parcel != \"\"", "parcel != \"none\""),
            rules -> rules.with("policies/town-2022/policy.yaml", "to: 2026-12-31", "to: 2023-06-30"),
            rules -> rules.with("policies/town-2017/policy.yaml", "旧产业规划", "老产业规划"),
            rules -> rules.with("vocabulary/parks.csv", "广州科学城,", "广州科学新城,"),
            rules -> rules.with("vocabulary/industries.csv", "整车", "整车;乘用车"));

    private static final String PROJECTS = """
            - {id: P-1, asOf: 2023-09-15, industry: 机器人, site: {city: 广州市, district: 黄埔区},
               land: {supply: new, landClass: M1, siteAreaSqm: 100, far: 2.2}}
            - {id: P-2, asOf: 2023-09-15, industry: 整车, activity: production, site: {city: 广州市, district: 黄埔区}}
            - {id: P-3, asOf: 2024-09-15, industry: 生物医药, site: {city: 广州市, district: 黄埔区, park: 科学城}}
            - {id: P-4, asOf: 2023-03-15, industry: 炼铁, site: {city: 广州市, district: 黄埔区}}
            - {id: P-5, asOf: 2023-09-15, industry: 机器人, site: {city: 广州市, district: 黄埔区, park: 广州科学城}}
            - {id: P-6, asOf: 2023-09-15, industry: 乘用车, site: {city: 深圳市}}
            """;

    /** A folder with the edits whose bits are set. */
    private record Edited(Path root, Path rules) implements AutoCloseable {

        static Edited of(int bits) {
            try {
                Path root = Files.createTempDirectory("zonefit-amendment");
                SmallRules rules = SmallRules.in(root.resolve("rules"));
                for (int i = 0; i < EDITS.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        EDITS.get(i).accept(rules);
                    }
                }
                return new Edited(root, rules.folder());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Screener screener() {
            return Screener.open(rules, Trust.CHECKED, UserCache.none(), new Screener.Options(Set.of(), Optional.empty(), false,
                    () -> java.time.LocalDate.of(2023, 9, 15)));
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Property(tries = 12)
    void a_folder_says_the_same_as_itself_and_the_other_way_round_what_was_added_is_removed(@ForAll int bits, @ForAll int others) throws IOException {
        try (Edited a = Edited.of(bits); Edited b = Edited.of(others); Screener old = a.screener(); Screener now = b.screener()) {
            Edition before = new Edition("a", a.rules, old);
            Edition after = new Edition("b", b.rules, now);
            assertThat(Amendment.between(before, before).isEmpty()).isTrue();
            List<Change> there = Amendment.between(before, after).changes();
            assertThat(there.isEmpty()).isEqualTo((bits ^ others) << 32 - EDITS.size() == 0);
            assertThat(Amendment.between(after, before).changes().stream().map(Change::mirrored)).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Property(tries = 12)
    void verdicts_flip_as_two_screenings_say(@ForAll int bits, @ForAll int others) throws IOException {
        try (Edited a = Edited.of(bits); Edited b = Edited.of(others); Screener old = a.screener(); Screener now = b.screener()) {
            Path projects = a.root.resolve("projects.yaml");
            Files.writeString(projects, PROJECTS);
            List<String> expected = new ArrayList<>();
            List<Optional<Verdict>> before = verdicts(old, projects);
            List<Optional<Verdict>> after = verdicts(now, projects);
            for (int i = 0; i < before.size(); i++) {
                if (!before.get(i).equals(after.get(i))) {
                    expected.add("P-" + (i + 1) + before.get(i) + after.get(i));
                }
            }
            Impact impact = SideBySide.of(Amendment.between(new Edition("a", a.rules, old), new Edition("b", b.rules, now)),
                    List.of(projects.toString()), true, problem -> { });
            assertThat(impact.flipped().stream().map(change -> change.id() + change.before() + change.after())).isEqualTo(expected);
            assertThat(impact.flipCount()).isEqualTo(expected.size());
            assertThat(impact.screened() + impact.unreadable()).isEqualTo(before.size());
            assertThat(impact.changed()).hasSize((int) impact.moved()).noneMatch(ProjectChange::flips)
                    .noneMatch(change -> change.findings().isEmpty());
        }
    }

    private static List<Optional<Verdict>> verdicts(Screener screener, Path projects) {
        return new ProjectReader(screener.vocabulary(), screener.rules().policyIds()).read(projects.toString(), java.io.InputStream.nullInputStream())
                .stream().map(source -> source instanceof ProjectSource.Read read ? Optional.of(screener.screen(read.project()).verdict())
                        : Optional.<Verdict>empty()).toList();
    }
}
