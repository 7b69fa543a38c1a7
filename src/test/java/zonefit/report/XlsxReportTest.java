package zonefit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zonefit.facts.Outcome;
import zonefit.pipeline.Screened;
import zonefit.text.Lang;

/** The workbook, opened with another library than it was written with. */
class XlsxReportTest {

    private static final int VERDICT = 3;

    @ParameterizedTest
    @CsvSource({"ZH,汇总 项目 发现 待补充材料 尚无项目的引导产业", "EN,Summary Projects Findings Questions Gaps"})
    void the_summary_comes_first(Lang lang, String sheets) throws IOException {
        try (XSSFWorkbook book = workbook(lang, Sheet.MOST_ROWS)) {
            assertThat(StreamSupport.stream(book.spliterator(), false).map(org.apache.poi.ss.usermodel.Sheet::getSheetName))
                    .containsExactly(sheets.split(" "));
        }
    }

    @Test
    void every_project_is_a_row_and_so_is_what_could_not_be_read() throws IOException {
        try (XSSFWorkbook book = workbook(Lang.ZH, Sheet.MOST_ROWS)) {
            assertThat(column(book.getSheet("项目"), VERDICT)).containsExactly("结论", "不符合", "待补充材料", "无法读取", "待补充材料", "有条件符合", "符合");
        }
    }

    @Test
    void verdicts_are_coloured_apart() throws IOException {
        try (XSSFWorkbook book = workbook(Lang.EN, Sheet.MOST_ROWS)) {
            XSSFSheet sheet = book.getSheet("Projects");
            assertThat(List.of(1, 2, 3, 5, 6)).extracting(row -> sheet.getRow(row).getCell(VERDICT).getCellStyle()
                    .getFillForegroundXSSFColor().getARGBHex()).doesNotHaveDuplicates().doesNotContainNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void tables_have_a_frozen_header_and_filters(Lang lang) throws IOException {
        try (XSSFWorkbook book = workbook(lang, Sheet.MOST_ROWS)) {
            for (int i = 1; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:").endsWith(String.valueOf(sheet.getLastRowNum() + 1));
            }
        }
    }

    @Test
    void findings_and_questions_are_rows_of_their_own() throws IOException {
        List<Screened> all = ReportExamples.screened();
        try (XSSFWorkbook book = workbook(Lang.EN, Sheet.MOST_ROWS)) {
            assertThat(book.getSheet("Findings").getLastRowNum()).isEqualTo((int) all.stream()
                    .flatMap(one -> one.assessment().findings().stream())
                    .filter(finding -> finding.decides() || finding.outcome() == Outcome.UNMET).count());
            assertThat(book.getSheet("Questions").getLastRowNum()).isEqualTo(all.stream().mapToInt(one -> one.assessment().missing().size()).sum());
            assertThat(column(book.getSheet("Questions"), 4)).contains("land.far");
        }
    }

    @Test
    void quotas_stand_in_the_summary_and_counts_are_numbers() throws IOException {
        try (XSSFWorkbook book = workbook(Lang.EN, Sheet.MOST_ROWS)) {
            XSSFSheet summary = book.getSheet("Summary");
            assertThat(column(summary, 0)).contains("New industrial land a year");
            assertThat(summary.getRow(0).getCell(1).getNumericCellValue()).isEqualTo(6);
        }
    }

    @Test
    void what_looks_like_a_formula_is_text() throws IOException {
        try (XSSFWorkbook book = workbook(Lang.EN, Sheet.MOST_ROWS)) {
            assertThat(column(book.getSheet("Projects"), 2)).contains("=HYPERLINK(\"x\")<&>芯片");
        }
    }

    @Test
    void a_full_sheet_goes_on_in_the_next() throws IOException {
        try (XSSFWorkbook book = workbook(Lang.EN, 3)) {
            List<String> ids = new ArrayList<>();
            for (String sheet : List.of("Projects", "Projects 2", "Projects 3")) {
                List<String> column = column(book.getSheet(sheet), 1);
                assertThat(column).hasSize(3).startsWith("Id");
                ids.addAll(column.subList(1, 3));
            }
            assertThat(ids).containsExactly("P-MISFIT", "P-UNDETERMINED", "", "P-OUTSIDE", "P-CARRIED-OVER", "P-FIT");
            assertThat(book.getSheet("Projects 4")).isNull();
        }
    }

    private static XSSFWorkbook workbook(Lang lang, int mostRows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportExamples.report(new XlsxReporter(out, lang, mostRows));
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> column(XSSFSheet sheet, int column) {
        DataFormatter formatter = new DataFormatter();
        List<String> cells = new ArrayList<>();
        for (Row row : sheet) {
            cells.add(formatter.formatCellValue(row.getCell(column)));
        }
        return cells;
    }
}
