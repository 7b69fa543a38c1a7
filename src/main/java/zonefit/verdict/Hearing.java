package zonefit.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zonefit.facts.Found;
import zonefit.facts.Found.Bearing;
import zonefit.policy.Statement;
import zonefit.vocabulary.Location;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Place.Level;

/**
 * What was found of a project's industry and places: the policy and the nearness of each is looked up once, and every panel asks here.
 * Nearness grows with the level of a place; there is none where nothing is said.
 */
final class Hearing {

    static final int NOWHERE = 0;

    private static final Level[] LEVELS = Level.values();

    private final List<Stated> stated;
    private final List<Spoken> spoken;
    private final int known;

    /** A policy speaking of a place. */
    private record Source(String policy, String place, int seat, int nearness) {

        boolean isOf(Statement statement) {
            return policy.equals(statement.policy()) && place.equals(statement.place());
        }
    }

    /** A statement that bears on the project. */
    record Stated(Statement statement, Bearing bearing, int seat, int nearness) {
    }

    /** A policy says what a place of the project is for. */
    private record Spoken(Found.Focus focus, int seat, int nearness) {
    }

    Hearing(Found found, Location location, Panels panels, GuidanceTables tables) {
        this.stated = stated(found.byStatement(), panels, tables);
        this.spoken = new ArrayList<>(found.focus().size());
        for (Found.Focus focus : found.focus()) {
            spoken.add(new Spoken(focus, panels.seat(focus.policy()), nearness(tables.level(focus.place()))));
        }
        int nearest = NOWHERE;
        for (Place place : location.found().values()) {
            nearest = Math.max(nearest, nearness(place.level()));
        }
        this.known = nearest;
    }

    /** Statements come source by source, so that each source is looked up about once. */
    private static List<Stated> stated(List<Found.ByStatement> found, Panels panels, GuidanceTables tables) {
        List<Stated> stated = new ArrayList<>(found.size());
        Source source = new Source("", "", NOWHERE, NOWHERE);
        for (Found.ByStatement one : found) {
            Statement statement = one.statement();
            if (!source.isOf(statement)) {
                source = new Source(statement.policy(), statement.place(), panels.seat(statement.policy()), nearness(tables.level(statement.place())));
            }
            stated.add(new Stated(statement, one.bearing(), source.seat, source.nearness));
        }
        return stated;
    }

    private static int nearness(Level level) {
        return level.ordinal() + 1;
    }

    /** @param nearness not {@link #NOWHERE} */
    static Level level(int nearness) {
        return LEVELS[nearness - 1];
    }

    /**
     * The statements that bear on one line of the project.
     *
     * @param only whether the project has no other line
     */
    List<Stated> of(Line line, boolean only) {
        List<Stated> of = new ArrayList<>(stated.size());
        for (Stated one : stated) {
            if (line.isConcerned(one.statement, one.bearing, only)) {
                of.add(one);
            }
        }
        return of;
    }

    /** Whether the site is not known as precisely as a panel needs it. */
    boolean isTooVague(Panel panel) {
        return known < nearness(panel.needed());
    }

    /** How near a panel says what the place is for. */
    int speaks(Panel panel) {
        int nearest = NOWHERE;
        for (Spoken one : spoken) {
            if (one.nearness > nearest && panel.seats().contains(one.seat)) {
                nearest = one.nearness;
            }
        }
        return nearest;
    }

    /** How near a panel says something of the place or, of the project's industry, more nearly. */
    int reach(Panel panel) {
        int nearest = speaks(panel);
        for (Stated one : stated) {
            if (one.nearness > nearest && one.bearing == Bearing.COVERS && panel.seats().contains(one.seat)) {
                nearest = one.nearness;
            }
        }
        return nearest;
    }

    /** Policies and places, by turns, where a panel says at a level what the place is for. */
    List<String> focused(Panel panel, Level level) {
        List<String> focused = new ArrayList<>(4);
        for (Spoken one : spoken) {
            if (isAt(one, panel, level)) {
                focused.add(one.focus.policy());
                focused.add(one.focus.place());
            }
        }
        return focused;
    }

    /** The statements of a panel that say at a level what the place is for, by their ids. */
    List<Statement> focus(Panel panel, Level level) {
        List<Statement> statements = new ArrayList<>();
        for (Spoken one : spoken) {
            if (isAt(one, panel, level)) {
                statements.addAll(one.focus.statements());
            }
        }
        statements.sort(Comparator.comparing(Statement::id));
        return statements;
    }

    private static boolean isAt(Spoken one, Panel panel, Level level) {
        return one.nearness == nearness(level) && panel.seats().contains(one.seat);
    }
}
