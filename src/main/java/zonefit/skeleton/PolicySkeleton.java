package zonefit.skeleton;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zonefit.policy.Placeholders;
import zonefit.text.Text;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Place.Level;

/** The folder of a policy, with its first statement. */
final class PolicySkeleton {

    static final Set<String> OPTIONS = Set.of("title-zh", "title-en", "number", "issuer-zh", "issuer-en", "issued", "from", "to", "jurisdiction",
            "decides-at", "supersedes");

    private final Ground ground;
    private final Options options;

    PolicySkeleton(Ground ground) {
        this.ground = ground;
        this.options = ground.options();
    }

    void plan(String id) {
        Options.newId(id, ground.rules().policies(), ground.problems());
        Optional<LocalDate> issued = options.date("issued");
        Optional<LocalDate> from = options.date("from");
        Optional<LocalDate> to = options.date("to");
        Optional<LocalDate> first = issued.isEmpty() || from.isEmpty() ? Optional.empty()
                : Stream.of(issued.get(), from.get()).max(Comparator.naturalOrder());
        if (to.isPresent() && Stream.of(issued, from).flatMap(Optional::stream).anyMatch(to.get()::isBefore)) {
            ground.problems().add(new Text("--to `" + to.get() + "` 早于 --from 或 --issued", "--to `" + to.get() + "` is before --from or --issued"));
        }
        ground.changes().create(ground.rules().policyFile(id, "policy.yaml"), file(id, issued, from, to));
        ground.table(id, "minimums.csv", Ground.MINIMUMS);
        new StatementSkeleton(ground).plan(id, "statement-1", options.place("place", ground.rules().vocabulary().gazetteer()), first);
    }

    private String file(String id, Optional<LocalDate> issued, Optional<LocalDate> from, Optional<LocalDate> to) {
        Optional<Place> jurisdiction = options.place("jurisdiction", ground.rules().vocabulary().gazetteer());
        List<String> levels = Stream.of(Level.values()).filter(level -> level != Level.PARCEL).map(level -> level.label().en()).toList();
        String level = options.choice("decides-at", levels).orElse(Placeholders.MARK);
        Optional<String> supersedes = options.said("supersedes").filter(older -> Options.isKnown(older, ground.rules().policies(),
                new Text("--supersedes：没有政策 `{0}`", "--supersedes: there is no policy `{0}`"), ground.problems()));
        return """
                id: %s
                title:
                  zh: %s
                  en: %s
                number: %s
                issuer:
                  zh: %s
                  en: %s
                issued: %s
                # 期初与期末，含当日。 The first and the last day of the period.
                from: %s
                to: %s
                # 适用地域。 The place that it speaks for.
                jurisdiction: %s
                # 选址须具体到哪一级才能判断。 How exactly a site must be known before it can be judged.
                decidesAt: %s
                # 被取代的旧政策。 Earlier policies that it takes the place of.
                supersedes: [%s]
                """.formatted(id, text("title-zh"), text("title-en"), text("number"), text("issuer-zh"), text("issuer-en"),
                day(issued), day(from), day(to), jurisdiction.map(Place::id).orElse(Placeholders.MARK), level, supersedes.orElse(""));
    }

    private String text(String option) {
        return SampleSkeletons.quoted(options.orMark(option));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(Placeholders.MARK);
    }
}
