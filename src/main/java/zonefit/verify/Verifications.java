package zonefit.verify;

import java.util.EnumMap;
import java.util.Map;

/** How many assessments became what. */
public final class Verifications {

    private final Map<Status, Long> counts = new EnumMap<>(Status.class);
    private long broken;

    public void add(Verification verification) {
        counts.merge(verification.status(), 1L, Long::sum);
    }

    /** Something that could not even be read. */
    public void broken() {
        broken++;
    }

    public long of(Status status) {
        return counts.getOrDefault(status, 0L);
    }

    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long brokenCount() {
        return broken;
    }
}
