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
import zonefit.project.Project.Texts;
import zonefit.verdict.Assessment;
import zonefit.vocabulary.Activity;

/**
 * What a project tells of the conditions and quantities that quotas count. Each field is looked at once, and nothing is put into
 * words: this runs for every project of a pipeline.
 */
final class Countable {

    private static final Set<String> INDUSTRIAL = Set.of("M", "M0", "M1", "M2", "M3");

    private final Project project;
    private int yes;
    private int possible;

    Countable(Assessment assessment) {
        this.project = assessment.project();
        set(Condition.NEW_SUPPLY, is(project.get(Fields.SUPPLY), "new"));
        Optional<List<String>> classes = project.get(Fields.LAND_CLASS).map(Texts::all);
        set(Condition.INDUSTRIAL_LAND, classes.map(Countable::industrial).orElse(State.UNKNOWN));
        set(Condition.NEW_INDUSTRY_LAND, classes.map(Countable::newIndustry).orElse(State.UNKNOWN));
        set(Condition.INSIDE_BLOCK, project.get(Fields.INSIDE_BLOCK).map(Countable::of).orElse(State.UNKNOWN));
        Set<Activity> activities = assessment.matched().activities();
        set(Condition.PRODUCTION, !activities.contains(Activity.PRODUCTION) ? State.NO : activities.size() == 1 ? State.YES : State.UNKNOWN);
        set(Condition.NEW_PROJECT, project.get(Fields.KIND).map(Countable::newProject).orElse(State.YES));
        redevelopment();
    }

    private void redevelopment() {
        Optional<String> route = project.get(Fields.REDEVELOPMENT);
        State silent = project.get(Fields.USE_CHANGE).orElse(false) ? State.UNKNOWN : State.NO;
        set(Condition.REDEVELOPED, route.isPresent() ? State.YES : silent);
        set(Condition.TO_HOUSING, route.map(stated -> of(stated.equals("工改商住"))).orElse(silent));
        set(Condition.STAYS_INDUSTRIAL, route.map(stated -> of(!stated.equals("工改商住"))).orElse(silent));
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

    private static State is(Optional<String> stated, String wanted) {
        return stated.map(value -> of(value.equals(wanted))).orElse(State.UNKNOWN);
    }

    private static State of(boolean answer) {
        return answer ? State.YES : State.NO;
    }

    private void set(Condition condition, State state) {
        yes |= state == State.YES ? bit(condition) : 0;
        possible |= state == State.NO ? 0 : bit(condition);
    }

    private static int bit(Condition condition) {
        return 1 << condition.ordinal();
    }

    static int bits(Set<Condition> conditions) {
        return conditions.stream().mapToInt(Countable::bit).sum();
    }

    /** Whether all of some conditions hold. */
    State holds(int bits) {
        return (yes & bits) == bits ? State.YES : (possible & bits) == bits ? State.UNKNOWN : State.NO;
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
