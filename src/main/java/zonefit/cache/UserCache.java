package zonefit.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What was made from the rules folder, kept between runs, because making it is most of a start. Kept where only the user
 * can write: what is read back is trusted. An entry that is missing, foreign or broken costs time, never an answer.
 */
public final class UserCache {

    private static final Set<PosixFilePermission> OTHERS_CAN_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    /** Of each kind; an author who edits rules would otherwise fill the folder. */
    private static final int MOST_ENTRIES = 8;

    private final Optional<Path> folder;
    private final String program;

    private UserCache(Optional<Path> folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** @param program what tells one build of the program from another; entries of another build are not used */
    public static UserCache in(Path folder, String program) {
        return new UserCache(Optional.of(folder), program);
    }

    /** Keeps nothing. */
    public static UserCache none() {
        return new UserCache(Optional.empty(), "");
    }

    /** Whether anything is kept at all, so that what it takes to ask can be spared. */
    public boolean keeps() {
        return folder.isPresent();
    }

    /**
     * @param kind  what sort of thing is kept
     * @param state all that the thing was made from
     */
    public Optional<byte[]> get(String kind, byte[] state) {
        return folder.map(dir -> dir.resolve(name(kind, state))).filter(UserCache::onlyMine).flatMap(file -> {
            try {
                return content(Files.readAllBytes(file), whole(state));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    public void put(String kind, byte[] state, byte[] content) {
        folder.ifPresent(dir -> {
            try {
                Files.createDirectories(dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                Path part = Files.createTempFile(dir, kind, ".part");
                Files.write(part, entry(whole(state), content));
                Files.move(part, dir.resolve(name(kind, state)), StandardCopyOption.ATOMIC_MOVE);
                prune(dir, kind);
            } catch (IOException | UnsupportedOperationException e) {
                // Not kept: the next start is only slower.
            }
        });
    }

    /** An entry tells itself what it was made from, so that a name need not be beyond doubt, and whether it is whole. */
    private static byte[] entry(byte[] state, byte[] content) {
        ByteBuffer entry = ByteBuffer.allocate(2 * Integer.BYTES + state.length + content.length);
        entry.putInt(Integer.BYTES, state.length).position(2 * Integer.BYTES);
        entry.put(state).put(content);
        return entry.putInt(0, checksum(entry.array(), Integer.BYTES)).array();
    }

    private static Optional<byte[]> content(byte[] entry, byte[] state) {
        int start = 2 * Integer.BYTES + state.length;
        ByteBuffer head = ByteBuffer.wrap(entry);
        boolean sound = entry.length >= start && head.getInt(Integer.BYTES) == state.length
                && Arrays.equals(entry, 2 * Integer.BYTES, start, state, 0, state.length)
                && head.getInt(0) == checksum(entry, Integer.BYTES);
        return sound ? Optional.of(Arrays.copyOfRange(entry, start, entry.length)) : Optional.empty();
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, from, bytes.length - from);
        return (int) checksum.getValue();
    }

    /** All that decides whether an entry is the right one. */
    private byte[] whole(byte[] state) {
        byte[] made = (program + "|" + System.getProperty("java.vm.version") + "|").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(made, made.length + state.length);
        System.arraycopy(state, 0, whole, made.length, state.length);
        return whole;
    }

    private static void prune(Path dir, String kind) throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            List<Path> newestFirst = entries.filter(entry -> entry.toString().endsWith("." + kind))
                    .sorted(Comparator.comparing((Path entry) -> entry.toFile().lastModified()).reversed()).toList();
            for (Path old : newestFirst.subList(Math.min(MOST_ENTRIES, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    /** Whether a file and its folder belong to this user and nobody else can write them. */
    private static boolean onlyMine(Path file) {
        try {
            PosixFileAttributes attributes = attributes(file);
            return attributes.isRegularFile() && onlyMine(attributes) && onlyMine(attributes(file.getParent()));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static PosixFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean onlyMine(PosixFileAttributes attributes) {
        return attributes.owner().getName().equals(System.getProperty("user.name"))
                && attributes.permissions().stream().noneMatch(OTHERS_CAN_WRITE::contains);
    }

    private String name(String kind, byte[] state) {
        return Integer.toHexString(checksum(whole(state), 0)) + "." + kind;
    }
}
