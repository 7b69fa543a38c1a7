package zonefit.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.text.Lang;

class CsvWriteBackTest {

    private static final String HEADERS = "Zonefit verdict,Zonefit reasons,Zonefit clauses,Zonefit remedies,Zonefit missing";
    private static final String BROKEN = "unreadable,land.far: `abc` must be a number,,,";

    @TempDir
    private Path folder;

    @Test
    void columns_are_added_and_all_else_is_as_it_was() throws IOException {
        assertThat(written("id,name,city\r\nP-1, \"a\" ,广州市\r\nP-2,\"x\"\"y\",\r\n", -2, -3))
                .isEqualTo("id,name,city," + HEADERS + "\r\nP-1, \"a\" ,广州市," + BROKEN + "\r\nP-2,\"x\"\"y\",," + BROKEN + "\r\n");
    }

    @Test
    void a_verdict_comes_with_its_reasons() throws IOException {
        assertThat(written("id,name\nP-1,a\nP-2,b\n", 2, 3).lines().toList()).satisfies(lines -> {
            assertThat(lines.get(1)).startsWith("P-1,a,misfit,\"Floor area ratio");
            assertThat(lines.get(2)).startsWith("P-2,b,fit,");
        });
    }

    @Test
    void cells_over_several_lines_stay_one_record() throws IOException {
        assertThat(written("id,name\nP-1,\"a\n\nb\"\n\nP-2,c", -2, -6))
                .isEqualTo("id,name," + HEADERS + "\nP-1,\"a\n\nb\"," + BROKEN + "\n\nP-2,c," + BROKEN);
    }

    @Test
    void a_stray_quote_spoils_no_other_row() throws IOException {
        assertThat(written("id,name\nP-1,\"a\nP-2,b\"\nP-3,c\n", -2, -3, -4).lines().toList())
                .containsExactly("id,name," + HEADERS, "P-1,\"a," + BROKEN, "P-2,b\"," + BROKEN, "P-3,c," + BROKEN);
    }

    @Test
    void short_rows_are_filled_up_so_that_columns_stand_under_one_another() throws IOException {
        assertThat(written("项目编号;项目名称;市\nP-1\nP-2;b;c;d\n", -2, -3).lines().toList())
                .containsExactly("项目编号;项目名称;市;;" + HEADERS.replace(',', ';'), "P-1;;;;" + BROKEN.replace(',', ';'),
                        "P-2;b;c;d;" + BROKEN.replace(',', ';'));
    }

    @Test
    void a_title_above_the_header_stays_a_title() throws IOException {
        assertThat(written("2023 年项目\n\nid,name\nP-1,a\n", -4)).isEqualTo("2023 年项目\n\nid,name," + HEADERS + "\nP-1,a," + BROKEN + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*项目编号,备注二", "项目名称（全称）,用地面积（亩）", "ID ,x"})
    void a_header_is_known_by_the_names_of_fields_and_a_problem_with_it_is_no_row(String header) throws IOException {
        assertThat(written("标题\n" + header + "\nP-1,a\n", -2, -3)).isEqualTo("标题\n" + header + "," + HEADERS + "\nP-1,a," + BROKEN + "\n");
    }

    @Test
    void a_file_that_quotes_every_cell_goes_on_so() throws IOException {
        assertThat(written("\"id\",\"name\"\n\"P-1\",\"a\"\n", -2).lines().toList())
                .containsExactly("\"id\",\"name\",\"" + HEADERS.replace(",", "\",\"") + "\"", "\"P-1\",\"a\",\"unreadable\",\"land.far: `abc` must be a number\",,,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void the_encoding_and_the_byte_order_mark_stay(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String mark = name.equals("UTF-8") ? "\uFEFF" : "";
        Path file = Files.write(folder.resolve("p.csv"), (mark + "id,name\nP-1,某芯片项目\n").getBytes(charset));
        assertThat(new String(Results.write(file, Lang.ZH, 2), charset)).startsWith(mark + "id,name,Zonefit 结论").contains("P-1,某芯片项目,不符合,");
    }

    @Test
    void writing_back_again_fills_the_same_columns_anew() throws IOException {
        String first = written("id,name\nP-1,a\nP-2,b\n", 2, 3);
        assertThat(written(first, 2, 3)).isEqualTo(first);
        assertThat(written(first, -3).lines().toList()).containsExactly("id,name," + HEADERS, "P-1,a,,,,,", "P-2,b," + BROKEN);
    }

    @Test
    void without_results_the_file_comes_back_as_it_was() throws IOException {
        assertThat(written("id,name\n\"P-1\n")).isEqualTo("id,name\n\"P-1\n");
    }

    @Test
    void rows_must_come_in_their_order_and_exist() {
        assertThatThrownBy(() -> written("id,name\nP-1,a\nP-2,b\n", 3, 2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> written("id,name\nP-1,a\n", 9)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bytes_that_are_no_text_are_refused_rather_than_replaced() throws IOException {
        Path file = Files.write(folder.resolve("p.csv"), new byte[] {'i', 'd', ',', 'a', '\n', (byte) 0xFF, (byte) 0xFF, '\n'});
        assertThatThrownBy(() -> Results.write(file, Lang.EN, 2)).isInstanceOf(IOException.class).hasMessageContaining("GB18030");
    }

    @Property(tries = 200)
    void cells_put_together_are_the_record(@ForAll @CharRange(from = ',', to = ',') @CharRange(from = '"', to = '"') @AlphaChars String record) {
        RawCsv.cells(record, ',').ifPresent(cells -> assertThat(String.join(",", cells)).isEqualTo(record));
    }

    @Property(tries = 200)
    void what_is_quoted_is_read_as_it_was(@ForAll @Size(max = 5) List<String> texts, @ForAll boolean always) {
        List<String> quoted = texts.stream().map(text -> RawCsv.quoted(text, ';', always)).toList();
        assertThat(RawCsv.cells(String.join(";", quoted), ';').orElseThrow().stream().map(RawCsv::plain).toList())
                .isEqualTo(texts.isEmpty() ? List.of("") : texts);
    }

    private String written(String csv, int... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), csv);
        return new String(Results.write(file, Lang.EN, lines), StandardCharsets.UTF_8);
    }
}
