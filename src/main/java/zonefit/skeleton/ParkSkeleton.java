package zonefit.skeleton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.policy.Placeholders;
import zonefit.table.RawTable;
import zonefit.text.Text;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Place.Level;

/** A row of {@code vocabulary/parks.csv} and, where a policy is named, what it says of the park. */
final class ParkSkeleton {

    static final Set<String> OPTIONS = Set.of("zh", "en", "parent", "kind", "policy");
    private static final List<String> KINDS = List.of("park", "block", "platform");

    private final Ground ground;
    private final Options options;

    ParkSkeleton(Ground ground) {
        this.ground = ground;
        this.options = ground.options();
    }

    void plan(String id) {
        var places = ground.rules().vocabulary().gazetteer();
        RawTable parks = ground.changes().table(ground.rules().root().resolve("vocabulary").resolve("parks.csv"), Ground.PARKS);
        Set<String> known = new java.util.TreeSet<>(places.ids());
        known.addAll(parks.ids());
        Options.newId(id, known, ground.problems());
        Optional<Place> parent = options.place("parent", places);
        parent.filter(place -> place.level().compareTo(Level.PARK) >= 0).ifPresent(place -> ground.problems().add(new Text(
                "--parent `" + place.id() + "` 是园区，应为区县", "--parent `" + place.id() + "` is a park; it must be a district")));
        options.said("zh").flatMap(name -> places.named(name, Level.PARK, parent)).ifPresent(place -> ground.problems().add(new Text(
                "--zh `" + place.label().zh() + "` 已是 `" + place.id() + "` 的名称", "--zh `" + place.label().zh() + "` is the name of `" + place.id() + "`")));
        Map<String, String> row = new HashMap<>(Map.of("id", id, "zh", options.orMark("zh"), "en", options.orMark("en")));
        row.put("kind", options.choice("kind", KINDS).orElse("park"));
        row.put("within", parent.map(Place::id).orElse(Placeholders.MARK));
        parks.append(row);
        if (options.said("policy").filter(ground::isPolicy).isPresent()) {
            statement(options.said("policy").get(), id, parent);
        }
    }

    private void statement(String policy, String id, Optional<Place> parent) {
        Options.newId(id, ground.rowIds(policy), ground.problems());
        // The vocabulary does not hold the park yet.
        Place park = new Place(id, Level.PARK, new Text(options.orMark("zh"), options.orMark("en")), parent.map(Place::id).stream().toList());
        new StatementSkeleton(ground).plan(policy, id, Optional.of(park), Optional.empty());
    }
}
