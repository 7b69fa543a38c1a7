package zonefit.verdict;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zonefit.policy.RuleFolder;
import zonefit.policy.Statement;
import zonefit.text.Text;
import zonefit.vocabulary.Gazetteer;
import zonefit.vocabulary.Place.Level;

/** Which places are guided to an industry. */
record GuidedPlaces(RuleFolder folder) {

    private static final int MOST = 8;

    List<Text> guidedTo(Set<String> concepts, Level level, Set<String> policies) {
        Gazetteer gazetteer = folder.vocabulary().gazetteer();
        Set<String> seen = new HashSet<>();
        return folder.statements().stream()
                .filter(statement -> policies.contains(statement.policy()) && !statement.isNamed()
                        && concepts.contains(statement.concept())
                        && gazetteer.get(statement.place()).level() == level && seen.add(statement.place()))
                .sorted(Comparator.comparing((Statement statement) -> statement.broader().size()).reversed()
                        .thenComparing(Statement::id))
                .limit(MOST).map(statement -> gazetteer.get(statement.place()).label()).toList();
    }
}
