package zonefit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.facts.Outcome;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Waived;
import zonefit.problem.Problem;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;

/**
 * SARIF 2.1.0: a result is a finding that stands in the way of a project, where the project stands in its file.
 *
 * <p>MISFIT is an error, CONDITIONAL and UNDETERMINED are warnings, and what is not met without any effect is a note; what is met is no
 * result. A project that no rule covers is a warning, and what could not be read an error. A waived finding is a result with a
 * suppression. Rules follow the results, since they are only known then.
 */
public final class SarifReporter implements Reporter {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final Rule UNREADABLE = new Rule("zonefit/unreadable", new Text("输入无法读取", "Input that cannot be read"),
            new Text("按提示改正后重新筛查", "Put right what the message names and screen again"));
    private static final Rule NOT_COVERED = new Rule("zonefit/not-covered",
            new Text("没有规则覆盖本项目", "No rule covers this project"),
            new Text("已加载的政策均不涉及该地点或日期", "No loaded policy speaks about this place on this date"));
    /** Of a rule that serves many policies. */
    private static final Text SHARED = new Text("多项政策共用的规则；每条结果注明所依据的条款", "Shared by policies; each result names the clause that it rests on");
    /** Rules that no catalogue holds. */
    private static final List<Rule> OWN = List.of(UNREADABLE, NOT_COVERED);
    private static final int FINGERPRINT_BYTES = 16;

    private final JsonGenerator json;
    private final Lang lang;
    private final Optional<CatalogueLink> catalogue;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /** @param help where it is written and what it asks for */
    private record Rule(String id, Text title, Text help) {
    }

    public SarifReporter(Writer out, Lang lang) throws IOException {
        this(out, lang, Optional.empty());
    }

    /** @param catalogue where the help of a rule is; absent if it is nowhere */
    public SarifReporter(Writer out, Lang lang, Optional<CatalogueLink> catalogue) throws IOException {
        this.catalogue = catalogue;
        this.lang = lang;
        this.json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new DefaultPrettyPrinter());
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
    }

    @Override
    public void assessment(Screened screened) throws IOException {
        Assessment assessment = screened.assessment();
        Map<String, Integer> times = new HashMap<>();
        for (Finding finding : assessment.findings()) {
            Optional<String> level = level(finding);
            if (level.isPresent()) {
                String text = Digest.sentence(finding, lang) + (finding.remedy().isEmpty() ? "" : "\n" + finding.remedy().in(lang).strip());
                start(rule(finding), level.get(), assessment.project().name() + (lang == Lang.ZH ? "：" : ": ") + text, screened.where());
                project(assessment, finding.rule(), times.merge(finding.rule(), 1, Integer::sum));
                suppressions(screened, finding);
                json.writeObjectFieldStart("properties");
                json.writeStringField("check", finding.check().code());
                json.writeStringField("policy", finding.policy());
                json.writeStringField("standing", finding.standing().code());
                json.writeStringField("effect", finding.effect().map(Verdict::name).orElse("none"));
                json.writeEndObject();
                json.writeEndObject();
            }
        }
        if (assessment.checks().isEmpty()) {
            start(NOT_COVERED, "warning", assessment.project().name() + (lang == Lang.ZH ? "：" : ": ")
                    + Digest.joined(Digest.of(screened, lang).reasons(), lang), screened.where());
            project(assessment, NOT_COVERED.id(), 1);
            json.writeEndObject();
        }
    }

    private static Optional<String> level(Finding finding) {
        if (finding.effect().isEmpty()) {
            return finding.outcome() == Outcome.UNMET ? Optional.of("note") : Optional.empty();
        }
        return switch (finding.effect().get()) {
            case MISFIT -> Optional.of("error");
            case CONDITIONAL, UNDETERMINED -> Optional.of("warning");
            case FIT -> Optional.empty();
        };
    }

    private static Rule rule(Finding finding) {
        if (!finding.rule().startsWith(finding.policy() + "/")) {
            return new Rule(finding.rule(), finding.title(), SHARED);
        }
        Text clause = Text.same(Digest.citation(finding.citation()));
        return new Rule(finding.rule(), finding.title(), new Text("依据 {0}；要求：{1}", "Clause {0}; required: {1}").with(clause, finding.required()));
    }

    @Override
    public void unreadable(Problem.Place where, List<Problem> problems) throws IOException {
        for (Problem problem : problems) {
            start(UNREADABLE, "error", problem.message().in(lang), problem.where());
            json.writeEndObject();
        }
    }

    /** Leaves the result open. */
    private void start(Rule rule, String level, String message, Problem.Place where) throws IOException {
        rules.putIfAbsent(rule.id(), rule);
        json.writeStartObject();
        json.writeStringField("ruleId", rule.id());
        json.writeNumberField("ruleIndex", indexes.computeIfAbsent(rule.id(), id -> indexes.size()));
        json.writeStringField("level", level);
        text("message", message);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(where.file()));
        json.writeEndObject();
        if (where.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", where.line());
            if (where.column() > 0) {
                json.writeNumberField("startColumn", where.column());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Which project it is, and a fingerprint that stays when its file changes elsewhere. */
    private void project(Assessment assessment, String rule, int time) throws IOException {
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("projectAndRule/v1", hash(assessment.project().id() + "\n" + rule + "\n" + time));
        json.writeEndObject();
    }

    private void suppressions(Screened screened, Finding finding) throws IOException {
        Optional<Waived> waived = screened.waived().stream().filter(of -> of.finding().equals(finding)).findFirst();
        if (waived.isPresent()) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("status", "accepted");
            json.writeStringField("justification", Digest.waiver(waived.get(), lang));
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private static String uri(String file) {
        Path path = Path.of(file);
        if (path.isAbsolute()) {
            return path.toUri().toASCIIString();
        }
        try {
            String name = file.replace(File.separatorChar, '/');
            // What stands before a colon would be taken for a scheme.
            return new URI(null, null, name.indexOf(':') < 0 ? name : "./" + name, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("`" + file + "` cannot be written as a URI", e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Zonefit");
        json.writeStringField("language", lang == Lang.ZH ? "zh-CN" : "en");
        json.writeArrayFieldStart("rules");
        for (Rule rule : rules.values()) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            text("shortDescription", both(rule.title()));
            text("help", both(rule.help()));
            if (catalogue.isPresent() && !OWN.contains(rule)) {
                json.writeStringField("helpUri", URI.create(catalogue.get().to(rule.id())).toASCIIString());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private static String both(Text text) {
        return text.zh().equals(text.en()) ? text.zh() : text.zh() + "\n" + text.en();
    }

    private void text(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
