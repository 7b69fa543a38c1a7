package zonefit.mutation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What became of all mutants.
 *
 * @param tried        in the order of their ids
 * @param explanations of survivors, in the order of their table; the first that fits counts
 */
public record MutationReport(List<Tried> tried, List<Explanation> explanations) {

    /** A mutant and what became of it. */
    public record Tried(Mutant mutant, Result result) {
        public Tried {
            Objects.requireNonNull(mutant, "mutant");
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * How many of some mutants were killed.
     *
     * @param refused    would not load, and count for nothing
     * @param equivalent cannot be told from the rules, and count for nothing
     */
    public record Score(int killed, int survived, int refused, int equivalent) {

        private static final Score NONE = new Score(0, 0, 0, 0);

        Score and(Result result) {
            return new Score(killed + (result instanceof Result.Killed ? 1 : 0), survived + (result instanceof Result.Survived ? 1 : 0),
                    refused + (result instanceof Result.Refused ? 1 : 0), equivalent + (result instanceof Result.Equivalent ? 1 : 0));
        }

        /** The killed among those that count, 0 to 100, rounded down; absent if none counts. */
        public Optional<Integer> percent() {
            int counting = killed + survived;
            return counting == 0 ? Optional.empty() : Optional.of((int) (100L * killed / counting));
        }
    }

    public MutationReport {
        tried = tried.stream().sorted(Comparator.comparing(one -> one.mutant().id())).toList();
        explanations = List.copyOf(explanations);
    }

    public Score score() {
        return tried.stream().map(Tried::result).reduce(Score.NONE, Score::and, (one, other) -> one);
    }

    public Map<String, Score> byPolicy() {
        return by(Mutant::policy);
    }

    public Map<Operator, Score> byOperator() {
        return by(Mutant::operator);
    }

    private <K extends Comparable<K>> Map<K, Score> by(Function<Mutant, K> key) {
        Map<K, Score> scores = new TreeMap<>();
        tried.forEach(one -> scores.merge(key.apply(one.mutant()), Score.NONE.and(one.result()), (known, same) -> known.and(one.result())));
        return scores;
    }

    public List<Mutant> survivors() {
        return tried.stream().filter(one -> one.result() instanceof Result.Survived).map(Tried::mutant).toList();
    }

    /** The survivors that are explained, each with its explanation. */
    public Map<Mutant, Explanation> explained() {
        Map<Mutant, Explanation> explained = new LinkedHashMap<>();
        survivors().forEach(mutant -> explanations.stream().filter(one -> one.explains(mutant)).findFirst()
                .ifPresent(explanation -> explained.put(mutant, explanation)));
        return explained;
    }

    public List<Mutant> unexplained() {
        Map<Mutant, Explanation> explained = explained();
        return survivors().stream().filter(mutant -> !explained.containsKey(mutant)).toList();
    }

    /** Explanations of nothing that survives. */
    public List<Explanation> stale() {
        Set<Explanation> used = new HashSet<>(explained().values());
        return explanations.stream().filter(one -> !used.contains(one)).toList();
    }
}
