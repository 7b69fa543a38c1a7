package zonefit.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import zonefit.text.Lang;
import zonefit.text.Text;

/** What became of assessments, as one JSON object, written as they come. Codes never change with the language. */
public final class VerifyJson {

    private static final int FORMAT_VERSION = 1;

    private final JsonGenerator json;
    private final Lang lang;

    public VerifyJson(Writer out, Lang lang) throws IOException {
        this.json = new JsonFactory().createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter());
        this.lang = lang;
        json.writeStartObject();
        json.writeNumberField("formatVersion", FORMAT_VERSION);
        json.writeArrayFieldStart("assessments");
    }

    public void print(Verification one) throws IOException {
        json.writeStartObject();
        json.writeStringField("project", one.project());
        json.writeStringField("file", one.where().file());
        json.writeNumberField("line", one.where().line());
        json.writeStringField("status", one.status().code());
        json.writeArrayFieldStart("changes");
        for (Change change : one.changes()) {
            json.writeStartObject();
            json.writeStringField("what", change.cause().code());
            json.writeStringField("before", change.before());
            json.writeStringField("after", change.after());
            if (!change.fields().isEmpty()) {
                differences("fields", change.fields());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        differences("differences", one.differences());
        json.writeArrayFieldStart("reasons");
        for (Text reason : one.reasons()) {
            json.writeString(reason.in(lang));
        }
        json.writeEndArray();
        json.writeNumberField("accepted", one.accepted());
        json.writeEndObject();
    }

    private void differences(String name, List<Difference> differences) throws IOException {
        json.writeArrayFieldStart(name);
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringField("path", difference.path());
            json.writeStringField("before", difference.before());
            json.writeStringField("after", difference.after());
            json.writeBooleanField("wordsOnly", difference.inWords());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    public void summary(Verifications all) throws IOException {
        json.writeEndArray();
        json.writeObjectFieldStart("summary");
        for (Status status : Status.values()) {
            json.writeNumberField(status.code(), all.of(status));
        }
        json.writeNumberField("unreadable", all.brokenCount());
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
