package zonefit.skeleton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zonefit.policy.Force;
import zonefit.policy.Placeholders;
import zonefit.policy.Statement;
import zonefit.skeleton.SampleSkeletons.Sample;
import zonefit.text.Text;
import zonefit.verdict.Verdict;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Concept;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Place.Level;

/** A row of {@code statements.csv}: which industry a place is guided to. */
final class StatementSkeleton {

    static final Set<String> OPTIONS = Set.of("place", "concept", "term", "role", "activity", "basis", "force", "locator", "phrase");

    private final Ground ground;
    private final Options options;

    StatementSkeleton(Ground ground) {
        this.ground = ground;
        this.options = ground.options();
    }

    /** Of {@code policy/row}. */
    void plan(String name) {
        String policy = name.substring(0, Math.max(0, name.indexOf('/')));
        if (ground.isPolicy(policy)) {
            String row = name.substring(name.indexOf('/') + 1);
            Options.newId(row, ground.rowIds(policy), ground.problems());
            plan(policy, row, options.place("place", ground.rules().vocabulary().gazetteer()), Optional.empty());
        }
    }

    /** @param asOf the day on which the samples are judged; the first day of the policy if absent */
    void plan(String policy, String id, Optional<Place> place, Optional<LocalDate> asOf) {
        Optional<Concept> concept = options.concept("concept", ground.rules().vocabulary());
        String basis = options.choice("basis", Stream.of(Statement.Basis.values()).map(value -> value.name().toLowerCase(java.util.Locale.ROOT))
                .toList()).orElse("focus");
        String force = options.choice("force", List.of(Force.GUIDED.code(), Force.ENCOURAGED.code())).orElse(Force.GUIDED.code());
        Optional<String> activity = options.choice("activity", Stream.concat(Stream.of("any"), Stream.of(Activity.values()).map(Activity::code)).toList());
        Map<String, String> row = new HashMap<>(Map.of("id", id, "basis", basis, "force", force, "term", options.orMark("term"),
                "role", options.choice("role", Statement.roles()).orElse(Placeholders.MARK), "activity", activity.orElse("any")));
        row.put("place", place.map(Place::id).orElse(Placeholders.MARK));
        row.put("concept", concept.map(Concept::id).orElse(Placeholders.MARK));
        row.put("locator", options.orMark("locator"));
        row.put("phrase", options.phrase());
        row.put("names", basis.equals("named") ? Placeholders.MARK : "");
        ground.table(policy, "statements.csv", Ground.STATEMENTS).append(row);
        ground.clause(policy, id, "layout", force, "statements:" + id);
        samples(policy, id, place, concept, asOf, basis.equals("focus"));
    }

    private void samples(String policy, String id, Optional<Place> place, Optional<Concept> concept, Optional<LocalDate> asOf, boolean focus) {
        SampleSkeletons samples = ground.samples(policy);
        String site = samples.site(place);
        List<String> covered = new ArrayList<>(List.of("industry: " + concept.map(known -> SampleSkeletons.quoted(known.label().zh()))
                .orElse(Placeholders.MARK), site));
        samples.add(new Sample(Verdict.FIT, id + "-is-guided-here", new Text("该地引导发展的产业：" + id, "an industry that the place is guided to: " + id),
                asOf, covered));
        boolean park = place.filter(known -> known.level().compareTo(Level.PARK) >= 0).isPresent();
        if (focus) {
            samples.add(new Sample(park ? Verdict.MISFIT : Verdict.CONDITIONAL, id + "-is-about-another-industry",
                    new Text("该地没有引导的产业：" + id, "an industry that the place is not guided to: " + id), asOf,
                    List.of("industry: " + Placeholders.MARK, site)));
        }
        samples.add(new Sample(Verdict.UNDETERMINED, id + "-with-no-industry-named", new Text("没有说明产业：" + id, "no industry is named: " + id), asOf,
                List.of(site)));
    }
}
