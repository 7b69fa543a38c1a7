package zonefit.skeleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zonefit.policy.Placeholders;
import zonefit.problem.Problem;
import zonefit.table.RawTable;
import zonefit.text.Text;

/** Files to be created and tables to be added to, all of them or none. A file that is there is never overwritten by a new one. */
public final class Changes {

    private final Map<Path, String> created = new LinkedHashMap<>();
    private final Map<Path, RawTable> tables = new LinkedHashMap<>();
    private final Map<Path, String> edited = new LinkedHashMap<>();
    private final Map<Path, byte[]> before = new LinkedHashMap<>();
    private final List<Text> problems;

    /** @param problems where it is said that a file is there already, or cannot be edited */
    Changes(List<Text> problems) {
        this.problems = problems;
    }

    void create(Path file, String text) {
        if (Files.exists(file) || created.putIfAbsent(file, text) != null) {
            problems.add(new Text("`" + file + "` 已存在，不覆盖", "`" + file + "` is there already and is not overwritten"));
        }
    }

    /** The text of a file that is to be edited; absent if there is none. */
    Optional<String> text(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = before.containsKey(file) ? before.get(file) : Files.readAllBytes(file);
            before.put(file, bytes);
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            problems.add(new Text("`" + file + "` 不是 UTF-8 编码", "`" + file + "` is not UTF-8"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    void edit(Path file, String text) {
        edited.put(file, text);
    }

    /**
     * A table to add to; it is created if there is none.
     *
     * @param columns of a new table; those that a table which is there must have
     */
    RawTable table(Path file, List<String> columns) {
        return tables.computeIfAbsent(file, path -> {
            RawTable table = text(path).map(RawTable::of).orElseGet(() -> RawTable.withHeader(columns));
            if (!table.isSound()) {
                problems.add(new Text("`" + path + "` 有未闭合的引号或参差的行，请先改正", "`" + path + "` has a quote that is not closed or a ragged row; "
                        + "correct it first"));
                return RawTable.withHeader(columns);
            }
            return table;
        });
    }

    /** What every file will say, by its path; a file that is only edited among them. */
    private Map<Path, String> contents() {
        Map<Path, String> all = new TreeMap<>(created);
        tables.forEach((file, table) -> all.put(file, table.edited()));
        all.putAll(edited);
        return all;
    }

    public List<Path> created() {
        return contents().keySet().stream().filter(file -> !before.containsKey(file)).toList();
    }

    public List<Path> edited() {
        return contents().keySet().stream().filter(before::containsKey).toList();
    }

    /** What a person must still fill in the files, once they are written. */
    public List<Problem> toFill() {
        return contents().entrySet().stream().flatMap(file -> Placeholders.in(file.getKey().toString(), file.getValue()).stream()).toList();
    }

    /**
     * Writes them all. Each is written beside its place first, and takes it when all others are written too; if one then cannot, what
     * was done is taken back.
     *
     * @throws IOException if nothing could be written, and nothing was
     */
    public void write() throws IOException {
        Deque<Undo> undo = new ArrayDeque<>();
        Map<Path, Path> parts = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, String> file : contents().entrySet()) {
                folders(file.getKey().toAbsolutePath().getParent(), undo);
                Path part = file.getKey().resolveSibling(".zonefit-" + Long.toHexString(System.nanoTime()) + ".part");
                undo.push(() -> Files.deleteIfExists(part));
                Files.write(part, file.getValue().getBytes(StandardCharsets.UTF_8));
                parts.put(file.getKey(), part);
            }
            for (Map.Entry<Path, Path> part : parts.entrySet()) {
                place(part.getKey(), part.getValue(), undo);
            }
        } catch (IOException | RuntimeException e) {
            for (Undo step : new ArrayList<>(undo)) {
                step.run();
            }
            throw e;
        }
    }

    private interface Undo {
        void run() throws IOException;
    }

    /** Creates folders that are missing, each to be removed again. */
    private static void folders(Path folder, Deque<Undo> undo) throws IOException {
        if (!Files.isDirectory(folder)) {
            folders(folder.getParent(), undo);
            Files.createDirectory(folder);
            undo.push(() -> Files.deleteIfExists(folder));
        }
    }

    private void place(Path file, Path part, Deque<Undo> undo) throws IOException {
        byte[] old = before.get(file);
        if (old == null) {
            // Two at once: the file may have come since it was looked for.
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(part, file);
            undo.push(() -> Files.deleteIfExists(file));
            return;
        }
        if (!Arrays.equals(old, Files.readAllBytes(file))) {
            throw new IOException(file + " was changed meanwhile");
        }
        Files.move(part, file.toRealPath(), StandardCopyOption.REPLACE_EXISTING);
        undo.push(() -> Files.write(file, old));
    }
}
