package zonefit.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Known terms, each with what it stands for, and where they occur in a text: whole terms only, the longest first, no
 * two overlapping, and none in a clause that denies it ({@code 不含电镀}).
 *
 * @param <T> what a term stands for
 */
public final class Terms<T> {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern SPACE_NOT_BETWEEN_WORDS = Pattern.compile("(?<![a-z0-9]) | (?![a-z0-9])");
    private static final Pattern CLAUSE_END = Pattern.compile("[,;。!?\\n]");
    private static final Pattern DENIAL = Pattern.compile("不含|不涉及|不包括|不包含|不从事|不设|不生产|没有|未涉及"
            + "|无(?=电镀|印染|喷涂|酸洗|染色|铸造|制革|[^,;。]{0,12}(工序|工艺|环节|车间))|without |no ");

    private static final Pattern MAY_DENY = Pattern.compile("[不没未无]|without |no ");

    /** Texts after which an index of all terms pays. One project alone is served faster by looking up what stands in its words. */
    private static final int TEXTS_BEFORE_INDEX = 500;

    private final Map<String, T> byTerm;
    private final int longest;
    private volatile Optional<Indexed<T>> indexed = Optional.empty();
    /** Not counted exactly where several threads search, which does not matter. */
    private int searched;

    private record Indexed<T>(TermIndex index, Map<String, T> byTerm) {
    }

    private static final Comparator<Hit<?>> FROM_THE_START = Comparator.comparingInt(Hit::start);
    private static final Comparator<Hit<?>> LONGEST_FIRST =
            Comparator.<Hit<?>>comparingInt(hit -> hit.start() - hit.end()).thenComparing(FROM_THE_START);

    /** A term at a place in a normalised text. */
    public record Hit<T>(String term, T meaning, int start, int end) {
    }

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
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xFF01 && c <= 0xFF5E) {
                folded.append((char) (c - 0xFEE0));
            } else if (mayHaveCompatibleForm(c)) {
                return spaces(Normalizer.normalize(text, Normalizer.Form.NFKC));
            } else {
                folded.append(c);
            }
        }
        return spaces(folded.toString());
    }

    /** Whether the slow way has to be asked. Chinese, Latin, Greek and common punctuation need no asking. */
    private static boolean mayHaveCompatibleForm(char c) {
        boolean known = c < 0xA0 || c == 0xB7 || c >= 0x391 && c <= 0x3C9 || c >= 0x2010 && c <= 0x201D
                || c >= 0x3000 && c <= 0x3015 || c >= 0x4E00 && c <= 0x9FFF;
        return !known;
    }

    private static String spaces(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.indexOf(' ') < 0 && lower.indexOf('\u3000') < 0 && lower.indexOf('\t') < 0 && lower.indexOf('\n') < 0) {
            return lower;
        }
        return SPACE_NOT_BETWEEN_WORDS.matcher(SPACES.matcher(lower).replaceAll(" ")).replaceAll("");
    }

    /** What the whole text stands for, if it is a known term. */
    public Optional<T> exact(String text) {
        return Optional.ofNullable(byTerm.get(normal(text)));
    }

    int longest() {
        return longest;
    }

    Map<String, T> byTerm() {
        return byTerm;
    }

    /** The terms in a text, in the order in which they stand in it. */
    public List<Hit<T>> in(String text) {
        String normal = normal(text);
        List<Hit<T>> candidates = new ArrayList<>();
        Optional<Indexed<T>> made = indexed;
        if (made.isPresent()) {
            Map<String, T> meanings = made.get().byTerm;
            made.get().index.find(normal, (start, term) -> candidate(normal, start, term, meanings.get(term), candidates));
        } else {
            lookUp(normal, candidates);
        }
        return candidates.isEmpty() ? candidates : apart(normal, candidates);
    }

    private void lookUp(String normal, List<Hit<T>> candidates) {
        if (++searched > TEXTS_BEFORE_INDEX) {
            Map<String, T> meanings = new HashMap<>(byTerm);
            indexed = Optional.of(new Indexed<>(new TermIndex(meanings.keySet()), meanings));
        }
        for (int start = 0; start < normal.length(); start++) {
            for (int end = Math.min(normal.length(), start + longest); end > start + 1; end--) {
                String term = normal.substring(start, end);
                T meaning = byTerm.get(term);
                if (meaning != null) {
                    candidate(normal, start, term, meaning, candidates);
                }
            }
        }
    }

    private static <T> void candidate(String text, int start, String term, T meaning, List<Hit<T>> candidates) {
        if (wholeWord(text, start, start + term.length())) {
            candidates.add(new Hit<>(term, meaning, start, start + term.length()));
        }
    }

    /** Of terms that overlap the longest stays, and none that its clause denies. */
    private List<Hit<T>> apart(String normal, List<Hit<T>> candidates) {
        candidates.sort(LONGEST_FIRST);
        List<Hit<T>> taken = new ArrayList<>(candidates.size());
        for (Hit<T> hit : candidates) {
            if (!overlaps(hit, taken)) {
                taken.add(hit);
            }
        }
        if (MAY_DENY.matcher(normal).find()) {
            taken.removeIf(hit -> denied(normal, hit.start()));
        }
        taken.sort(FROM_THE_START);
        return taken;
    }

    private static boolean overlaps(Hit<?> hit, List<? extends Hit<?>> taken) {
        for (Hit<?> other : taken) {
            if (hit.start() < other.end() && other.start() < hit.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean wholeWord(String text, int start, int end) {
        return !(start > 0 && latin(text.charAt(start)) && latin(text.charAt(start - 1)))
                && !(end < text.length() && latin(text.charAt(end - 1)) && latin(text.charAt(end)));
    }

    private static boolean latin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static boolean denied(String text, int start) {
        int clause = 0;
        Matcher end = CLAUSE_END.matcher(text).region(0, start);
        while (end.find()) {
            clause = end.end();
        }
        return DENIAL.matcher(text).region(clause, start).useTransparentBounds(true).find();
    }
}
