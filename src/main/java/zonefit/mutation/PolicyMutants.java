package zonefit.mutation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.policy.Policy;
import zonefit.policy.RuleFolder;
import zonefit.problem.Problem;
import zonefit.text.Text;
import zonefit.vocabulary.Place.Level;

/** Mutants of what a {@code policy.yaml} says: when the policy speaks, what it replaces, how near it looks. */
final class PolicyMutants {

    /** Stands for a period without a printed end, which no day moves. */
    private static final int NEVER = 9999;

    private final RuleFolder folder;
    private final List<Mutant> mutants = new ArrayList<>();

    private PolicyMutants(RuleFolder folder) {
        this.folder = folder;
    }

    static List<Mutant> of(RuleFolder folder) {
        PolicyMutants made = new PolicyMutants(folder);
        folder.policies().forEach(made::of);
        return made.mutants;
    }

    private void of(Policy policy) {
        for (int days : new int[] {-1, 1}) {
            String name = days > 0 ? "later" : "earlier";
            date(policy, "issued", name, policy.issued(), days).ifPresent(day -> add(policy, Operator.PERIOD, "issued", name,
                    Rows.becomes(policy.issued(), day), with(policy, day, policy.from(), policy.to(), policy.decidesAt(), policy.supersedes())));
            date(policy, "from", name, policy.from(), days).ifPresent(day -> add(policy, Operator.PERIOD, "from", name,
                    Rows.becomes(policy.from(), day), with(policy, policy.issued(), day, policy.to(), policy.decidesAt(), policy.supersedes())));
            date(policy, "to", name, policy.to(), days).ifPresent(day -> add(policy, Operator.PERIOD, "to", name,
                    Rows.becomes(policy.to(), day), with(policy, policy.issued(), policy.from(), day, policy.decidesAt(), policy.supersedes())));
        }
        for (String other : policy.supersedes()) {
            List<String> others = policy.supersedes().stream().filter(one -> !one.equals(other)).toList();
            add(policy, Operator.SUPERSEDES, "supersedes", other, new Text("不再替代 `" + other + "`", "`" + other + "` is superseded no more"),
                    with(policy, policy.issued(), policy.from(), policy.to(), policy.decidesAt(), others));
        }
        Stream.of(-1, 1).map(step -> policy.decidesAt().ordinal() + step).filter(level -> level >= 0 && level <= Level.PARK.ordinal())
                .map(level -> Level.values()[level]).forEach(level -> add(policy, Operator.LEVEL, "decidesAt", level.label().en(),
                        Rows.becomes(policy.decidesAt().label().en(), level.label().en()),
                        with(policy, policy.issued(), policy.from(), policy.to(), level, policy.supersedes())));
    }

    private static Optional<LocalDate> date(Policy policy, String key, String name, LocalDate day, int days) {
        LocalDate moved = day.plusDays(days);
        boolean endless = day.getYear() == NEVER;
        boolean reversed = key.equals("from") ? moved.isAfter(policy.to()) : key.equals("to") && moved.isBefore(policy.from());
        return endless || reversed ? Optional.empty() : Optional.of(moved);
    }

    private static Policy with(Policy policy, LocalDate issued, LocalDate from, LocalDate to, Level decidesAt, List<String> supersedes) {
        return new Policy(policy.id(), policy.title(), policy.number(), policy.issuer(), issued, from, to, policy.jurisdiction(), decidesAt,
                supersedes, policy.source());
    }

    private void add(Policy policy, Operator operator, String key, String detail, Text what, Policy becomes) {
        Path file = Path.of(folder.path()).resolve("policies").resolve(policy.id()).resolve("policy.yaml");
        mutants.add(new Mutant(policy.id() + "/policy/" + key + ":" + operator.code() + ":" + detail, policy.id(), operator,
                new Problem.Place(file.toString(), TextLines.beginning(file, key + ":"), 1, key), what, new Change.OfPolicy(policy, becomes)));
    }
}
