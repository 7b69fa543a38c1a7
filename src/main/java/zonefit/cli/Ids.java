package zonefit.cli;

/**
 * The ids of projects so far, each as 64 bits of its hash, so that a register of a million takes 16 MB. Two different ids of a million
 * share a hash with a probability of about 1 in 40 million.
 */
final class Ids {

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private long[] hashes = new long[1 << 10];
    private int size;

    /** Whether an id is new. */
    boolean add(String id) {
        if (size * 2 > hashes.length) {
            long[] before = hashes;
            hashes = new long[before.length * 2];
            for (long hash : before) {
                if (hash != 0) {
                    hashes[slot(hash)] = hash;
                }
            }
        }
        long hash = hash(id);
        int slot = slot(hash);
        if (hashes[slot] == hash) {
            return false;
        }
        hashes[slot] = hash;
        size++;
        return true;
    }

    /** Where a hash is, or would be put. */
    private int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & hashes.length - 1;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    /** Never 0, which marks an empty slot. */
    private static long hash(String id) {
        long hash = BASIS;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 29;
        return hash == 0 ? BASIS : hash;
    }
}
