package zonefit.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.memo.Memo;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.policy.Statement;
import zonefit.text.Text;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Extent;
import zonefit.vocabulary.Gazetteer;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Place.Level;

/** What guidance needs of a rules folder, and what recurs from project to project. Shared by threads. */
final class GuidanceTables {

    private static final int MOST_KEPT = 3_000;
    private static final Text LISTED = new Text("{0}（所列：{1}）", "{0} (listed: {1})");
    private static final int MOST_LISTED = 8;
    private static final int MOST_LABELS = 12;

    private final RuleFolder folder;
    private final ConceptScheme scheme;
    private final Gazetteer gazetteer;
    private final GuidedPlaces places;
    private final Memo<Map<String, Standing>, Panels> panels = new Memo<>(MOST_KEPT);
    private final Memo<Set<String>, Line> lines = new Memo<>(MOST_KEPT);
    private final Memo<List<String>, Purpose> purposes = new Memo<>(MOST_KEPT);
    private final Memo<List<Object>, Finding> vague = new Memo<>(MOST_KEPT);

    /**
     * What a place is for.
     *
     * @param first the first of the statements that say so
     */
    record Purpose(Text guided, Statement first) {
    }

    GuidanceTables(RuleFolder folder) {
        this.folder = folder;
        this.scheme = folder.vocabulary().concepts();
        this.gazetteer = folder.vocabulary().gazetteer();
        this.places = new GuidedPlaces(folder);
    }

    /** @param speaking the standing of every policy that speaks for a project */
    Panels panels(Map<String, Standing> speaking) {
        return panels.of(speaking, () -> new Panels(folder, speaking));
    }

    Line line(Set<String> concepts) {
        return lines.of(concepts, () -> Line.of(concepts, scheme));
    }

    Place place(Statement statement) {
        return gazetteer.get(statement.place());
    }

    Level level(String place) {
        return gazetteer.get(place).level();
    }

    /** What people call a place. */
    Text placeLabel(String id) {
        return gazetteer.get(id).label();
    }

    /** How precise the industry of a statement is. */
    int depth(Statement statement) {
        return scheme.depth(statement.concept());
    }

    Text label(String concept) {
        return scheme.label(concept);
    }

    GuidedPlaces places() {
        return places;
    }

    Memo<List<Object>, Finding> vague() {
        return vague;
    }

    /** What a panel says at a level that the place is for. */
    Purpose purpose(Hearing hearing, Panel panel, Level level) {
        return purposes.of(hearing.focused(panel, level), () -> purpose(hearing.focus(panel, level)));
    }

    /** @param statements at least one */
    Purpose purpose(List<Statement> statements) {
        return new Purpose(labels(statements), statements.get(0));
    }

    /** What statements are about, with what the document lists under a word of its own, each once and twelve at most. */
    Text listed(List<Statement> statements) {
        return Text.join(statements.stream().map(Statement::concept).distinct().limit(MOST_LABELS)
                .map(id -> scheme.extent(id).map(extent -> LISTED.with(extent.label(), list(extent))).orElseGet(() -> label(id))).toList());
    }

    /**
     * A word of the document near to a line of a project that it does not cover: both have to do with one field.
     *
     * @return the word and the list that bounds it
     */
    Optional<Extent> near(List<Statement> statements, Line line) {
        return statements.stream().flatMap(statement -> scheme.extent(statement.concept()).stream())
                .filter(extent -> scheme.anyRelated(line.own(), extent.includes())).findFirst();
    }

    /** What an extent includes, {@value #MOST_LISTED} at most. */
    Text list(Extent extent) {
        List<Text> labels = extent.includes().stream().sorted().limit(MOST_LISTED).map(this::label).toList();
        return extent.includes().size() > MOST_LISTED ? Text.join(labels).then(new Text("等", " and others")) : Text.join(labels);
    }

    /** What statements are about, each industry once and twelve at most. */
    Text labels(List<Statement> statements) {
        Map<String, Text> byConcept = new LinkedHashMap<>();
        statements.forEach(statement -> byConcept.putIfAbsent(statement.concept(), label(statement.concept())));
        return Text.join(byConcept.values().stream().limit(MOST_LABELS).toList());
    }
}
