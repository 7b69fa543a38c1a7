package zonefit.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import zonefit.memo.Memo;
import zonefit.policy.RuleFolder;
import zonefit.policy.Statement;
import zonefit.text.Text;
import zonefit.vocabulary.Gazetteer;
import zonefit.vocabulary.Place.Level;

/** Which places are guided to an industry. */
final class GuidedPlaces {

    private static final int MOST = 8;
    private static final Comparator<Numbered> MOST_PRECISE_FIRST =
            Comparator.comparing((Numbered one) -> one.statement.broader().size()).reversed().thenComparing(one -> one.statement.id());

    private final Gazetteer gazetteer;
    private static final int MOST_SAID = 3_000;

    private final RuleFolder folder;
    private final Memo<Asked, Text> said = new Memo<>(MOST_SAID);
    /** Made when first asked: only what is not guided to its place needs it. */
    private volatile Map<String, List<Numbered>> byConcept;

    /** A statement and its place in the order of the tables. */
    private record Numbered(int number, Statement statement) {
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
        int number = 0;
        for (Statement statement : folder.statements()) {
            if (!statement.isNamed()) {
                found.computeIfAbsent(statement.concept(), key -> new ArrayList<>(4)).add(new Numbered(number, statement));
            }
            number++;
        }
        return found;
    }

    /** What to say of the places that policies guide to an industry, which many projects are told. */
    Text of(Set<String> concepts, Level level, Set<String> policies, Supplier<Text> say) {
        return said.of(new Asked(concepts, level, policies), say);
    }

    private record Asked(Set<String> concepts, Level level, Set<String> policies) {
    }

    /** The places of a level that policies guide to one of some concepts, the most precise statement first, eight at most. */
    List<Text> guidedTo(Set<String> concepts, Level level, Set<String> policies) {
        List<Numbered> found = new ArrayList<>();
        for (String concept : concepts) {
            for (Numbered one : byConcept().getOrDefault(concept, List.of())) {
                if (policies.contains(one.statement.policy()) && gazetteer.get(one.statement.place()).level() == level) {
                    found.add(one);
                }
            }
        }
        found.sort(Comparator.comparingInt(Numbered::number));
        Set<String> seen = new HashSet<>();
        found.removeIf(one -> !seen.add(one.statement.place()));
        found.sort(MOST_PRECISE_FIRST);
        return found.stream().limit(MOST).map(one -> gazetteer.get(one.statement.place()).label()).toList();
    }
}
