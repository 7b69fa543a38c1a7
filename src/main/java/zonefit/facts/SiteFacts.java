package zonefit.facts;

import java.util.Optional;
import java.util.Set;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Location;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Vocabulary;

/** What a project tells of its site, in the terms of siting clauses. */
public final class SiteFacts {

    // What rules may ask, each answered by the method of its name.
    private static final Question<Truth> IN_PARK = project -> project.getSite().inPark();
    private static final Question<Truth> IN_SPECIALISED_PARK = project -> project.getSite().inSpecialisedPark();
    private static final Question<Truth> IN_CHEMICAL_PARK = project -> project.getSite().inChemicalPark();
    private static final Question<Truth> INSIDE_BLOCK_OR_PARK = project -> project.getSite().insideBlockOrPark();

    private record InAny(Set<String> places) implements Question<Truth> {
        @Override
        public Truth of(ProjectFacts project) {
            return project.getSite().inOneOf(places);
        }
    }

    private record ControlLineIs(String level) implements Question<Truth> {
        @Override
        public Truth of(ProjectFacts project) {
            return project.getSite().insideControlLine(level);
        }
    }

    private final Project project;
    private final Location location;
    private final Vocabulary vocabulary;
    private final Answers answers;

    SiteFacts(Project project, Location location, Vocabulary vocabulary, Answers answers) {
        this.project = project;
        this.answers = answers;
        this.location = location;
        this.vocabulary = vocabulary;
    }

    /** What the project says of lying in a park; a known park that it names says so, a text that names none does not. */
    private Optional<Boolean> statedInPark() {
        return project.get(Fields.IN_PARK).or(() -> location.isInKnownPark() ? Optional.of(true) : Optional.empty());
    }

    /** Whether the site lies in a park of any kind. A project that names a known one says so. */
    public Truth getInPark() {
        return answers.to(IN_PARK);
    }

    private Truth inPark() {
        return Truths.shared(() -> {
            Optional<Boolean> stated = statedInPark();
            Text shown = new Text("园区：{0}", "park: {0}").with(project.get(Fields.PARK).map(Text::same).orElseGet(() -> answer(stated)));
            return stated.map(inside -> Truth.of(inside, shown)).orElseGet(() -> Truth.unknown(shown, "site.inPark"));
        }, "site.inPark", statedInPark(), project.get(Fields.PARK));
    }

    /** Whether the site lies in a park that treats the waste of one trade centrally, by the park's name or type. */
    public Truth getInSpecialisedPark() {
        return answers.to(IN_SPECIALISED_PARK);
    }

    private Truth inSpecialisedPark() {
        return parkIs("specialised");
    }

    public Truth getInChemicalPark() {
        return answers.to(IN_CHEMICAL_PARK);
    }

    private Truth inChemicalPark() {
        return parkIs("chemical");
    }

    /** Whether the site lies in one of some places, or in a chemical park whatever its name. */
    public Truth inChemicalParkOr(Set<String> places) {
        return getInChemicalPark().or(inAny(places));
    }

    private Truth parkIs(String kind) {
        String words = project.get(Fields.PARK).orElse("") + " " + project.get(Fields.PARK_TYPE).orElse("");
        Text shown = new Text("园区：{0}", "park: {0}").with(words.isBlank() ? answer(project.get(Fields.IN_PARK)) : Text.same(words.strip()));
        if (vocabulary.parkIs(kind, words)) {
            return Truth.of(true, shown);
        }
        boolean outside = project.get(Fields.IN_PARK).filter(inside -> !inside).isPresent();
        return outside || project.get(Fields.PARK_TYPE).isPresent() ? Truth.of(false, shown) : Truth.unknown(shown, "site.parkType");
    }

    /** Whether the site lies in one of some places. A site known only by its city or district may lie in a park of it. */
    public Truth inAny(Set<String> places) {
        return answers.to(new InAny(places));
    }

    private Truth inOneOf(Set<String> places) {
        Text shown = Text.join(location.found().values().stream().map(Place::label).toList());
        if (location.chain().stream().anyMatch(places::contains)) {
            return Truth.of(true, shown);
        }
        boolean elsewhere = location.isInKnownPark() && location.possibleParks().stream().noneMatch(places::contains) || project.get(Fields.IN_PARK).filter(inside -> !inside).isPresent();
        return elsewhere || places.isEmpty() ? Truth.of(false, shown) : Truth.unknown(shown, "site.park");
    }

    /**
     * Whether the site lies in an industrial block or a park. A project that says it is outside a block and names no
     * park says that it is in neither.
     */
    public Truth getInsideBlockOrPark() {
        return answers.to(INSIDE_BLOCK_OR_PARK);
    }

    private Truth insideBlockOrPark() {
        return Truths.shared(() -> {
            Optional<Boolean> block = project.get(Fields.INSIDE_BLOCK);
            Optional<Boolean> park = statedInPark();
            Text shown = new Text("工业产业区块内：{0}；园区：{1}", "inside a block: {0}; park: {1}")
                    .with(answer(block), project.get(Fields.PARK).map(Text::same).orElseGet(() -> answer(park)));
            if (block.orElse(false) || park.orElse(false)) {
                return Truth.of(true, shown);
            }
            if (block.isPresent()) {
                return Truth.of(false, shown);
            }
            return Truth.unknown(shown, "site.insideIndustrialBlock", "site.park");
        }, "block or park", project.get(Fields.INSIDE_BLOCK), statedInPark(), project.get(Fields.PARK));
    }

    /** Whether the site lies inside the control line of a level. Outside every block there is none. */
    public Truth controlLineIs(String level) {
        return answers.to(new ControlLineIs(level));
    }

    private Truth insideControlLine(String level) {
        return Truths.shared(() -> {
            Optional<String> line = project.get(Fields.CONTROL_LINE);
            if (line.isPresent()) {
                return Truth.of(line.get().equals(level), new Text("{0} 级控制线", "level {0} control line").with(Text.same(line.get())));
            }
            if (project.get(Fields.INSIDE_BLOCK).filter(inside -> !inside).isPresent()) {
                return Truth.of(false, new Text("工业产业区块外", "outside industrial blocks"));
            }
            return Truth.unknown(LandFacts.unstated("site.controlLine"), "site.controlLine");
        }, "site.controlLine", level, project.get(Fields.CONTROL_LINE), project.get(Fields.INSIDE_BLOCK));
    }

    public Truth getControlLine1() {
        return controlLineIs("1");
    }

    public Truth getControlLine2() {
        return controlLineIs("2");
    }

    private static Text answer(Optional<Boolean> stated) {
        return stated.map(yes -> Words.of(yes ? "yes" : "no")).orElse(new Text("未填写", "not stated"));
    }
}
