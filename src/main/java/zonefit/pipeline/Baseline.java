package zonefit.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;

/**
 * What an earlier report already held: of each project, the rules that stood in its way and what they asked for. Kept as one hash of
 * eight bytes a finding, so that the report on a million projects fits beside the run on the next million.
 */
public final class Baseline {

    /** In place of a rule where none covered the project. */
    static final String NO_RULE = "";
    private static final Set<Verdict> IN_THE_WAY = EnumSet.of(Verdict.MISFIT, Verdict.CONDITIONAL, Verdict.UNDETERMINED);

    private final long[] hashes;
    private final Optional<MessageDigest> digest;

    private Baseline(long[] hashes, Optional<MessageDigest> digest) {
        this.hashes = hashes;
        this.digest = digest;
    }

    public static Baseline none() {
        return new Baseline(new long[0], Optional.empty());
    }

    static boolean standsInTheWay(Finding finding) {
        return finding.effect().isPresent() && IN_THE_WAY.contains(finding.effect().get());
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    /** Whether a rule already asked for this verdict on a project. */
    boolean holds(String project, String rule, Verdict effect) {
        return digest.isPresent() && Arrays.binarySearch(hashes, hash(digest.get(), project, rule, effect)) >= 0;
    }

    private static long hash(MessageDigest digest, String project, String rule, Verdict effect) {
        digest.update(project.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(rule.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update((byte) effect.ordinal());
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Gathers a baseline finding by finding. */
    static final class Builder {

        private long[] hashes = new long[1024];
        private int size;
        private final MessageDigest digest = sha256();

        void add(String project, String rule, Verdict effect) {
            if (IN_THE_WAY.contains(effect)) {
                hashes = size == hashes.length ? Arrays.copyOf(hashes, size * 2) : hashes;
                hashes[size++] = hash(digest, project, rule, effect);
            }
        }

        Baseline build() {
            long[] sorted = Arrays.copyOf(hashes, size);
            Arrays.sort(sorted);
            return new Baseline(sorted, Optional.of(digest));
        }
    }
}
