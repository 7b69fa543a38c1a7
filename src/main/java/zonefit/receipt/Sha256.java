package zonefit.receipt;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import zonefit.json.Octets;

/** Hashes again and again, and leaves nothing behind but the hashes. Not safe for use by several threads. */
final class Sha256 {

    /** How much of a SHA-256 is kept: 128 bits, beyond any chance of two projects sharing one. */
    private static final int KEPT = 16;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int ALL = 32;

    private final MessageDigest sha256;
    private final byte[] digest = new byte[ALL];
    private final byte[] hex = new byte[2 * KEPT];

    Sha256() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The first 128 bits of the SHA-256 of what has been written, as 32 hexadecimal digits. */
    String of(Octets octets) {
        octets.feed(sha256);
        try {
            sha256.digest(digest, 0, ALL);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < KEPT; i++) {
            hex[2 * i] = HEX[digest[i] >> 4 & 0xF];
            hex[2 * i + 1] = HEX[digest[i] & 0xF];
        }
        return new String(hex, StandardCharsets.ISO_8859_1);
    }
}
