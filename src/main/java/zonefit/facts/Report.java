package zonefit.facts;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a rule reported of a project, and what it would report of another one that it cannot tell from this.
 *
 * @param again absent if that cannot be told without asking the rule
 */
public record Report(Found.ByRule found, Optional<Function<ProjectFacts, Found.ByRule>> again) {
}
