package zonefit.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.facts.Found;
import zonefit.facts.Found.Bearing;
import zonefit.facts.Outcome;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.policy.Policy;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.policy.Statement;
import zonefit.project.Fields;
import zonefit.text.Text;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Gazetteer;
import zonefit.vocabulary.Place.Level;
import zonefit.vocabulary.Recognition;

/**
 * Location guidance: is the project's industry guided to its place? The most specific level at which a policy says what
 * the place is for decides; any statement there or nearer that covers the industry is enough. Policies in force and
 * policies whose period has ended are judged apart.
 */
final class Guidance {

    private static final int MOST_LABELS = 12;

    private final RuleFolder folder;
    private final ConceptScheme scheme;
    private final Gazetteer gazetteer;
    private final Judge.Case project;
    private final Recognition industry;
    private final List<Found.ByStatement> statements;
    private final GuidedPlaces places;

    Guidance(RuleFolder folder, Judge.Case project) {
        this.folder = folder;
        this.scheme = folder.vocabulary().concepts();
        this.gazetteer = folder.vocabulary().gazetteer();
        this.project = project;
        this.industry = project.project().industry();
        this.statements = project.found().stream().filter(Found.ByStatement.class::isInstance)
                .map(Found.ByStatement.class::cast)
                .filter(found -> project.speaking().containsKey(found.statement().policy()))
                .sorted(Comparator.comparing((Found.ByStatement found) -> found.statement().id())
                        .thenComparing(Found.ByStatement::bearing)).toList();
        this.places = new GuidedPlaces(folder);
    }

    /**
     * At one level, in force beats carried over. A carried-over policy counts where it speaks of a nearer place, and there only
     * where it does not merely agree with what is in force.
     */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Optional<Level> inForce = Optional.empty();
        boolean fits = false;
        for (Standing standing : List.of(Standing.IN_FORCE, Standing.CARRIED_OVER)) {
            Set<String> policies = project.speaking().entrySet().stream().filter(entry -> entry.getValue() == standing)
                    .map(Map.Entry::getKey).collect(Collectors.toCollection(LinkedHashSet::new));
            List<Policy> guiding = folder.policies().stream().filter(policy -> policies.contains(policy.id()))
                    .filter(this::guides).toList();
            if (!guiding.isEmpty()) {
                Group group = new Group(standing, guiding);
                boolean beaten = inForce.isPresent() && group.reach().orElse(Level.PROVINCE).compareTo(inForce.get()) <= 0;
                boolean agrees = fits;
                group.findings().forEach(finding -> findings.add(
                        beaten || agrees && finding.outcome() == Outcome.MET ? finding.withoutEffect() : finding));
                inForce = standing == Standing.IN_FORCE ? group.reach() : inForce;
                fits = Verdict.rollUp(findings.stream().flatMap(finding -> finding.effect().stream()).toList()) == Verdict.FIT;
            }
        }
        return findings;
    }

    private boolean guides(Policy policy) {
        return folder.statements().stream().anyMatch(statement -> statement.policy().equals(policy.id()));
    }

    private Level level(Statement statement) {
        return gazetteer.get(statement.place()).level();
    }

    /** The policies of one standing. */
    private final class Group {

        private final Standing standing;
        private final List<Policy> policies;
        private final List<Found.ByStatement> bearing;
        private final Optional<Level> speaks;

        Group(Standing standing, List<Policy> policies) {
            this.standing = standing;
            this.policies = policies;
            Set<String> ids = policies.stream().map(Policy::id).collect(Collectors.toSet());
            this.bearing = statements.stream().filter(found -> ids.contains(found.statement().policy())).toList();
            this.speaks = bearing.stream().filter(found -> found.bearing() == Bearing.SPEAKS)
                    .map(found -> level(found.statement())).max(Comparator.naturalOrder());
        }

        /** The nearest level at which these policies say something of the place or, of the project's industry, more nearly. */
        Optional<Level> reach() {
            return Stream.concat(speaks.stream(), bearing.stream().filter(found -> found.bearing() == Bearing.COVERS)
                    .map(found -> level(found.statement()))).max(Comparator.naturalOrder());
        }

        List<Finding> findings() {
            if (project.location().isContradictory()) {
                return List.of(unknown(new Text("园区与所填市、区不一致", "The park does not lie in the city or district stated"),
                        Set.of(Fields.PARK.path(), Fields.DISTRICT.path())));
            }
            if (industry.isEmpty()) {
                return List.of(industry.isFacility()
                        ? unknown(new Text("只说明了载体，未说明入驻产业", "Only the building is described, not the industries it is for"),
                                Set.of(Fields.INDUSTRY.path()))
                        : unknown(new Text("未能从项目文字认出产业", "The industry cannot be recognised from the project's words"),
                                Set.of(Fields.INDUSTRY.path())));
            }
            List<Line> lines = industry.lines().stream().map(Line::new).toList();
            return industry.isCertain() ? together(lines) : alternatives(lines);
        }

        /** The project is all of its lines: what one of them lacks, the others do not make good. */
        private List<Finding> together(List<Line> lines) {
            boolean someMet = lines.stream().anyMatch(line -> line.outcome().equals(Optional.of(Outcome.MET)));
            return once(lines.stream().flatMap(line -> line.findings(someMet).stream()).toList());
        }

        /** The project is one of its lines: only what holds for each of them holds. */
        private List<Finding> alternatives(List<Line> lines) {
            Set<Optional<Outcome>> outcomes = lines.stream().map(Line::outcome).collect(Collectors.toSet());
            if (outcomes.size() == 1) {
                return once(lines.stream().flatMap(line -> line.findings(false).stream()).toList());
            }
            Text candidates = Text.join(industry.concepts().stream().sorted().map(id -> scheme.get(id).label()).toList());
            return List.of(unknown(new Text("产业可能是：{0}，结论因此不同", "The industry may be {0}, and the verdict depends on which")
                    .with(candidates), Set.of(Fields.INDUSTRY.path(), Fields.GBT4754.path())));
        }

        private Finding unknown(Text why, Set<String> missing) {
            Policy latest = latest();
            return new Finding("guidance/recognition", new Text("产业与选址识别", "Recognition of industry and place"),
                    Check.ZONE_GUIDANCE, latest.id(), standing, Force.GUIDED, Outcome.UNKNOWN,
                    Effects.of(Outcome.UNKNOWN, Force.GUIDED, standing, false), Text.EMPTY, why,
                    why.then(new Text("。", ".")), Text.EMPTY, new Citation(latest.id(), "", ""), Text.EMPTY, missing);
        }

        private Policy latest() {
            return policies.stream().max(Comparator.comparing(Policy::issued)).orElseThrow();
        }

        /** The level down to which the site has to be known before anything can be told. */
        private Level needed() {
            return policies.stream().map(Policy::decidesAt).max(Comparator.naturalOrder()).orElseThrow();
        }

        /** One line of the project under the policies of the group. */
        private final class Line {

            private final Set<String> own;
            private final Set<String> closure;
            private final List<Statement> covering;
            private final List<Statement> ifActivity;
            private final List<Statement> narrower;
            private final List<Statement> otherActivity;

            Line(Set<String> concepts) {
                this.own = concepts;
                this.closure = concepts.stream().flatMap(id -> scheme.closure(id).stream()).collect(Collectors.toSet());
                this.covering = bearing(Bearing.COVERS, this::concerns);
                this.ifActivity = bearing(Bearing.COVERS_IF_ACTIVITY, this::concerns);
                this.otherActivity = bearing(Bearing.OTHER_ACTIVITY, this::concerns).stream()
                        .filter(statement -> !statement.isNamed()).toList();
                this.narrower = bearing(Bearing.NARROWER,
                        statement -> own.stream().anyMatch(statement.broader()::contains));
            }

            private boolean concerns(Statement statement) {
                return statement.isNamed() || closure.contains(statement.concept());
            }

            private List<Statement> bearing(Bearing kind, Predicate<Statement> filter) {
                return bearing.stream().filter(found -> found.bearing() == kind).map(Found.ByStatement::statement)
                        .filter(filter).toList();
            }

            private List<Statement> deciding(List<Statement> all) {
                return all.stream().filter(statement -> speaks.isEmpty() || level(statement).compareTo(speaks.get()) >= 0).toList();
            }

            private Optional<Level> highest(List<Statement> all) {
                return all.stream().map(Guidance.this::level).max(Comparator.naturalOrder());
            }

            private boolean placeTooVague() {
                return project.location().level().map(known -> known.compareTo(needed()) < 0).orElse(true);
            }

            /** The stage of this industry that the project is goes elsewhere, as this place is given to another. */
            private boolean stageGoesElsewhere() {
                Optional<Level> here = highest(deciding(otherActivity));
                Optional<Level> covered = highest(deciding(covering));
                return here.isPresent() && covered.map(level -> level.compareTo(here.get()) < 0).orElse(true);
            }

            Optional<Outcome> outcome() {
                if (placeTooVague()) {
                    return Optional.of(Outcome.UNKNOWN);
                }
                if (!deciding(covering).isEmpty() && !stageGoesElsewhere()) {
                    return Optional.of(Outcome.MET);
                }
                if (!deciding(ifActivity).isEmpty() || !stageGoesElsewhere() && !deciding(narrower).isEmpty()) {
                    return Optional.of(Outcome.UNKNOWN);
                }
                return speaks.isPresent() || stageGoesElsewhere() ? Optional.of(Outcome.UNMET) : Optional.empty();
            }

            List<Finding> findings(boolean othersAreMet) {
                List<Finding> findings = new ArrayList<>();
                outcome().ifPresent(outcome -> findings.addAll(switch (outcome) {
                    case MET -> met();
                    case UNKNOWN -> List.of(open());
                    case UNMET -> List.of(unmet(othersAreMet));
                }));
                if (!outcome().equals(Optional.of(Outcome.MET))) {
                    findings.addAll(widerSupport());
                }
                return findings;
            }

            /** One finding a policy: its statement that comes nearest to the industry. */
            private List<Finding> met() {
                return nearest(deciding(covering)).stream().map(statement -> covered(statement, true)).toList();
            }

            /** A wider level guides the industry here; said, though a nearer level decides otherwise. */
            private List<Finding> widerSupport() {
                List<Statement> wider = covering.stream().filter(statement -> !deciding(covering).contains(statement)).toList();
                return nearest(wider).stream().map(statement -> covered(statement, false)).toList();
            }

            private List<Statement> nearest(List<Statement> all) {
                Function<Statement, Integer> depth = statement -> scheme.closure(statement.concept()).size();
                return all.stream().collect(Collectors.groupingBy(Statement::policy)).values().stream()
                        .map(ofPolicy -> ofPolicy.stream().max(Comparator.comparing(Guidance.this::level).thenComparing(depth)
                                .thenComparing(Statement::id, Comparator.reverseOrder())).orElseThrow())
                        .sorted(Comparator.comparing(Statement::policy)).toList();
            }

            private Finding covered(Statement statement, boolean decides) {
                Text place = gazetteer.get(statement.place()).label();
                Text concept = scheme.get(statement.concept()).label();
                Text message = new Text("{0}引导发展{1}（{2}），涵盖本项目的{3}。", "{0} is guided to {1} ({2}), which covers {3}.")
                        .with(place, concept, statement.roleLabel(), labels());
                if (!decides) {
                    message = message.then(new Text("但更具体的层级另有规定。", " But a more specific level decides."));
                }
                return new Finding(statement.id(), title(level(statement)), check(level(statement)), statement.policy(),
                        standing, statement.force(), Outcome.MET,
                        decides ? Effects.of(Outcome.MET, Force.GUIDED, standing, false) : Optional.empty(), concept,
                        labels(), message, Text.EMPTY, statement.citation(), Text.EMPTY, Set.of());
            }

            private Finding open() {
                if (placeTooVague()) {
                    String field = needed().compareTo(Level.CITY) <= 0 ? Fields.CITY.path() : Fields.DISTRICT.path();
                    Text where = project.location().unknownDistrict().map(Text::same).orElse(Judge.NOT_STATED);
                    return finding(Outcome.UNKNOWN, needed(), Effects.of(Outcome.UNKNOWN, Force.GUIDED, standing, false),
                            new Text("选址须明确到{0}", "the site has to be known down to the {0}").with(needed().label()), where,
                            new Text("选址未明确到{0}，无法判断是否在引导方向内。",
                                    "The site is not known down to the {0}; whether the industry is guided there cannot be told.")
                                    .with(needed().label()), Text.EMPTY, Set.of(field), Optional.empty());
                }
                List<Statement> byActivity = deciding(ifActivity);
                List<Statement> candidates = byActivity.isEmpty() ? deciding(narrower) : byActivity;
                Text named = Guidance.labels(candidates, scheme);
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

            private Finding unmet(boolean othersAreMet) {
                boolean stage = stageGoesElsewhere();
                Level level = stage ? highest(deciding(otherActivity)).orElseThrow() : speaks.orElseThrow();
                List<Statement> there = stage ? deciding(otherActivity)
                        : bearing(Bearing.SPEAKS, statement -> level(statement) == level);
                Text guided = Guidance.labels(there, scheme);
                Verdict unmet = level.compareTo(Level.PARK) >= 0 && !stage && !othersAreMet ? Verdict.MISFIT : Verdict.CONDITIONAL;
                Optional<Verdict> effect = Effects.of(Outcome.UNMET, Force.GUIDED, standing, false)
                        .map(verdict -> standing == Standing.IN_FORCE ? unmet : verdict);
                Statement first = there.get(0);
                Text place = gazetteer.get(first.place()).label();
                Text message = stage
                        ? new Text("{0}在{1}的布局限于其他环节。", "{1} has {0} for other activities.").with(guided, place)
                        : new Text("{0}不在{1}的引导方向内。", "{0} is outside what {1} is guided to.").with(labels(), place);
                Text remedy = level.compareTo(Level.PARK) >= 0 ? otherPlaces(Level.PARK)
                        : new Text("补充本地布局理由，由主管部门认定。", "Justify the location for confirmation by the authority. ")
                                .then(otherPlaces(Level.DISTRICT));
                return finding(Outcome.UNMET, level, effect, guided, labels(), message, remedy, Set.of(), Optional.of(first));
            }

            private Text otherPlaces(Level level) {
                Set<String> policyIds = policies.stream().map(Policy::id).collect(Collectors.toSet());
                List<Text> fitting = places.guidedTo(closure, level, policyIds);
                return fitting.isEmpty() ? new Text("现行政策未向任何同级地点引导该产业。", "No place of this level is guided to this industry.")
                        : new Text("引导该产业的地点：{0}。", "Places guided to it: {0}.").with(Text.join(fitting));
            }

            private Finding finding(Outcome outcome, Level level, Optional<Verdict> effect, Text required, Text actual,
                    Text message, Text remedy, Set<String> missing, Optional<Statement> cited) {
                Citation citation = cited.map(Statement::citation).orElse(new Citation(latest().id(), "", ""));
                return new Finding("guidance/" + level.label().en(), title(level), check(level), citation.document(), standing,
                        Force.GUIDED, outcome, effect, required, actual, message, Text.EMPTY, citation, remedy, missing);
            }

            private Text labels() {
                return Text.join(own.stream().sorted().map(id -> scheme.get(id).label()).toList());
            }
        }
    }

    /** Two lines of a project may lead to the same finding. */
    private static List<Finding> once(List<Finding> findings) {
        Map<String, Finding> byContent = new LinkedHashMap<>();
        findings.forEach(finding -> byContent.putIfAbsent(
                finding.rule() + "|" + finding.outcome() + "|" + finding.actual().zh() + "|" + finding.message().zh(), finding));
        return List.copyOf(byContent.values());
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
        return new Text("{0}产业引导", "Industry guidance of the {0}").with(level.label());
    }
}
