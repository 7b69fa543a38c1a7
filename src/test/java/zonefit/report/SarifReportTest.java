package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zonefit.problem.Problem;
import zonefit.text.Lang;

class SarifReportTest {

    @ParameterizedTest
    @EnumSource(Lang.class)
    void it_is_valid_by_the_schema_of_sarif_2_1_0(Lang lang) throws IOException {
        try (InputStream schema = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            JsonSchema valid = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
            assertThat(valid.validate(sarif(lang))).isEmpty();
        }
    }

    @Test
    void every_result_points_at_a_rule_of_the_list_and_at_a_line() throws IOException {
        JsonNode run = sarif(Lang.EN).at("/runs/0");
        List<String> rules = StreamSupport.stream(run.at("/tool/driver/rules").spliterator(), false).map(rule -> rule.get("id").asText()).toList();
        assertThat(rules).doesNotHaveDuplicates();
        assertThat(run.get("results")).isNotEmpty().allSatisfy(result -> {
            assertThat(rules.get(result.get("ruleIndex").asInt())).isEqualTo(result.get("ruleId").asText());
            assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isPositive();
        });
    }

    @Test
    void levels_follow_effects_and_waived_findings_are_suppressed() throws IOException {
        assertThat(sarif(Lang.EN).at("/runs/0/results")).allSatisfy(result -> assertThat(result.get("level").asText())
                .isEqualTo(switch (result.at("/properties/effect").asText()) {
                    case "MISFIT" -> "error";
                    case "CONDITIONAL", "UNDETERMINED" -> "warning";
                    case "none" -> "note";
                    default -> result.get("ruleId").asText().equals("zonefit/unreadable") ? "error" : "warning";
                }));
        assertThat(sarif(Lang.EN).at("/runs/0/results")).filteredOn(result -> result.has("suppressions")).hasSize(1);
    }

    @Test
    void fingerprints_tell_results_apart() throws IOException {
        assertThat(sarif(Lang.ZH).at("/runs/0/results")).filteredOn(result -> result.has("partialFingerprints"))
                .extracting(result -> result.at("/partialFingerprints/projectAndRule~1v1").asText()).doesNotHaveDuplicates().isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"投资 项目.yaml,%E6%8A%95%E8%B5%84%20%E9%A1%B9%E7%9B%AE.yaml", "-,-", "a:b.yaml,./a:b.yaml", "/data/a b.yaml,file:///data/a%20b.yaml",
            "in/100%.csv,in/100%25.csv"})
    void files_become_uris(String file, String uri) throws IOException {
        StringWriter out = new StringWriter();
        SarifReporter reporter = new SarifReporter(out, Lang.EN);
        reporter.unreadable(Problem.Place.file(file), List.of(new Problem(Problem.Place.file(file), ReportExamples.PROBLEMS.get(0).message())));
        reporter.finish();
        assertThat(new ObjectMapper().readTree(out.toString()).at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri").asText())
                .isEqualTo(uri);
    }

    private static JsonNode sarif(Lang lang) throws IOException {
        StringWriter out = new StringWriter();
        ReportExamples.report(new SarifReporter(out, lang));
        return new ObjectMapper().readTree(out.toString());
    }
}
