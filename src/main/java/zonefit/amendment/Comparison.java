package zonefit.amendment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.amendment.Change.What;

/** Compares items: by id, and where an id is gone and another has come, by what they say. */
final class Comparison {

    /** How much of what two items say must be the same for one to be the other with a new id: all but one field in five. */
    private static final double NEARLY_THE_SAME = 0.8;
    /** Rows that say less than this are alike by chance. */
    private static final int FEWEST_FIELDS = 3;
    /** Tables that are exchanged as a whole are not searched for new ids: everything in them is new. */
    private static final long MOST_PAIRS = 1_000_000;

    private Comparison() {
    }

    static List<Change> of(Collection<Item> before, Collection<Item> after) {
        Map<Item.Key, Item> old = byKey(before);
        Map<Item.Key, Item> now = byKey(after);
        List<Change> changes = new ArrayList<>();
        old.forEach((key, item) -> Optional.ofNullable(now.get(key)).filter(other -> !item.equals(other))
                .flatMap(other -> changed(item, other)).ifPresent(changes::add));
        List<Item> gone = old.values().stream().filter(item -> !now.containsKey(item.key())).toList();
        List<Item> come = now.values().stream().filter(item -> !old.containsKey(item.key())).toList();
        renamed(gone, come, changes);
        changes.sort(Comparator.comparing((Change change) -> change.item().policy()).thenComparing(change -> change.item().kind())
                .thenComparing(Change::what).thenComparing(change -> change.item().file()).thenComparing(change -> change.item().id()));
        return changes;
    }

    private static Map<Item.Key, Item> byKey(Collection<Item> items) {
        Map<Item.Key, Item> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(item.key(), item));
        return byKey;
    }

    private static Optional<Change> changed(Item before, Item after) {
        List<FieldChange> fields = fields(before, after);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Change(What.CHANGED, Optional.of(before), Optional.of(after), fields));
    }

    static List<FieldChange> fields(Item before, Item after) {
        Set<String> names = new LinkedHashSet<>(after.fields().keySet());
        names.addAll(before.fields().keySet());
        return names.stream().filter(name -> !isSame(before, after, name))
                .map(name -> new FieldChange(name, before.field(name), after.field(name))).toList();
    }

    /** An item that names itself or its policy says the same under another name. */
    private static boolean isSame(Item before, Item after, String field) {
        String old = before.field(field);
        String now = after.field(field);
        return old.equals(now) || translated(old, before, after).equals(now) || translated(now, after, before).equals(old);
    }

    private static String translated(String value, Item from, Item to) {
        String translated = from.id().equals(to.id()) ? value : value.replace(from.id(), to.id());
        return from.policy().equals(to.policy()) || from.policy().isEmpty() ? translated : translated.replace(from.policy(), to.policy());
    }

    private record Table(Kind kind, String policy, String file) {
    }

    private record Pair(Item gone, Item come, double likeness) {

        /** The same whichever of the two comes first, so that a comparison the other way round pairs the same. */
        private String names() {
            return gone.id().compareTo(come.id()) < 0 ? gone.id() + "\n" + come.id() : come.id() + "\n" + gone.id();
        }
    }

    private static void renamed(List<Item> gone, List<Item> come, List<Change> changes) {
        Map<Table, List<Item>> comeByTable = new HashMap<>();
        come.forEach(item -> comeByTable.computeIfAbsent(table(item), key -> new ArrayList<>()).add(item));
        Map<Table, List<Item>> goneByTable = new LinkedHashMap<>();
        gone.forEach(item -> goneByTable.computeIfAbsent(table(item), key -> new ArrayList<>()).add(item));
        Set<Item> paired = new HashSet<>();
        goneByTable.forEach((table, left) -> {
            for (Pair pair : pairs(left, comeByTable.getOrDefault(table, List.of()))) {
                if (!paired.contains(pair.gone) && !paired.contains(pair.come)) {
                    paired.add(pair.gone);
                    paired.add(pair.come);
                    changes.add(new Change(What.RENAMED, Optional.of(pair.gone), Optional.of(pair.come), fields(pair.gone, pair.come)));
                }
            }
        });
        gone.stream().filter(item -> !paired.contains(item)).map(Change::removed).forEach(changes::add);
        come.stream().filter(item -> !paired.contains(item)).map(Change::added).forEach(changes::add);
    }

    private static Table table(Item item) {
        return new Table(item.kind(), item.policy(), item.kind() == Kind.RULE ? "" : item.file());
    }

    /** Those that are nearly the same, the likest first. */
    private static List<Pair> pairs(List<Item> gone, List<Item> come) {
        if ((long) gone.size() * come.size() > MOST_PAIRS) {
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        for (Item old : gone) {
            for (Item now : come) {
                double likeness = likeness(old, now);
                if (likeness >= NEARLY_THE_SAME) {
                    pairs.add(new Pair(old, now, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed().thenComparing(Pair::names));
        return pairs;
    }

    /** The share of the fields that either fills which are the same in both; 0 if they say too little to tell. */
    private static double likeness(Item a, Item b) {
        Set<String> names = new LinkedHashSet<>(a.fields().keySet());
        names.addAll(b.fields().keySet());
        int filled = 0;
        int same = 0;
        for (String name : names) {
            if (!a.field(name).isEmpty() || !b.field(name).isEmpty()) {
                filled++;
                same += isSame(a, b, name) ? 1 : 0;
            }
        }
        return same < FEWEST_FIELDS ? 0 : (double) same / filled;
    }
}
