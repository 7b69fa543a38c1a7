package zonefit.vocabulary;

import java.util.Arrays;
import java.util.BitSet;
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

    private final Map<String, String> characters;
    private final Map<String, String> variants;
    /** By traditional character, the simplified one; made from {@link #characters} once a text needs it. */
    private volatile char[] simplified;
    private final int longest;
    /** The first two characters of every variant, in order: few texts hold such a pair. */
    private final int[] beginnings;
    /** The first of them. */
    private final BitSet first = new BitSet();

    /**
     * @param characters simplified by traditional character
     * @param variants   standard word by variant, of at least two characters, both folded; no standard word holds a variant
     */
    Spelling(Map<String, String> characters, Map<String, String> variants) {
        this.characters = Map.copyOf(characters);
        this.variants = Map.copyOf(variants);
        variants.keySet().forEach(variant -> first.set(variant.charAt(0)));
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
            if (table[text.charAt(i)] != 0) {
                return simple(text, table, i);
            }
        }
        return text;
    }

    private static String simple(String text, char[] table, int from) {
        char[] simple = text.toCharArray();
        for (int i = from; i < simple.length; i++) {
            simple[i] = table[simple[i]] == 0 ? simple[i] : table[simple[i]];
        }
        return new String(simple);
    }

    private char[] table() {
        char[] table = simplified;
        if (table == null) {
            table = new char[Character.MAX_VALUE + 1];
            for (Map.Entry<String, String> pair : characters.entrySet()) {
                table[pair.getKey().charAt(0)] = pair.getValue().charAt(0);
            }
            simplified = table;
        }
        return table;
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
    }

    /** Replaces every variant, the longest first; most texts hold none and are given back as they are. */
    private String standard(String text) {
        StringBuilder standard = null;
        int kept = 0;
        for (int start = 0; start + SHORTEST <= text.length(); start++) {
            if (!first.get(text.charAt(start)) || Arrays.binarySearch(beginnings, pair(text, start)) < 0) {
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
