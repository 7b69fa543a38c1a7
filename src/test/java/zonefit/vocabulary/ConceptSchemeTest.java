package zonefit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zonefit.text.Text;
import zonefit.vocabulary.Concept.Kind;

class ConceptSchemeTest {

    private static final Extent HIGH_END = new Extent("plan/high-end", Text.same("high-end"), Set.of("machine-tools", "ships"), Set.of("repair"));
    private static final ConceptScheme SCHEME = new ConceptScheme(concepts("equipment", "machine-tools<equipment", "lathes<machine-tools",
            "ships<equipment", "repair<ships", "lifts<equipment"), List.of(HIGH_END));

    @Test
    void an_extent_covers_what_it_includes_and_all_below() {
        assertThat(SCHEME.closure("machine-tools")).contains("plan/high-end", "equipment");
        assertThat(SCHEME.closure("lathes")).contains("plan/high-end");
    }

    @Test
    void what_it_excludes_and_what_it_does_not_name_is_outside() {
        assertThat(SCHEME.closure("repair")).doesNotContain("plan/high-end").contains("ships");
        assertThat(SCHEME.closure("lifts")).doesNotContain("plan/high-end");
    }

    @Test
    void what_it_includes_again_below_an_excluded_one_is_in() {
        Extent extent = new Extent("plan/ships", Text.same("ships"), Set.of("ships", "refits"), Set.of("repair"));
        ConceptScheme scheme = new ConceptScheme(concepts("ships", "repair<ships", "refits<repair", "cleaning<repair"), List.of(extent));
        assertThat(scheme.closure("refits")).contains("plan/ships");
        assertThat(scheme.closure("cleaning")).doesNotContain("plan/ships");
    }

    @Test
    void what_is_wider_than_a_part_of_it_is_not_covered_but_stands_above_it() {
        assertThat(SCHEME.closure("equipment")).containsExactly("equipment");
        assertThat(SCHEME.closure("plan/high-end")).contains("equipment", "ships").doesNotContain("repair", "lathes", "lifts");
    }

    @Test
    void the_tree_itself_knows_no_extents() {
        assertThat(SCHEME.lineage("lathes")).containsExactlyInAnyOrder("lathes", "machine-tools", "equipment");
        assertThat(SCHEME.ids()).doesNotContain("plan/high-end");
        assertThat(SCHEME.label("plan/high-end")).isEqualTo(Text.same("high-end"));
    }

    private static Map<String, Concept> concepts(String... edges) {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (String edge : edges) {
            String[] ends = edge.split("<");
            concepts.put(ends[0], new Concept(ends[0], Text.same(ends[0]), Kind.INDUSTRY, ends.length == 1 ? List.of() : List.of(ends[1]), List.of()));
        }
        return concepts;
    }
}
