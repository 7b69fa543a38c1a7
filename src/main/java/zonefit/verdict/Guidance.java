package zonefit.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.facts.Outcome;
import zonefit.policy.Standing;
import zonefit.project.Fields;
import zonefit.text.Text;
import zonefit.recognition.Recognition;

/**
 * Location guidance: is the project's industry guided to its place? The most specific level at which a policy says what
 * the place is for decides; any statement there or nearer that covers the industry is enough. Policies in force and
 * policies whose period has ended are judged apart.
 */
final class Guidance {

    private final GuidanceTables tables;
    private final Judge.Case project;
    private final Recognition industry;
    private final Panels panels;
    private final Hearing hearing;
    private final List<Line> lines;
    /** What bears on each of the lines. */
    private final List<List<Hearing.Stated>> bearing;

    Guidance(GuidanceTables tables, Judge.Case project) {
        this.tables = tables;
        this.project = project;
        this.industry = project.project().industry();
        this.panels = tables.panels(project.speaking());
        this.hearing = new Hearing(project.found(), project.location(), panels, tables);
        this.lines = new ArrayList<>(industry.lines().size());
        this.bearing = new ArrayList<>(industry.lines().size());
        for (Set<String> concepts : industry.lines()) {
            Line line = tables.line(concepts);
            lines.add(line);
            bearing.add(hearing.of(line, industry.lines().size() == 1));
        }
    }

    /**
     * What all policies say together. At one level, in force beats carried over. A carried-over policy counts where it speaks of a
     * nearer place, and there only where it does not merely agree with what is in force.
     */
    List<Said> said() {
        List<Said> said = new ArrayList<>(4);
        int inForce = Hearing.NOWHERE;
        for (Panel panel : panels.together()) {
            if (panel.standing() == Standing.IN_FORCE) {
                said.addAll(said(panel));
                inForce = hearing.reach(panel);
            } else {
                besides(panel, inForce, said);
            }
        }
        return said;
    }

    private void besides(Panel panel, int inForce, List<Said> said) {
        boolean beaten = inForce != Hearing.NOWHERE && hearing.reach(panel) <= inForce;
        boolean agrees = !said.isEmpty() && Effects.rollUp(said) == Verdict.FIT;
        for (Said one : said(panel)) {
            said.add(beaten || agrees && one.outcome() == Outcome.MET ? one.withoutEffect() : one);
        }
    }

    /** What one policy says alone. */
    List<Said> said(String policy) {
        return panels.alone(policy).map(this::said).orElse(List.of());
    }

    private List<Said> said(Panel panel) {
        if (project.location().isContradictory()) {
            return List.of(unknown(panel, new Text("园区与所填市、区不一致", "The park does not lie in the city or district stated"),
                    Set.of(Fields.PARK.path(), Fields.DISTRICT.path())));
        }
        if (!project.location().possibleParks().isEmpty()) {
            return List.of(unknown(panel, new Text("园区可能是：{0}", "The park may be {0}")
                    .with(Text.join(project.location().possibleParks().stream().map(tables::placeLabel).toList())), Set.of(Fields.PARK.path())));
        }
        if (industry.isEmpty()) {
            return List.of(unknown(panel, industry.isFacility()
                    ? new Text("只说明了载体，未说明入驻产业", "Only the building is described, not the industries it is for")
                    : new Text("未能从项目文字认出产业", "The industry cannot be recognised from the project's words"),
                    Set.of(Fields.INDUSTRY.path())));
        }
        List<LineGuidance> guidance = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            guidance.add(new LineGuidance(tables, project.location(), hearing, panel, lines.get(i), bearing.get(i)));
        }
        return industry.isCertain() ? together(guidance) : alternatives(panel, guidance);
    }

    /** The project is all of its lines: what one of them lacks, the others do not make good. */
    private static List<Said> together(List<LineGuidance> lines) {
        boolean someMet = false;
        for (LineGuidance line : lines) {
            someMet |= line.isMet();
        }
        return said(lines, someMet);
    }

    /** The project is one of its lines: only what holds for each of them holds. */
    private List<Said> alternatives(Panel panel, List<LineGuidance> lines) {
        Optional<Outcome> first = lines.get(0).outcome();
        if (industry.isOpen() || industry.isLoose() && !first.equals(Optional.of(Outcome.MET))) {
            return List.of(unknown(panel, open(), Set.of(Fields.INDUSTRY.path(), Fields.GBT4754.path())));
        }
        for (LineGuidance line : lines) {
            if (!line.outcome().equals(first)) {
                Text candidates = Text.join(industry.concepts().stream().sorted().map(tables::label).toList());
                return List.of(unknown(panel, new Text("产业可能是：{0}，结论因此不同", "The industry may be {0}, and the verdict depends on which")
                        .with(candidates), Set.of(Fields.INDUSTRY.path(), Fields.GBT4754.path())));
            }
        }
        return said(lines, false);
    }

    /** What keeps the industry open: the words that were not understood, and what the others suggest. */
    private Text open() {
        Text candidates = Text.join(industry.concepts().stream().sorted().map(tables::label).toList());
        if (industry.notUnderstood().isEmpty()) {
            return new Text("产业可能是：{0}，或其他", "The industry may be {0}, or another").with(candidates);
        }
        Text words = Text.join(industry.notUnderstood().stream().map(Text::same).toList());
        return new Text("未能理解“{0}”；产业可能是：{1}，或其他", "\"{0}\" is not understood; the industry may be {1}, or another").with(words, candidates);
    }

    private static List<Said> said(List<LineGuidance> lines, boolean someMet) {
        List<Said> said = new ArrayList<>(2);
        for (LineGuidance line : lines) {
            line.say(someMet, said);
        }
        return lines.size() > 1 ? once(said) : said;
    }

    private static Said unknown(Panel panel, Text why, Set<String> missing) {
        return Said.of(GuidanceFindings.unrecognised(panel, why, missing));
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
