package zonefit.bench.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import zonefit.project.Project;

/**
 * Applies the subset by every checker to the projects of a register, requires that all give the same answers, and only then
 * measures: {@code REGISTER SECONDS [RULES]}. In each round a new checker sees new facts, each project once, as in a stream; a
 * checker that is slow sees as many as the seconds allow. Prints the rows of a Markdown table.
 */
public final class Yardsticks {

    private static final int ROUNDS = 5;
    private static final int MOST_TO_WARM_UP = 20;
    private static final int BATCH = 64;
    private static final List<Function<Subset, Checker>> CHECKERS = List.of(PlainChecker::ofValues, PlainChecker::ofFields,
            ZonefitChecker::new, EasyRulesChecker::new, EvreteChecker::new, OpenlChecker::new, CamundaChecker::inJuel,
            CamundaChecker::inFeel);

    private Yardsticks() {
    }

    public static void main(String[] args) {
        Subset subset = Subset.of(Path.of(args.length > 2 ? args[2] : "rules"));
        List<Project> projects = Case.projects(Path.of(args[0]), subset);
        double seconds = Double.parseDouble(args[1]);
        List<Case> cases = Case.of(projects, subset);
        int[] expected = PlainChecker.ofValues(subset).check(cases);
        CHECKERS.forEach(make -> requireSame(make.apply(subset), cases, expected));
        System.out.println("| checker | projects/s | µs a project | times plain Java |");
        System.out.println("|---|---:|---:|---:|");
        double plain = 0;
        for (Function<Subset, Checker> make : CHECKERS) {
            Result result = measure(make, projects, subset, seconds);
            plain = plain == 0 ? result.micros() : plain;
            System.out.printf(Locale.ROOT, "| %s | %,.0f | %.2f | %.1f |%n", result.name(), 1e6 / result.micros(), result.micros(),
                    result.micros() / plain);
        }
        System.out.printf(Locale.ROOT, "%n%,d projects, %,d statements, %d restrictions; every answer the same by every checker.%n",
                cases.size(), subset.rows().size(), subset.restrictions().size());
    }

    private record Result(String name, double micros) {
    }

    /** @throws IllegalStateException if a checker answers anything otherwise than the oracle */
    static void requireSame(Checker checker, List<Case> cases, int[] expected) {
        int[] answers = new int[expected.length];
        try (checker) {
            eachBatch(cases, Long.MAX_VALUE, (from, batch) -> {
                int[] some = checker.check(batch);
                System.arraycopy(some, 0, answers, from, some.length);
            });
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            if (answers[i] != expected[i]) {
                differences.add(cases.get(i).facts().project() + "\n  oracle: " + Sheet.words(expected[i]) + "\n  " + checker.name()
                        + ": " + Sheet.words(answers[i]));
            }
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException(checker.name() + " differs on " + differences.size() + " of " + expected.length
                    + " projects:\n" + String.join("\n", differences.subList(0, Math.min(3, differences.size()))));
        }
    }

    /** The median of some rounds, after others that warm up for as long as one may take. */
    private static Result measure(Function<Subset, Checker> make, List<Project> projects, Subset subset, double seconds) {
        double warm = 0;
        for (int i = 0; i < MOST_TO_WARM_UP && warm < seconds; i++) {
            warm += round(make, projects, subset, seconds).seconds();
        }
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(round(make, projects, subset, seconds));
        }
        rounds.sort(Comparator.comparing(Round::micros));
        return new Result(rounds.get(0).name(), rounds.get(ROUNDS / 2).micros());
    }

    private record Round(String name, double seconds, int checked) {
        double micros() {
            return seconds * 1e6 / checked;
        }
    }

    private static Round round(Function<Subset, Checker> make, List<Project> projects, Subset subset, double seconds) {
        List<Case> cases = Case.of(projects, subset);
        try (Checker checker = make.apply(subset)) {
            long begin = System.nanoTime();
            int checked = eachBatch(cases, begin + (long) (seconds * 1e9), (from, batch) -> checker.check(batch));
            return new Round(checker.name(), (System.nanoTime() - begin) / 1e9, checked);
        }
    }

    @FunctionalInterface
    private interface Batch {
        void check(int from, List<Case> cases);
    }

    /** @return how many were checked before time was up */
    private static int eachBatch(List<Case> cases, long end, Batch batch) {
        int from = 0;
        while (from < cases.size() && System.nanoTime() < end) {
            int to = Math.min(from + BATCH, cases.size());
            batch.check(from, cases.subList(from, to));
            from = to;
        }
        return from;
    }
}
