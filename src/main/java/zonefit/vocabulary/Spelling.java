package zonefit.vocabulary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Folds the spellings of a text into one: full-width and half-width, traditional and simplified, and the trade words of Hong Kong and
 * Taiwan into those of the mainland.
 */
public final class Spelling {

    /** No folding but that of {@link Terms#normal}. */
    static final Spelling PLAIN = new Spelling(Map.of(), Map.of());

    private static final int SHORTEST = 2;
    /** No character of a text. */
    private static final char BEGINS_VARIANT = 1;

    private final Map<String, String> characters;
    private final Map<String, String> variants;
    /** Made when a text first needs it. */
    private volatile char[] table = {};
    private final int longest;
    /** The first two characters of every variant, in order: few texts hold such a pair. */
    private final int[] beginnings;

    /**
     * @param characters simplified by traditional character
     * @param variants   standard word by variant, of at least two characters, both folded; no standard word holds a variant
     */
    Spelling(Map<String, String> characters, Map<String, String> variants) {
        this.characters = Map.copyOf(characters);
        this.variants = Map.copyOf(variants);
        this.beginnings = variants.keySet().stream().mapToInt(variant -> pair(variant, 0)).sorted().distinct().toArray();
        this.longest = variants.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    Map<String, String> characters() {
        return characters;
    }

    Map<String, String> variants() {
        return variants;
    }

    /** The one spelling that all spellings of a text share. */
    public String fold(String text) {
        return standard(simple(Terms.normal(text)));
    }

    private String simple(String text) {
        if (characters.isEmpty()) {
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
            variants.keySet().forEach(variant -> made[variant.charAt(0)] = BEGINS_VARIANT);
            characters.forEach((traditional, simplified) -> made[traditional.charAt(0)] = simplified.charAt(0));
            table = made;
            known = made;
        }
        return known;
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
    }

    /** Replaces every variant, the longest first; most texts hold none and are given back as they are. */
    private String standard(String text) {
        if (variants.isEmpty()) {
            return text;
        }
        char[] begins = table();
        StringBuilder standard = null;
        int kept = 0;
        for (int start = 0; start + SHORTEST <= text.length(); start++) {
            if (begins[text.charAt(start)] != BEGINS_VARIANT || Arrays.binarySearch(beginnings, pair(text, start)) < 0) {
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
        Spelling byCharacter = new Spelling(characters, Map.of());
        Map<String, String> folded = new HashMap<>();
        variants.forEach((variant, standard) -> folded.put(byCharacter.fold(variant), byCharacter.fold(standard)));
        return new Spelling(characters, folded);
    }
}
