package zonefit.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import zonefit.vocabulary.Gazetteer.Location;
import zonefit.vocabulary.Place.Level;
import zonefit.vocabulary.Recognition;

/**
 * Location guidance: is the project's industry guided to its place? The most specific level at which a policy says what
 * the place is for decides; any statement there or nearer that covers the industry is enough. Policies in force and
 * policies whose period has ended are judged apart.
 */
final class Guidance {

    private final RuleFolder folder;
    private final ConceptScheme scheme;
    private final Gazetteer gazetteer;
    private final Judge.Case project;
    private final Recognition industry;
    private final List<Found.ByStatement> statements;

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
        return folder.states(policy.id());
    }

    private Level level(Statement statement) {
        return gazetteer.get(statement.place()).level();
    }

    /** The policies of one standing. */
    final class Group {

        private final Standing standing;
        private final List<Policy> policies;
        private final List<Found.ByStatement> bearing;
        private final Optional<Level> speaks;

        Group(Standing standing, List<Policy> policies) {
            this.standing = standing;
            this.policies = policies;
            Set<String> ids = policyIds();
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
            List<LineGuidance> lines = industry.lines().stream().map(concepts -> new LineGuidance(folder, project.location(), this, concepts)).toList();
            return industry.isCertain() ? together(lines) : alternatives(lines);
        }

        /** The project is all of its lines: what one of them lacks, the others do not make good. */
        private List<Finding> together(List<LineGuidance> lines) {
            boolean someMet = lines.stream().anyMatch(line -> line.outcome().equals(Optional.of(Outcome.MET)));
            return once(lines.stream().flatMap(line -> line.findings(someMet).stream()).toList());
        }

        /** The project is one of its lines: only what holds for each of them holds. */
        private List<Finding> alternatives(List<LineGuidance> lines) {
            Set<Optional<Outcome>> outcomes = lines.stream().map(LineGuidance::outcome).collect(Collectors.toSet());
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

        Standing standing() {
            return standing;
        }

        Set<String> policyIds() {
            return policies.stream().map(Policy::id).collect(Collectors.toSet());
        }

        /** The statements of these policies that bear on the project in one way. */
        List<Statement> bearing(Bearing kind) {
            return bearing.stream().filter(found -> found.bearing() == kind).map(Found.ByStatement::statement).toList();
        }

        /** The nearest level at which these policies say what the place is for. */
        Optional<Level> speaks() {
            return speaks;
        }

        Policy latest() {
            return policies.stream().max(Comparator.comparing(Policy::issued)).orElseThrow();
        }

        /** The level down to which the site has to be known before anything can be told. */
        Level needed() {
            return policies.stream().map(Policy::decidesAt).max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /** Two lines of a project may lead to the same finding. */
    private static List<Finding> once(List<Finding> findings) {
        Map<String, Finding> byContent = new LinkedHashMap<>();
        findings.forEach(finding -> byContent.putIfAbsent(
                finding.rule() + "|" + finding.outcome() + "|" + finding.actual().zh() + "|" + finding.message().zh(), finding));
        return List.copyOf(byContent.values());
    }
}
