package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zonefit.TestRules;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Summary;
import zonefit.reading.ProjectSource;
import zonefit.text.Lang;
import zonefit.verdict.Verdict;

/** Whatever the form, a project has one verdict, in the order of the input. */
class ReportsAgreeTest {

    private static final List<Screened> SAMPLES = samples();

    @Property(tries = 10)
    void csv_jsonl_and_xlsx_give_each_project_the_same_verdict(@ForAll long seed, @ForAll @IntRange(max = 40) int size) throws IOException {
        List<Screened> projects = new ArrayList<>(SAMPLES);
        Collections.shuffle(projects, new Random(seed));
        projects = projects.subList(0, size);
        List<String> expected = projects.stream().map(one -> one.assessment().project().id() + " " + one.assessment().verdict()).toList();
        assertThat(jsonl(projects)).isEqualTo(expected);
        assertThat(csv(projects)).isEqualTo(expected);
        assertThat(xlsx(projects)).isEqualTo(expected);
    }

    private static List<String> jsonl(List<Screened> projects) throws IOException {
        StringWriter out = new StringWriter();
        report(new JsonReporter(out, Lang.ZH, JsonReporter.Layout.LINES, ReportExamples.SETTINGS), projects);
        List<String> verdicts = new ArrayList<>();
        try (MappingIterator<JsonNode> lines = new ObjectMapper().readerFor(JsonNode.class).readValues(out.toString())) {
            lines.forEachRemaining(line -> verdicts.add(line.get("project").asText() + " " + line.get("verdict").asText()));
        }
        return verdicts;
    }

    private static List<String> csv(List<Screened> projects) throws IOException {
        StringWriter out = new StringWriter();
        report(new CsvReporter(out, Lang.ZH), projects);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out.toString().substring(1))) {
            return reader.stream().map(row -> row.getField("id") + " " + row.getField("verdict")).toList();
        }
    }

    private static List<String> xlsx(List<Screened> projects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report(new XlsxReporter(out, Lang.ZH), projects);
        List<String> verdicts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Row row : book.getSheet("项目")) {
                String label = row.getCell(3).getStringCellValue();
                Stream.of(Verdict.values()).filter(verdict -> verdict.label().zh().equals(label)).findFirst()
                        .ifPresent(verdict -> verdicts.add(row.getCell(1).getStringCellValue() + " " + verdict));
            }
        }
        return verdicts;
    }

    private static void report(Reporter reporter, List<Screened> projects) throws IOException {
        Summary summary = new Summary();
        for (Screened project : projects) {
            summary.add(project);
            reporter.assessment(project);
        }
        reporter.pipeline(new PipelineReport(summary, List.of(), List.of()));
        reporter.finish();
        reporter.close();
    }

    /** Every fifth sample: all verdicts, and quick. */
    private static List<Screened> samples() {
        List<ProjectSource> sources = TestRules.reader().read("sample-projects", InputStream.nullInputStream());
        List<Screened> samples = new ArrayList<>();
        for (int i = 0; i < sources.size(); i += 5) {
            ProjectSource.Read read = (ProjectSource.Read) sources.get(i);
            samples.add(Screened.of(read.where(), ReportExamples.SCREENER.screen(read.project())));
        }
        return samples;
    }
}
