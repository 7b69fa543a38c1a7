package zonefit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zonefit.TestRules;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.table.Workbook;
import zonefit.text.Lang;

class TemplateTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Lang.class)
    void the_example_of_every_column_and_every_word_of_its_list_can_be_read(Lang lang) {
        StringBuilder jsonl = new StringBuilder();
        for (Guide guide : Guide.columns()) {
            jsonl.append(guide.name(lang).replace(",", " ")).append('\t');
        }
        jsonl.append('\n');
        for (Guide guide : Guide.columns()) {
            jsonl.append(guide.example().in(lang)).append('\t');
        }
        List<ProjectSource> sources = TestRules.read(jsonl.toString());
        assertThat(sources).as(sources::toString).singleElement().isInstanceOf(ProjectSource.Read.class);
        for (Guide guide : Guide.columns()) {
            for (String word : guide.words(lang)) {
                assertThat(TestRules.read("id," + guide.field().path() + "\nP-1," + word + "\n")).as(guide + word)
                        .singleElement().isInstanceOf(ProjectSource.Read.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void an_empty_template_is_known_and_holds_no_project(Lang lang) throws IOException {
        Path file = write(lang);
        assertThat(new ProjectReader(TestRules.folder().vocabulary(), TestRules.folder().policyIds())
                .read(file.toString(), InputStream.nullInputStream())).singleElement().asString().contains("holds no project").doesNotContain("column");
        try (Workbook workbook = Workbook.open(file); Workbook.Rows sheet = workbook.rows(workbook.sheets().get(0))) {
            List<String> header = Arrays.asList(sheet.next().orElseThrow().cells());
            assertThat(header).hasSize(Guide.columns().size());
            List<Field<?>> asked = List.of(Fields.ID, Fields.INDUSTRY, Fields.CITY, Fields.SITE_AREA, Fields.TOTAL_INVESTMENT, Fields.EIA);
            asked.forEach(field -> assertThat(header).contains(lang == Lang.ZH ? field.label().zh() : field.path()));
            assertThat(workbook.sheets()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void headers_are_frozen_and_bear_notes_and_columns_offer_the_words_of_the_vocabulary(Lang lang) throws IOException {
        try (ZipFile zip = new ZipFile(write(lang).toFile())) {
            String sheet = text(zip, "xl/worksheets/sheet1.xml");
            assertThat(sheet).contains("state=\"frozen\"");
            assertThat(sheet.split("<dataValidation ")).hasSizeGreaterThan(20);
            assertThat(text(zip, "xl/comments1.xml").split("<comment ")).hasSize(Guide.columns().size() + 1);
            assertThat(text(zip, "xl/worksheets/sheet3.xml").split("<row ")).hasSizeGreaterThan(1500);
        }
    }

    private Path write(Lang lang) throws IOException {
        Path file = folder.resolve(lang + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new TemplateWorkbook(TestRules.folder().vocabulary(), lang).write(out);
        }
        return file;
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
