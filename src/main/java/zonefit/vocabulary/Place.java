package zonefit.vocabulary;

import java.util.List;
import java.util.Objects;
import zonefit.text.Text;

/**
 * A place that a policy can speak about or a project can go to.
 *
 * @param within ids of the places directly around it
 */
public record Place(String id, Level level, Text label, List<String> within) {

    /** From the widest to the most specific. A belt or a town is an area of a district; an industrial block is a park. */
    public enum Level {
        PROVINCE("省", "province"), REGION("区域", "region"), CITY("市", "city"), DISTRICT("区县", "district"), AREA("片区", "area"),
        PARK("园区", "park"), PARCEL("地块", "parcel");

        private final Text label;

        Level(String zh, String en) {
            this.label = new Text(zh, en);
        }

        public Text label() {
            return label;
        }
    }

    public Place {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(label, "label");
        within = List.copyOf(within);
    }
}
