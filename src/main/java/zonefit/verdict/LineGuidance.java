package zonefit.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import zonefit.facts.Found.Bearing;
import zonefit.facts.Outcome;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.policy.Standing;
import zonefit.policy.Statement;
import zonefit.project.Fields;
import zonefit.text.Text;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Gazetteer.Location;
import zonefit.vocabulary.Place.Level;

/** Whether one line of the project is guided to its place by the policies of one standing, and what to say of it. */
final class LineGuidance {

    private static final Comparator<Statement> BY_ID = Comparator.comparing(Statement::id);
    private static final int MOST_LABELS = 12;
    private static final Map<Level, Text> TITLES = new EnumMap<>(Level.class);
    private static final Text COVERS = new Text("{0}引导发展{1}（{2}），涵盖本项目的{3}。", "{0} is guided to {1} ({2}), which covers {3}.");

    static {
        for (Level level : Level.values()) {
            TITLES.put(level, new Text("{0}产业引导", "Industry guidance of the {0}").with(level.label()));
        }
    }

    private final Guidance.Tables tables;
    private final ConceptScheme scheme;
    private final Location location;
    private final Guidance.Group group;
    private final Standing standing;
    private final Optional<Level> speaks;
    private final Set<String> own;
    private final Set<String> closure;
    private final List<Statement> covering;
    /** Of those that cover the line, the ones that no nearer statement outweighs; the same of the others. */
    private final List<Statement> decidingCovering;
    private final List<Statement> decidingIfActivity;
    private final List<Statement> decidingNarrower;
    private final List<Statement> decidingOtherActivity;
    private final Optional<Outcome> outcome;

    LineGuidance(Guidance.Tables tables, Location location, Guidance.Group group, Set<String> concepts) {
        this.tables = tables;
        this.scheme = tables.scheme();
        this.location = location;
        this.group = group;
        this.standing = group.standing();
        this.speaks = group.speaks();
        this.own = concepts;
        this.closure = closure(scheme, concepts);
        this.covering = bearing(Bearing.COVERS, this::concerns);
        this.decidingCovering = deciding(covering);
        this.decidingIfActivity = deciding(bearing(Bearing.COVERS_IF_ACTIVITY, this::concerns));
        this.decidingOtherActivity = deciding(bearing(Bearing.OTHER_ACTIVITY, statement -> !statement.isNamed() && concerns(statement)));
        this.decidingNarrower = deciding(bearing(Bearing.NARROWER, statement -> statement.isWithin(own)));
        this.outcome = tell();
    }

    private static Set<String> closure(ConceptScheme scheme, Set<String> concepts) {
        if (concepts.size() == 1) {
            return scheme.closure(concepts.iterator().next());
        }
        Set<String> closure = new HashSet<>();
        concepts.forEach(id -> closure.addAll(scheme.closure(id)));
        return closure;
    }

    private boolean concerns(Statement statement) {
        return statement.isNamed() || closure.contains(statement.concept());
    }

    private List<Statement> bearing(Bearing kind, Predicate<Statement> filter) {
        List<Statement> statements = group.bearing(kind);
        statements.removeIf(filter.negate());
        if (statements.size() > 1) {
            statements.sort(BY_ID);
        }
        return statements;
    }

    private List<Statement> deciding(List<Statement> all) {
        if (speaks.isEmpty() || all.isEmpty()) {
            return all;
        }
        List<Statement> deciding = new ArrayList<>(all);
        deciding.removeIf(statement -> level(statement).compareTo(speaks.get()) < 0);
        return deciding;
    }

    private Optional<Level> highest(List<Statement> all) {
        return all.isEmpty() ? Optional.empty() : all.stream().map(this::level).max(Comparator.naturalOrder());
    }

    private boolean placeTooVague() {
        return location.level().map(known -> known.compareTo(group.needed()) < 0).orElse(true);
    }

    /** The stage of this industry that the project is goes elsewhere, as this place is given to another. */
    private boolean stageGoesElsewhere() {
        Optional<Level> here = highest(decidingOtherActivity);
        Optional<Level> covered = highest(decidingCovering);
        return here.isPresent() && covered.map(level -> level.compareTo(here.get()) < 0).orElse(true);
    }

    Optional<Outcome> outcome() {
        return outcome;
    }

    private Optional<Outcome> tell() {
        if (placeTooVague()) {
            return Optional.of(Outcome.UNKNOWN);
        }
        if (!decidingCovering.isEmpty() && !stageGoesElsewhere()) {
            return Optional.of(Outcome.MET);
        }
        if (!decidingIfActivity.isEmpty() || !stageGoesElsewhere() && !decidingNarrower.isEmpty()) {
            return Optional.of(Outcome.UNKNOWN);
        }
        return speaks.isPresent() || stageGoesElsewhere() ? Optional.of(Outcome.UNMET) : Optional.empty();
    }

    /** @param othersAreMet whether another line of the project is guided here */
    void say(boolean othersAreMet, List<Said> said) {
        if (outcome.isPresent()) {
            switch (outcome.get()) {
                case MET -> nearest(decidingCovering).forEach(statement -> said.add(covers(statement, true)));
                case UNKNOWN -> said.add(open());
                case UNMET -> said.add(unmet(othersAreMet));
            }
        }
        if (outcome.isEmpty() || outcome.get() != Outcome.MET) {
            widerSupport(said);
        }
    }

    /** A wider level guides the industry here; said, though a nearer level decides otherwise. */
    private void widerSupport(List<Said> said) {
        if (covering.size() > decidingCovering.size()) {
            List<Statement> wider = new ArrayList<>(covering);
            wider.removeAll(decidingCovering);
            nearest(wider).forEach(statement -> said.add(covers(statement, false)));
        }
    }

    private Said covers(Statement statement, boolean decides) {
        return new Said(check(level(statement)), statement.force(), Outcome.MET,
                decides ? Effects.of(Outcome.MET, Force.GUIDED, standing, false) : Optional.empty(), () -> covered(statement, decides));
    }

    /** One a policy: its statement that comes nearest to the industry. */
    private List<Statement> nearest(List<Statement> all) {
        if (all.size() < 2) {
            return all;
        }
        Map<String, Statement> byPolicy = new TreeMap<>();
        all.forEach(statement -> byPolicy.merge(statement.policy(), statement, this::nearer));
        return List.copyOf(byPolicy.values());
    }

    /** The nearer level, then the more precise concept, then the first by id. */
    private Statement nearer(Statement one, Statement other) {
        int order = level(one).compareTo(level(other));
        order = order == 0 ? Integer.compare(one.broader().size(), other.broader().size()) : order;
        order = order == 0 ? other.id().compareTo(one.id()) : order;
        return order >= 0 ? one : other;
    }

    private Finding covered(Statement statement, boolean decides) {
        return tables.kept().of(List.of(statement.id(), own, standing, decides), () -> cover(statement, decides));
    }

    private Finding cover(Statement statement, boolean decides) {
        Text place = tables.gazetteer().get(statement.place()).label();
        Text concept = scheme.get(statement.concept()).label();
        Text message = COVERS.with(place, concept, statement.roleLabel(), labels());
        if (!decides) {
            message = message.then(new Text("但更具体的层级另有规定。", " But a more specific level decides."));
        }
        return new Finding(statement.id(), title(level(statement)), check(level(statement)), statement.policy(),
                standing, statement.force(), Outcome.MET,
                decides ? Effects.of(Outcome.MET, Force.GUIDED, standing, false) : Optional.empty(), concept,
                labels(), message, Text.EMPTY, statement.citation(), Text.EMPTY, Set.of());
    }

    private Said open() {
        Level level = placeTooVague() ? group.needed() : level(openAbout().get(0));
        return new Said(check(level), Force.GUIDED, Outcome.UNKNOWN, Effects.of(Outcome.UNKNOWN, Force.GUIDED, standing, false), this::asked);
    }

    /** Statements of which the project does not tell whether they cover it. */
    private List<Statement> openAbout() {
        return decidingIfActivity.isEmpty() ? decidingNarrower : decidingIfActivity;
    }

    private Finding asked() {
        if (placeTooVague()) {
            return tables.kept().of(List.of(group.needed(), group.latest().id(), standing, location.unknownDistrict()), this::vague);
        }
        List<Statement> byActivity = decidingIfActivity;
        List<Statement> candidates = openAbout();
        Text named = labels(candidates, scheme);
        Text message = byActivity.isEmpty()
                ? new Text("“{0}”范围太宽；此处引导的是其中的：{1}。", "\"{0}\" is too wide; guided here are, of it: {1}.")
                        .with(labels(), named)
                : new Text("此处只引导{0}的部分环节，项目未说明活动环节。",
                        "Only some activities of {0} are guided here, and the project does not state its own.").with(named);
        Set<String> missing = byActivity.isEmpty() ? Set.of(Fields.PRODUCTS.path(), Fields.INDUSTRY.path())
                : Set.of(Fields.ACTIVITY.path());
        return finding(Outcome.UNKNOWN, level(candidates.get(0)),
                Effects.of(Outcome.UNKNOWN, Force.GUIDED, standing, false), named, labels(), message, Text.EMPTY, missing,
                Optional.of(candidates.get(0)));
    }

    private Finding vague() {
        String field = group.needed().compareTo(Level.CITY) <= 0 ? Fields.CITY.path() : Fields.DISTRICT.path();
        Text where = location.unknownDistrict().map(Text::same).orElse(Judge.NOT_STATED);
        return finding(Outcome.UNKNOWN, group.needed(), Effects.of(Outcome.UNKNOWN, Force.GUIDED, standing, false),
                new Text("选址须明确到{0}", "the site has to be known down to the {0}").with(group.needed().label()), where,
                new Text("选址未明确到{0}，无法判断是否在引导方向内。",
                        "The site is not known down to the {0}; whether the industry is guided there cannot be told.")
                        .with(group.needed().label()), Text.EMPTY, Set.of(field), Optional.empty());
    }

    private Said unmet(boolean othersAreMet) {
        boolean stage = stageGoesElsewhere();
        Level level = stage ? highest(decidingOtherActivity).orElseThrow() : speaks.orElseThrow();
        Verdict unmet = level.compareTo(Level.PARK) >= 0 && !stage && !othersAreMet ? Verdict.MISFIT : Verdict.CONDITIONAL;
        Optional<Verdict> effect = Effects.of(Outcome.UNMET, Force.GUIDED, standing, false)
                .map(verdict -> standing == Standing.IN_FORCE ? unmet : verdict);
        return new Said(check(level), Force.GUIDED, Outcome.UNMET, effect, () -> outside(level, effect, stage));
    }

    private Finding outside(Level level, Optional<Verdict> effect, boolean stage) {
        Purpose there = stage ? purpose(decidingOtherActivity) : tables.purposes().of(group.focused(level), () -> purpose(group.focus(level)));
        Text guided = there.guided();
        Statement first = there.first();
        Text place = tables.gazetteer().get(first.place()).label();
        Text message = stage
                ? new Text("{0}在{1}的布局限于其他环节。", "{1} has {0} for other activities.").with(guided, place)
                : new Text("{0}不在{1}的引导方向内。", "{0} is outside what {1} is guided to.").with(labels(), place);
        Text remedy = level.compareTo(Level.PARK) >= 0 ? otherPlaces(Level.PARK)
                : new Text("补充本地布局理由，由主管部门认定。", "Justify the location for confirmation by the authority. ")
                        .then(otherPlaces(Level.DISTRICT));
        return finding(Outcome.UNMET, level, effect, guided, labels(), message, remedy, Set.of(), Optional.of(first));
    }

    /**
     * What a place is for.
     *
     * @param first the first of the statements that say so
     */
    record Purpose(Text guided, Statement first) {
    }

    private Purpose purpose(List<Statement> there) {
        return new Purpose(labels(there, scheme), there.get(0));
    }

    private Text otherPlaces(Level level) {
        return tables.places().of(own, level, group.policyIds(), () -> fitting(level));
    }

    private Text fitting(Level level) {
        List<Text> fitting = tables.places().guidedTo(closure, level, group.policyIds());
        return fitting.isEmpty() ? new Text("现行政策未向任何同级地点引导该产业。", "No place of this level is guided to this industry.")
                : new Text("引导该产业的地点：{0}。", "Places guided to it: {0}.").with(Text.join(fitting));
    }

    private Finding finding(Outcome outcome, Level level, Optional<Verdict> effect, Text required, Text actual,
            Text message, Text remedy, Set<String> missing, Optional<Statement> cited) {
        Citation citation = cited.map(Statement::citation).orElse(new Citation(group.latest().id(), "", ""));
        return new Finding("guidance/" + level.label().en(), title(level), check(level), citation.document(), standing,
                Force.GUIDED, outcome, effect, required, actual, message, Text.EMPTY, citation, remedy, missing);
    }

    private Text labels() {
        return own.size() == 1 ? scheme.get(own.iterator().next()).label()
                : Text.join(own.stream().sorted().map(id -> scheme.get(id).label()).toList());
    }

    private Level level(Statement statement) {
        return tables.level(statement);
    }

    private static Text labels(List<Statement> statements, ConceptScheme scheme) {
        Map<String, Text> byConcept = new LinkedHashMap<>();
        statements.forEach(statement -> byConcept.putIfAbsent(statement.concept(), scheme.get(statement.concept()).label()));
        return Text.join(byConcept.values().stream().limit(MOST_LABELS).toList());
    }

    private static Check check(Level level) {
        return level.compareTo(Level.PARK) >= 0 ? Check.PARK_FOCUS : Check.ZONE_GUIDANCE;
    }

    private static Text title(Level level) {
        return TITLES.get(level);
    }
}
