package zonefit.facts;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zonefit.facts.Found.Bearing;
import zonefit.policy.Minimum;
import zonefit.policy.Parcel;
import zonefit.policy.Restriction;
import zonefit.policy.Statement;
import zonefit.text.Text;

/**
 * Where rules report what they find. Every consequence of a rule is one call of a method here; the outcome follows
 * from what the project tells, with silence never read as yes or no. A figure that does not hold on the project's date
 * says nothing.
 */
public final class Findings {

    private final Map<ProjectFacts, List<Found>> found = new IdentityHashMap<>();

    /** A measure is held to a minimum. If it reaches it, whether the clause applies need not be known. */
    public void atLeast(String rule, ProjectFacts project, Measure measure, Minimum minimum, Truth applies) {
        limit(rule, project, measure, minimum, measure.atLeast(minimum.least()), applies);
    }

    /** A measure is held to a maximum, one row of the same table. */
    public void atMost(String rule, ProjectFacts project, Measure measure, Minimum maximum, Truth applies) {
        limit(rule, project, measure, maximum, measure.atMost(maximum.least()), applies);
    }

    private void limit(String rule, ProjectFacts project, Measure measure, Minimum row, Truth kept, Truth applies) {
        if (applies.isNo() || !row.validity().holdsOn(project.asOf())) {
            return;
        }
        report(project, new Found.ByRule(rule, outcome(kept, applies), Text.same(row.least().toPlainString()), measure.shown(),
                missing(kept, applies), Optional.of(new Found.Row(row.id(), row.citation())), row.note()));
    }

    /** The project is held to a condition of the plot it goes to. */
    public void parcel(String rule, ProjectFacts project, Parcel parcel) {
        Measure measure = project.getInvestment().indicator(parcel.indicator());
        boolean least = parcel.bound() == Parcel.Bound.LEAST;
        Truth kept = least ? measure.atLeast(parcel.value()) : measure.atMost(parcel.value());
        Text figure = Text.same((least ? "≥ " : "≤ ") + (parcel.value().toPlainString() + " " + parcel.unit()).strip());
        report(project, new Found.ByRule(rule, outcome(kept, Truth.of(true, Text.EMPTY)), figure, measure.shown(),
                missing(kept, Truth.of(true, Text.EMPTY)), Optional.of(new Found.Row(parcel.id(), parcel.citation())),
                parcel.note()));
    }

    /** A condition has to hold where the clause applies. */
    public void holds(String rule, ProjectFacts project, Truth condition, Truth applies) {
        if (applies.isNo()) {
            return;
        }
        report(project, new Found.ByRule(rule, outcome(condition, applies), Text.EMPTY, condition.shown(),
                missing(condition, applies), Optional.empty(), Text.EMPTY));
    }

    /** A condition has to hold, and the clause applies beyond doubt. */
    public void holds(String rule, ProjectFacts project, Truth condition) {
        holds(rule, project, condition, Truth.of(true, Text.EMPTY));
    }

    /** The project does what the clause wants or offers: met, with what it states. */
    public void met(String rule, ProjectFacts project, Truth shown) {
        report(project, new Found.ByRule(rule, Outcome.MET, Text.EMPTY, shown.shown(), Set.of(), Optional.empty(), Text.EMPTY));
    }

    /** The document sets a threshold here and withholds its figure. */
    public void withheld(String rule, ProjectFacts project, Minimum minimum, Truth applies) {
        if (applies.isNo() || !minimum.validity().holdsOn(project.asOf())) {
            return;
        }
        report(project, new Found.ByRule(rule, Outcome.UNKNOWN, Text.same("***"), applies.shown(), applies.missing(),
                Optional.of(new Found.Row(minimum.id(), minimum.citation())), minimum.note()));
    }

    /** The project is of an industry that the clause restricts. */
    public void restricted(String rule, ProjectFacts project, Restriction restriction) {
        restrictedUnless(rule, project, restriction, Truth.of(false, Text.EMPTY));
    }

    /** The project is of a restricted industry or process, which the clause allows under a condition. */
    public void restrictedUnless(String rule, ProjectFacts project, Restriction restriction, Truth condition) {
        Truth certain = restriction.process().isPresent() || project.industry().isCertain() ? Truth.of(true, Text.EMPTY)
                : Truth.unknown(Text.EMPTY, "industry");
        report(project, new Found.ByRule(rule, outcome(condition, certain), Text.EMPTY, actual(restriction, condition),
                missing(condition, certain), Optional.of(new Found.Row(restriction.id(), restriction.citation())), restriction.note()));
    }

    private static Text actual(Restriction restriction, Truth condition) {
        Text what = Text.same("{" + restriction.concept().or(restriction::process).orElseThrow() + "}");
        return condition.shown().isEmpty() ? what : what.then(new Text("；", "; ")).then(condition.shown());
    }

    /** The statement says what the project's place is for. */
    public void speaks(ProjectFacts project, Statement statement) {
        bearing(project, statement, Bearing.SPEAKS);
    }

    /** The statement names the project, whatever is done there. */
    public void names(ProjectFacts project, Statement statement) {
        bearing(project, statement, Bearing.COVERS);
    }

    /** The statement covers an industry of the project at its place; the activity is told apart here. */
    public void covers(ProjectFacts project, Statement statement) {
        Set<?> activities = project.getActivities();
        if (statement.activities().containsAll(activities)) {
            bearing(project, statement, Bearing.COVERS);
        } else if (activities.stream().anyMatch(statement.activities()::contains)) {
            bearing(project, statement, Bearing.COVERS_IF_ACTIVITY);
        } else {
            bearing(project, statement, Bearing.OTHER_ACTIVITY);
        }
    }

    /** The statement covers part of what the project's industry may mean. */
    public void narrower(ProjectFacts project, Statement statement) {
        bearing(project, statement, Bearing.NARROWER);
    }

    /** What was found of a project since the last call, and forgets it. */
    public List<Found> take(ProjectFacts project) {
        List<Found> taken = found.remove(project);
        return taken == null ? List.of() : taken;
    }

    private void bearing(ProjectFacts project, Statement statement, Bearing bearing) {
        report(project, new Found.ByStatement(statement, bearing));
    }

    private void report(ProjectFacts project, Found finding) {
        found.computeIfAbsent(project, key -> new ArrayList<>()).add(finding);
    }

    private static Outcome outcome(Truth condition, Truth applies) {
        if (condition.isYes()) {
            return Outcome.MET;
        }
        return condition.isNo() && applies.isYes() ? Outcome.UNMET : Outcome.UNKNOWN;
    }

    private static Set<String> missing(Truth condition, Truth applies) {
        if (condition.isYes()) {
            return Set.of();
        }
        Set<String> missing = new TreeSet<>(condition.missing());
        missing.addAll(applies.missing());
        return missing;
    }
}
