package zonefit.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zonefit.facts.Found.Bearing;
import zonefit.facts.Outcome;
import zonefit.policy.Force;
import zonefit.policy.Standing;
import zonefit.policy.Statement;
import zonefit.vocabulary.Location;
import zonefit.vocabulary.Place.Level;

/**
 * Whether one line of the project is guided to its place by a panel, and what to say of it. A statement decides if it is about a place no
 * wider than the nearest of which the panel says what it is for.
 */
final class LineGuidance {

    private static final Comparator<Statement> BY_ID = Comparator.comparing(Statement::id);

    private final GuidanceFindings findings;
    private final Location location;
    private final Hearing hearing;
    private final Panel panel;
    private final List<Hearing.Stated> stated;
    /** How near the panel says what the place is for. */
    private final int speaks;
    /** How near the nearest statement comes that decides, by its bearing. */
    private final int[] deciding = new int[Bearing.values().length];
    private final Optional<Outcome> outcome;

    /** @param stated what bears on the line, whoever says it */
    LineGuidance(GuidanceTables tables, Location location, Hearing hearing, Panel panel, Line line, List<Hearing.Stated> stated) {
        this.findings = new GuidanceFindings(tables, panel, line);
        this.location = location;
        this.hearing = hearing;
        this.panel = panel;
        this.stated = stated;
        this.speaks = hearing.speaks(panel);
        for (Hearing.Stated one : stated) {
            int bearing = one.bearing().ordinal();
            if (decides(one) && one.nearness() > deciding[bearing]) {
                deciding[bearing] = one.nearness();
            }
        }
        this.outcome = tell();
    }

    private boolean decides(Hearing.Stated one) {
        return one.nearness() >= speaks && panel.seats().contains(one.seat());
    }

    private int nearest(Bearing bearing) {
        return deciding[bearing.ordinal()];
    }

    private boolean some(Bearing bearing) {
        return nearest(bearing) != Hearing.NOWHERE;
    }

    /** The stage of this industry that the project is goes elsewhere, as this place is given to another. */
    private boolean stageGoesElsewhere() {
        return nearest(Bearing.OTHER_ACTIVITY) > nearest(Bearing.COVERS);
    }

    Optional<Outcome> outcome() {
        return outcome;
    }

    boolean isMet() {
        return outcome.isPresent() && outcome.get() == Outcome.MET;
    }

    private Optional<Outcome> tell() {
        if (hearing.isTooVague(panel)) {
            return Optional.of(Outcome.UNKNOWN);
        }
        if (some(Bearing.COVERS) && !stageGoesElsewhere()) {
            return Optional.of(Outcome.MET);
        }
        if (some(Bearing.COVERS_IF_ACTIVITY) || !stageGoesElsewhere() && some(Bearing.NARROWER)) {
            return Optional.of(Outcome.UNKNOWN);
        }
        return speaks != Hearing.NOWHERE || stageGoesElsewhere() ? Optional.of(Outcome.UNMET) : Optional.empty();
    }

    /** @param othersAreMet whether another line of the project is guided here */
    void say(boolean othersAreMet, List<Said> said) {
        if (outcome.isPresent() && outcome.get() == Outcome.UNKNOWN) {
            said.add(open());
        } else if (outcome.isPresent() && outcome.get() == Outcome.UNMET) {
            said.add(unmet(othersAreMet));
        }
        cover(isMet(), said);
    }

    /**
     * Adds the statements that cover the line, one a policy: that which comes nearest to the industry.
     *
     * @param decides whether those that decide; if not, those of a wider level that guides the industry here, though a nearer one
     *                decides otherwise
     */
    private void cover(boolean decides, List<Said> said) {
        for (int i = 0; i < panel.seats().count(); i++) {
            int seat = panel.seats().get(i);
            Hearing.Stated nearest = null;
            for (Hearing.Stated one : stated) {
                if (one.seat() == seat && one.bearing() == Bearing.COVERS && one.nearness() >= speaks == decides) {
                    nearest = nearest == null || isNearer(one, nearest) ? one : nearest;
                }
            }
            if (nearest != null) {
                said.add(covers(nearest, decides));
            }
        }
    }

    /** The nearer level, then the more precise concept, then the first by id. */
    private boolean isNearer(Hearing.Stated one, Hearing.Stated other) {
        if (one.nearness() != other.nearness()) {
            return one.nearness() > other.nearness();
        }
        int precision = Integer.compare(findings.depth(one.statement()), findings.depth(other.statement()));
        return precision != 0 ? precision > 0 : one.statement().id().compareTo(other.statement().id()) < 0;
    }

    private Said covers(Hearing.Stated one, boolean decides) {
        Level level = Hearing.level(one.nearness());
        Optional<Verdict> effect = decides ? effect(Outcome.MET) : Optional.empty();
        return new Said(GuidanceFindings.check(level), one.statement().force(), Outcome.MET, effect,
                () -> findings.covered(one.statement(), level, effect));
    }

    private Said open() {
        if (hearing.isTooVague(panel)) {
            return Said.of(findings.vague(location.unknownDistrict()));
        }
        boolean byActivity = some(Bearing.COVERS_IF_ACTIVITY);
        List<Statement> about = deciding(byActivity ? Bearing.COVERS_IF_ACTIVITY : Bearing.NARROWER);
        Level level = findings.level(about.get(0));
        Optional<Verdict> effect = effect(Outcome.UNKNOWN);
        return new Said(GuidanceFindings.check(level), Force.GUIDED, Outcome.UNKNOWN, effect,
                () -> byActivity ? findings.openByActivity(about, level, effect) : findings.tooWide(about, level, effect));
    }

    private Said unmet(boolean othersAreMet) {
        boolean stage = stageGoesElsewhere();
        Level level = Hearing.level(stage ? nearest(Bearing.OTHER_ACTIVITY) : speaks);
        Verdict unmet = level.compareTo(Level.PARK) >= 0 && !stage && !othersAreMet ? Verdict.MISFIT : Verdict.CONDITIONAL;
        Optional<Verdict> effect = panel.standing() == Standing.IN_FORCE ? Optional.of(unmet) : effect(Outcome.UNMET);
        return new Said(GuidanceFindings.check(level), Force.GUIDED, Outcome.UNMET, effect,
                () -> stage ? findings.otherStage(deciding(Bearing.OTHER_ACTIVITY), level, effect) : findings.outside(hearing, level, effect));
    }

    private Optional<Verdict> effect(Outcome of) {
        return Effects.of(of, Force.GUIDED, panel.standing(), false);
    }

    /** The statements of one bearing that decide, by their ids. */
    private List<Statement> deciding(Bearing bearing) {
        List<Statement> statements = new ArrayList<>();
        for (Hearing.Stated one : stated) {
            if (one.bearing() == bearing && decides(one)) {
                statements.add(one.statement());
            }
        }
        statements.sort(BY_ID);
        return statements;
    }
}
