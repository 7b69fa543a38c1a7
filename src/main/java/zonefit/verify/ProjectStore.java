package zonefit.verify;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zonefit.project.Project;
import zonefit.receipt.CanonicalForm;

/**
 * The projects that assessments are held against, in their canonical form on disk: what is in memory of each is 40 bytes. First all
 * are added, then they are taken.
 */
public final class ProjectStore implements Closeable {

    /** Of a hash that is written in base 16, as many digits as make 64 bits. */
    private static final int HASH_DIGITS = 16;
    private static final int BASE = 16;

    private final Path file;
    private final DataOutputStream out;
    private final RandomAccessFile in;
    private final CanonicalForm form = new CanonicalForm();
    private final List<Entry> entries = new ArrayList<>();
    private long end;
    private boolean sorted;

    /** Where a project lies, by 64 bits of the hash of its id and of its form. */
    private static final class Entry {
        private final long id;
        private final long hash;
        private final long at;
        private boolean taken;

        Entry(long id, long hash, long at) {
            this.id = id;
            this.hash = hash;
            this.at = at;
        }
    }

    public ProjectStore() throws IOException {
        this.file = Files.createTempFile("zonefit", ".projects");
        file.toFile().deleteOnExit();
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        this.in = new RandomAccessFile(file.toFile(), "r");
    }

    public void add(Project project) throws IOException {
        byte[] canonical = form.of(project);
        entries.add(new Entry(idHash(project.id()), Long.parseUnsignedLong(form.hash(project).substring(0, HASH_DIGITS), BASE), end));
        out.writeInt(canonical.length);
        out.write(canonical);
        end += Integer.BYTES + canonical.length;
    }

    /**
     * The project with this id and hash, else the first of this id that nobody has asked for yet, else the last of this id.
     *
     * @return its canonical form
     */
    Optional<String> take(String id, String hash) throws IOException {
        if (!sorted) {
            out.flush();
            entries.sort(Comparator.comparingLong((Entry entry) -> entry.id).thenComparingLong(entry -> entry.at));
            sorted = true;
        }
        List<Entry> same = named(idHash(id));
        if (same.isEmpty()) {
            return Optional.empty();
        }
        String start = hash.substring(0, Math.min(HASH_DIGITS, hash.length()));
        Optional<Entry> exact = same.stream().filter(entry -> HexFormat.of().toHexDigits(entry.hash).equals(start)).findFirst();
        Entry found = exact.or(() -> same.stream().filter(entry -> !entry.taken).findFirst()).orElse(same.get(same.size() - 1));
        found.taken = true;
        in.seek(found.at);
        byte[] canonical = new byte[in.readInt()];
        in.readFully(canonical);
        return Optional.of(new String(canonical, StandardCharsets.UTF_8));
    }

    private List<Entry> named(long id) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).id < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int to = low;
        while (to < entries.size() && entries.get(to).id == id) {
            to++;
        }
        return entries.subList(low, to);
    }

    private static long idHash(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    @Override
    public void close() throws IOException {
        out.close();
        in.close();
        Files.deleteIfExists(file);
    }
}
