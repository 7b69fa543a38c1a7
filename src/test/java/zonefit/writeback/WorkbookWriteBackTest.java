package zonefit.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.text.Lang;

/** A workbook given back, opened with another library than it was written with. */
class WorkbookWriteBackTest {

    /** Columns H to L. */
    private static final int FIRST_ADDED = 7;

    @TempDir
    private Path folder;
    private Path original;
    private Path written;

    @BeforeEach
    void write_back() throws IOException {
        original = OfficeWorkbook.write(folder.resolve("原件.xlsx"));
        written = Results.write(original, folder.resolve("结果.xlsx"), Lang.ZH, OfficeWorkbook.ROWS);
    }

    @Test
    void verdict_and_reasons_stand_at_the_right_of_the_data() throws IOException {
        try (XSSFWorkbook book = open(written)) {
            XSSFSheet sheet = book.getSheet(OfficeWorkbook.SHEET);
            assertThat(added(sheet, 2)).containsExactly("Zonefit 结论", "Zonefit 理由", "Zonefit 依据", "Zonefit 整改", "Zonefit 待补充");
            assertThat(List.of(3, 4, 5, 7)).extracting(row -> added(sheet, row).get(0)).containsExactly("不符合", "符合", "无法读取", "符合");
            assertThat(added(sheet, 3).get(1)).contains("容积率");
            assertThat(added(sheet, 5).get(1)).isEqualTo("land.far: `abc` 应为数");
            assertThat(added(sheet, 1)).containsOnly("");
        }
    }

    @Test
    void every_other_cell_keeps_value_formula_and_style() throws IOException {
        try (XSSFWorkbook before = open(original); XSSFWorkbook after = open(written)) {
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets());
            for (Sheet sheet : before) {
                assertThat(cells(after.getSheet(sheet.getSheetName()))).containsExactlyEntriesOf(cells(sheet));
            }
        }
    }

    @Test
    void every_feature_of_the_sheet_is_kept() throws IOException {
        try (XSSFWorkbook before = open(original); XSSFWorkbook after = open(written)) {
            assertThat(features(after.getSheet(OfficeWorkbook.SHEET))).containsExactlyEntriesOf(features(before.getSheet(OfficeWorkbook.SHEET)));
        }
    }

    @Test
    void every_other_part_is_the_same_byte_for_byte_and_in_its_place() throws IOException {
        Map<String, byte[]> before = parts(original);
        Map<String, byte[]> after = parts(written);
        assertThat(List.copyOf(after.keySet())).isEqualTo(List.copyOf(before.keySet()));
        before.forEach((name, bytes) -> {
            if (!name.equals(OfficeWorkbook.PART)) {
                assertThat(after.get(name)).as(name).isEqualTo(bytes);
            }
        });
    }

    @Test
    void the_sheet_itself_differs_by_what_was_added_alone() throws IOException {
        String before = new String(parts(original).get(OfficeWorkbook.PART), StandardCharsets.UTF_8);
        String after = new String(parts(written).get(OfficeWorkbook.PART), StandardCharsets.UTF_8);
        assertThat(after.replaceAll("<c r=\"[H-L]\\d+\"([^>]*t=\"inlineStr\">.*?</c>| s=\"\\d+\"/>)", "")
                .replaceAll("<col min=\"(\\d+)\" max=\"\\1\" width=\"\\d\\d\" customWidth=\"1\"/>", "")).isEqualTo(before);
    }

    @Test
    void a_problem_with_the_header_is_no_row() throws IOException {
        Path same = Results.write(original, folder.resolve("same.xlsx"), Lang.ZH, -2, 4);
        try (XSSFWorkbook book = open(same)) {
            assertThat(added(book.getSheet(OfficeWorkbook.SHEET), 2)).startsWith("Zonefit 结论");
            assertThat(added(book.getSheet(OfficeWorkbook.SHEET), 4)).startsWith("符合");
        }
    }

    @Test
    void added_cells_look_like_their_row() throws IOException {
        try (XSSFWorkbook book = open(written)) {
            XSSFSheet sheet = book.getSheet(OfficeWorkbook.SHEET);
            assertThat(sheet.getRow(1).getCell(FIRST_ADDED).getCellStyle()).isEqualTo(sheet.getRow(1).getCell(6).getCellStyle());
            assertThat(sheet.getRow(6).getCell(FIRST_ADDED).getCellStyle()).isEqualTo(sheet.getRow(6).getRowStyle());
            assertThat(sheet.getRow(2).getCell(9).getCellStyle()).isEqualTo(sheet.getColumnStyle(9));
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH,不符合", "EN,misfit"})
    void writing_back_again_fills_the_same_columns_anew(Lang lang, String verdict) throws IOException {
        Path again = Results.write(written, folder.resolve("again.xlsx"), lang, 4);
        try (XSSFWorkbook book = open(again)) {
            XSSFSheet sheet = book.getSheet(OfficeWorkbook.SHEET);
            assertThat(added(sheet, 2)).startsWith("Zonefit 结论");
            assertThat(sheet.getRow(1).getLastCellNum()).isEqualTo((short) (FIRST_ADDED + AddedColumns.COUNT));
            assertThat(added(sheet, 4).get(0)).isEqualTo(verdict);
            assertThat(added(sheet, 3)).as("a verdict of another day").containsOnly("");
        }
        Path same = Results.write(written, folder.resolve("same.xlsx"), Lang.ZH, OfficeWorkbook.ROWS);
        assertThat(parts(same).get(OfficeWorkbook.PART)).isEqualTo(parts(written).get(OfficeWorkbook.PART));
    }

    @Test
    void columns_that_a_spreadsheet_program_has_saved_are_known_again() throws IOException {
        Path saved = folder.resolve("saved.xlsx");
        try (XSSFWorkbook book = open(written); var out = Files.newOutputStream(saved)) {
            for (int row : List.of(1, 2, 3, 4, 6)) {
                book.getSheet(OfficeWorkbook.SHEET).getRow(row).forEach(cell -> {
                    if (cell.getColumnIndex() >= FIRST_ADDED && cell.getCellType() == CellType.STRING) {
                        String text = cell.getStringCellValue();
                        cell.setBlank();
                        cell.setCellValue(text);
                    }
                });
            }
            book.write(out);
        }
        Path again = Results.write(saved, folder.resolve("again.xlsx"), Lang.EN, OfficeWorkbook.ROWS);
        try (XSSFWorkbook book = open(again)) {
            assertThat(book.getSheet(OfficeWorkbook.SHEET).getRow(1).getLastCellNum()).isEqualTo((short) (FIRST_ADDED + AddedColumns.COUNT));
            assertThat(added(book.getSheet(OfficeWorkbook.SHEET), 3).get(0)).isEqualTo("misfit");
        }
    }

    @Test
    void a_workbook_whose_parts_bear_no_time_is_given_back_too() throws IOException {
        Path file = folder.resolve("plain.xlsx");
        try (var out = Files.newOutputStream(file); var book = new org.dhatim.fastexcel.Workbook(out, "office", "1.0")) {
            var sheet = book.newWorksheet("项目");
            List.of("项目编号", "项目名称").forEach(header -> sheet.value(0, header.equals("项目编号") ? 0 : 1, header));
            sheet.value(1, 0, "P-1");
        }
        try (XSSFWorkbook book = open(Results.write(file, folder.resolve("back.xlsx"), Lang.ZH, 2))) {
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue() + row.getCell(2).getStringCellValue()).isEqualTo("P-1不符合");
        }
    }

    @Test
    void without_results_the_workbook_comes_back_as_it_was() throws IOException {
        Path same = Results.write(original, folder.resolve("same.xlsx"), Lang.ZH);
        assertThat(parts(same)).usingRecursiveComparison().isEqualTo(parts(original));
    }

    @Test
    void a_file_that_is_no_workbook_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "id,name");
        assertThatThrownBy(() -> Results.write(text, Lang.ZH, 2)).isInstanceOf(IOException.class).hasMessageContaining("no workbook");
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> added(Sheet sheet, int row) {
        DataFormatter formatter = new DataFormatter();
        return IntStream.range(FIRST_ADDED, FIRST_ADDED + AddedColumns.COUNT)
                .mapToObj(column -> formatter.formatCellValue(sheet.getRow(row - 1).getCell(column))).toList();
    }

    /** Everything that is in the cells, those of the added columns left out. */
    private static Map<String, String> cells(Sheet sheet) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                boolean added = sheet.getSheetName().equals(OfficeWorkbook.SHEET) && cell.getColumnIndex() >= FIRST_ADDED
                        && cell.getColumnIndex() < FIRST_ADDED + AddedColumns.COUNT;
                if (!added) {
                    cells.put(cell.getAddress().formatAsString(), cell.getCellType() + " " + cell + " " + cell.getCellStyle().getIndex()
                            + (cell.getCellComment() == null ? "" : cell.getCellComment().getString())
                            + (cell.getHyperlink() == null ? "" : cell.getHyperlink().getAddress()));
                }
            }
        }
        return cells;
    }

    private static Map<String, Object> features(XSSFSheet sheet) {
        Map<String, Object> features = new LinkedHashMap<>();
        features.put("merged", sheet.getMergedRegions());
        features.put("pictures", sheet.createDrawingPatriarch().getShapes().size());
        features.put("pane", sheet.getPaneInformation().getHorizontalSplitPosition() + " " + sheet.getPaneInformation().getVerticalSplitPosition());
        features.put("filter", sheet.getCTWorksheet().getAutoFilter().xmlText());
        features.put("conditional", sheet.getCTWorksheet().getConditionalFormattingArray(0).xmlText());
        features.put("validation", sheet.getCTWorksheet().getDataValidations().xmlText());
        features.put("protection", sheet.getCTWorksheet().getSheetProtection().xmlText());
        features.put("header", sheet.getHeader().getCenter());
        features.put("repeating", sheet.getRepeatingRows());
        features.put("names", sheet.getWorkbook().getAllNames().stream().map(name -> name.getNameName() + name.getRefersToFormula()).toList());
        features.put("hidden sheet", sheet.getWorkbook().isSheetHidden(2));
        for (int column = 0; column < FIRST_ADDED; column++) {
            features.put("width " + column, sheet.getColumnWidth(column));
        }
        for (Row row : sheet) {
            features.put("row " + row.getRowNum(), row.getHeight() + " " + row.getZeroHeight() + " " + row.getOutlineLevel() + " " + row.isFormatted());
        }
        return features;
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : new ArrayList<>(Collections.list(zip.entries()))) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }
}
