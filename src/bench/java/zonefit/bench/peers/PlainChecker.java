package zonefit.bench.peers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import zonefit.facts.Outcome;
import zonefit.facts.Truth.State;
import zonefit.policy.Restriction;

/** The subset in plain Java: the oracle that every other checker is held to, and the yardstick of what it costs. */
final class PlainChecker implements Checker {

    private final BigDecimal leastRatio;
    private final List<Restriction> restrictions;
    private final Map<String, List<Subset.Row>> rowsByPlace;
    private final boolean fromFields;
    private final Sheet sheet = new Sheet();

    private PlainChecker(Subset subset, boolean fromFields) {
        this.leastRatio = subset.leastRatio();
        this.restrictions = subset.restrictions();
        this.rowsByPlace = subset.rowsByPlace();
        this.fromFields = fromFields;
    }

    /** Checks values that are ready. */
    static PlainChecker ofValues(Subset subset) {
        return new PlainChecker(subset, false);
    }

    /** Makes the values from the fields of the project first, as Zonefit's facts do while rules ask for them. */
    static PlainChecker ofFields(Subset subset) {
        return new PlainChecker(subset, true);
    }

    @Override
    public String name() {
        return fromFields ? "plain Java, from the fields" : "plain Java";
    }

    @Override
    public int check(Case project) {
        Subject subject = fromFields ? Subject.of(project.facts()) : project.subject();
        sheet.clear();
        if (subject.inForce(Subset.GUANGZHOU)) {
            land(subject);
            energy(subject);
        }
        for (String place : subject.places()) {
            for (Subset.Row row : rowsByPlace.getOrDefault(place, List.of())) {
                guidance(subject, row);
            }
        }
        return sheet.answers();
    }

    private void land(Subject subject) {
        if (subject.landStated()) {
            sheet.clause(Question.FLOOR_AREA_RATIO, subject.reaches(leastRatio), subject.newClass1());
            sheet.clause(Question.BLOCK_OR_PARK, subject.blockOrPark(), subject.newIndustrial());
            if (subject.conversion() != State.NO || subject.controlLine1() == State.YES) {
                sheet.clause(Question.CONTROL_LINE_1, subject.staysIndustrial(), subject.controlLine1());
            }
        }
        if (subject.redeveloped()) {
            sheet.clause(Question.REDEVELOPMENT, subject.staysIndustrial(), State.YES);
        }
    }

    private void energy(Subject subject) {
        if (subject.upgrade()) {
            return;
        }
        for (Restriction row : restrictions) {
            if (subject.concepts().contains(row.getConceptId()) && row.activities().stream().anyMatch(subject.activities()::contains)) {
                sheet.clause(Question.ENERGY_INTENSIVE, subject.certain() ? Outcome.UNMET : Outcome.UNKNOWN);
            }
        }
    }

    private void guidance(Subject subject, Subset.Row row) {
        if (row.speaksFor(subject)) {
            if (row.covers(subject)) {
                sheet.covers(row.question());
            } else if (row.focus()) {
                sheet.speaks(row.question());
            }
        }
    }
}
