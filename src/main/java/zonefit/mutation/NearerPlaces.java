package zonefit.mutation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zonefit.policy.Policy;
import zonefit.policy.RuleFolder;
import zonefit.policy.Statement;
import zonefit.text.Text;
import zonefit.vocabulary.Gazetteer;
import zonefit.vocabulary.Place;

/**
 * Places whose purpose is never asked for: wherever in them a site is known as far as the policy needs, the policy tells the purpose of a nearer
 * place, and the nearest decides. Until a site is known as far, its verdict waits for that.
 */
final class NearerPlaces {

    private final RuleFolder folder;
    private final Gazetteer gazetteer;
    private final Set<String> purposes = new HashSet<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    NearerPlaces(RuleFolder folder) {
        this.folder = folder;
        this.gazetteer = folder.vocabulary().gazetteer();
        folder.statements().stream().filter(Statement::isFocus).forEach(statement -> purposes.add(key(statement.policy(), statement.place())));
    }

    /** Why it cannot be seen whether a statement tells what its place is for; absent if it may be, or if anything else is changed. */
    Optional<Text> proof(Change.OfStatement change) {
        Statement was = change.was();
        boolean basisAlone = change.becomes().filter(now -> now.isFocus() != was.isFocus() && now.place().equals(was.place())
                && now.concept().equals(was.concept()) && now.activities().equals(was.activities()) && now.force() == was.force()).isPresent();
        return basisAlone && known.computeIfAbsent(key(was.policy(), was.place()), key -> speaksNearer(was.policy(), was.place()))
                ? Optional.of(new Text("在{0}之内，凡选址明确之处，总由更具体的地点判断", "wherever in {0} a site is known, a nearer place decides")
                        .with(gazetteer.get(was.place()).label())) : Optional.empty();
    }

    private boolean speaksNearer(String policy, String place) {
        Policy speaking = folder.policy(policy).orElseThrow();
        List<Place> sites = gazetteer.all().stream().filter(site -> site.level().compareTo(speaking.decidesAt()) >= 0
                && gazetteer.closure(site.id()).contains(place)).toList();
        return sites.stream().allMatch(site -> gazetteer.closure(site.id()).stream().anyMatch(around -> purposes.contains(key(policy, around))
                && gazetteer.get(around).level().compareTo(gazetteer.get(place).level()) > 0));
    }

    private static String key(String policy, String place) {
        return policy + " " + place;
    }
}
