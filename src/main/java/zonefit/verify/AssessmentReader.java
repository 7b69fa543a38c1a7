package zonefit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import zonefit.document.DocumentReader;
import zonefit.document.DocumentReader.Syntax;
import zonefit.problem.Problem;
import zonefit.table.Lines;
import zonefit.table.TextEncoding;
import zonefit.text.Text;

/** Hands over the assessments of a file of JSON or JSONL one by one. Of lines a broken one spoils no other. */
public final class AssessmentReader {

    /** The name of standard input. */
    public static final String STANDARD_INPUT = "-";

    private AssessmentReader() {
    }

    /** @param items takes the assessments, and what cannot be read */
    public static void each(String input, InputStream standardInput, DocumentReader.Items items) throws IOException {
        if (input.equals(STANDARD_INPUT)) {
            documents(standardInput, input, items);
            return;
        }
        Path path = Path.of(input);
        if (!Files.isRegularFile(path)) {
            items.broken(problem(input, 0, new Text("没有此文件", "there is no such file")));
            return;
        }
        String name = input.toLowerCase(Locale.ROOT);
        try (InputStream in = Files.newInputStream(path)) {
            if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                lines(in, input, items);
            } else {
                documents(in, input, items);
            }
        }
    }

    private static void documents(InputStream in, String name, DocumentReader.Items items) throws IOException {
        try {
            DocumentReader.each(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)), name, Syntax.JSON, 0, items);
        } catch (CharacterCodingException e) {
            items.broken(problem(name, 0, new Text("不是 UTF-8 文本", "is not text in UTF-8")));
        }
    }

    private static void lines(InputStream in, String name, DocumentReader.Items items) throws IOException {
        Lines lines = new Lines(in);
        for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Lines.Line line = next.get();
            Optional<String> text = TextEncoding.UTF_8.decode(line.bytes());
            if (text.isEmpty()) {
                items.broken(problem(name, line.number(), new Text("此行不是 UTF-8 文本", "this line is not text in UTF-8")));
            } else if (!line.isBlank()) {
                DocumentReader.each(text.get(), name, Syntax.JSON, line.number() - 1, items);
            }
        }
    }

    private static Problem problem(String file, int line, Text message) {
        return new Problem(new Problem.Place(file, line, 0, ""), message);
    }
}
