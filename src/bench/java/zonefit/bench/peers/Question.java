package zonefit.bench.peers;

import zonefit.vocabulary.Place.Level;

/** What every checker of the subset answers of a project. The subset is written down in docs/benchmarks.md. */
enum Question {
    /** Floor area ratio of new class 1 land, against the row of minimums.csv. */
    FLOOR_AREA_RATIO,
    /** New industrial land inside a block or park. */
    BLOCK_OR_PARK,
    /** Industrial use kept inside control line 1. */
    CONTROL_LINE_1,
    /** Old factories redeveloped for industry. */
    REDEVELOPMENT,
    /** No new energy-intensive capacity, by the rows of restrictions.csv. */
    ENERGY_INTENSIVE,
    /** Whether the district, or the park, is given to the industry by a statement in force. */
    GUANGZHOU_DISTRICT, GUANGZHOU_PARK, HUADU_DISTRICT, HUADU_PARK;

    /** The question that statements of a policy about places of a level answer. */
    static Question of(String policy, Level level) {
        boolean park = level == Level.PARK;
        return policy.equals(Subset.HUADU) ? park ? HUADU_PARK : HUADU_DISTRICT : park ? GUANGZHOU_PARK : GUANGZHOU_DISTRICT;
    }

    boolean isClause() {
        return compareTo(ENERGY_INTENSIVE) <= 0;
    }
}
