package zonefit.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import zonefit.policy.RuleFolder;
import zonefit.problem.Problem;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.text.Text;
import zonefit.verdict.Verdict;

/**
 * Reads samples: project files in folders that are named after the verdict they must get, and tables of what must be found
 * beside it.
 */
public final class SuiteReader {

    private final RuleFolder folder;
    private final ProjectReader reader;
    private final List<Problem> problems = new ArrayList<>();

    public SuiteReader(RuleFolder folder) {
        this.folder = folder;
        this.reader = new ProjectReader(folder.vocabulary(), folder.policyIds());
    }

    /**
     * @param samples folders of project files; in the path of each file a folder is named after the verdict
     * @param tables  the folder of the tables, one folder in it for each folder of samples; it need not exist
     */
    public Suite read(List<Path> samples, Optional<Path> tables) {
        Map<String, Sample> byName = new LinkedHashMap<>();
        List<TotalSample> totals = new ArrayList<>();
        samples.forEach(root -> projects(root, byName));
        if (tables.filter(Files::isDirectory).isPresent()) {
            ExpectationTables read = new ExpectationTables(folder, problems);
            children(tables.get()).forEach(child -> {
                read.findings(child.resolve("findings.csv"), byName);
                read.guidance(child.resolve("guidance.csv")).forEach(sample -> byName.put(sample.name(), sample));
                totals.addAll(read.totals(child.resolve("totals.csv")));
            });
        }
        return new Suite(List.copyOf(byName.values()), totals, problems);
    }

    private void projects(Path root, Map<String, Sample> byName) {
        for (ProjectSource source : reader.read(root.toString(), InputStream.nullInputStream())) {
            if (source instanceof ProjectSource.Unreadable unreadable) {
                problems.addAll(unreadable.problems());
            } else if (source instanceof ProjectSource.Read read) {
                String name = name(root, Path.of(read.where().file()));
                Optional<Verdict> verdict = verdict(Path.of(read.where().file()).toAbsolutePath().normalize());
                if (verdict.isEmpty()) {
                    problems.add(new Problem(read.where(), new Text("所在文件夹名不是结论（fit、conditional、undetermined、misfit）",
                            "stands in no folder that is named after a verdict (fit, conditional, undetermined, misfit)")));
                } else {
                    String unique = byName.containsKey(name) ? name + "#" + read.project().id() : name;
                    byName.put(unique, new Sample(unique, read.where(), read.project(), verdict, List.of()));
                }
            }
        }
    }

    private static String name(Path root, Path file) {
        String name = (file.equals(root) ? file.getFileName() : root.relativize(file)).toString().replace('\\', '/');
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The verdict after which the nearest folder around the file is named. */
    private static Optional<Verdict> verdict(Path file) {
        return StreamSupport.stream(file.getParent().spliterator(), false).map(part -> Verdict.of(part.toString()))
                .flatMap(Optional::stream).reduce((outer, inner) -> inner);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }
}
