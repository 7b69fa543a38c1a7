package zonefit.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import zonefit.policy.RuleFolder.Source;

/**
 * Compiled rules, kept between runs: compiling is most of a start. Keyed by the text of the rules, the program, the
 * engine and the JDK; kept where only the user can write, because what is read back is code. Whatever is wrong with an
 * entry, the rules are compiled again.
 */
public final class RuleCache {

    private static final Set<PosixFilePermission> OTHERS_CAN_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private static final String SUFFIX = ".rules";
    private static final int MOST_ENTRIES = 8;

    private final Optional<Path> folder;
    private final String program;

    private RuleCache(Optional<Path> folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** @param program what tells one build of the program from another */
    public static RuleCache in(Path folder, String program) {
        return new RuleCache(Optional.of(folder), program);
    }

    /** Keeps nothing. */
    public static RuleCache none() {
        return new RuleCache(Optional.empty(), "");
    }

    Optional<List<InternalKnowledgePackage>> load(List<Source> rules) {
        return folder.map(dir -> dir.resolve(key(rules))).filter(RuleCache::onlyMine).flatMap(RuleCache::read);
    }

    void store(List<Source> rules, List<InternalKnowledgePackage> packages) {
        folder.ifPresent(dir -> {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
                    out.writeObject(List.copyOf(packages).toArray(InternalKnowledgePackage[]::new));
                }
                write(dir, key(rules), bytes.toByteArray());
            } catch (IOException | UnsupportedOperationException e) {
                // A cache that cannot be written costs time, never an answer.
            }
        });
    }

    private static void write(Path dir, String name, byte[] bytes) throws IOException {
        Files.createDirectories(dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path part = Files.createTempFile(dir, "rules", ".part");
        Files.write(part, bytes);
        Files.move(part, dir.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        prune(dir);
    }

    /** Leaves the newest entries: an author who edits rules would otherwise fill the folder. */
    private static void prune(Path dir) throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            List<Path> newestFirst = entries.filter(entry -> entry.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path entry) -> entry.toFile().lastModified()).reversed()).toList();
            for (Path old : newestFirst.subList(Math.min(MOST_ENTRIES, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static Optional<List<InternalKnowledgePackage>> read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                DroolsObjectInputStream objects = new DroolsObjectInputStream(in, RuleCache.class.getClassLoader())) {
            return Optional.of(List.of((InternalKnowledgePackage[]) objects.readObject()));
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.empty();
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
        String me = System.getProperty("user.name");
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName().equals(me)
                && Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream().noneMatch(OTHERS_CAN_WRITE::contains);
    }

    private String key(List<Source> rules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rules.forEach(source -> {
                digest.update(source.file().getBytes(StandardCharsets.UTF_8));
                digest.update(source.text().getBytes(StandardCharsets.UTF_8));
            });
            digest.update((program + "|" + System.getProperty("java.vm.version")).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()) + SUFFIX;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
