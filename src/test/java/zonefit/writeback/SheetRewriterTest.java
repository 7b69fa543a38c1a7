package zonefit.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.text.Lang;
import zonefit.writeback.SheetShape.Column;

/** The XML of a worksheet, before and after. */
class SheetRewriterTest {

    private static final String COLS = "<cols><col min=\"3\" max=\"3\" width=\"16\" customWidth=\"1\"/><col min=\"4\" max=\"4\" width=\"60\" customWidth=\"1\"/>"
            + "<col min=\"5\" max=\"5\" width=\"40\" customWidth=\"1\"/><col min=\"6\" max=\"6\" width=\"40\" customWidth=\"1\"/>"
            + "<col min=\"7\" max=\"7\" width=\"40\" customWidth=\"1\"/></cols>";

    @Test
    void a_row_gets_cells_and_its_spans_grow() throws IOException {
        assertThat(rewritten("<row r=\"2\" spans=\"1:2\" x14ac:dyDescent=\"0.25\"><c r=\"A2\" s=\"4\"><v>1</v></c></row>"))
                .isEqualTo("<row r=\"2\" spans=\"1:7\" x14ac:dyDescent=\"0.25\"><c r=\"A2\" s=\"4\"><v>1</v></c>" + added(2, "") + "</row>");
    }

    @Test
    void rows_and_cells_without_numbers_are_counted() throws IOException {
        assertThat(rewritten("<row r=\"1\"/><row><c><v>1</v></c><c/></row><row><c><v>2</v></c></row>"))
                .isEqualTo("<row r=\"1\"/><row><c><v>1</v></c><c/>" + added(2, "") + "</row><row><c><v>2</v></c></row>");
    }

    @Test
    void an_empty_row_is_opened_and_a_missing_one_is_added() throws IOException {
        assertThat(rewritten("<row r=\"2\" s=\"3\" customFormat=\"1\"/>")).isEqualTo("<row r=\"2\" s=\"3\" customFormat=\"1\">" + added(2, "3") + "</row>");
        assertThat(rewritten("<row r=\"1\"/><row r=\"9\"/>")).isEqualTo("<row r=\"1\"/><row r=\"2\">" + added(2, "") + "</row><row r=\"9\"/>");
        assertThat(rewritten("<row r=\"1\"/>")).isEqualTo("<row r=\"1\"/><row r=\"2\">" + added(2, "") + "</row>");
    }

    @Test
    void cells_stand_in_the_order_of_their_columns() throws IOException {
        assertThat(rewritten("<row r=\"2\"><c r=\"B2\"/><c r=\"E2\" s=\"7\"/><c r=\"K2\"><v>3</v></c></row>"))
                .isEqualTo("<row r=\"2\"><c r=\"B2\"/>" + cell("C2", "", "1") + cell("D2", "", "2") + cell("E2", "7", "3") + cell("F2", "", "4")
                        + cell("G2", "", "5") + "<c r=\"K2\"><v>3</v></c></row>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"7\" ht='30' ><c r=\"A7\" t=\"str\"><f>A1&amp;\"&#10;\"</f><v>a&#xA;b</v></c > </row>",
            "<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> <![CDATA[<row r=\"2\">]]> </t></is></c></row>",
            "<row r=\"7\"><!-- <row r=\"2\"/> --><?x y?><c r=\"D7\" s=\"1\"/><extLst><ext uri=\"{a>b}\"/></extLst></row>"})
    void a_row_without_a_result_is_the_same_to_the_last_character(String row) throws IOException {
        assertThat(rewritten("<row r=\"2\"/>" + row)).endsWith(row);
    }

    @Test
    void all_around_the_rows_is_the_same_to_the_last_character() throws IOException {
        String before = "\uFEFF<?xml version='1.0' encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<worksheet xmlns=\"main\" mc:Ignorable=\"x14ac xr\">"
                + "<sheetPr/><mc:AlternateContent><mc:Choice Requires=\"x\"><x:sheetData/></mc:Choice></mc:AlternateContent><sheetFormatPr/>";
        String after = "<dataValidations><dataValidation prompt=\"a&#10;b &quot;c&quot;\"/></dataValidations><mc:AlternateContent/></worksheet>\n";
        assertThat(rewrite(before + "<sheetData><row r=\"1\"/></sheetData>" + after, shape(true), Map.of()))
                .isEqualTo(before + COLS + "<sheetData><row r=\"1\"/></sheetData>" + after);
    }

    @Test
    void the_dimension_grows_and_widths_that_are_set_stay() throws IOException {
        assertThat(rewrite("<worksheet><dimension ref=\"A1:B9\"/><cols ><col min=\"1\" max=\"4\" width=\"9\" style=\"6\"/><col min=\"6\" max=\"16384\" width=\"8\"/></cols>"
                + "<sheetData><row r=\"2\"/></sheetData></worksheet>", shape(true), Map.of(2, List.of("1", "2", "3", "", "5"))))
                .isEqualTo("<worksheet><dimension ref=\"A1:G9\"/><cols ><col min=\"1\" max=\"4\" width=\"9\" style=\"6\"/>"
                        + "<col min=\"5\" max=\"5\" width=\"40\" customWidth=\"1\"/><col min=\"6\" max=\"16384\" width=\"8\"/></cols><sheetData><row r=\"2\">"
                        + cell("C2", "6", "1") + cell("D2", "6", "2") + cell("E2", "", "3") + cell("G2", "", "5") + "</row></sheetData></worksheet>");
    }

    @Test
    void a_prefix_of_the_sheet_is_kept_in_what_is_added() throws IOException {
        String written = rewrite("<x:worksheet xmlns:x=\"main\"><x:sheetData><x:row r=\"2\"><x:c r=\"A2\"/></x:row></x:sheetData></x:worksheet>",
                shape(true), Map.of(2, List.of("1", "", "", "", "")));
        assertThat(written).contains("<x:col min=\"3\"").endsWith("<x:c r=\"A2\"/><x:c r=\"C2\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">1</x:t></x:is></x:c>"
                + "</x:row></x:sheetData></x:worksheet>");
    }

    @Test
    void what_an_earlier_run_wrote_goes_and_its_headers_stay() throws IOException {
        assertThat(rewrite("<worksheet><cols/><sheetData><row r=\"1\"><c r=\"C1\" t=\"s\"><v>4</v></c></row><row r=\"2\"><c r=\"C2\" s=\"8\" t=\"s\"><v>5</v></c></row>"
                + "<row r=\"3\"><c r=\"C3\" s=\"8\" t=\"s\"><v>5</v></c><c r=\"D3\" t=\"s\"><v>5</v></c></row></sheetData></worksheet>",
                shape(false), Map.of(2, List.of("1", "", "", "", ""))))
                .contains("<row r=\"1\"><c r=\"C1\" t=\"s\"><v>4</v></c>")
                .contains("<row r=\"2\">" + cell("C2", "8", "1") + "</row>").contains("<row r=\"3\"><c r=\"C3\" s=\"8\"/></row>");
    }

    @Test
    void text_is_escaped_for_xml_and_for_the_spreadsheet() throws IOException {
        assertThat(rewrite("<worksheet><cols/><sheetData><row r=\"2\"/></sheetData></worksheet>", shape(true),
                Map.of(2, List.of("a<b>&\u0001_x000D_\r\nc", "", "", "", "")))).contains(">a&lt;b&gt;&amp;_x005F_x000D_\nc</t>");
    }

    @Test
    void rows_must_come_in_their_order() throws IOException {
        SheetRewriter rewriter = rewriter("<worksheet><cols/><sheetData><row r=\"2\"/><row r=\"3\"/></sheetData></worksheet>", new StringWriter(), shape(true));
        rewriter.row(3, List.of("", "", "", "", ""));
        assertThatThrownBy(() -> rewriter.row(2, List.of("", "", "", "", ""))).isInstanceOf(IllegalStateException.class).hasMessageContaining("row 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE x [<!ENTITY y \"z\">]><worksheet/>", "<worksheet><sheetData/></worksheet>", "<worksheet><sheetData><row r=\"1\""})
    void what_is_no_worksheet_is_refused(String xml) {
        assertThatThrownBy(() -> rewrite(xml, shape(true), Map.of(2, List.of("", "", "", "", "")))).isInstanceOf(IOException.class);
    }

    /** The rows of a sheet with the texts 1 to 5 put into row 2, columns C to G. */
    private static String rewritten(String rows) throws IOException {
        String written = rewrite("<worksheet><sheetData>" + rows + "</sheetData></worksheet>", new SheetShape("s", 0, "", shape(true).columns()),
                Map.of(2, List.of("1", "2", "3", "4", "5")));
        assertThat(written).startsWith("<worksheet>" + COLS + "<sheetData>").endsWith("</sheetData></worksheet>");
        return written.substring(("<worksheet>" + COLS + "<sheetData>").length(), written.length() - "</sheetData></worksheet>".length());
    }

    private static String added(int row, String style) {
        return cell("C" + row, style, "1") + cell("D" + row, style, "2") + cell("E" + row, style, "3") + cell("F" + row, style, "4")
                + cell("G" + row, style, "5");
    }

    private static String cell(String name, String style, String text) {
        return "<c r=\"" + name + "\"" + (style.isEmpty() ? "" : " s=\"" + style + "\"") + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text
                + "</t></is></c>";
    }

    private static SheetShape shape(boolean isNew) {
        return new SheetShape("sheet", isNew ? 0 : 1, "", List.of(new Column(0, 3, isNew), new Column(1, 4, isNew), new Column(2, 5, isNew),
                new Column(3, 6, isNew), new Column(4, 7, isNew)));
    }

    private static String rewrite(String xml, SheetShape shape, Map<Integer, List<String>> results) throws IOException {
        StringWriter out = new StringWriter();
        SheetRewriter rewriter = rewriter(xml, out, shape);
        for (Map.Entry<Integer, List<String>> result : new TreeMap<>(results).entrySet()) {
            rewriter.row(result.getKey(), result.getValue());
        }
        rewriter.finish();
        return out.toString();
    }

    private static SheetRewriter rewriter(String xml, StringWriter out, SheetShape shape) {
        return new SheetRewriter(new RawXml(new StringReader(xml)), out, shape, Lang.EN);
    }
}
