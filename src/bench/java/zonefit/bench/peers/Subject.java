package zonefit.bench.peers;

import static zonefit.facts.Truth.State.NO;
import static zonefit.facts.Truth.State.UNKNOWN;
import static zonefit.facts.Truth.State.YES;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.facts.ProjectFacts;
import zonefit.facts.Truth.State;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.vocabulary.Activity;

/**
 * A project in flat values, made by hand from its fields. It shares nothing with the facts that Zonefit's rules see but the
 * places, concepts and activities that were recognised, so that the two check each other.
 *
 * @param high the most that the floor area ratio can be; {@link #UNBOUNDED} if nothing bounds it
 */
public record Subject(Set<String> policies, Set<String> places, Set<String> concepts, Set<Activity> activities, boolean certain,
        boolean upgrade, boolean landStated, State newSupply, State class1, State industrial, BigDecimal low, BigDecimal high,
        State blockOrPark, State controlLine1, State conversion, boolean redeveloped) {

    static final BigDecimal UNBOUNDED = new BigDecimal("1000000");
    private static final Set<String> INDUSTRIAL = Set.of("M", "M0", "M1", "M2", "M3");

    static Subject of(ProjectFacts facts) {
        Project project = facts.project();
        List<String> classes = project.texts(Fields.LAND_CLASS);
        BigDecimal[] ratio = ratio(project);
        Optional<String> kind = project.get(Fields.KIND);
        return new Subject(facts.getPolicies(), facts.getPlaces(), facts.getConcepts(), facts.getActivities(),
                facts.industry().isCertain(),
                kind.isPresent() ? kind.get().equals("upgrade") : project.get(Fields.RETROFIT).orElse(false),
                project.states("land"), is(project.get(Fields.SUPPLY), "new"), class1(classes),
                classes.isEmpty() ? UNKNOWN : state(classes.stream().anyMatch(INDUSTRIAL::contains)),
                ratio[0], ratio[1], blockOrPark(project), controlLine1(project), conversion(project, classes),
                project.get(Fields.REDEVELOPMENT).isPresent());
    }

    boolean inForce(String policy) {
        return policies.contains(policy);
    }

    /** Whether the land is new and of class 1. */
    State newClass1() {
        return and(newSupply, class1);
    }

    State newIndustrial() {
        return and(newSupply, industrial);
    }

    State staysIndustrial() {
        return conversion == UNKNOWN ? UNKNOWN : state(conversion == NO);
    }

    /** Whether the floor area ratio reaches a minimum in every case that it can take. */
    State reaches(BigDecimal least) {
        return low.compareTo(least) >= 0 ? YES : high.compareTo(least) < 0 ? NO : UNKNOWN;
    }

    private static State and(State a, State b) {
        return a == NO || b == NO ? NO : a == YES && b == YES ? YES : UNKNOWN;
    }

    private static State is(Optional<String> stated, String wanted) {
        return stated.isEmpty() ? UNKNOWN : state(stated.get().equals(wanted));
    }

    private static State state(boolean yes) {
        return yes ? YES : NO;
    }

    private static State class1(List<String> classes) {
        if (classes.isEmpty() || classes.contains("M")) {
            return UNKNOWN;
        }
        return !classes.contains("M1") ? NO : classes.size() == 1 ? YES : UNKNOWN;
    }

    private static BigDecimal[] ratio(Project project) {
        BigDecimal stated = project.get(Fields.FAR).orElse(null);
        BigDecimal floors = project.get(Fields.FLOOR_AREA).orElse(null);
        BigDecimal area = project.get(Fields.BUILDABLE_AREA).or(() -> project.get(Fields.SITE_AREA)).orElse(null);
        BigDecimal computed = floors == null || area == null || area.signum() == 0 ? null : floors.divide(area, MathContext.DECIMAL64);
        if (stated == null && computed == null) {
            return new BigDecimal[] {project.get(Fields.FAR_MIN).orElse(BigDecimal.ZERO), project.get(Fields.FAR_MAX).orElse(UNBOUNDED)};
        }
        BigDecimal one = stated == null ? computed : stated;
        BigDecimal other = computed == null ? stated : computed;
        return new BigDecimal[] {one.min(other), one.max(other)};
    }

    private static State blockOrPark(Project project) {
        Optional<Boolean> block = project.get(Fields.INSIDE_BLOCK);
        boolean park = project.get(Fields.IN_PARK).orElse(project.get(Fields.PARK).isPresent());
        return park || block.orElse(false) ? YES : block.isPresent() ? NO : UNKNOWN;
    }

    private static State controlLine1(Project project) {
        Optional<String> line = project.get(Fields.CONTROL_LINE);
        boolean outside = !project.get(Fields.INSIDE_BLOCK).orElse(true);
        return line.isEmpty() && outside ? NO : is(line, "1");
    }

    private static State conversion(Project project, List<String> classes) {
        Optional<String> route = project.get(Fields.REDEVELOPMENT);
        if (route.isPresent()) {
            return is(route, "工改商住");
        }
        if (classes.stream().anyMatch(code -> code.startsWith("R") || code.startsWith("B"))) {
            return YES;
        }
        return project.get(Fields.USE_CHANGE).orElse(false) ? UNKNOWN : NO;
    }
}
