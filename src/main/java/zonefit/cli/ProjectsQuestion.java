package zonefit.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.problem.Suggestion;
import zonefit.reading.ProjectReader;
import zonefit.text.Text;

/** Reads the options of commands of {@code zonefit rules} that screen projects and write one report. */
record ProjectsQuestion(RulesOptions options) {

    /** Writes a report. */
    interface Report {
        void write(PrintWriter to) throws IOException;
    }

    /** The options that such a command has, beside its own. */
    static Map<String, Boolean> options(Map<String, Boolean> own) {
        Map<String, Boolean> options = new HashMap<>(Map.of("projects", true, "as-of", true, "policy", true, "in-force-only", false,
                "format", true, "output", true));
        options.putAll(own);
        return options;
    }

    /** Files and folders of projects; none if none is named. */
    List<String> projects() {
        List<String> named = options.values("projects");
        if (named.contains(ProjectReader.STANDARD_INPUT)) {
            throw new UsageException(new Text("--projects 须为文件或文件夹，不能是标准输入", "--projects must be a file or a folder, not standard input"));
        }
        return named;
    }

    Optional<LocalDate> asOf() {
        Optional<String> asked = options.value("as-of");
        try {
            return asked.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new UsageException(new Text("--as-of `" + asked.orElseThrow() + "` 应写作 2023-06-30",
                    "--as-of `" + asked.orElseThrow() + "` must be written like 2023-06-30"));
        }
    }

    /** Ids of policies, not yet known to exist. */
    Set<String> policies() {
        Set<String> policies = new LinkedHashSet<>();
        options.values("policy").stream().flatMap(value -> Arrays.stream(value.split("[,，]"))).map(String::strip)
                .filter(id -> !id.isEmpty()).forEach(policies::add);
        return policies;
    }

    void requireKnown(Collection<String> known) {
        policies().stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new UsageException(new Text("没有政策 `" + id + "`", "there is no policy `" + id + "`").then(Suggestion.didYouMean(id, known)));
        });
    }

    boolean inForceOnly() {
        return options.has("in-force-only");
    }

    /** Writes a report to the file that is asked for, which appears whole or not at all, else to standard output. */
    void write(PrintWriter out, Report report) throws IOException {
        Optional<Path> file = options.value("output").filter(name -> !name.equals("-")).map(Path::of);
        if (file.isEmpty()) {
            report.write(out);
            return;
        }
        try (PartFile part = PartFile.of(file.get())) {
            PrintWriter to = new PrintWriter(new OutputStreamWriter(part.stream(), StandardCharsets.UTF_8));
            report.write(to);
            if (to.checkError()) {
                throw new IOException(part + " cannot be written");
            }
            part.appear();
        }
    }
}
