package zonefit.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zonefit.facts.Outcome;
import zonefit.policy.Check;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;
import zonefit.vocabulary.Location;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Place.Level;

/** Counts over a pipeline: by verdict, check, policy, rule and place, and what most often stands in the way. Grows with the rules, not with the projects. */
public final class Summary {

    private static final int MOST_SITES = 5_000;
    private static final Text NO_PLACE = new Text("选址未识别", "place not recognised");

    private long unreadable;
    private long waived;
    private long known;
    private final Counts<Verdict> open = new Counts<>(Verdict.class);
    private final Counts<Verdict> verdicts = new Counts<>(Verdict.class);
    private final Map<Check, Counts<Verdict>> checks = new EnumMap<>(Check.class);
    private final Map<String, Counts<Verdict>> policies = new HashMap<>();
    private final Map<String, OfRule> rules = new HashMap<>();
    private final Map<Text, Counts<Verdict>> places = new HashMap<>();
    /** Places recur as the same objects; told apart by that, they need not be named each time. */
    private final Map<Location, Counts<Verdict>> bySite = new IdentityHashMap<>();

    /** How often each constant of an enum occurred. */
    public static final class Counts<E extends Enum<E>> {

        private final E[] constants;
        private final long[] counts;

        Counts(Class<E> type) {
            this.constants = type.getEnumConstants();
            this.counts = new long[constants.length];
        }

        void add(E constant) {
            counts[constant.ordinal()]++;
        }

        /** Those that may have occurred, in the order of the enum. */
        public List<E> constants() {
            return List.of(constants);
        }

        public long of(E constant) {
            return counts[constant.ordinal()];
        }

        public long total() {
            long total = 0;
            for (long count : counts) {
                total += count;
            }
            return total;
        }
    }

    /** What stands in the way of projects, and of how many findings. */
    public record Reason(String rule, Text title, Verdict effect, long count) {
    }

    /** What was found by a rule or statement, and how often it had which effect under which title. */
    private static final class OfRule {

        private final Counts<Outcome> outcomes = new Counts<>(Outcome.class);
        private final Map<Text, Counts<Verdict>> effects = new HashMap<>(2);
    }

    public void add(Screened screened) {
        Assessment assessment = screened.assessment();
        Verdict verdict = assessment.verdict();
        verdicts.add(verdict);
        waived += screened.waived().size();
        known += screened.known().size();
        screened.open().ifPresent(open::add);
        assessment.checks().forEach((check, of) -> checks.computeIfAbsent(check, key -> new Counts<>(Verdict.class)).add(of));
        assessment.policies().forEach((policy, of) -> policies.computeIfAbsent(policy, key -> new Counts<>(Verdict.class)).add(of));
        place(assessment).add(verdict);
        for (Finding finding : assessment.findings()) {
            OfRule rule = rules.computeIfAbsent(finding.rule(), key -> new OfRule());
            rule.outcomes.add(finding.outcome());
            if (finding.effect().isPresent()) {
                rule.effects.computeIfAbsent(finding.title(), key -> new Counts<>(Verdict.class)).add(finding.effect().get());
            }
        }
    }

    private Counts<Verdict> place(Assessment assessment) {
        Location location = assessment.matched().location();
        Counts<Verdict> known = bySite.get(location);
        if (known == null) {
            known = places.computeIfAbsent(placeOf(assessment), key -> new Counts<>(Verdict.class));
            if (bySite.size() >= MOST_SITES) {
                bySite.clear();
            }
            bySite.put(location, known);
        }
        return known;
    }

    /** An input that could not be read as a project. */
    public void unreadable() {
        unreadable++;
    }

    /** The district of a project, else the nearest place that is known. */
    public static Text placeOf(Assessment assessment) {
        return assessment.matched().location().found().values().stream()
                .filter(place -> place.level().compareTo(Level.DISTRICT) <= 0)
                .max(Comparator.comparing(Place::level)).map(Place::label).orElse(NO_PLACE);
    }

    /** Projects that were screened. */
    public long screened() {
        return verdicts.total();
    }

    public long unreadableCount() {
        return unreadable;
    }

    /** Findings that were waived. */
    public long waived() {
        return waived;
    }

    /** Findings that stood in the baseline already, some of which may be waived as well. */
    public long known() {
        return known;
    }

    /** Verdicts that are left if waived and known findings do not count. */
    public Counts<Verdict> open() {
        return open;
    }

    public Counts<Verdict> verdicts() {
        return verdicts;
    }

    public Map<Check, Counts<Verdict>> checks() {
        return checks;
    }

    public Map<String, Counts<Verdict>> policies() {
        return new TreeMap<>(policies);
    }

    public Map<String, Counts<Outcome>> rules() {
        Map<String, Counts<Outcome>> outcomes = new TreeMap<>();
        rules.forEach((rule, of) -> outcomes.put(rule, of.outcomes));
        return outcomes;
    }

    /** Verdicts by place, the place with the most projects first. */
    public List<Map.Entry<Text, Counts<Verdict>>> places() {
        return places.entrySet().stream().sorted(Comparator
                .comparing((Map.Entry<Text, Counts<Verdict>> entry) -> -entry.getValue().total())
                .thenComparing(entry -> entry.getKey().zh())).toList();
    }

    /** What stands in the way, the most frequent first. */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        rules.forEach((rule, of) -> of.effects.forEach((title, effects) -> {
            for (Verdict effect : Verdict.values()) {
                if (effect != Verdict.FIT && effects.of(effect) > 0) {
                    reasons.add(new Reason(rule, title, effect, effects.of(effect)));
                }
            }
        }));
        reasons.sort(Comparator.comparing((Reason reason) -> -reason.count()).thenComparing(Reason::rule).thenComparing(Reason::effect)
                .thenComparing(reason -> reason.title().zh()));
        return reasons;
    }
}
