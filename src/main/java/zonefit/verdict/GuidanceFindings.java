package zonefit.verdict;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.facts.Outcome;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.policy.Statement;
import zonefit.project.Fields;
import zonefit.text.Text;
import zonefit.verdict.GuidanceTables.Purpose;
import zonefit.vocabulary.Place.Level;

/** Puts into words what a panel says of one line of a project. */
final class GuidanceFindings {

    private static final Map<Level, Text> TITLES = new EnumMap<>(Level.class);
    private static final Text COVERS = new Text("{0}引导发展{1}（{2}），涵盖本项目的{3}。", "{0} is guided to {1} ({2}), which covers {3}.");
    private static final Text NEARER_DECIDES = new Text("但更具体的层级另有规定。", " But a more specific level decides.");
    private static final Text BOUNDED = new Text("文件所列“{0}”：{1}；{2}不在其中。", " The document lists under \"{0}\": {1}; {2} is none of these.");
    private static final Text OUTSIDE = new Text("{0}不在{1}的引导方向内。", "{0} is outside what {1} is guided to.");

    static {
        for (Level level : Level.values()) {
            TITLES.put(level, new Text("{0}产业引导", "Industry guidance of the {0}").with(level.label()));
        }
    }

    private final GuidanceTables tables;
    private final Panel panel;
    private final Line line;

    GuidanceFindings(GuidanceTables tables, Panel panel, Line line) {
        this.tables = tables;
        this.panel = panel;
        this.line = line;
    }

    /** How precise the industry of a statement is. */
    int depth(Statement statement) {
        return tables.depth(statement);
    }

    /** The level of the place that a statement is about. */
    Level level(Statement statement) {
        return tables.place(statement).level();
    }

    /** What a level of places is checked as. */
    static Check check(Level level) {
        return level.compareTo(Level.PARK) >= 0 ? Check.PARK_FOCUS : Check.ZONE_GUIDANCE;
    }

    /** The project's industry or place is not recognised. */
    static Finding unrecognised(Panel panel, Text why, Set<String> missing) {
        return new Finding("guidance/recognition", new Text("产业与选址识别", "Recognition of industry and place"),
                Check.ZONE_GUIDANCE, panel.latest(), panel.standing(), Force.GUIDED, Outcome.UNKNOWN,
                Effects.of(Outcome.UNKNOWN, Force.GUIDED, panel.standing(), false), Text.EMPTY, why,
                why.then(new Text("。", ".")), Text.EMPTY, new Citation(panel.latest(), "", ""), Text.EMPTY, missing);
    }

    /** @param effect absent if a nearer level decides otherwise */
    Finding covered(Statement statement, Level level, Optional<Verdict> effect) {
        Text concept = tables.label(statement.concept());
        Text message = COVERS.with(tables.place(statement).label(), concept, statement.roleLabel(), line.labels());
        return new Finding(statement.id(), TITLES.get(level), check(level), statement.policy(), panel.standing(), statement.force(),
                Outcome.MET, effect, concept, line.labels(), effect.isPresent() ? message : message.then(NEARER_DECIDES), Text.EMPTY,
                statement.citation(), Text.EMPTY, Set.of());
    }

    /** @param locality a place that no table knows, which the project names */
    Finding vague(Optional<String> locality) {
        return tables.vague().of(List.of(panel.needed(), panel.latest(), panel.standing(), locality), () -> {
            Text needed = panel.needed().label();
            return finding(Outcome.UNKNOWN, panel.needed(), Effects.of(Outcome.UNKNOWN, Force.GUIDED, panel.standing(), false),
                    new Text("选址须明确到{0}", "the site has to be known down to the {0}").with(needed),
                    locality.map(Text::same).orElse(Judge.NOT_STATED),
                    new Text("选址未明确到{0}，无法判断是否在引导方向内。",
                            "The site is not known down to the {0}; whether the industry is guided there cannot be told.").with(needed),
                    Text.EMPTY, Set.of(panel.needed().compareTo(Level.CITY) <= 0 ? Fields.CITY.path() : Fields.DISTRICT.path()),
                    new Citation(panel.latest(), "", ""));
        });
    }

    /** @param about statements of which the project does not tell whether they mean its activity */
    Finding openByActivity(List<Statement> about, Level level, Optional<Verdict> effect) {
        Text named = tables.labels(about);
        return open(about.get(0), level, effect, named, new Text("此处只引导{0}的部分环节，项目未说明活动环节。",
                "Only some activities of {0} are guided here, and the project does not state its own.").with(named), Set.of(Fields.ACTIVITY.path()));
    }

    /** @param about statements that cover part of what the industry may mean */
    Finding tooWide(List<Statement> about, Level level, Optional<Verdict> effect) {
        Text named = tables.listed(about);
        return open(about.get(0), level, effect, named, new Text("“{0}”范围太宽；此处引导的是其中的：{1}。", "\"{0}\" is too wide; guided here are, of it: {1}.")
                .with(line.labels(), named), Set.of(Fields.PRODUCTS.path(), Fields.INDUSTRY.path()));
    }

    private Finding open(Statement first, Level level, Optional<Verdict> effect, Text named, Text message, Set<String> missing) {
        return finding(Outcome.UNKNOWN, level, effect, named, line.labels(), message, Text.EMPTY, missing, first.citation());
    }

    /** The place is for other industries. */
    Finding outside(Hearing hearing, Level level, Optional<Verdict> effect) {
        Purpose there = tables.purpose(hearing, panel, level);
        Text message = OUTSIDE.with(line.labels(), tables.place(there.first()).label());
        return unmet(there, level, effect, tables.near(hearing.focus(panel, level), line)
                .map(word -> message.then(BOUNDED.with(word.label(), tables.list(word), line.labels()))).orElse(message));
    }

    /** @param others the statements that give the place to other activities of the industry */
    Finding otherStage(List<Statement> others, Level level, Optional<Verdict> effect) {
        Purpose there = tables.purpose(others);
        return unmet(there, level, effect, new Text("{0}在{1}的布局限于其他环节。", "{1} has {0} for other activities.")
                .with(there.guided(), tables.place(there.first()).label()));
    }

    private Finding unmet(Purpose there, Level level, Optional<Verdict> effect, Text message) {
        return finding(Outcome.UNMET, level, effect, there.guided(), line.labels(), message,
                tables.places().remedy(line.closure(), level, panel.ids()), Set.of(), there.first().citation());
    }

    private Finding finding(Outcome outcome, Level level, Optional<Verdict> effect, Text required, Text actual, Text message,
            Text remedy, Set<String> missing, Citation citation) {
        return new Finding("guidance/" + level.label().en(), TITLES.get(level), check(level), citation.document(), panel.standing(),
                Force.GUIDED, outcome, effect, required, actual, message, Text.EMPTY, citation, remedy, missing);
    }
}
