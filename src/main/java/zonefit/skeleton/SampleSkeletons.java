package zonefit.skeleton;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zonefit.policy.Placeholders;
import zonefit.text.Text;
import zonefit.verdict.Verdict;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Place.Level;

/** Samples of one policy, each a file in the folder of the verdict that it must get. */
final class SampleSkeletons {

    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}][\\p{IsHan}\\p{IsAlphabetic}0-9（）、·“”〔〕—-]*");

    private final Path samples;
    private final RulesText rules;
    private final String policy;
    private final Changes changes;

    SampleSkeletons(Path samples, RulesText rules, String policy, Changes changes) {
        this.samples = samples;
        this.rules = rules;
        this.policy = policy;
        this.changes = changes;
    }

    /**
     * A sample to be written.
     *
     * @param name  of the file, a sentence in hyphens
     * @param shows what it is an example of
     * @param asOf  the day on which it is judged; the first day of the policy if absent
     * @param lines what it states beside its name and date, in YAML
     */
    record Sample(Verdict verdict, String name, Text shows, Optional<LocalDate> asOf, List<String> lines) {
    }

    void add(Sample sample) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(sample.shows.zh()).append("\n# ").append(sample.shows.en()).append('\n');
        text.append("id: ").append(policy).append('-').append(sample.name).append('\n');
        text.append("policies: [").append(policy).append("]\n");
        text.append("name: ").append(quoted(sample.shows.zh())).append('\n');
        text.append("asOf: ").append(sample.asOf.or(() -> rules.firstDay(policy)).map(LocalDate::toString).orElse(Placeholders.MARK)).append('\n');
        sample.lines.forEach(line -> text.append(line).append('\n'));
        changes.create(samples.resolve(policy).resolve(sample.verdict.code()).resolve(sample.name + ".yaml"), text.toString());
    }

    /** Where a project goes, in the names of the place and of what lies around it; to be filled as far as the place is not known. */
    String site(Optional<Place> place) {
        List<String> entries = new ArrayList<>();
        Optional<Place> known = place.or(() -> rules.policyValue(policy, "jurisdiction").flatMap(rules.vocabulary().gazetteer()::find));
        known.ifPresent(within -> around(within, entries));
        if (entries.stream().noneMatch(entry -> entry.startsWith("city"))) {
            entries.add("city: " + Placeholders.MARK);
        }
        if (place.isEmpty() && entries.stream().noneMatch(entry -> entry.startsWith("district"))) {
            entries.add("district: " + Placeholders.MARK);
        }
        return "site: {" + String.join(", ", entries) + "}";
    }

    private void around(Place place, List<String> entries) {
        var places = rules.vocabulary().gazetteer();
        List<String> chain = place.within().stream().flatMap(id -> places.closure(id).stream()).toList();
        for (Level level : Level.values()) {
            Stream.concat(Stream.of(place), chain.stream().map(places::get)).filter(around -> around.level() == level).findFirst().ifPresent(around ->
                    field(level).ifPresent(field -> entries.add(field + ": " + quoted(around.label().zh()))));
        }
    }

    private static Optional<String> field(Level level) {
        return switch (level) {
            case CITY -> Optional.of("city");
            case DISTRICT -> Optional.of("district");
            case AREA, PARK -> Optional.of("park");
            case PROVINCE, REGION, PARCEL -> Optional.empty();
        };
    }

    /** A text as a value of YAML. */
    static String quoted(String text) {
        return PLAIN.matcher(text).matches() || text.equals(Placeholders.MARK) ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
