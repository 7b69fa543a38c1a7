package zonefit.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zonefit.policy.RuleFolder;

/** All mutants of a rules folder, in the order of their ids. */
public final class Mutants {

    private Mutants() {
    }

    public static List<Mutant> of(RuleFolder folder) {
        Rows rows = new Rows(folder);
        StatementMutants.make(folder, rows);
        FigureMutants.make(folder, rows);
        List<Mutant> mutants = new ArrayList<>(rows.mutants());
        mutants.addAll(LogicMutants.of(folder));
        mutants.addAll(PolicyMutants.of(folder));
        mutants.sort(Comparator.comparing(Mutant::id));
        return mutants;
    }
}
