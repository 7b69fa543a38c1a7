package zonefit.bench.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Applies the subset by every checker to the projects of a register, requires that all give the same answers, and only then
 * measures: {@code REGISTER SECONDS [RULES]}. Prints the rows of a Markdown table.
 */
public final class Yardsticks {

    private static final int ROUNDS = 5;
    private static final List<Function<Subset, Checker>> CHECKERS = List.of(PlainChecker::ofValues, PlainChecker::ofFields,
            ZonefitChecker::new, EasyRulesChecker::new, EvreteChecker::new,
            OpenlChecker::new, CamundaChecker::inJuel, CamundaChecker::inFeel);

    private Yardsticks() {
    }

    public static void main(String[] args) {
        Subset subset = Subset.of(Path.of(args.length > 2 ? args[2] : "rules"));
        List<Case> cases = Case.read(Path.of(args[0]), subset);
        double seconds = Double.parseDouble(args[1]);
        List<Checker> checkers = CHECKERS.stream().map(make -> make.apply(subset)).toList();
        int[] expected = cases.stream().mapToInt(checkers.get(0)::check).toArray();
        checkers.forEach(checker -> requireSame(checker, cases, expected));
        System.out.println("| checker | projects/s | µs a project | times plain Java |");
        System.out.println("|---|---:|---:|---:|");
        double plain = 0;
        for (Checker checker : checkers) {
            double micros = micros(checker, cases, seconds);
            plain = plain == 0 ? micros : plain;
            System.out.printf(Locale.ROOT, "| %s | %,.0f | %.2f | %.1f |%n", checker.name(), 1e6 / micros, micros, micros / plain);
            checker.close();
        }
        System.out.printf(Locale.ROOT, "%n%,d projects, %,d statements, %d restrictions; every answer the same by every checker.%n",
                cases.size(), subset.rows().size(), subset.restrictions().size());
    }

    /** @throws IllegalStateException if a checker answers anything otherwise than the oracle */
    static void requireSame(Checker checker, List<Case> cases, int[] expected) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            int answers = checker.check(cases.get(i));
            if (answers != expected[i]) {
                differences.add(cases.get(i).facts().project() + "\n  oracle: " + Sheet.words(expected[i]) + "\n  " + checker.name() + ": "
                        + Sheet.words(answers));
            }
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException(checker.name() + " differs on " + differences.size() + " of " + expected.length
                    + " projects:\n" + String.join("\n", differences.subList(0, Math.min(3, differences.size()))));
        }
    }

    /** Microseconds a project: the median of some rounds after one to warm up. */
    private static double micros(Checker checker, List<Case> cases, double seconds) {
        round(checker, cases, seconds);
        double[] rounds = new double[ROUNDS];
        Arrays.setAll(rounds, i -> round(checker, cases, seconds));
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static double round(Checker checker, List<Case> cases, double seconds) {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        long checked = 0;
        int answers = 0;
        long now = begin;
        while (now < end) {
            answers ^= checker.check(cases.get((int) (checked++ % cases.size())));
            now = System.nanoTime();
        }
        if (answers == Integer.MIN_VALUE) {
            System.err.println("no answer looks like this");
        }
        return (now - begin) / 1e3 / checked;
    }
}
