package zonefit.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import zonefit.text.Text;

/** A file that appears whole or not at all: it is written beside its place, and takes it at the end. */
final class PartFile implements Closeable {

    private final Path file;
    private final Path part;
    private final OutputStream stream;

    private PartFile(Path file, Path part, OutputStream stream) {
        this.file = file;
        this.part = part;
        this.stream = stream;
    }

    /** @throws UsageException if there cannot be such a file */
    static PartFile of(Path asked) throws IOException {
        // A link stays a link.
        Path file = Files.exists(asked) ? asked.toRealPath() : asked.toAbsolutePath();
        if (Files.isDirectory(file) || file.getParent() == null) {
            throw new UsageException(new Text("`" + asked + "` 是文件夹", "`" + asked + "` is a folder"));
        }
        Path part = file.resolveSibling(".zonefit-" + Long.toHexString(System.nanoTime()) + ".part");
        try {
            OutputStream stream = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // An interrupted run ends here too.
            part.toFile().deleteOnExit();
            return new PartFile(file, part, new BufferedOutputStream(stream));
        } catch (NoSuchFileException e) {
            throw new UsageException(new Text("没有文件夹 `" + file.getParent() + "`", "there is no folder `" + file.getParent() + "`"));
        } catch (FileSystemException e) {
            throw new UsageException(new Text("`" + asked + "` 无法写入", "`" + asked + "` cannot be written"));
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Takes the place of whatever stood there, with its permissions. */
    void appear() throws IOException {
        stream.close();
        if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(part, Set.copyOf(Files.getPosixFilePermissions(file)));
        }
        try {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Once it has appeared, nothing is left to do. */
    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
