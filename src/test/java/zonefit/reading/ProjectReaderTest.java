package zonefit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.Golden;
import zonefit.TestRules;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Lang;

class ProjectReaderTest {

    private static final Path WRONG = Path.of("src/test/resources/zonefit/reading/everything-wrong.yaml");

    @TempDir
    private Path folder;

    @Test
    void every_problem_is_reported_at_once_with_its_place_and_a_hint() {
        for (Lang lang : Lang.values()) {
            List<ProjectSource> sources = read(WRONG);
            assertThat(sources).singleElement().isInstanceOf(ProjectSource.Unreadable.class);
            StringBuilder report = new StringBuilder();
            ((ProjectSource.Unreadable) sources.get(0)).problems().forEach(problem -> report.append(problem.in(lang)).append('\n'));
            Golden.compare("reading/everything-wrong." + lang.name().toLowerCase() + ".txt", report.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"20000,20000", "120亩,80000", "30亩,20000", "1亩,666.666667", "8公顷,80000", "'42,806.39',42806.39", "0.5平方公里,500000", "2万平方米,20000"})
    void an_area_may_bear_its_unit(String written, BigDecimal expected) {
        assertThat(project("land: {siteAreaSqm: '" + written + "'}").get(Fields.SITE_AREA).orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"80000,80000", "3亿元,30000", "500万元,500", "1.5亿,15000"})
    void money_may_bear_its_unit(String written, BigDecimal expected) {
        assertThat(project("investment: {totalWan: '" + written + "'}").get(Fields.TOTAL_INVESTMENT).orElseThrow())
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.3,0.3", "30%,0.3", "100%,1"})
    void a_share_may_be_a_percentage(String written, BigDecimal expected) {
        assertThat(project("land: {residentialShare: '" + written + "'}").get(Fields.RESIDENTIAL_SHARE).orElseThrow())
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M1", "一类工业用地", "[M1]"})
    void a_land_class_may_be_named_or_coded(String written) {
        assertThat(project("land: {landClass: " + written + "}").texts(Fields.LAND_CLASS)).containsExactly("M1");
    }

    @Test
    void json_yaml_and_lists_of_projects_are_read_alike() {
        assertThat(TestRules.read("[{\"id\": \"A\"}, {\"id\": \"B\"}]")).hasSize(2).allMatch(ProjectSource.Read.class::isInstance);
        assertThat(TestRules.read("- id: A\n- id: B\n")).hasSize(2).allMatch(ProjectSource.Read.class::isInstance);
        assertThat(TestRules.read("id: A\n---\nid: B\n")).hasSize(2).allMatch(ProjectSource.Read.class::isInstance);
    }

    @Test
    void a_broken_line_of_jsonl_spoils_no_other() throws IOException {
        Path file = Files.writeString(folder.resolve("many.jsonl"), "{\"id\": \"A\"}\n{\"id\": \n{\"id\": \"C\"}\n");
        List<ProjectSource> sources = read(file);
        assertThat(sources).hasSize(3);
        assertThat(sources.get(1)).isInstanceOf(ProjectSource.Unreadable.class);
        assertThat(sources.get(1).where().line()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_not_utf_8_is_not_read_as_something_else() throws IOException {
        Path file = Files.write(folder.resolve("gbk.yaml"), "id: A\nname: 机器人\n".getBytes(Charset.forName("GB18030")));
        assertThat(read(file)).singleElement().isInstanceOf(ProjectSource.Unreadable.class);
    }

    @Test
    void a_folder_is_read_in_the_order_of_names_and_an_empty_one_is_said() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), "id: B\n");
        Files.writeString(folder.resolve("a.json"), "{\"id\": \"A\"}");
        Files.writeString(folder.resolve("notes.txt"), "no project");
        assertThat(read(folder)).extracting(source -> ((ProjectSource.Read) source).project().id()).containsExactly("A", "B");
        assertThat(read(Files.createDirectory(folder.resolve("empty")))).singleElement().isInstanceOf(ProjectSource.Unreadable.class);
    }

    @Test
    void a_key_that_is_there_twice_is_not_silently_the_last() {
        assertThat(TestRules.read("id: A\nname: x\nname: y\n")).singleElement().isInstanceOf(ProjectSource.Unreadable.class);
    }

    @Test
    void a_place_outside_guangdong_is_no_mistake() {
        assertThat(TestRules.read("id: A\nsite: {province: 广西, city: 梧州（广西）}\n")).singleElement().isInstanceOf(ProjectSource.Read.class);
        assertThat(TestRules.read("id: A\nsite: {city: 上海市, district: 浦东新区}\n")).singleElement().isInstanceOf(ProjectSource.Read.class);
    }

    @Test
    void a_town_or_zone_that_no_table_knows_is_no_mistake() {
        assertThat(TestRules.read("id: A\nsite: {city: 中山, district: 某某镇}\n")).singleElement().isInstanceOf(ProjectSource.Read.class);
    }

    @Test
    void a_project_without_an_id_is_unreadable() {
        assertThat(TestRules.read("name: x\n")).singleElement().isInstanceOf(ProjectSource.Unreadable.class);
    }

    @Test
    void a_project_that_is_wrong_spoils_no_other_in_its_list() {
        List<ProjectSource> sources = TestRules.read("[{\"id\": \"A\"}, {\"id\": \"B\", \"nam\": 1}, 7, {\"id\": \"C\", \"name\": \"x\", \"name\": \"y\"}, {\"id\": \"D\"}]");
        assertThat(sources).extracting(source -> source instanceof ProjectSource.Read).containsExactly(true, false, false, false, true);
    }

    @Test
    void what_stands_before_a_syntax_error_is_read() {
        for (String text : List.of("[{\"id\": \"A\"}, {\"id\": \"B\"}, {\"id\" \"C\"}, {\"id\": \"D\"}]", "- id: A\n- id: B\n- id: {\n")) {
            assertThat(TestRules.read(text)).as(text).extracting(source -> source instanceof ProjectSource.Read).containsExactly(true, true, false);
        }
    }

    @Test
    void a_list_is_handed_over_while_it_is_read() {
        byte[] item = "{\"id\": \"A\"},\n".getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long at = -1;

            @Override
            public int read() {
                return at++ < 0 ? '[' : item[(int) ((at - 1) % item.length)];
            }
        };
        int[] seen = {0};
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> TestRules.reader().each("-", endless, record -> {
            if (++seen[0] == 50_000) {
                throw new IllegalStateException("enough");
            }
        }))).hasMessage("enough");
    }

    @Test
    void records_may_be_made_on_other_threads() {
        List<Supplier<ProjectSource>> records = new ArrayList<>();
        TestRules.reader().each("sample-projects", InputStream.nullInputStream(), records::add);
        List<String> one = records.stream().map(record -> record.get().toString()).toList();
        assertThat(records.parallelStream().map(record -> record.get().toString()).toList()).isEqualTo(one);
    }

    @Test
    void a_folder_holds_files_of_every_format_but_no_lock_file() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id\nA\n");
        Files.writeString(folder.resolve("b.jsonl"), "{\"id\": \"B\"}\n");
        Files.writeString(folder.resolve("c.yml"), "- id: C\n- id: D\n");
        Files.writeString(folder.resolve("~$e.xlsx"), "lock");
        assertThat(read(folder)).extracting(source -> ((ProjectSource.Read) source).project().id()).containsExactly("A", "B", "C", "D");
    }

    @Test
    void an_empty_id_is_no_id() {
        assertThat(TestRules.read("id: \"\"\n")).singleElement().isInstanceOf(ProjectSource.Unreadable.class);
    }

    @Test
    void a_date_may_be_written_as_spreadsheets_do() {
        for (String written : List.of("2023/9/5", "2023年9月5日", "2023-09-05 00:00:00", "2023/09/05 0:00")) {
            assertThat(project("asOf: '" + written + "'").get(Fields.AS_OF)).hasValue(java.time.LocalDate.of(2023, 9, 5));
        }
    }

    private static Project project(String fields) {
        return TestRules.project("id: P-1\n" + fields + "\n");
    }

    private static List<ProjectSource> read(Path path) {
        return TestRules.reader().read(path.toString(), InputStream.nullInputStream());
    }
}
