package zonefit.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.facts.Truth.State;
import zonefit.policy.Quota.Condition;
import zonefit.policy.Quota.Quantity;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.verdict.Assessment;
import zonefit.vocabulary.Activity;

/**
 * What a project tells of the conditions and quantities that quotas count. Nothing is put into words and a field is looked at
 * only where it is needed: this runs for every project of a pipeline.
 */
final class Countable {

    private static final String TO_HOUSING = "工改商住";
    private static final Set<String> INDUSTRIAL = Set.of("M", "M0", "M1", "M2", "M3");

    private final Project project;
    private final Set<Activity> activities;

    Countable(Assessment assessment) {
        this.project = assessment.project();
        this.activities = assessment.matched().activities();
    }

    /** Whether all of some conditions hold. */
    State holds(Condition[] conditions) {
        State all = State.YES;
        for (Condition condition : conditions) {
            State one = state(condition);
            if (one == State.NO) {
                return State.NO;
            }
            all = one == State.YES ? all : State.UNKNOWN;
        }
        return all;
    }

    private State state(Condition condition) {
        return switch (condition) {
            case NEW_SUPPLY -> project.get(Fields.SUPPLY).map(supply -> of(supply.equals("new"))).orElse(State.UNKNOWN);
            case INDUSTRIAL_LAND -> project.get(Fields.LAND_CLASS).map(classes -> industrial(classes.all())).orElse(State.UNKNOWN);
            case NEW_INDUSTRY_LAND -> project.get(Fields.LAND_CLASS).map(classes -> newIndustry(classes.all())).orElse(State.UNKNOWN);
            case INSIDE_BLOCK -> project.get(Fields.INSIDE_BLOCK).map(Countable::of).orElse(State.UNKNOWN);
            case PRODUCTION -> !activities.contains(Activity.PRODUCTION) ? State.NO : activities.size() == 1 ? State.YES : State.UNKNOWN;
            case NEW_PROJECT -> project.get(Fields.KIND).map(Countable::newProject).orElse(State.YES);
            case REDEVELOPED -> route().map(stated -> State.YES).orElseGet(this::silent);
            case TO_HOUSING -> route().map(stated -> of(stated.equals(TO_HOUSING))).orElseGet(this::silent);
            case STAYS_INDUSTRIAL -> route().map(stated -> of(!stated.equals(TO_HOUSING))).orElseGet(this::silent);
        };
    }

    private Optional<String> route() {
        return project.get(Fields.REDEVELOPMENT);
    }

    /** A change of use without a route may be any conversion; without either there is none. */
    private State silent() {
        return project.get(Fields.USE_CHANGE).orElse(false) ? State.UNKNOWN : State.NO;
    }

    /** A list of classes says that the land is one of them, or a mix. */
    private static State industrial(List<String> classes) {
        boolean all = INDUSTRIAL.containsAll(classes);
        return all ? State.YES : classes.stream().anyMatch(INDUSTRIAL::contains) ? State.UNKNOWN : State.NO;
    }

    private static State newIndustry(List<String> classes) {
        boolean some = classes.contains("M0") || classes.contains("M");
        return !some ? State.NO : classes.size() == 1 && classes.contains("M0") ? State.YES : State.UNKNOWN;
    }

    /** A relocation may come from within the region; an expansion or upgrade brings no new project. */
    private static State newProject(String kind) {
        return switch (kind) {
            case "new" -> State.YES;
            case "relocation" -> State.UNKNOWN;
            default -> State.NO;
        };
    }

    private static State of(boolean answer) {
        return answer ? State.YES : State.NO;
    }

    /** Whether the total investment is strictly over an amount. It is no less than the fixed assets. */
    State over(BigDecimal amount) {
        Optional<BigDecimal> total = project.get(Fields.TOTAL_INVESTMENT);
        if (total.isPresent()) {
            return of(total.get().compareTo(amount) > 0);
        }
        return project.get(Fields.FIXED_ASSETS).filter(assets -> assets.compareTo(amount) > 0).map(assets -> State.YES).orElse(State.UNKNOWN);
    }

    Optional<BigDecimal> amount(Quantity quantity) {
        return switch (quantity) {
            case PROJECTS -> Optional.of(BigDecimal.ONE);
            case SITE_AREA -> project.get(Fields.SITE_AREA);
            case ANNUAL_OUTPUT -> project.get(Fields.ANNUAL_OUTPUT);
            case VALUE_ADDED -> project.get(Fields.VALUE_ADDED);
            case ANNUAL_TAX -> project.get(Fields.ANNUAL_TAX);
            case FIXED_ASSETS -> project.get(Fields.FIXED_ASSETS);
        };
    }

    String id() {
        return project.id();
    }
}
