package zonefit.amendment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import zonefit.text.Text;

/**
 * What an amendment does to one item.
 *
 * @param before absent if it was added
 * @param after  absent if it was removed
 * @param fields what differs; empty if it was added or removed, or if only its id is another
 */
public record Change(What what, Optional<Item> before, Optional<Item> after, List<FieldChange> fields) {

    /** The sorts of change, in the order in which they are told. */
    public enum What {
        CHANGED("改", "changed"), RENAMED("改名", "renamed"), ADDED("增", "added"), REMOVED("删", "removed");

        private final Text label;

        What(String zh, String en) {
            this.label = new Text(zh, en);
        }

        public Text label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        What mirrored() {
            return this == ADDED ? REMOVED : this == REMOVED ? ADDED : this;
        }
    }

    public Change {
        Objects.requireNonNull(what, "what");
        if (before.isEmpty() != (what == What.ADDED) || after.isEmpty() != (what == What.REMOVED)) {
            throw new IllegalArgumentException(what + " with " + before + " and " + after);
        }
        fields = List.copyOf(fields);
        if (what == What.CHANGED && fields.isEmpty()) {
            throw new IllegalArgumentException(before + " is changed in nothing");
        }
    }

    static Change added(Item item) {
        return new Change(What.ADDED, Optional.empty(), Optional.of(item), List.of());
    }

    static Change removed(Item item) {
        return new Change(What.REMOVED, Optional.of(item), Optional.empty(), List.of());
    }

    /** The item as it is now, or as it was last. */
    public Item item() {
        return after.or(() -> before).orElseThrow();
    }

    /** Whether a rule now says something else, and not only says it in other words. */
    public boolean isLogic() {
        return fields.stream().anyMatch(FieldChange::isLogic);
    }

    /** The same seen from the other side. */
    public Change mirrored() {
        return new Change(what.mirrored(), after, before, fields.stream().map(FieldChange::mirrored).toList());
    }
}
