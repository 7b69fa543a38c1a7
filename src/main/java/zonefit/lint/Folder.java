package zonefit.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.problem.Problem;
import zonefit.text.Text;

/** The files of a rules folder as they are written, and the defects found in them so far. */
final class Folder {

    private final Path root;
    private final List<Defect> defects = new ArrayList<>();
    private final Map<Path, Optional<String>> texts = new HashMap<>();
    private final Map<Path, TableText> tables = new HashMap<>();

    Folder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    List<Defect> defects() {
        return defects;
    }

    /** The files of one kind, such as {@code .csv}, in the order of their names. */
    List<Path> files(String extension) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(extension)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(root + " cannot be read", e);
        }
    }

    /** The text of a file; absent if there is none or it is not UTF-8. */
    Optional<String> text(Path file) {
        return texts.computeIfAbsent(file, path -> {
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            try {
                return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be read", e);
            }
        });
    }

    TableText table(Path file) {
        return tables.computeIfAbsent(file, path -> new TableText(text(path).orElse("")));
    }

    Path policyFile(String policy, String name) {
        return root.resolve("policies").resolve(policy).resolve(name);
    }

    void add(LintCheck check, Path file, int line, int column, Text message) {
        defects.add(new Defect(check, "", new Problem(new Problem.Place(file.toString(), line, column, ""), message)));
    }

    /** Something about a cell of the row that begins with an id. */
    void row(LintCheck check, Path file, String id, String column, Text message) {
        TableText.Cell cell = table(file).cell(id, column);
        defects.add(new Defect(check, id, new Problem(new Problem.Place(file.toString(), cell.line(), cell.column(), column), message)));
    }

    /** Something about an entry of the file of a policy. */
    void policy(LintCheck check, String policy, String key, Text message) {
        Path file = policyFile(policy, "policy.yaml");
        List<String> lines = text(file).map(text -> text.lines().toList()).orElse(List.of());
        int line = 1;
        for (int i = 0; i < lines.size(); i++) {
            line = lines.get(i).startsWith(key + ":") ? i + 1 : line;
        }
        defects.add(new Defect(check, policy, new Problem(new Problem.Place(file.toString(), line, 1, key), message)));
    }

    /** What loading or compiling complained of, at the cell that it is about. */
    void problem(LintCheck check, Problem problem) {
        Problem.Place where = problem.where();
        Path file = Path.of(where.file());
        Problem.Place place = where;
        if (file.toString().endsWith(".csv") && where.column() == 0) {
            TableText.Cell cell = table(file).at(Math.max(1, where.line()), where.field());
            place = new Problem.Place(where.file(), cell.line(), cell.column(), where.field());
        } else if (Files.isDirectory(file) && where.field().contains("/")) {
            place = ofRow(file, where.field()).orElse(where);
        } else if (where.column() == 0) {
            place = new Problem.Place(where.file(), Math.max(1, where.line()), 1, where.field());
        }
        Defect defect = new Defect(check, "", new Problem(place, problem.message()));
        if (!defects.contains(defect)) {
            defects.add(defect);
        }
    }

    /** A row that is named by policy and id alone. */
    private Optional<Problem.Place> ofRow(Path policy, String row) {
        String id = row.substring(row.indexOf('/') + 1);
        return Stream.of("minimums.csv", "restrictions.csv").map(policy::resolve).filter(Files::isRegularFile).flatMap(file -> {
            TableText.Cell cell = table(file).cell(id, "rule");
            return cell.line() > 1 ? Stream.of(new Problem.Place(file.toString(), cell.line(), cell.column(), "rule")) : Stream.empty();
        }).findFirst();
    }
}
