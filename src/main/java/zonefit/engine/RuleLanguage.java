package zonefit.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zonefit.facts.EnvironmentFacts;
import zonefit.facts.Findings;
import zonefit.facts.InvestmentFacts;
import zonefit.facts.LandFacts;
import zonefit.facts.Measure;
import zonefit.facts.PipelineTotal;
import zonefit.facts.ProjectFacts;
import zonefit.facts.SiteFacts;
import zonefit.facts.SiteIndustry;
import zonefit.facts.SitePlace;
import zonefit.facts.Truth;
import zonefit.policy.Minimum;
import zonefit.policy.Parcel;
import zonefit.policy.Quota;
import zonefit.policy.Restriction;
import zonefit.policy.Statement;

/** What checked rules are made of. Everything is a closed list: what does not stand here is refused. */
final class RuleLanguage {

    static final String PACKAGE = "zonefit.rules";
    static final String DIALECT = "mvel";

    /** What a pattern may be about, by the name that rules use. Each is a fact of the session. */
    static final Map<String, Class<?>> PATTERNS = bySimpleName(ProjectFacts.class, SitePlace.class, SiteIndustry.class, Statement.class,
            Minimum.class, Restriction.class, Parcel.class, PipelineTotal.class, Quota.class);

    /** What a property of a fact may lead to, and be asked further. */
    static final Set<Class<?>> ASKED = Set.of(ProjectFacts.class, LandFacts.class, SiteFacts.class, EnvironmentFacts.class,
            InvestmentFacts.class, SitePlace.class, SiteIndustry.class, Truth.class, Statement.class, Minimum.class,
            Restriction.class, Parcel.class, PipelineTotal.class, Quota.class);

    /** What a condition can ask of a truth: its state, and nothing of the words in which it is told. */
    static final Set<String> OF_A_TRUTH = Set.of("isYes", "isNo", "isPossible", "and", "or", "not");

    /** What is handed on to a report as it is: conditions cannot look at it, so that what rules find depends on it in their reports alone. */
    static final Set<Class<?>> HANDED_ON = Set.of(Measure.class);

    /** What rules report to: the name of the global, and its class. */
    static final Map<String, Class<?>> GLOBALS = Map.of("findings", Findings.class);

    /** What stands beside a rule. */
    static final Set<String> ANNOTATIONS = Set.of("check", "force", "titleZh", "titleEn", "locator", "phrase", "requiredZh",
            "requiredEn", "remedyZh", "remedyEn");

    /** Facts of which there are thousands. Joined with another table they would fill the memory before any rule fires. */
    static final Set<String> LARGE = Set.of(Statement.class.getSimpleName());
    static final Set<String> TABLES = Set.of(Statement.class.getSimpleName(), Minimum.class.getSimpleName(),
            Restriction.class.getSimpleName(), Parcel.class.getSimpleName());

    /** Largest file of rules, in characters. The largest that is shipped has a tenth of it. */
    static final int LONGEST_FILE = 100_000;
    /** All files together. */
    static final int LONGEST_FOLDER = 4_000_000;
    static final int LONGEST_EXPRESSION = 2_000;
    /** Brackets within brackets; a parser that recurses stays far from its limit. */
    static final int DEEPEST_NESTING = 8;

    private RuleLanguage() {
    }

    private static Map<String, Class<?>> bySimpleName(Class<?>... types) {
        return List.of(types).stream().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
    }
}
