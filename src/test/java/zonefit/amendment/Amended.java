package zonefit.amendment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zonefit.TestRules;

/**
 * The shipped rules with an amendment carried out as {@code rules/README.md} says. Of an amendment the resources hold only what it
 * touches: rows of tables that are put in the place of the row with their id, or at the end; an id alone, for a row that is removed;
 * columns that are new; and, in {@code successor.txt}, the policy that is copied under another id before.
 */
public final class Amended {

    private static final Path AMENDMENTS = Path.of("src/test/resources/zonefit/amendment");

    private Amended() {
    }

    public static Path projects(String amendment) {
        return AMENDMENTS.resolve(amendment).resolve("projects.yaml");
    }

    /** @param folder where the amended rules are to be; it must not be there yet */
    public static Path rules(String amendment, Path folder) {
        try {
            copy(TestRules.FOLDER, folder, "", "");
            Path successor = AMENDMENTS.resolve(amendment).resolve("successor.txt");
            if (Files.exists(successor)) {
                String[] ids = Files.readString(successor).strip().split(" ");
                copy(folder.resolve("policies").resolve(ids[0]), folder.resolve("policies").resolve(ids[1]), ids[0], ids[1]);
            }
            Path overlay = AMENDMENTS.resolve(amendment).resolve("rules");
            for (Path file : TestRules.files(overlay, "")) {
                if (Files.isRegularFile(file)) {
                    put(file, folder.resolve(overlay.relativize(file).toString()));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to, String id, String newId) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.filter(Files::isRegularFile).filter(path -> !path.toString().endsWith(".md")).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, id.isEmpty() ? Files.readString(path) : Files.readString(path).replace(id, newId));
            }
        }
    }

    private static void put(Path overlay, Path file) throws IOException {
        if (!file.toString().endsWith(".csv")) {
            Files.copy(overlay, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        List<String> changed = Files.readAllLines(overlay);
        List<String> lines = Files.readAllLines(file);
        String header = changed.get(0);
        if (!header.startsWith(lines.get(0))) {
            throw new IllegalArgumentException(overlay + " has other columns than " + file);
        }
        String more = ",".repeat(columns(header) - columns(lines.get(0)));
        Map<String, String> rows = new LinkedHashMap<>();
        lines.subList(1, lines.size()).forEach(line -> rows.put(id(line), line + more));
        for (String line : changed.subList(1, changed.size())) {
            if (line.substring(id(line).length()).replace(",", "").isEmpty()) {
                if (rows.remove(id(line)) == null) {
                    throw new IllegalArgumentException(overlay + " removes `" + id(line) + "`, which is not there");
                }
            } else {
                rows.put(id(line), line);
            }
        }
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(rows.values());
        Files.write(file, all);
    }

    private static int columns(String header) {
        return header.split(",").length;
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(','));
    }
}
