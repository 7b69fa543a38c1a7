package zonefit.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zonefit.policy.RuleFolder.Source;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.text.Text;

/**
 * The files of a rules folder and how each stands: name, size, times and place on disk, one of which any edit changes.
 * Found in one walk, because looking at files is a good part of a start.
 */
public final class RuleFiles {

    /** The folder of tables of what samples must find. They prove the rules and are none: an edit there changes no rule. */
    public static final String SAMPLES = "samples";

    /** Of one file of rules, in bytes. */
    private static final long LARGEST_RULES = 4_000_000;
    private static final String RULES = ".drl";
    private static final String PAGES = ".md";
    /** The last of them is when a file was last changed in any way, which no copying tool can set. */
    private static final String ATTRIBUTES = "isDirectory,isRegularFile,size,lastModifiedTime,fileKey";

    private final Path folder;
    private final SortedMap<Path, String> files;

    private RuleFiles(Path folder, SortedMap<Path, String> files) {
        this.folder = folder;
        this.files = files;
    }

    /** The files as they are now; none if there is no such folder. */
    public static RuleFiles of(Path folder) {
        SortedMap<Path, String> files = new TreeMap<>();
        boolean unix = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
        walk(folder, folder.resolve(SAMPLES), unix ? "unix:ctime," + ATTRIBUTES : ATTRIBUTES, files);
        return new RuleFiles(folder, files);
    }

    private static void walk(Path folder, Path without, String attributes, SortedMap<Path, String> files) {
        if (!Files.isDirectory(folder) || folder.equals(without)) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                Map<String, Object> found = Files.readAttributes(child, attributes);
                if (Boolean.TRUE.equals(found.get("isDirectory"))) {
                    walk(child, without, attributes, files);
                } else if (Boolean.TRUE.equals(found.get("isRegularFile")) && !child.toString().endsWith(PAGES)) {
                    files.put(child, found.get("size") + "|" + nanos(found.get("lastModifiedTime")) + "|" + found.get("fileKey") + "|"
                            + nanos(found.get("ctime")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static String nanos(Object time) {
        return time instanceof FileTime moment ? Long.toString(moment.to(java.util.concurrent.TimeUnit.NANOSECONDS)) : "";
    }

    public Path folder() {
        return folder;
    }

    List<Path> all() {
        return List.copyOf(files.keySet());
    }

    /** The state of every file. */
    byte[] state() {
        return state("");
    }

    /** The state of the files of rules. */
    public byte[] rulesState() {
        return state(RULES);
    }

    private byte[] state(String ending) {
        StringBuilder state = new StringBuilder(folder.toAbsolutePath().toString());
        files.forEach((file, stands) -> {
            String name = file.toString();
            if (name.endsWith(ending)) {
                state.append('\n').append(name).append('|').append(stands);
            }
        });
        return state.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The files of rules, read.
     *
     * @throws ProblemsException if one is so large that reading it would be the harm
     */
    public List<Source> sources() {
        return files.keySet().stream().filter(file -> file.toString().endsWith(RULES)).map(RuleFiles::source).toList();
    }

    private static Source source(Path file) {
        if (file.toFile().length() > LARGEST_RULES) {
            throw new ProblemsException(List.of(new Problem(Problem.Place.file(file.toString()), new Text(
                    "大于 " + LARGEST_RULES + " 字节", "larger than " + LARGEST_RULES + " bytes"))));
        }
        return new Source(file.toString(), new String(bytes(file), StandardCharsets.UTF_8));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
