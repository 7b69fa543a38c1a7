package zonefit.vocabulary;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Known terms of one kind, each with what it stands for.
 *
 * @param <T> what a term stands for
 */
public final class Terms<T> {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern SPACE_NOT_BETWEEN_WORDS = Pattern.compile("(?<![a-z0-9]) | (?![a-z0-9])");

    private final Map<String, T> byTerm;
    private final int longest;

    /** @param byTerm what each normalised term stands for */
    Terms(Map<String, T> byTerm) {
        this(byTerm, byTerm.keySet().stream().mapToInt(String::length).max().orElse(0));
    }

    /** @param longest the length of the longest term */
    Terms(Map<String, T> byTerm, int longest) {
        this.byTerm = byTerm;
        this.longest = longest;
    }

    /** Collects terms; says when one already means something else. */
    public static final class Builder<T> {

        private final Map<String, T> byTerm = new HashMap<>();

        /** Adds a term. @return what it already stood for, if that is something else */
        public Optional<T> add(String term, T meaning) {
            T before = byTerm.putIfAbsent(normal(term), meaning);
            return before == null || before.equals(meaning) ? Optional.empty() : Optional.of(before);
        }

        public Terms<T> build() {
            return new Terms<>(byTerm);
        }
    }

    /** Full-width and half-width alike, lower case, no space but between Latin words. */
    public static String normal(String text) {
        return isNormal(text) ? text : fold(text);
    }

    /** Most terms are plain Chinese or lower-case Latin without a space; nothing has to be done for them. */
    private static boolean isNormal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 0x4E00 && c <= 0x9FFF || c > ' ' && c < 0x7F && !(c >= 'A' && c <= 'Z');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char c = text.charAt(i);
            char narrow = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
            if (mayHaveOtherForm(narrow)) {
                return spaces(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
            }
            folded[i] = narrow >= 'A' && narrow <= 'Z' ? (char) (narrow - 'A' + 'a') : narrow;
        }
        return spaces(new String(folded));
    }

    /** Whether the slow way has to be asked. Chinese, English and common punctuation need no asking. */
    private static boolean mayHaveOtherForm(char c) {
        boolean known = c < 0xA0 || c == 0xB7 || c >= 0x2010 && c <= 0x201D || c >= 0x3000 && c <= 0x3015 || c >= 0x4E00 && c <= 0x9FFF;
        return !known;
    }

    private static String spaces(String text) {
        String inner = text.strip();
        if (inner.indexOf(' ') < 0 && inner.indexOf('\u3000') < 0 && inner.indexOf('\t') < 0 && inner.indexOf('\n') < 0) {
            return inner;
        }
        return SPACE_NOT_BETWEEN_WORDS.matcher(SPACES.matcher(inner).replaceAll(" ")).replaceAll("");
    }

    /** What the whole text stands for, if it is a known term. */
    public Optional<T> exact(String text) {
        return find(normal(text));
    }

    /** What a normalised term stands for. */
    Optional<T> find(String term) {
        return Optional.ofNullable(byTerm.get(term));
    }

    int longest() {
        return longest;
    }

    Map<String, T> byTerm() {
        return byTerm;
    }
}
