package zonefit.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import zonefit.table.CsvRecords.Fault;

class CsvRecordsTest {

    @Property(tries = 300)
    void what_is_written_well_is_cut_as_a_library_reads_it(@ForAll("tables") List<List<String>> table) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            table.forEach(writer::writeRecord);
        }
        List<List<String>> read;
        List<Integer> lines;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text.toString())) {
            List<CsvRecord> records = reader.stream().toList();
            read = records.stream().map(CsvRecord::getFields).toList();
            lines = records.stream().map(record -> (int) record.getStartingLineNumber()).toList();
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            List<CsvRecords.CsvRecord> cut = cut(text.toString(), charset, 0);
            assertThat(cut).allMatch(record -> record.fault() == Fault.NONE);
            assertThat(cut.stream().map(record -> Arrays.asList(CsvRecords.cells(new String(record.bytes(), charset), ',', record.hasQuotes()))).toList())
                    .isEqualTo(read);
            assertThat(cut.stream().map(CsvRecords.CsvRecord::line).toList()).isEqualTo(lines);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.of("a", "机", "，", ",", "\"", "\n", " ", "12", "丂", "乗").list().ofMaxSize(5).map(parts -> String.join("", parts));
        return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(6);
    }

    @Example
    void a_stray_quote_spoils_its_own_line_alone() throws IOException {
        List<CsvRecords.CsvRecord> cut = cut("a,\"b,c\nd,e,f\ng,\"h\",i\n\"j\"k,l,m\nn,12\" pipe,o\np,\"q\nr\",s\n", StandardCharsets.UTF_8, 3);
        assertThat(cut).extracting(CsvRecords.CsvRecord::fault).containsExactly(Fault.QUOTE_NOT_CLOSED, Fault.NONE, Fault.NONE,
                Fault.TEXT_AFTER_QUOTE, Fault.NONE, Fault.NONE);
        assertThat(cut).extracting(CsvRecords.CsvRecord::line).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(cut).extracting(CsvRecords.CsvRecord::cell).startsWith(2, 0, 0, 1);
    }

    @Example
    void a_stray_quote_that_another_one_closes_is_known_by_the_number_of_cells() throws IOException {
        assertThat(cut("a,\"b,c\nd,e\",f\ng,h,i\n", StandardCharsets.UTF_8, 3)).extracting(CsvRecords.CsvRecord::fault)
                .containsExactly(Fault.NONE, Fault.NONE);
        assertThat(cut("a,\"b,c\nd,e\"\ng,h,i\n", StandardCharsets.UTF_8, 3)).extracting(CsvRecords.CsvRecord::fault)
                .containsExactly(Fault.QUOTE_NOT_CLOSED, Fault.NONE, Fault.NONE);
    }

    @Example
    void lines_end_as_on_any_system() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(cut("a" + end + end + "b" + end + "c", StandardCharsets.UTF_8, 0)).extracting(record -> new String(record.bytes(), StandardCharsets.UTF_8))
                    .containsExactly("a", "", "b", "c");
        }
    }

    @Example
    void a_line_may_be_longer_than_what_is_read_at_once() throws IOException {
        String line = "机器人".repeat(50_000);
        assertThat(cut(line + "\nb", StandardCharsets.UTF_8, 0)).extracting(record -> new String(record.bytes(), StandardCharsets.UTF_8)).containsExactly(line, "b");
    }

    private static List<CsvRecords.CsvRecord> cut(String text, Charset charset, int width) throws IOException {
        CsvRecords records = new CsvRecords(new ByteArrayInputStream(text.getBytes(charset)), ',');
        records.width(width);
        List<CsvRecords.CsvRecord> all = new ArrayList<>();
        for (Optional<CsvRecords.CsvRecord> next = records.next(); next.isPresent(); next = records.next()) {
            all.add(next.get());
        }
        return all;
    }
}
