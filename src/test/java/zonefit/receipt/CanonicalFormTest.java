package zonefit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.TestRules;
import zonefit.project.ExceptionClaim;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.project.Project.Exceptions;
import zonefit.project.Project.Texts;
import zonefit.reading.ProjectSource;

class CanonicalFormTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final CanonicalForm FORM = new CanonicalForm();
    private static final List<Project> SAMPLES = TestRules.files(Path.of("sample-projects"), ".yaml").stream()
            .flatMap(file -> TestRules.reader().read(file.toString(), System.in).stream())
            .map(source -> ((ProjectSource.Read) source).project()).toList();

    private static final String YAML = """
            id: P-1
            name: "“关节”\\t\\"模组\\" \\u0001"
            asOf: 2023-09-15
            products: [关节模组, 伺服电机]
            notes: []
            site: {inPark: true, city: 广州市}
            land: {siteAreaSqm: 60亩, far: 2.50, landClass: 一类工业用地, residentialShare: 30%}
            exceptions: [{rule: a/b, approval: 文号}]
            """;

    @TempDir
    private Path folder;

    @Test
    void is_json_without_blanks_sorted_by_field() {
        assertThat(text(TestRules.project(YAML))).isEqualTo("{\"asOf\":\"2023-09-15\",\"exceptions\":[{\"approval\":\"文号\",\"rule\":\"a/b\"}],"
                + "\"id\":\"P-1\",\"land.far\":2.5,\"land.landClass\":[\"M1\"],\"land.residentialShare\":0.3,\"land.siteAreaSqm\":40000,"
                + "\"name\":\"“关节”\\t\\\"模组\\\" \\u0001\",\"products\":[\"关节模组\",\"伺服电机\"],\"site.city\":\"广州市\",\"site.inPark\":true}");
    }

    @Test
    void is_the_same_in_every_format() throws IOException {
        String header = "项目编号,判定日期,主要产品,land.siteAreaSqm,用地性质,容积率,市,已批准的例外";
        String csv = header + "\nP-1,2023/9/15,关节模组；伺服电机,26680.0,M1,2.50,广州市,a/b=文号\n";
        String json = """
                {"site": {"city": "广州市"}, "land": {"far": "2.5", "landClass": ["一类工业用地"], "siteAreaSqm": "40.02亩"},
                 "exceptions": [{"approval": "文号", "rule": "a/b"}], "products": ["关节模组", "伺服电机"], "asOf": "2023-09-15", "id": "P-1"}
                """;
        String yaml = """
                id: P-1
                asOf: 2023年9月15日
                products: [关节模组, 伺服电机]
                land.siteAreaSqm: 2.668公顷
                land: {far: 2.500, landClass: M1}
                site.city: 广州市
                exceptions: [{rule: a/b, approval: 文号}]
                """;
        Path workbook = folder.resolve("in.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook); Workbook book = new Workbook(out, "office", null)) {
            Worksheet sheet = book.newWorksheet("1");
            String[] names = header.split(",");
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
            }
            sheet.value(1, 0, "P-1");
            sheet.value(1, 1, LocalDate.of(2023, 9, 15));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, "关节模组、伺服电机");
            sheet.value(1, 3, 26680);
            sheet.value(1, 4, "M1");
            sheet.value(1, 5, 2.5);
            sheet.value(1, 6, "广州市");
            sheet.value(1, 7, "a/b=文号");
        }
        Project fromWorkbook = ((ProjectSource.Read) TestRules.reader().read(workbook.toString(), System.in).get(0)).project();
        String expected = text(TestRules.project(yaml));
        assertThat(expected).contains("\"land.siteAreaSqm\":26680,");
        assertThat(List.of(text(TestRules.project(csv)), text(TestRules.project(json)), text(TestRules.project(json.replace("\n", " "))),
                text(fromWorkbook))).containsOnly(expected);
        assertThat(FORM.hash(fromWorkbook)).isEqualTo(FORM.hash(TestRules.project(json))).matches("[0-9a-f]{32}");
    }

    @Test
    void is_a_project_file_that_has_the_same_form() {
        assertThat(SAMPLES).hasSizeGreaterThan(400).allSatisfy(project ->
                assertThat(text(TestRules.project(text(project)))).isEqualTo(text(project)));
    }

    @Property(tries = 200)
    void neither_the_order_of_keys_nor_the_way_of_writing_numbers_matters(@ForAll Random random) throws JsonProcessingException {
        Project project = SAMPLES.get(random.nextInt(SAMPLES.size()));
        assertThat(FORM.hash(TestRules.project(written(MAPPER.readTree(text(project)), random)))).isEqualTo(FORM.hash(project));
    }

    /** The same project with its keys in another order, some below their heading, and numbers with zeros at their end. */
    private static String written(JsonNode canonical, Random random) {
        List<String> keys = new ArrayList<>();
        canonical.fieldNames().forEachRemaining(keys::add);
        Collections.shuffle(keys, random);
        ObjectNode written = MAPPER.createObjectNode();
        for (String key : keys) {
            JsonNode value = canonical.get(key);
            JsonNode given = value.isNumber() && random.nextBoolean() ? MAPPER.getNodeFactory().textNode(
                    value.decimalValue().setScale(value.decimalValue().scale() + 3).toPlainString()) : value;
            int dot = key.indexOf('.');
            if (dot > 0 && random.nextBoolean()) {
                written.withObject("/" + key.substring(0, dot)).set(key.substring(dot + 1), given);
            } else {
                written.set(key, given);
            }
        }
        return written.toPrettyString();
    }

    @Property(tries = 300)
    void any_change_of_any_field_changes_the_hash(@ForAll("projects") Map<Field<?>, Object> values, @ForAll("fields") Field<?> field,
            @ForAll Random random) {
        Object changed = value(field, random);
        Assume.that(!changed.equals(values.get(field)) && !isEmpty(changed));
        Map<Field<?>, Object> others = new HashMap<>(values);
        others.put(field, changed);
        String id = field.equals(Fields.ID) ? changed.toString() : "P-1";
        assertThat(FORM.hash(new Project(id, others))).isNotEqualTo(FORM.hash(new Project("P-1", values)));
        others.remove(field);
        if (values.containsKey(field) && !isEmpty(values.get(field)) && !field.equals(Fields.ID)) {
            assertThat(FORM.hash(new Project("P-1", others))).as("without %s", field).isNotEqualTo(FORM.hash(new Project("P-1", values)));
        }
    }

    @Property(tries = 300)
    void is_json_that_another_reader_reads_the_same(@ForAll("projects") Map<Field<?>, Object> values) throws JsonProcessingException {
        JsonNode read = MAPPER.readTree(text(new Project("P-1", values)));
        values.forEach((field, value) -> {
            if (value instanceof String string && !field.equals(Fields.ID)) {
                assertThat(read.get(field.path()).textValue()).isEqualTo(string);
            } else if (value instanceof BigDecimal number) {
                assertThat(read.get(field.path()).decimalValue()).isEqualByComparingTo(number);
            }
        });
    }

    @Provide
    Arbitrary<Field<?>> fields() {
        return Arbitraries.of(Fields.ALL);
    }

    @Provide
    Arbitrary<Map<Field<?>, Object>> projects() {
        return Arbitraries.randoms().map(random -> {
            Map<Field<?>, Object> values = new HashMap<>();
            Fields.ALL.stream().filter(field -> random.nextInt(3) == 0).forEach(field -> values.put(field, value(field, random)));
            return values;
        });
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Texts texts && texts.all().isEmpty() || value instanceof Exceptions exceptions && exceptions.all().isEmpty();
    }

    private static Object value(Field<?> field, Random random) {
        return switch (field.kind()) {
            case TEXT, CHOICE -> word(random);
            case TEXTS, CHOICES -> new Texts(random.ints(random.nextInt(3)).mapToObj(i -> word(random)).toList());
            case YES_NO -> random.nextBoolean();
            case DATE -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case EXCEPTIONS -> new Exceptions(random.ints(random.nextInt(3)).mapToObj(i -> new ExceptionClaim(word(random), word(random))).toList());
            default -> BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4)).stripTrailingZeros();
        };
    }

    /** Whatever may stand in a text, and never nothing. */
    private static String word(Random random) {
        String signs = "aZ09 厂\"\\/{}[],:\n\té\u0007\u2028";
        StringBuilder word = new StringBuilder("x");
        for (int i = random.nextInt(6); i >= 0; i--) {
            word.append(random.nextInt(8) == 0 ? "𠮷" : String.valueOf(signs.charAt(random.nextInt(signs.length()))));
        }
        return word.toString();
    }

    private static String text(Project project) {
        return new String(FORM.of(project), StandardCharsets.UTF_8);
    }
}
