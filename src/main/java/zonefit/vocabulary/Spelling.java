package zonefit.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zonefit.cache.PackedMap;

/**
 * Folds the spellings of a text into one: full-width and half-width, traditional and simplified, and the trade words of Hong Kong and
 * Taiwan into those of the mainland.
 */
public final class Spelling {

    /** No folding but that of {@link Terms#normal}. */
    static final Spelling PLAIN = new Spelling("", "", Map.of(), 0, "");

    private static final int SHORTEST = 2;
    /** No character of a text. */
    private static final char BEGINS_VARIANT = 1;

    /** Character by character the simplified one of the traditional ones: as strings, since a map of them cost a start 10 ms to make. */
    private final String traditional;
    private final String simplified;
    private final Map<String, String> variants;
    /** Made when a text first needs it. */
    private volatile char[] table = {};
    private final int longest;
    /** The first two characters of every variant, one after the other, in order: few texts hold such a pair. */
    private final String beginnings;

    /**
     * @param traditional each followed at its place in {@code simplified} by the simplified character
     * @param variants    standard word by variant, of at least two characters, both folded; no standard word holds a variant
     * @param longest     length of the longest variant
     * @param beginnings  the first two characters of every variant, in order, none twice
     */
    Spelling(String traditional, String simplified, Map<String, String> variants, int longest, String beginnings) {
        if (traditional.length() != simplified.length()) {
            throw new IllegalArgumentException(traditional.length() + " traditional and " + simplified.length() + " simplified characters");
        }
        this.traditional = traditional;
        this.simplified = simplified;
        this.variants = PackedMap.copyOf(variants);
        this.longest = longest;
        this.beginnings = beginnings;
    }

    String traditional() {
        return traditional;
    }

    String simplified() {
        return simplified;
    }

    Map<String, String> variants() {
        return variants;
    }

    int longest() {
        return longest;
    }

    String beginnings() {
        return beginnings;
    }

    /** The one spelling that all spellings of a text share. */
    public String fold(String text) {
        return standard(simple(Terms.normal(text)));
    }

    private String simple(String text) {
        if (traditional.isEmpty()) {
            return text;
        }
        char[] table = table();
        for (int i = 0; i < text.length(); i++) {
            if (table[text.charAt(i)] > BEGINS_VARIANT) {
                return simple(text, table, i);
            }
        }
        return text;
    }

    private static String simple(String text, char[] table, int from) {
        char[] simple = text.toCharArray();
        for (int i = from; i < simple.length; i++) {
            simple[i] = table[simple[i]] > BEGINS_VARIANT ? table[simple[i]] : simple[i];
        }
        return new String(simple);
    }

    /** By character the simplified one, or a mark that variants begin with it; one look for each character of a text. */
    private char[] table() {
        char[] known = table;
        if (known.length == 0) {
            char[] made = new char[Character.MAX_VALUE + 1];
            for (int i = 0; i < beginnings.length(); i += SHORTEST) {
                made[beginnings.charAt(i)] = BEGINS_VARIANT;
            }
            for (int i = 0; i < traditional.length(); i++) {
                made[traditional.charAt(i)] = simplified.charAt(i);
            }
            table = made;
            known = made;
        }
        return known;
    }

    /** Whether any variant begins with the two characters at a place. */
    private boolean mayBegin(String text, int at) {
        int low = 0;
        int high = beginnings.length() / SHORTEST;
        while (low < high) {
            int middle = low + high >>> 1;
            int order = Character.compare(beginnings.charAt(middle * SHORTEST), text.charAt(at));
            order = order != 0 ? order : Character.compare(beginnings.charAt(middle * SHORTEST + 1), text.charAt(at + 1));
            if (order == 0) {
                return true;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }
        return false;
    }

    /** Replaces every variant, the longest first; most texts hold none and are given back as they are. */
    private String standard(String text) {
        if (beginnings.isEmpty()) {
            return text;
        }
        char[] begins = table();
        StringBuilder standard = null;
        int kept = 0;
        for (int start = 0; start + SHORTEST <= text.length(); start++) {
            if (begins[text.charAt(start)] != BEGINS_VARIANT || !mayBegin(text, start)) {
                continue;
            }
            for (int end = Math.min(text.length(), start + longest); end >= start + SHORTEST; end--) {
                String word = variants.get(text.substring(start, end));
                if (word != null) {
                    standard = standard == null ? new StringBuilder() : standard;
                    standard.append(text, kept, start).append(word);
                    kept = end;
                    start = end - 1;
                    break;
                }
            }
        }
        return standard == null ? text : standard.append(text, kept, text.length()).toString();
    }

    /** Makes spellings of tables as they are written: the variants are folded by the characters first. */
    static Spelling of(Map<String, String> characters, Map<String, String> variants) {
        StringBuilder traditional = new StringBuilder();
        StringBuilder simplified = new StringBuilder();
        new TreeMap<>(characters).forEach((from, to) -> {
            traditional.append(from.charAt(0));
            simplified.append(to.charAt(0));
        });
        Spelling byCharacter = new Spelling(traditional.toString(), simplified.toString(), Map.of(), 0, "");
        Map<String, String> folded = new HashMap<>();
        variants.forEach((variant, standard) -> folded.put(byCharacter.fold(variant), byCharacter.fold(standard)));
        String beginnings = folded.keySet().stream().map(variant -> variant.substring(0, SHORTEST)).sorted().distinct().collect(Collectors.joining());
        return new Spelling(byCharacter.traditional, byCharacter.simplified, folded,
                folded.keySet().stream().mapToInt(String::length).max().orElse(0), beginnings);
    }
}
