package zonefit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.Golden;
import zonefit.TestRules;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Lang;

class TableInputTest {

    private static final Path BAD = Path.of("src/test/resources/zonefit/reading/bad-table.csv");
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    @Test
    void whatever_is_wrong_with_a_csv_is_said_and_the_good_rows_are_read() {
        for (Lang lang : Lang.values()) {
            Golden.compare("reading/bad-table." + lang.name().toLowerCase(Locale.ROOT) + ".txt", report(read(BAD), lang));
        }
    }

    @Test
    void whatever_is_wrong_with_a_workbook_is_said_with_the_cell() throws IOException {
        Path file = folder.resolve("bad.xlsx");
        workbook(file, sheet -> {
            row(sheet, 0, "某区招商项目一览表");
            row(sheet, 2, "项目编号", "项目名称", "用地面积（平方米）", "总投资（亿美元）", "判定日期", "容积律", "是否在产业园区内");
            row(sheet, 3, "P-1", "正常项目", 20000, "", "2023-09-15", "", true);
            row(sheet, 4, "", "没有编号", 20000);
            row(sheet, 6, "P-3", "数值有误", "三十亩", "", 45184, "", "也许", "表外");
            row(sheet, 7, "P-4", "公式");
            sheet.formula(7, 2, "SUM(A1:A2)");
        });
        for (Lang lang : Lang.values()) {
            Golden.compare("reading/bad-workbook." + lang.name().toLowerCase(Locale.ROOT) + ".txt",
                    report(read(file), lang).replace(file.toString(), "bad.xlsx"));
        }
    }

    @ParameterizedTest
    @CsvSource({"land.siteAreaSqm", "LAND.SITEAREASQM", "用地面积（平方米）", "用地面积(平方米)", "用地面积", "用地面积 (㎡)", "* 用地面积：", "用地面积（m²）"})
    void a_column_may_be_called_by_its_dotted_name_or_its_label(String header) {
        assertThat(one("id," + header + "\nP-1,20000\n").get(Fields.SITE_AREA).orElseThrow()).isEqualByComparingTo("20000");
    }

    @ParameterizedTest
    @CsvSource({"用地面积（亩）,30,20000", "用地面积（公顷）,2,20000", "用地面积（亩）,2公顷,20000", "用地面积,'30亩',20000"})
    void the_unit_in_the_header_is_that_of_a_bare_number(String header, String cell, String expected) {
        assertThat(one("id," + header + "\nP-1," + cell + "\n").get(Fields.SITE_AREA).orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"总投资（亿元）,8,investment.totalWan,80000", "建筑系数（%）,45,land.buildingCoefficient,0.45", "亩均税收（元/亩）,600000,investment.taxPerMuWan,60"})
    void so_it_is_of_money_and_shares(String header, String cell, String path, String expected) {
        assertThat((java.math.BigDecimal) one("id," + header + "\nP-1," + cell + "\n").get(Fields.BY_PATH.get(path)).orElseThrow())
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"用地面积（平方英尺）", "年综合能耗（万吨标准煤）", "就业人数（万人）"})
    void a_unit_that_nobody_knows_is_not_taken_for_that_of_the_field(String header) {
        List<ProjectSource> sources = read("id," + header + "\nP-1,30\n");
        assertThat(sources).hasSize(2);
        assertThat(sources.get(0)).isInstanceOf(ProjectSource.Unreadable.class);
        assertThat(((ProjectSource.Read) sources.get(1)).project()).hasToString("P-1 {id=P-1}");
    }

    @Test
    void every_label_and_every_name_is_known() {
        for (Field<?> field : Fields.ALL) {
            for (String name : List.of(field.path(), field.label().zh(), field.label().en())) {
                assertThat(ColumnNames.of(name)).as(name).isInstanceOf(ColumnNames.Meaning.Of.class);
            }
        }
    }

    @Test
    void a_cell_may_hold_a_list_and_approved_exceptions() {
        Project project = one("""
                id,主要产品,主要工艺,用地性质,已批准的例外
                P-1,关节模组；伺服电机;减速器,"机加工、
                装配",M1、M2,guangzhou-2022/class-1-floor-area-ratio=穗府〔2023〕1号；guangzhou-2022/x = 批文
                """);
        assertThat(project.texts(Fields.PRODUCTS)).containsExactly("关节模组", "伺服电机", "减速器");
        assertThat(project.texts(Fields.PROCESSES)).containsExactly("机加工", "装配");
        assertThat(project.texts(Fields.LAND_CLASS)).containsExactly("M1", "M2");
        assertThat(project.exceptions()).extracting("rule").containsExactly("guangzhou-2022/class-1-floor-area-ratio", "guangzhou-2022/x");
        assertThat(project.exceptions()).extracting("approval").containsExactly("穗府〔2023〕1号", "批文");
    }

    @Test
    void rows_without_a_filled_cell_are_skipped_and_the_others_keep_their_numbers() {
        assertThat(read("id,name\n\n,\n \nP-1,x\n\"\",\"\"\nP-2,y\n")).extracting(source -> source.where().line()).containsExactly(5, 7);
    }

    @Test
    void text_in_gb18030_is_told_from_utf_8_even_where_it_starts_late() throws IOException {
        StringBuilder text = new StringBuilder("id,name\n");
        for (int i = 0; i < 6000; i++) {
            text.append("P-").append(i).append(",ascii only\n");
        }
        Path file = Files.write(folder.resolve("late.csv"), text.append("P-X,东莞机器人\n").toString().getBytes(GB18030));
        List<ProjectSource> sources = read(file);
        assertThat(sources).hasSize(6001);
        assertThat(((ProjectSource.Read) sources.get(6000)).project().name()).isEqualTo("东莞机器人");
    }

    @Test
    void a_row_in_another_encoding_than_the_file_spoils_no_other() throws IOException {
        byte[] before = "编号列,项目编号,项目名称\n1,P-1,机器人\n2,P-2,".replace("编号列", "序号").getBytes(StandardCharsets.UTF_8);
        byte[] wrong = "机器人".getBytes(GB18030);
        byte[] after = "\n3,P-3,机器人\n".getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("mixed.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(before);
            out.write(wrong);
            out.write(after);
        }
        List<ProjectSource> sources = read(file);
        assertThat(sources).hasSize(3);
        assertThat(report(sources, Lang.EN)).contains(":3: this row is not text in UTF-8");
    }

    @Test
    void text_that_is_neither_is_said_to_be_neither() throws IOException {
        Path file = Files.write(folder.resolve("utf16.csv"), "\uFEFFid,name\nP-1,x\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(report(read(file), Lang.EN)).contains("neither in UTF-8 nor in GB18030");
    }

    @Test
    void a_header_without_an_id_is_said_once() {
        assertThat(read("项目名称,产业\nx,y\nz,w\n")).singleElement().isInstanceOf(ProjectSource.Unreadable.class);
    }

    @Test
    void a_table_without_a_header_is_said_with_what_was_probably_meant() throws IOException {
        Path file = Files.writeString(folder.resolve("none.csv"), "项目编码,项目明称\nP-1,x\n");
        assertThat(read(file)).hasSize(1);
        assertThat(report(read(file), Lang.ZH)).contains("没有表头", "`项目编号`", "`项目名称`");
    }

    @Test
    void semicolons_and_tabs_separate_too() {
        assertThat(one("id;land.far\nP-1;2.5\n").get(Fields.FAR).orElseThrow()).isEqualByComparingTo("2.5");
        assertThat(one("id\tland.far\nP-1\t2.5\n").get(Fields.FAR).orElseThrow()).isEqualByComparingTo("2.5");
    }

    @Test
    void a_million_yuan_is_no_power_of_ten_and_a_date_no_number() throws IOException {
        Path file = folder.resolve("cells.xlsx");
        workbook(file, sheet -> {
            row(sheet, 0, "id", "gbt4754", "investment.totalWan", "land.far", "asOf", "land.residentialShare", "name");
            row(sheet, 1, 20230001, 3491, 1.0E7, 0.1 + 0.2 + 2.2, java.time.LocalDate.of(2023, 9, 15), 0.3, 12345678901.0);
            sheet.style(1, 4).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.style(1, 5).format("0%").set();
            sheet.style(1, 2).format("0.00E+00").set();
        });
        assertThat(read(file)).singleElement().isInstanceOf(ProjectSource.Read.class);
        assertThat(((ProjectSource.Read) read(file).get(0)).project()).hasToString("20230001 {id=20230001, name=12345678901, asOf=2023-09-15, "
                + "gbt4754=3491, land.far=2.5, land.residentialShare=0.30, investment.totalWan=10000000}");
    }

    @Test
    void the_first_visible_sheet_with_a_header_is_read() throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "office", null)) {
            row(workbook.newWorksheet("说明"), 0, "本表由各镇街填写");
            Worksheet hidden = workbook.newWorksheet("旧");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            row(hidden, 0, "项目编号", "项目名称");
            row(hidden, 1, "OLD", "x");
            Worksheet sheet = workbook.newWorksheet("项目");
            row(sheet, 0, "项目编号", "容积率");
            row(sheet, 1, "P-1", 2.5);
            row(sheet, 2, "P-2", "很高");
        }
        List<ProjectSource> sources = read(file);
        assertThat(((ProjectSource.Read) sources.get(0)).project().id()).isEqualTo("P-1");
        assertThat(report(sources, Lang.ZH)).contains(":3:2: land.far (项目!B3): `很高` 应为 数字");
    }

    @ParameterizedTest
    @CsvSource({"not a workbook,xlsx", "PK\u0003\u0004 broken,csv", "\u00D0\u00CF\u0011\u00E0 old,xls"})
    void what_is_no_workbook_is_said(String content, String extension) throws IOException {
        Path file = Files.write(folder.resolve("no." + extension), content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read(file)).singleElement().isInstanceOf(ProjectSource.Unreadable.class);
    }

    @Test
    void rows_are_handed_over_before_the_end_of_the_file_is_seen() {
        InputStream endless = new InputStream() {
            private final byte[] row = "P-1,x\n".getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                return at < 8 ? "id,name\n".charAt((int) at++) : row[(int) ((at++ - 8) % row.length)];
            }
        };
        int[] seen = {0};
        RecordSink threeOnly = record -> {
            if (++seen[0] == 100_000) {
                throw new IllegalStateException("enough");
            }
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> TestRules.reader().each("-", endless, threeOnly))).hasMessage("enough");
    }

    @Test
    void a_workbook_and_a_table_are_known_on_standard_input() throws IOException {
        Path file = folder.resolve("in.xlsx");
        workbook(file, sheet -> {
            row(sheet, 0, "id", "name");
            row(sheet, 1, "P-1", "x");
        });
        for (byte[] content : List.of(Files.readAllBytes(file), "项目编号,项目名称\nP-1,x\n".getBytes(GB18030),
                "{\"id\": \"P-1\"}\n{\"id\": \"P-2\"".getBytes(StandardCharsets.UTF_8))) {
            List<ProjectSource> sources = TestRules.reader().read("-", new ByteArrayInputStream(content));
            assertThat(sources.get(0)).as(sources::toString).isInstanceOf(ProjectSource.Read.class);
        }
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static void workbook(Path file, Filling filling) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "office", null)) {
            filling.fill(workbook.newWorksheet("项目"));
        }
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cells[i] instanceof Boolean yes) {
                sheet.value(row, i, yes);
            } else if (cells[i] instanceof java.time.LocalDate date) {
                sheet.value(row, i, date);
            } else {
                sheet.value(row, i, cells[i].toString());
            }
        }
    }

    private static String report(List<ProjectSource> sources, Lang lang) {
        StringBuilder report = new StringBuilder();
        for (ProjectSource source : sources) {
            if (source instanceof ProjectSource.Unreadable bad) {
                bad.problems().forEach(problem -> report.append(problem.in(lang)).append('\n'));
            } else if (source instanceof ProjectSource.Read good) {
                report.append(good.where()).append(": ").append(good.project()).append('\n');
            }
        }
        return report.toString();
    }

    private static Project one(String csv) {
        List<ProjectSource> sources = read(csv);
        assertThat(sources).as(sources::toString).singleElement().isInstanceOf(ProjectSource.Read.class);
        return ((ProjectSource.Read) sources.get(0)).project();
    }

    private static List<ProjectSource> read(String csv) {
        return TestRules.read(csv);
    }

    private static List<ProjectSource> read(Path path) {
        return TestRules.reader().read(path.toString(), InputStream.nullInputStream());
    }
}
