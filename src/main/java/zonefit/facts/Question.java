package zonefit.facts;

/**
 * Something that rules may ask of a project. Every public getter of a fact asks one, so that what rules have asked of one project
 * tells which other projects they would answer alike.
 *
 * @param <T> a value type: equal answers are interchangeable
 */
@FunctionalInterface
interface Question<T> {

    T of(ProjectFacts project);

    /** Whether many projects give the same answer; areas and amounts are each project's own. */
    default boolean recurs() {
        return true;
    }
}
