package zonefit.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
                return Optional.of(Files.readAllBytes(file));
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
                Files.write(part, content);
                Files.move(part, dir.resolve(name(kind, state)), StandardCopyOption.ATOMIC_MOVE);
                prune(dir, kind);
            } catch (IOException | UnsupportedOperationException e) {
                // Not kept: the next start is only slower.
            }
        });
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
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && writableOnlyByMe(file)
                    && writableOnlyByMe(file.getParent());
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean writableOnlyByMe(Path path) throws IOException {
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName().equals(System.getProperty("user.name"))
                && Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream().noneMatch(OTHERS_CAN_WRITE::contains);
    }

    private String name(String kind, byte[] state) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((program + "|" + System.getProperty("java.vm.version") + "|").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(state)) + "." + kind;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
