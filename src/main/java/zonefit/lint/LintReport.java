package zonefit.lint;

import java.util.List;

/**
 * What was checked, so that a check of nothing is not taken for a pass, and what was found.
 *
 * @param accepted how many warnings {@code accepted.csv} accounts for
 */
public record LintReport(int policies, int clauses, int phrases, int accepted, List<Defect> defects) {

    public LintReport {
        defects = List.copyOf(defects);
    }

    public long count(Severity severity) {
        return defects.stream().filter(defect -> defect.check().severity() == severity).count();
    }
}
