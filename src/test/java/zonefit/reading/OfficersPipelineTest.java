package zonefit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonefit.TestRules;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.screening.Screener;
import zonefit.table.Workbook;
import zonefit.template.TemplateWorkbook;
import zonefit.text.Lang;
import zonefit.verdict.Assessment;
import zonefit.verdict.Verdict;

/**
 * Twenty projects as an office fills them into the template, each with the verdict that a careful officer gives it. Whatever the
 * file is saved as, the answers are the same.
 */
class OfficersPipelineTest {

    private static final Path PIPELINE = Path.of("src/test/resources/zonefit/reading/pipeline.csv");
    private static final Screener SCREENER = TestRules.screener();

    @TempDir
    private static Path folder;

    private static List<List<String>> rows;
    private static List<Verdict> expected;

    @BeforeAll
    static void readTheRows() throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(PIPELINE)) {
            List<List<String>> all = reader.stream().map(CsvRecord::getFields).toList();
            expected = all.stream().skip(1).map(row -> Verdict.valueOf(row.get(0))).toList();
            rows = all.stream().map(row -> row.subList(1, row.size())).toList();
        }
    }

    @AfterAll
    static void close() {
        SCREENER.close();
    }

    @Test
    void twenty_rows_of_several_verdicts() {
        assertThat(rows).hasSize(21);
        assertThat(expected).contains(Verdict.values());
    }

    @Test
    void the_remark_column_with_the_expected_verdict_is_not_read() {
        assertThat(verdicts(PIPELINE)).isEqualTo(expected);
    }

    @Test
    void the_filled_template_gets_the_verdicts_that_an_officer_gives() throws IOException {
        assertThat(verdicts(workbook())).isEqualTo(expected);
    }

    @Test
    void every_way_of_saving_it_gives_the_same_findings() throws IOException {
        List<Object> wanted = findings(PIPELINE);
        assertThat(findings(workbook())).isEqualTo(wanted);
        assertThat(findings(csv("gb.csv", "", Charset.forName("GB18030")))).isEqualTo(wanted);
        assertThat(findings(csv("bom.csv", "\uFEFF", StandardCharsets.UTF_8))).isEqualTo(wanted);
        assertThat(findings(jsonl())).isEqualTo(wanted);
    }

    private static List<Verdict> verdicts(Path file) {
        return assessments(file).map(Assessment::verdict).toList();
    }

    private static List<Object> findings(Path file) {
        return assessments(file).<Object>map(a -> List.of(a.project().id(), a.verdict(), a.checks(), a.findings(), a.missing())).toList();
    }

    private static Stream<Assessment> assessments(Path file) {
        List<ProjectSource> sources = TestRules.reader().read(file.toString(), InputStream.nullInputStream());
        assertThat(sources).as(sources::toString).allMatch(ProjectSource.Read.class::isInstance);
        return sources.stream().map(source -> SCREENER.screen(((ProjectSource.Read) source).project()));
    }

    private static Path csv(String name, String mark, Charset charset) throws IOException {
        StringWriter text = new StringWriter();
        text.append(mark);
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            rows.forEach(writer::writeRecord);
        }
        return Files.writeString(folder.resolve(name), text.toString(), charset);
    }

    private static Path jsonl() throws IOException {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    Field<?> field = field(rows.get(0).get(i));
                    members.add('"' + field.path() + "\": " + json(field, row.get(i)));
                }
            }
            lines.add("{" + String.join(", ", members) + "}");
        }
        return Files.write(folder.resolve("pipeline.jsonl"), lines);
    }

    private static String json(Field<?> field, String cell) {
        return switch (field.kind()) {
            case TEXTS, CHOICES -> Stream.of(cell.split("[；、]")).map(OfficersPipelineTest::quoted).toList().toString();
            case EXCEPTIONS -> "[{\"rule\": " + quoted(cell.split("=")[0]) + ", \"approval\": " + quoted(cell.split("=")[1]) + "}]";
            default -> quoted(cell);
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n") + '"';
    }

    private static Field<?> field(String label) {
        return Fields.ALL.stream().filter(field -> field.label().zh().equals(label)).findFirst().orElseThrow();
    }

    /** The template's own header, and below it dates, numbers and percentages as a spreadsheet keeps them. */
    private static Path workbook() throws IOException {
        Path template = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(template)) {
            new TemplateWorkbook(TestRules.folder().vocabulary(), Lang.ZH).write(out);
        }
        String[] header;
        try (Workbook workbook = Workbook.open(template); Workbook.Rows sheet = workbook.rows(workbook.sheets().get(0))) {
            header = sheet.next().orElseThrow().cells();
        }
        Path filled = folder.resolve("filled.xlsx");
        try (OutputStream out = Files.newOutputStream(filled);
                org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "office", null)) {
            Worksheet sheet = workbook.newWorksheet("项目");
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
                int from = rows.get(0).indexOf(header[column]);
                for (int row = 1; from >= 0 && row < rows.size(); row++) {
                    fill(sheet, row, column, rows.get(row).get(from));
                }
            }
        }
        return filled;
    }

    private static void fill(Worksheet sheet, int row, int column, String cell) {
        Optional<BigDecimal> number = cell.matches("[0-9,.]+") ? Optional.of(new BigDecimal(cell.replace(",", ""))) : Optional.empty();
        if (cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            sheet.value(row, column, LocalDate.parse(cell));
            sheet.style(row, column).format("yyyy/m/d").set();
        } else if (cell.matches("[0-9.]+%")) {
            sheet.value(row, column, new BigDecimal(cell.replace("%", "")).movePointLeft(2).doubleValue());
            sheet.style(row, column).format("0.0%").set();
        } else if (number.isPresent()) {
            sheet.value(row, column, number.get().doubleValue());
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }
}
