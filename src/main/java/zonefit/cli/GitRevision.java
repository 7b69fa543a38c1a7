package zonefit.cli;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zonefit.problem.Suggestion;
import zonefit.text.Text;

/**
 * A rules folder as it was in a git revision, written to a temporary folder. Objects are read as they are stored: no hook, filter or
 * attribute of the repository runs, and nothing is fetched. The working tree and the index are not touched.
 */
final class GitRevision implements Closeable {

    private static final String FILE_MODE = "100";
    private static final List<String> GIT = List.of("git", "--no-pager", "--no-replace-objects", "-c", "core.hooksPath=/dev/null",
            "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "protocol.allow=never");
    /** Which repository is meant is told by the folder alone. */
    private static final List<String> MISLEADING = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX");

    private final Path repositoryFolder;
    private final String revision;
    private final Path temporary;
    private final Path rules;
    private final Thread interrupted = new Thread(this::delete, "zonefit-remove-revision");

    private record Run(int exit, byte[] out, String err) {
        String text() {
            return new String(out, StandardCharsets.UTF_8).strip();
        }
    }

    /** @param name where it stands below the rules folder */
    private record Blob(String object, String name) {
    }

    private GitRevision(Path repositoryFolder, String revision) throws IOException {
        this.repositoryFolder = repositoryFolder;
        this.revision = revision;
        this.temporary = Files.createTempDirectory("zonefit-rules-");
        this.rules = temporary.resolve("rules");
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    /**
     * @param current  the rules folder of today, which tells the repository and the place in it
     * @param revision anything that git takes for a commit
     * @throws UsageException if there is no git, no repository, no such revision, or no rules folder in it
     */
    static GitRevision of(Path current, String revision) throws IOException {
        if (!Files.isDirectory(current)) {
            throw new UsageException(new Text("没有规则文件夹 `" + current + "`", "there is no rules folder `" + current + "`"));
        }
        GitRevision read = new GitRevision(current.toRealPath(), revision);
        try {
            read.write();
            return read;
        } catch (IOException | RuntimeException e) {
            read.close();
            throw e;
        }
    }

    /** Where its files are. */
    Path rules() {
        return rules;
    }

    private void write() throws IOException {
        Run prefix = git(List.of("rev-parse", "--show-prefix"));
        if (prefix.exit != 0) {
            throw new UsageException(new Text("`" + revision + "` 不是文件夹，而规则文件夹 `" + repositoryFolder + "` 不在可用的 git 仓库中：" + prefix.err,
                    "`" + revision + "` is no folder, and the rules folder `" + repositoryFolder + "` lies in no usable git repository: "
                            + prefix.err));
        }
        Run commit = git(List.of("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"));
        if (commit.exit != 0) {
            List<String> known = git(List.of("for-each-ref", "--format=%(refname:short)")).text().lines().toList();
            throw new UsageException(new Text("`" + revision + "` 既不是文件夹，也不是 git 版本", "`" + revision + "` is neither a folder nor a git revision")
                    .then(Suggestion.didYouMean(revision, known)));
        }
        String folder = prefix.text().isEmpty() ? "" : prefix.text().substring(0, prefix.text().length() - 1);
        Run tree = git(List.of("ls-tree", "-r", "-z", "--full-tree", commit.text() + ":" + folder));
        if (tree.exit != 0 || tree.out.length == 0) {
            throw new UsageException(new Text("版本 `" + revision + "` 中没有规则文件夹 `" + folder + "`",
                    "revision `" + revision + "` has no rules folder `" + folder + "`"));
        }
        write(blobs(tree));
    }

    private List<Blob> blobs(Run tree) {
        List<Blob> blobs = new ArrayList<>();
        for (String line : new String(tree.out, StandardCharsets.UTF_8).split("\0")) {
            String[] about = line.substring(0, line.indexOf('\t')).split(" ");
            String name = line.substring(line.indexOf('\t') + 1);
            if (!about[0].startsWith(FILE_MODE) || !rules.resolve(name).normalize().startsWith(rules)) {
                throw new UsageException(new Text("版本 `" + revision + "` 中的 `" + name + "` 不是普通文件，无法读取",
                        "`" + name + "` of revision `" + revision + "` is no ordinary file and is not read"));
            }
            blobs.add(new Blob(about[2], name));
        }
        return blobs;
    }

    private void write(List<Blob> blobs) throws IOException {
        // The names come from a file, so that neither side waits for the other.
        Path objects = temporary.resolve("objects");
        Files.write(objects, blobs.stream().map(Blob::object).toList(), StandardCharsets.UTF_8);
        Process process = builder(List.of("cat-file", "--batch")).redirectInput(objects.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            for (Blob blob : blobs) {
                String[] head = line(in).split(" ");
                if (head.length != 3) {
                    throw new UsageException(new Text("git 仓库中缺少 `" + blob.name + "` 的内容",
                            "the git repository lacks the content of `" + blob.name + "`"));
                }
                byte[] content = in.readNBytes(Integer.parseInt(head[2]));
                in.skipNBytes(1);
                Path file = rules.resolve(blob.name);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            }
        } finally {
            process.destroy();
        }
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private Run git(List<String> arguments) throws IOException {
        Path err = temporary.resolve("err");
        Process process = start(builder(arguments).redirectError(err.toFile()));
        process.getOutputStream().close();
        byte[] out = process.getInputStream().readAllBytes();
        try {
            return new Run(process.waitFor(), out, Files.readString(err).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UsageException(new Text("`" + revision + "` 不是文件夹，而 git 无法运行；请安装 git，或给出规则文件夹",
                    "`" + revision + "` is no folder, and git cannot be run: install git, or name a rules folder"));
        }
    }

    private ProcessBuilder builder(List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(GIT.stream(), arguments.stream()).toList()).directory(repositoryFolder.toFile());
        MISLEADING.forEach(builder.environment()::remove);
        builder.environment().putAll(Map.of("GIT_OPTIONAL_LOCKS", "0", "GIT_NO_LAZY_FETCH", "1", "GIT_TERMINAL_PROMPT", "0", "LC_ALL", "C"));
        return builder;
    }

    /** Leaves nothing behind. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook removes the files.
            return;
        }
        delete();
    }

    private void delete() {
        try (Stream<Path> walk = Files.walk(temporary)) {
            Path[] deepestFirst = walk.sorted(Comparator.reverseOrder()).toArray(Path[]::new);
            for (Path path : Arrays.asList(deepestFirst)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(temporary + " cannot be removed", e);
        }
    }
}
