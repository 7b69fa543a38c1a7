package zonefit.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import zonefit.problem.Problem;
import zonefit.text.Lang;
import zonefit.text.Text;

/** What lint found, as text for people, JSON for programs, or SARIF for code review. */
public final class LintWriter {

    /** A form of the report. */
    public enum Format { TEXT, JSON, SARIF }

    private final LintReport report;
    private final Path rules;
    private final Lang lang;

    /** @param rules the folder that was checked; SARIF names files from there */
    public LintWriter(LintReport report, Path rules, Lang lang) {
        this.report = report;
        this.rules = rules;
        this.lang = lang;
    }

    public void write(Format format, PrintWriter out) throws IOException {
        if (format == Format.TEXT) {
            text(out);
            return;
        }
        StringWriter buffer = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(buffer).useDefaultPrettyPrinter()) {
            if (format == Format.JSON) {
                json(json);
            } else {
                sarif(json);
            }
        }
        out.println(buffer);
    }

    private void text(PrintWriter out) {
        for (Defect defect : report.defects()) {
            out.println(defect.problem().where() + ": " + defect.check().severity().label().in(lang) + ": " + defect.problem().message().in(lang)
                    + " [" + defect.check().code() + "]");
            out.println("    " + defect.check().advice().in(lang));
        }
        out.println(new Text("{0} 份政策，{1} 个条款，核对短语 {2} 条；错误 {3} 个，警告 {4} 个，已说明理由的警告 {5} 个",
                "{0} policies, {1} clauses, {2} phrases looked up; {3} errors, {4} warnings, {5} warnings accepted with a reason")
                .with(number(report.policies()), number(report.clauses()), number(report.phrases()), number(report.count(Severity.ERROR)),
                        number(report.count(Severity.WARNING)), number(report.accepted())).in(lang));
    }

    private static Text number(long value) {
        return Text.same("" + value);
    }

    private void json(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("formatVersion", 1);
        json.writeNumberField("policies", report.policies());
        json.writeNumberField("clauses", report.clauses());
        json.writeNumberField("phrases", report.phrases());
        json.writeNumberField("errors", report.count(Severity.ERROR));
        json.writeNumberField("warnings", report.count(Severity.WARNING));
        json.writeNumberField("accepted", report.accepted());
        json.writeArrayFieldStart("findings");
        for (Defect defect : report.defects()) {
            Problem.Place where = defect.problem().where();
            json.writeStartObject();
            json.writeStringField("check", defect.check().code());
            json.writeStringField("severity", defect.check().severity().code());
            json.writeStringField("file", where.file());
            json.writeNumberField("line", where.line());
            json.writeNumberField("column", where.column());
            json.writeStringField("field", where.field());
            json.writeStringField("message", defect.problem().message().in(lang));
            json.writeStringField("advice", defect.check().advice().in(lang));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void sarif(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "zonefit rules lint");
        json.writeArrayFieldStart("rules");
        Set<LintCheck> found = EnumSet.noneOf(LintCheck.class);
        report.defects().forEach(defect -> found.add(defect.check()));
        for (LintCheck check : found) {
            json.writeStartObject();
            json.writeStringField("id", check.code());
            message(json, "shortDescription", check.advice().in(lang));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("results");
        for (Defect defect : report.defects()) {
            result(json, defect);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void result(JsonGenerator json, Defect defect) throws IOException {
        Problem.Place where = defect.problem().where();
        json.writeStartObject();
        json.writeStringField("ruleId", defect.check().code());
        json.writeStringField("level", defect.check().severity().code());
        message(json, "message", defect.problem().message().in(lang) + " " + defect.check().advice().in(lang));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(where.file()));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", Math.max(1, where.line()));
        json.writeNumberField("startColumn", Math.max(1, where.column()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** From the folder that holds the rules folder, so that it is the same on every machine. */
    private String uri(String file) {
        Path base = rules.toAbsolutePath().normalize();
        Path path = Path.of(file).toAbsolutePath().normalize();
        Path relative = path.startsWith(base) ? Path.of("rules").resolve(base.relativize(path)) : Path.of("rules");
        return relative.toString().replace('\\', '/').replace(" ", "%20");
    }

    private static void message(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
