package zonefit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.TestRules;
import zonefit.problem.Problem;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.vocabulary.IndustryCode.Match;

/** The counts of the documents, held against the tables. */
class ContentTest {

    private static final Path POLICIES = TestRules.FOLDER.resolve("policies");

    @Test
    void all_72_blocks_of_the_annex_are_encoded_and_all_but_the_lost_one_say_what_they_are_for() {
        Set<String> rows = blocks(statement -> true);
        Set<String> focus = blocks(Statement::isFocus);
        for (int row = 1; row <= 72; row++) {
            assertThat(rows).contains("附件 第" + row + "行");
            // The focus cell of row 42 is lost in the document: what stands there supports, but excludes nothing.
            assertThat(focus.contains("附件 第" + row + "行")).as("row " + row).isEqualTo(row != 42);
        }
    }

    private static Set<String> blocks(Predicate<Statement> filter) {
        return TestRules.folder().statements().stream()
                .filter(statement -> statement.policy().equals("guangzhou-2018") && filter.test(statement))
                .map(statement -> statement.citation().locator()).filter(locator -> locator.startsWith("附件 第"))
                .map(locator -> locator.replaceAll("行.*", "行")).collect(Collectors.toSet());
    }

    @Test
    void the_matrix_has_420_cells_that_add_up_to_the_printed_totals() {
        List<Row> cells = table("guangdong-2021/matrix.csv");
        assertThat(cells).hasSize(420);
        Map<String, Integer> starred = new HashMap<>();
        cells.forEach(cell -> {
            assertThat(cell.get("stars")).isIn("0", "1", "2", "3");
            if (!cell.get("stars").equals("0")) {
                starred.merge("cluster " + cell.get("cluster"), 1, Integer::sum);
                starred.merge("city " + cell.get("city") + " " + cell.get("stars"), 1, Integer::sum);
                starred.merge("city " + cell.get("city"), 1, Integer::sum);
            }
        });
        List<Row> totals = table("guangdong-2021/checksums.csv");
        assertThat(totals).hasSizeGreaterThanOrEqualTo(41);
        totals.stream().filter(total -> total.get("kind").equals("cluster")).forEach(total ->
                assertThat(starred.getOrDefault("cluster " + total.get("name"), 0)).as(total.get("name"))
                        .isEqualTo(Integer.parseInt(total.get("total"))));
        assertThat(totals.stream().filter(total -> total.get("kind").equals("cluster"))).hasSize(20);
    }

    @Test
    void every_starred_cell_is_a_statement_and_no_blank_one() {
        Set<String> starred = table("guangdong-2021/matrix.csv").stream().filter(cell -> !cell.get("stars").equals("0"))
                .map(cell -> "guangdong-2021/m-" + cell.get("cluster") + "-" + cell.get("city")).collect(Collectors.toSet());
        Set<String> statements = TestRules.folder().statements().stream().map(Statement::id)
                .filter(id -> id.startsWith("guangdong-2021/m-")).collect(Collectors.toSet());
        assertThat(statements).isEqualTo(starred);
    }

    @Test
    void there_are_98_sub_segments_and_each_is_encoded() {
        List<Row> segments = table("guangdong-2021/segments.csv");
        assertThat(segments).hasSize(98);
        Set<String> statements = TestRules.folder().statements().stream().map(Statement::id).collect(Collectors.toSet());
        segments.forEach(segment -> assertThat(statements).as(segment.get("id"))
                .anyMatch(id -> id.startsWith("guangdong-2021/" + segment.get("id") + "-")));
    }

    @Test
    void all_609_classes_of_manufacturing_lead_to_a_concept_or_are_deliberately_left_out() {
        List<Row> classes = Table.read(TestRules.FOLDER.resolve("vocabulary/gbt4754.csv"), new ArrayList<>()).rows().stream()
                .filter(row -> row.get("section").equals("C") && row.get("level").equals("class")).toList();
        assertThat(classes).hasSize(609);
        classes.forEach(row -> {
            var code = TestRules.folder().vocabulary().code(row.get("code")).orElseThrow();
            boolean leftOut = code.match() == Match.UNMAPPED && row.get("match").equals("unmapped");
            assertThat(!code.concepts().isEmpty() || leftOut).as(row.get("code") + " " + row.get("zh")).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"guangzhou-2018", "huadu-2021", "guangzhou-2022", "guangdong-2021", "pearl-west-2017"})
    void every_policy_has_its_clauses(String policy) {
        assertThat(table(policy + "/clauses.csv")).hasSizeGreaterThan(50);
    }

    private static List<Row> table(String name) {
        List<Problem> problems = new ArrayList<>();
        List<Row> rows = Table.read(POLICIES.resolve(name), problems).rows();
        assertThat(problems).isEmpty();
        return rows;
    }
}
