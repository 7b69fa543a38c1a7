package zonefit.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.facts.Found;
import zonefit.facts.Found.Bearing;
import zonefit.facts.Outcome;
import zonefit.memo.Memo;
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

    private static final List<Standing> STANDINGS = List.of(Standing.IN_FORCE, Standing.CARRIED_OVER);

    private final Tables tables;
    private final Judge.Case project;
    private final Recognition industry;

    /** Findings that are kept. */
    private static final int MOST_KEPT = 3_000;

    /**
     * What guidance needs of a rules folder, made once.
     *
     * @param purposes what places are for, by policy and place
     * @param kept     findings by all that they depend on: the same statement covers the same industry, or not, in many projects
     */
    record Tables(RuleFolder folder, ConceptScheme scheme, Gazetteer gazetteer, GuidedPlaces places,
            Memo<List<Object>, Finding> kept, Memo<List<String>, LineGuidance.Purpose> purposes) {

        static Tables of(RuleFolder folder) {
            return new Tables(folder, folder.vocabulary().concepts(), folder.vocabulary().gazetteer(), new GuidedPlaces(folder),
                    new Memo<>(MOST_KEPT), new Memo<>(MOST_KEPT));
        }

        Level level(Statement statement) {
            return gazetteer.get(statement.place()).level();
        }
    }

    Guidance(Tables tables, Judge.Case project) {
        this.tables = tables;
        this.project = project;
        this.industry = project.project().industry();
    }

    /**
     * At one level, in force beats carried over. A carried-over policy counts where it speaks of a nearer place, and there only
     * where it does not merely agree with what is in force.
     */
    List<Said> said() {
        List<Said> said = new ArrayList<>(4);
        Optional<Level> inForce = Optional.empty();
        for (Standing standing : STANDINGS) {
            List<Policy> guiding = guiding(standing);
            if (!guiding.isEmpty()) {
                Group group = new Group(standing, guiding);
                boolean beaten = inForce.isPresent() && group.reach().orElse(Level.PROVINCE).compareTo(inForce.get()) <= 0;
                boolean agrees = !said.isEmpty() && Effects.rollUp(said) == Verdict.FIT;
                for (Said one : group.said()) {
                    said.add(beaten || agrees && one.outcome() == Outcome.MET ? one.withoutEffect() : one);
                }
                inForce = standing == Standing.IN_FORCE ? group.reach() : inForce;
            }
        }
        return said;
    }

    private List<Policy> guiding(Standing standing) {
        List<Policy> guiding = new ArrayList<>();
        for (Policy policy : tables.folder.policies()) {
            if (project.speaking().get(policy.id()) == standing && tables.folder.states(policy.id())) {
                guiding.add(policy);
            }
        }
        return guiding;
    }

    /** The policies of one standing. */
    final class Group {

        private final Standing standing;
        private final List<Policy> policies;
        private final Set<String> ids = new HashSet<>();
        private final List<Found.ByStatement> bearing = new ArrayList<>();
        private final Optional<Level> speaks;

        Group(Standing standing, List<Policy> policies) {
            this.standing = standing;
            this.policies = policies;
            policies.forEach(policy -> ids.add(policy.id()));
            for (Found.ByStatement found : project.found().byStatement()) {
                if (ids.contains(found.statement().policy())) {
                    bearing.add(found);
                }
            }
            Optional<Level> nearest = Optional.empty();
            for (Found.Focus focus : project.found().focus()) {
                Level level = tables.gazetteer.get(focus.place()).level();
                if (ids.contains(focus.policy()) && nearest.map(known -> level.compareTo(known) > 0).orElse(true)) {
                    nearest = Optional.of(level);
                }
            }
            this.speaks = nearest;
        }

        /** The nearest level at which these policies say something of the place or, of the project's industry, more nearly. */
        Optional<Level> reach() {
            Optional<Level> reach = speaks;
            for (Found.ByStatement found : bearing) {
                Level level = tables.level(found.statement());
                if (found.bearing() == Bearing.COVERS && reach.map(known -> level.compareTo(known) > 0).orElse(true)) {
                    reach = Optional.of(level);
                }
            }
            return reach;
        }

        /** The places at a level whose purpose these policies state, each with the policy. */
        List<String> focused(Level level) {
            List<String> focused = new ArrayList<>(2);
            for (Found.Focus focus : project.found().focus()) {
                if (ids.contains(focus.policy()) && tables.gazetteer.get(focus.place()).level() == level) {
                    focused.add(focus.policy() + " " + focus.place());
                }
            }
            return focused;
        }

        /** The statements of these policies that say what the place is for at a level. */
        List<Statement> focus(Level level) {
            List<Statement> statements = new ArrayList<>();
            for (Found.Focus focus : project.found().focus()) {
                if (ids.contains(focus.policy()) && tables.gazetteer.get(focus.place()).level() == level) {
                    statements.addAll(focus.statements());
                }
            }
            statements.sort(Comparator.comparing(Statement::id));
            return statements;
        }

        List<Said> said() {
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
            List<LineGuidance> lines = new ArrayList<>(industry.lines().size());
            industry.lines().forEach(concepts -> lines.add(new LineGuidance(tables, project.location(), this, concepts)));
            return industry.isCertain() ? together(lines) : alternatives(lines);
        }

        /** The project is all of its lines: what one of them lacks, the others do not make good. */
        private List<Said> together(List<LineGuidance> lines) {
            boolean someMet = lines.stream().anyMatch(line -> line.outcome().equals(Optional.of(Outcome.MET)));
            List<Said> said = new ArrayList<>(2);
            lines.forEach(line -> line.say(someMet, said));
            return lines.size() > 1 ? once(said) : said;
        }

        /** The project is one of its lines: only what holds for each of them holds. */
        private List<Said> alternatives(List<LineGuidance> lines) {
            if (lines.stream().map(LineGuidance::outcome).distinct().count() == 1) {
                List<Said> said = new ArrayList<>();
                lines.forEach(line -> line.say(false, said));
                return once(said);
            }
            Text candidates = Text.join(industry.concepts().stream().sorted().map(id -> tables.scheme.get(id).label()).toList());
            return List.of(unknown(new Text("产业可能是：{0}，结论因此不同", "The industry may be {0}, and the verdict depends on which")
                    .with(candidates), Set.of(Fields.INDUSTRY.path(), Fields.GBT4754.path())));
        }

        private Said unknown(Text why, Set<String> missing) {
            Policy latest = latest();
            return Said.of(new Finding("guidance/recognition", new Text("产业与选址识别", "Recognition of industry and place"),
                    Check.ZONE_GUIDANCE, latest.id(), standing, Force.GUIDED, Outcome.UNKNOWN,
                    Effects.of(Outcome.UNKNOWN, Force.GUIDED, standing, false), Text.EMPTY, why,
                    why.then(new Text("。", ".")), Text.EMPTY, new Citation(latest.id(), "", ""), Text.EMPTY, missing));
        }

        Standing standing() {
            return standing;
        }

        Set<String> policyIds() {
            return ids;
        }

        /** The statements of these policies that bear on the project in one way. */
        List<Statement> bearing(Bearing kind) {
            List<Statement> statements = new ArrayList<>();
            for (Found.ByStatement found : bearing) {
                if (found.bearing() == kind) {
                    statements.add(found.statement());
                }
            }
            return statements;
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
            Level needed = policies.get(0).decidesAt();
            for (Policy policy : policies) {
                needed = policy.decidesAt().compareTo(needed) > 0 ? policy.decidesAt() : needed;
            }
            return needed;
        }
    }

    /** Two lines of a project may lead to the same finding. */
    private static List<Said> once(List<Said> said) {
        Map<List<Object>, Said> byContent = new LinkedHashMap<>();
        for (Said one : said) {
            Finding finding = one.finding();
            byContent.putIfAbsent(List.of(finding.rule(), finding.outcome(), finding.actual().zh(), finding.message().zh()), one);
        }
        return List.copyOf(byContent.values());
    }
}
