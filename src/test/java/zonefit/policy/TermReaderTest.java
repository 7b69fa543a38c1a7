package zonefit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.TestRules;
import zonefit.problem.Problem;
import zonefit.text.Lang;
import zonefit.vocabulary.Vocabulary;
import zonefit.vocabulary.VocabularyReader;

class TermReaderTest {

    private static final String HEADER = "id,zh,en,includes,excludes,locator,phrase\n";
    private static final String STATEMENTS = "id,place,concept,term,role,activity,basis,force,locator,phrase,names\n";
    private static final String ROW = "high-end,高端装备,High-end equipment,shipbuilding;machine-tools,yachts,三(一),高端数控机床\n";

    @TempDir
    private Path rules;
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void a_statement_about_a_word_with_an_extent_covers_what_that_lists() throws IOException {
        Statement statement = statements(HEADER + ROW, "s1,guangzhou,,高端装备,key,any,focus,guided,三(一),高端装备,\n").get(0);
        assertThat(problems).isEmpty();
        assertThat(statement.concept()).isEqualTo("plan/high-end");
        assertThat(statement.broader()).contains("shipbuilding", "machine-tools");
    }

    @Test
    void a_word_of_another_policy_has_no_extent_here() throws IOException {
        statements(HEADER + ROW.replace("高端装备", "高端制造"), "s1,guangzhou,,高端装备,key,any,focus,guided,三(一),高端装备,\n");
        assertThat(told()).anyMatch(told -> told.contains("statements.csv:2: concept"));
    }

    @Test
    void a_truth_is_written_once() throws IOException {
        statements(HEADER + ROW, "s1,guangzhou,machinery,高端装备,key,any,focus,guided,三(一),高端装备,\n");
        assertThat(told()).singleElement().asString().contains("statements.csv:2: concept").contains("must be empty here");
    }

    @Test
    void all_that_is_wrong_with_a_word_is_told_with_its_cell() throws IOException {
        read(HEADER + ROW + ROW + "other,别的,Other,shipbuildin,aviation,三(一),别的\n");
        assertThat(told()).anyMatch(told -> told.contains("terms.csv:3: id") && told.contains("there twice"))
                .anyMatch(told -> told.contains("terms.csv:3: zh")).anyMatch(told -> told.contains("terms.csv:4: includes")
                        && told.contains("`shipbuildin` does not exist") && told.contains("`shipbuilding`"))
                .anyMatch(told -> told.contains("terms.csv:4: excludes") && told.contains("nothing to exclude"));
    }

    private List<String> told() {
        return problems.stream().map(problem -> problem.in(Lang.EN)).toList();
    }

    private List<Statement> statements(String terms, String row) throws IOException {
        Files.writeString(Files.createDirectories(rules.resolve("plan")).resolve("statements.csv"), STATEMENTS + row);
        TermReader reader = read(terms);
        return new PolicyReader(rules.resolve("plan"), vocabulary(reader), reader.terms(), problems).statements();
    }

    private TermReader read(String terms) throws IOException {
        Files.writeString(Files.createDirectories(rules.resolve("plan")).resolve("terms.csv"), terms);
        TermReader reader = new TermReader(problems);
        reader.read(rules.resolve("plan"));
        reader.check(vocabulary(reader).concepts());
        return reader;
    }

    private static Vocabulary vocabulary(TermReader reader) {
        return VocabularyReader.read(TestRules.FOLDER.resolve("vocabulary"), reader.extents(), new ArrayList<>());
    }
}
