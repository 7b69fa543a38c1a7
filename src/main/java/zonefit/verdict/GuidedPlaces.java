package zonefit.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zonefit.memo.Memo;
import zonefit.policy.RuleFolder;
import zonefit.policy.Statement;
import zonefit.text.Text;
import zonefit.vocabulary.ConceptScheme;
import zonefit.vocabulary.Gazetteer;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Place.Level;

/** Which places are guided to an industry, for a project that goes elsewhere. */
final class GuidedPlaces {

    private static final int MOST = 8;
    private static final int MOST_KEPT = 3_000;
    private static final Comparator<Numbered> MOST_PRECISE_FIRST =
            Comparator.comparing(Numbered::depth).reversed().thenComparing(one -> one.statement.id());
    private static final Text NOWHERE = new Text("现行政策未向任何同级地点引导该产业。", "No place of this level is guided to this industry.");
    private static final Text PLACES = new Text("引导该产业的地点：{0}。", "Places guided to it: {0}.");
    private static final Text JUSTIFY = new Text("补充本地布局理由，由主管部门认定。", "Justify the location for confirmation by the authority. ");

    private final RuleFolder folder;
    private final Gazetteer gazetteer;
    /** Made when first asked: only what is not guided to its place needs it. */
    private volatile Map<String, List<Numbered>> byConcept;
    private final Memo<Panelled, Set<String>> concepts = new Memo<>(MOST_KEPT);
    /** By the concepts that are guided to places at all: of the many above an industry, few are, and many industries share them. */
    private final Memo<Asked, Text> remedies = new Memo<>(MOST_KEPT);

    /** A statement, its place in the order of the tables and the place that it is about. */
    private record Numbered(int number, Statement statement, Place place, int depth) {

        boolean isOf(Panelled asked) {
            return place.level() == asked.level && asked.policies.contains(statement.policy());
        }
    }

    private record Panelled(Level level, Set<String> policies) {
    }

    private record Asked(List<String> concepts, Panelled panelled) {
    }

    GuidedPlaces(RuleFolder folder) {
        this.folder = folder;
        this.gazetteer = folder.vocabulary().gazetteer();
    }

    private Map<String, List<Numbered>> byConcept() {
        Map<String, List<Numbered>> made = byConcept;
        if (made == null) {
            made = read();
            byConcept = made;
        }
        return made;
    }

    private Map<String, List<Numbered>> read() {
        Map<String, List<Numbered>> found = new HashMap<>();
        ConceptScheme scheme = folder.vocabulary().concepts();
        int number = 0;
        for (Statement statement : folder.statements()) {
            if (!statement.isNamed()) {
                found.computeIfAbsent(statement.concept(), key -> new ArrayList<>(4))
                        .add(new Numbered(number, statement, gazetteer.get(statement.place()), scheme.depth(statement.concept())));
            }
            number++;
        }
        return found;
    }

    /**
     * What a project can do whose industry is not guided to its place: go to a park that is, or to a district unless the authority
     * confirms the location.
     *
     * @param closure  the concepts of the industry and all above them
     * @param level    of the place that it is not guided to
     * @param policies ids of those that are asked
     */
    Text remedy(Set<String> closure, Level level, Set<String> policies) {
        boolean justified = level.compareTo(Level.PARK) < 0;
        Panelled panelled = new Panelled(justified ? Level.DISTRICT : Level.PARK, policies);
        Set<String> guided = concepts.of(panelled, () -> concepts(panelled));
        List<String> asked = new ArrayList<>(4);
        for (String concept : closure) {
            if (guided.contains(concept)) {
                asked.add(concept);
            }
        }
        return remedies.of(new Asked(asked, panelled), () -> {
            Text other = places(asked, panelled);
            return justified ? JUSTIFY.then(other) : other;
        });
    }

    /** The concepts that policies guide to places of a level. */
    private Set<String> concepts(Panelled asked) {
        Set<String> found = new HashSet<>();
        byConcept().forEach((concept, all) -> {
            if (all.stream().anyMatch(one -> one.isOf(asked))) {
                found.add(concept);
            }
        });
        return Set.copyOf(found);
    }

    /** The places to which policies guide one of some concepts, the most precise statement first, eight at most. */
    private Text places(List<String> concepts, Panelled asked) {
        List<Numbered> found = new ArrayList<>();
        for (String concept : concepts) {
            byConcept().get(concept).stream().filter(one -> one.isOf(asked)).forEach(found::add);
        }
        if (found.isEmpty()) {
            return NOWHERE;
        }
        found.sort(Comparator.comparingInt(Numbered::number));
        Set<String> seen = new HashSet<>();
        found.removeIf(one -> !seen.add(one.place.id()));
        found.sort(MOST_PRECISE_FIRST);
        return PLACES.with(Text.join(found.stream().limit(MOST).map(one -> one.place.label()).toList()));
    }
}
