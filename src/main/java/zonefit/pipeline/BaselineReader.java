package zonefit.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.text.Text;
import zonefit.verdict.Verdict;

/** Reads an earlier report in JSONL or JSON as a baseline, project by project. */
public final class BaselineReader {

    private static final int FORMAT_VERSION = 1;

    private final String file;
    private final JsonParser json;
    private final Baseline.Builder baseline = new Baseline.Builder();

    private BaselineReader(String file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    private record Seen(String rule, Verdict effect) {
    }

    /** @throws ProblemsException if the file is no report of this program */
    public static Baseline read(Path path) {
        String file = path.toString();
        if (!Files.isRegularFile(path)) {
            throw problem(Problem.Place.file(file), new Text("没有此文件", "there is no such file"));
        }
        JsonFactory factory = JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8); JsonParser json = factory.createParser(reader)) {
            return new BaselineReader(file, json).read();
        } catch (JsonProcessingException e) {
            String reason = Optional.ofNullable(e.getOriginalMessage()).orElse("").lines().findFirst().orElse("");
            throw problem(new Problem.Place(file, Optional.ofNullable(e.getLocation()).map(at -> at.getLineNr()).orElse(0), 0, ""),
                    new Text("JSON 语法错误：" + reason, "not JSON: " + reason));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private Baseline read() throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                project();
            } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                throw noReport();
            }
        }
        return baseline.build();
    }

    /** One object of the report; those of unreadable inputs hold no project and say nothing. */
    private void project() throws IOException {
        int line = json.currentTokenLocation().getLineNr();
        Optional<String> project = Optional.empty();
        Optional<Verdict> verdict = Optional.empty();
        List<Seen> findings = new ArrayList<>();
        boolean version = false;
        boolean unreadable = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "formatVersion" -> version = json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getIntValue() == FORMAT_VERSION;
                case "project" -> project = Optional.ofNullable(json.getValueAsString());
                case "verdict" -> verdict = verdict(json.getValueAsString());
                case "findings" -> findings(findings);
                case "unreadable" -> unreadable = true;
                default -> json.skipChildren();
            }
        }
        if (!version || !unreadable && (project.isEmpty() || verdict.isEmpty())) {
            throw noReport(line);
        }
        if (!unreadable) {
            add(project.orElseThrow(), verdict.orElseThrow(), findings);
        }
    }

    private void add(String project, Verdict verdict, List<Seen> findings) {
        findings.forEach(seen -> baseline.add(project, seen.rule(), seen.effect()));
        if (findings.isEmpty()) {
            baseline.add(project, Baseline.NO_RULE, verdict);
        }
    }

    /** Only findings that decide. */
    private void findings(List<Seen> findings) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String rule = "";
            Optional<Verdict> effect = Optional.empty();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "rule" -> rule = json.getValueAsString("");
                    case "effect" -> effect = verdict(json.getValueAsString(""));
                    default -> json.skipChildren();
                }
            }
            String of = rule;
            effect.ifPresent(asked -> findings.add(new Seen(of, asked)));
        }
    }

    private static Optional<Verdict> verdict(String name) {
        return Stream.of(Verdict.values()).filter(verdict -> verdict.name().equals(name)).findFirst();
    }

    private ProblemsException noReport() {
        return noReport(json.currentTokenLocation().getLineNr());
    }

    private ProblemsException noReport(int line) {
        return problem(new Problem.Place(file, line, 0, ""), new Text("不是 zonefit check --format jsonl 的报告（formatVersion 1）",
                "is no report of zonefit check --format jsonl (formatVersion 1)"));
    }

    private static ProblemsException problem(Problem.Place where, Text what) {
        return new ProblemsException(List.of(new Problem(where, what)));
    }
}
