package zonefit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RawTableTest {

    @Test
    void a_new_row_ends_as_the_file_does_and_with_its_line_ends() {
        RawTable ended = RawTable.of("id,a\r\nx,1\r\n");
        ended.append(Map.of("id", "y", "a", "2,3"));
        assertThat(ended.edited()).isEqualTo("id,a\r\nx,1\r\ny,\"2,3\"\r\n");
        RawTable open = RawTable.of("\uFEFFid,a\nx,1");
        open.append(Map.of("id", "y", "a", "say \"so\""));
        assertThat(open.edited()).isEqualTo("\uFEFFid,a\nx,1\ny,\"say \"\"so\"\"\"");
    }

    @Test
    void a_new_column_stands_at_the_end_of_every_row_but_not_of_blank_lines() {
        RawTable table = RawTable.of("id,a\n\nx,\"1\n2\"\ny,\n");
        table.addColumn("b");
        table.addColumn("a");
        table.set(table.named("y").orElseThrow(), "b", "new");
        table.append(Map.of("id", "z", "b", "last"));
        assertThat(table.edited()).isEqualTo("id,a,b\n\nx,\"1\n2\",\ny,,new\nz,,last\n");
    }

    @Test
    void a_value_replaces_one_cell_and_nothing_beside_it() {
        RawTable table = RawTable.of("\"id\",\"a\",\"b\"\n\"x\", 1 ,\"2\"\n");
        table.set(table.named("x").orElseThrow(), "b", "3");
        assertThat(table.edited()).isEqualTo("\"id\",\"a\",\"b\"\n\"x\", 1 ,\"3\"\n");
    }

    @Test
    void cells_know_line_and_column() {
        RawTable table = RawTable.of("\uFEFFid,a\nx,\"1\r\n2\"\ny,3");
        assertThat(table.rows()).extracting(RawTable.Row::line).containsExactly(2, 4);
        RawTable.Row last = table.rows().get(1);
        assertThat(last.cells().get(1).column()).isEqualTo(3);
        assertThat(table.columnOf(last, last.cells().get(1))).isEqualTo("a");
        assertThat(table.values(table.rows().get(0))).containsEntry("a", "1\r\n2");
    }

    @Test
    void an_open_quote_and_a_ragged_row_are_not_to_be_edited() {
        assertThat(RawTable.of("id,a\nx,\"1\n").isSound()).isFalse();
        assertThat(RawTable.of("id,a\nx\n").isSound()).isFalse();
        assertThat(RawTable.of("").isSound()).isFalse();
        assertThat(RawTable.of("id,a\n").isSound()).isTrue();
    }

    @Property
    void without_an_edit_every_character_stays(@ForAll("texts") String text) {
        assertThat(RawTable.of(text).edited()).isEqualTo(text);
    }

    @Property
    void a_row_that_is_added_is_read_back_and_all_before_it_stays(@ForAll("tables") String text, @ForAll("values") String value) {
        RawTable table = RawTable.of(text);
        table.append(Map.of("id", "new", "a", value));
        assertThat(table.edited()).startsWith(text);
        RawTable again = RawTable.of(table.edited());
        assertThat(again.isSound()).isTrue();
        RawTable.Row row = again.named("new").orElseThrow();
        assertThat(row.cells()).extracting(RawTable.Cell::text).containsExactly("new", value);
        assertThat(again.rows()).hasSize(table.rows().size() + 1);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(",\"\r\n ab\uFEFF").ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings().withChars(",\"\n a值").ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> rows = Arbitraries.of("x,1", "\"y\",\"2,3\"", "z,\"a \"\"b\"\"\"", "", "w,").list().ofMaxSize(5)
                .map(list -> String.join("|", list));
        return Combinators.combine(rows, Arbitraries.of("\n", "\r\n"), Arbitraries.of(true, false)).as((some, end, last) ->
                String.join(end, List.of("id,a", some.replace("|", end))).replaceAll("(\\r?\\n)+$", "") + (last ? end : ""));
    }
}
