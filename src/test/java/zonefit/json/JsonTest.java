package zonefit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import zonefit.text.Lang;
import zonefit.text.Text;

class JsonTest {

    private static final String SIGNS = "aZ09 厂\"\\/{}[],:\n\t\b\f\ré\u0000\u0007\u001f\u007f\u07ff\u0800\u2028\uffff";

    /** Writes the same with both, and whatever may follow whatever. */
    private record Both(Json json, JsonGenerator other, Random random) {

        void value(int depth) throws IOException {
            switch (random.nextInt(depth > 4 ? 3 : 5)) {
                case 0 -> number(random.nextInt());
                case 1 -> truth(random.nextBoolean());
                case 2 -> string(word(random));
                case 3 -> array(depth);
                default -> object(depth);
            }
        }

        private void number(int value) throws IOException {
            json.number(value);
            other.writeNumber(value);
        }

        private void truth(boolean value) throws IOException {
            json.truth(value);
            other.writeBoolean(value);
        }

        private void string(String value) throws IOException {
            json.string(value);
            other.writeString(value);
        }

        void array(int depth) throws IOException {
            json.array();
            other.writeStartArray();
            for (int i = random.nextInt(4); i > 0; i--) {
                value(depth + 1);
            }
            json.endArray();
            other.writeEndArray();
        }

        private void object(int depth) throws IOException {
            json.object();
            other.writeStartObject();
            for (int i = random.nextInt(4); i > 0; i--) {
                String name = word(random);
                json.name(name);
                other.writeFieldName(name);
                value(depth + 1);
            }
            json.endObject();
            other.writeEndObject();
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append(random.nextInt(9) == 0 ? "𠮷" : String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))));
        }
        return word.toString();
    }

    @Property(tries = 300)
    void lines_are_the_bytes_that_another_writer_writes(@ForAll Random random) throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        Json json = Json.lines();
        try (JsonGenerator other = new JsonFactory().createGenerator(expected)) {
            new Both(json, other, random).array(0);
        }
        assertThat(json.take()).isEqualTo(expected.toByteArray());
    }

    @Property(tries = 300)
    void what_is_laid_out_is_what_another_writer_lays_out(@ForAll Random random) throws IOException {
        StringWriter expected = new StringWriter();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        Json json = Json.laidOut();
        try (JsonGenerator other = new JsonFactory().createGenerator(expected).setPrettyPrinter(printer)) {
            new Both(json, other, random).array(0);
        }
        StringWriter written = new StringWriter();
        json.handTo(written);
        assertThat(written.toString()).isEqualTo(expected.toString());
    }

    @Test
    void records_follow_one_another_without_commas() throws IOException {
        Json json = Json.lines();
        json.object().name("a").number(1).endObject().line().object().endObject().line();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.handTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}\n{}\n");
        assertThat(json.size()).isZero();
    }

    @Test
    void copies_a_value_or_what_stands_in_an_object_and_puts_the_commas() {
        byte[] fields = Json.lines().name("b").number(2).name("c").strings(List.of("x", "y")).take();
        byte[] value = Json.lines().object().endObject().take();
        Json json = Json.lines().object().name("a").copy(value).copy(fields).name("d").array().copy(value).copy(value).endArray().endObject();
        assertThat(text(json.take())).isEqualTo("{\"a\":{},\"b\":2,\"c\":[\"x\",\"y\"],\"d\":[{},{}]}");
    }

    @Test
    void writes_a_text_in_one_language() {
        Text text = new Text("“{0}”：\n{1}", "\"{0}\": {1}").with(Text.same("{1}"), new Text("厂", "works"));
        assertThat(text(Json.lines().string(text, Lang.ZH).take())).isEqualTo("\"“{1}”：\\n厂\"");
        assertThat(text(Json.lines().string(text, Lang.EN).take())).isEqualTo("\"\\\"{1}\\\": works\"");
    }

    @Test
    void half_a_character_is_escaped_wherever_it_is_reported() throws IOException {
        assertThat(text(Json.lines().string("a\ud800").take())).isEqualTo("\"a\\uD800\"");
        assertThat(text(Json.laidOut().string("\udc00\ud800b").take())).isEqualTo("\"\\uDC00\\uD800b\"");
    }

    @Test
    void what_is_hashed_is_escaped_in_lower_case_and_as_little_as_possible() {
        assertThat(new Octets(Escapes.CANONICAL).quoted("\u001f𠮷/\"").list(List.of("x", "\t")))
                .hasToString("\"\\u001f𠮷/\\\"\"[\"x\",\"\\t\"]");
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
