package zonefit.facts;

import java.util.Optional;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;

/** What a project tells of its site, in the terms of siting clauses. */
public final class SiteFacts {

    private final Project project;

    SiteFacts(Project project) {
        this.project = project;
    }

    /**
     * Whether the site lies in an industrial block or a park. A project that says it is outside a block and names no
     * park says that it is in neither.
     */
    public Truth getInsideBlockOrPark() {
        Optional<Boolean> block = project.get(Fields.INSIDE_BLOCK);
        Optional<Boolean> park = project.get(Fields.IN_PARK).or(() -> project.get(Fields.PARK).map(name -> true));
        Text shown = new Text("工业产业区块内：{0}；园区：{1}", "inside a block: {0}; park: {1}")
                .with(answer(block), project.get(Fields.PARK).map(Text::same).orElseGet(() -> answer(park)));
        if (block.orElse(false) || park.orElse(false)) {
            return Truth.of(true, shown);
        }
        if (block.isPresent()) {
            return Truth.of(false, shown);
        }
        return Truth.unknown(shown, "site.insideIndustrialBlock", "site.park");
    }

    /** Whether the site lies inside the control line of a level. Outside every block there is none. */
    public Truth controlLineIs(String level) {
        Optional<String> line = project.get(Fields.CONTROL_LINE);
        if (line.isPresent()) {
            return Truth.of(line.get().equals(level), new Text("{0} 级控制线", "level {0} control line").with(Text.same(line.get())));
        }
        if (project.get(Fields.INSIDE_BLOCK).filter(inside -> !inside).isPresent()) {
            return Truth.of(false, new Text("工业产业区块外", "outside industrial blocks"));
        }
        return Truth.unknown(LandFacts.unstated("site.controlLine"), "site.controlLine");
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
