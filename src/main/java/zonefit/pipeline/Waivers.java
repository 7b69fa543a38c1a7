package zonefit.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zonefit.problem.Problem;
import zonefit.text.Text;

/** The waivers of a run, and which of them were of use. */
public final class Waivers {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byFinding = new HashMap<>();

    /** A waiver and where it stands in its file. */
    public record Placed(Problem.Place where, Waiver waiver) {
        public Placed {
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(waiver, "waiver");
        }
    }

    private static final class Entry {
        private final Placed placed;
        private boolean used;
        private boolean expired;

        Entry(Placed placed) {
            this.placed = placed;
        }
    }

    /** @param waivers no two for the same project and rule */
    public Waivers(List<Placed> waivers) {
        for (Placed placed : waivers) {
            Entry entry = new Entry(placed);
            entries.add(entry);
            if (byFinding.putIfAbsent(key(placed.waiver().project(), placed.waiver().rule()), entry) != null) {
                throw new IllegalArgumentException(placed.where() + ": a second waiver for the same finding");
            }
        }
    }

    public static Waivers none() {
        return new Waivers(List.of());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The waiver for what a rule says of a project, if there is one that holds on the day as of which the project is judged. */
    Optional<Waiver> accepting(String project, String rule, LocalDate asOf) {
        Entry entry = byFinding.get(key(project, rule));
        if (entry == null) {
            return Optional.empty();
        }
        boolean holds = entry.placed.waiver().holdsOn(asOf);
        entry.used |= holds;
        entry.expired |= !holds;
        return holds ? Optional.of(entry.placed.waiver()) : Optional.empty();
    }

    /** In the order of the file: waivers that expired before a project was judged, and waivers that no finding needed. */
    List<Text> notes() {
        return entries.stream().filter(entry -> entry.expired || !entry.used).map(entry -> Text.same(entry.placed.where() + ": ").then(entry.expired
                ? new Text("豁免已于 {0} 到期，不再有效：{1} {2}", "the waiver expired {0} and no longer holds: {1} {2}").with(
                        Text.same(entry.placed.waiver().expires().toString()), Text.same(entry.placed.waiver().project()), Text.same(entry.placed.waiver().rule()))
                : new Text("豁免没有对应的结论，可以删去：{0} {1}", "the waiver matches no finding and can go: {0} {1}")
                        .with(Text.same(entry.placed.waiver().project()), Text.same(entry.placed.waiver().rule())))).toList();
    }

    private static String key(String project, String rule) {
        return project + "\n" + rule;
    }
}
