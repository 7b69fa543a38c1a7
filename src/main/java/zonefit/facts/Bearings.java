package zonefit.facts;

import java.util.List;
import java.util.Set;
import zonefit.facts.Found.Bearing;
import zonefit.facts.Found.ByStatement;
import zonefit.policy.Statement;
import zonefit.vocabulary.Activity;

/**
 * The statements that bear on one industry at one place.
 *
 * @param covering those that cover the industry
 * @param naming   those about a named firm or project of this industry
 * @param narrower those that cover part of what the industry may mean
 */
public record Bearings(List<Statement> covering, List<Statement> naming, List<Statement> narrower) {

    public static final Bearings NONE = new Bearings(List.of(), List.of(), List.of());

    public Bearings {
        covering = List.copyOf(covering);
        naming = List.copyOf(naming);
        narrower = List.copyOf(narrower);
    }

    /** @param statements about the industry, a wider one or part of it, at its place */
    static Bearings of(SiteIndustry industry, List<Statement> statements) {
        return new Bearings(statements.stream().filter(statement -> !statement.isNamed() && isOverall(industry, statement)).toList(),
                statements.stream().filter(Statement::isNamed).toList(),
                statements.stream().filter(statement -> statement.isFocus() && !isOverall(industry, statement)).toList());
    }

    private static boolean isOverall(SiteIndustry industry, Statement statement) {
        return industry.getBroader().contains(statement.concept());
    }

    /** What counts of a project beside the industry and the place. */
    public record Project(Set<Activity> activities, Set<String> names, Set<String> concepts) {

        public static Project of(ProjectFacts facts) {
            return new Project(facts.getActivities(), facts.getNames(), facts.getConcepts());
        }
    }

    /**
     * Adds how they bear on one project, whose activities, names and further industries count as well.
     *
     * @param ofPlace how many bear at other places
     */
    public void on(Project project, List<ByStatement> bearing, int ofPlace) {
        if (this == NONE) {
            return;
        }
        for (Statement statement : covering) {
            add(statement, activity(project.activities, statement), bearing, ofPlace);
        }
        for (Statement statement : naming) {
            if (project.names.contains(statement.id())) {
                add(statement, Bearing.COVERS, bearing, ofPlace);
            }
        }
        for (Statement statement : narrower) {
            if (!project.concepts.contains(statement.concept())) {
                add(statement, Bearing.NARROWER, bearing, ofPlace);
            }
        }
    }

    /** A statement that two industries of the project meet counts once. */
    private static void add(Statement statement, Bearing how, List<ByStatement> bearing, int ofPlace) {
        for (int i = ofPlace; i < bearing.size(); i++) {
            if (bearing.get(i).statement() == statement && bearing.get(i).bearing() == how) {
                return;
            }
        }
        bearing.add(new ByStatement(statement, how));
    }

    private static Bearing activity(Set<Activity> project, Statement statement) {
        if (!statement.splitsActivities() || statement.activities().containsAll(project)) {
            return Bearing.COVERS;
        }
        for (Activity activity : project) {
            if (statement.activities().contains(activity)) {
                return Bearing.COVERS_IF_ACTIVITY;
            }
        }
        return Bearing.OTHER_ACTIVITY;
    }

    /** By the ids of the statements, which tell them from all others. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Bearings bearings && same(covering, bearings.covering) && same(naming, bearings.naming)
                && same(narrower, bearings.narrower);
    }

    @Override
    public int hashCode() {
        return (hash(covering) * 31 + hash(naming)) * 31 + hash(narrower);
    }

    private static boolean same(List<Statement> some, List<Statement> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).id().equals(others.get(i).id())) {
                return false;
            }
        }
        return true;
    }

    private static int hash(List<Statement> statements) {
        int hash = 1;
        for (Statement statement : statements) {
            hash = hash * 31 + statement.id().hashCode();
        }
        return hash;
    }
}
