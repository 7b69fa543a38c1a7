package zonefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {

    @Test
    void text_and_bytes_stand_in_the_order_in_which_they_were_written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Utf8Writer writer = new Utf8Writer(out);
        writer.print("花都");
        writer.utf8("黄埔\n".getBytes(StandardCharsets.UTF_8));
        writer.print("end");
        writer.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("花都黄埔\nend");
        assertThat(writer.checkError()).isFalse();
    }

    @Test
    void bytes_that_cannot_be_written_are_an_error_as_text_is() {
        Utf8Writer writer = new Utf8Writer(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        });
        writer.utf8(new byte[] {'x'});
        StringWriter err = new StringWriter();
        assertThat(Main.whole(Exit.DONE, writer, new PrintWriter(err))).isEqualTo(Exit.INTERNAL_ERROR);
        assertThat(err.toString()).startsWith("zonefit: ");
    }

    @Test
    void output_that_was_written_leaves_the_exit_code_as_it_is() {
        StringWriter err = new StringWriter();
        assertThat(Main.whole(Exit.VERDICT, new Utf8Writer(new ByteArrayOutputStream()), new PrintWriter(err))).isEqualTo(Exit.VERDICT);
        assertThat(err.toString()).isEmpty();
    }
}
