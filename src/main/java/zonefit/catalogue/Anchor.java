package zonefit.catalogue;

import java.nio.charset.StandardCharsets;

/** Where an id stands on a page of the catalogue: the same word as the name of the place and behind the {@code #} of a link. */
public final class Anchor {

    private static final String PLAIN = "-._~/";

    private Anchor() {
    }

    /** Letters, digits and {@code - . _ ~ /} stand for themselves, each other byte is a colon and two hexadecimal digits: no two ids meet. */
    public static String of(String id) {
        StringBuilder anchor = new StringBuilder(id.length());
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
            anchor.append(plain ? "" + c : String.format(":%02x", (int) c));
        }
        return anchor.toString();
    }
}
