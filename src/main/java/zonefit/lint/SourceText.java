package zonefit.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import zonefit.problem.Problem;
import zonefit.text.Text;

/** The text of a policy, with all white space left out: page breaks cut sentences. */
final class SourceText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00A0\\uFEFF]+");

    private final String text;

    private SourceText(String text) {
        this.text = text;
    }

    static Optional<SourceText> read(Path file, Problem.Place namedAt, Collection<Problem> problems) {
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(namedAt.withField("source"), new Text("没有原文 " + file, "there is no source text " + file)));
            return Optional.empty();
        }
        try {
            return Optional.of(new SourceText(squeezed(Files.readString(file, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            problems.add(new Problem(namedAt.withField("source"), new Text("原文无法读取：" + file, "the source text cannot be read: " + file)));
            return Optional.empty();
        }
    }

    boolean contains(String phrase) {
        return text.contains(squeezed(phrase));
    }

    private static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
