package zonefit.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds all known words in a text, in one pass over it. In Latin letters only whole words count. */
final class Lexicon {

    /** Texts after which an index of all terms pays. One project alone is served faster by looking up what stands in its words. */
    private static final int TEXTS_BEFORE_INDEX = 500;

    private final Words words;
    private volatile Optional<Indexed> indexed = Optional.empty();
    /** Not counted exactly where several threads search, which does not matter. */
    private int searched;

    /** @param words by the number of their term */
    private record Indexed(TermIndex index, Word[] words) {
    }

    Lexicon(Words words) {
        this.words = words;
    }

    /** @param text folded by the spelling of the vocabulary */
    Mentions in(String text) {
        List<Hit> hits = new ArrayList<>();
        indexed.ifPresentOrElse(made -> made.index.find(text, (start, end, term) -> found(made.words[term], text, start, end, hits)),
                () -> lookUp(text, hits));
        return new Mentions(text, hits);
    }

    private void lookUp(String text, List<Hit> hits) {
        if (++searched > TEXTS_BEFORE_INDEX) {
            indexed = Optional.of(index());
        }
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= text.length() && end <= start + words.longest(); end++) {
                int from = start;
                int to = end;
                words.find(text.substring(start, end)).ifPresent(word -> found(word, text, from, to, hits));
            }
        }
    }

    private Indexed index() {
        TermIndex index = new TermIndex(words.byTerm().keySet());
        Word[] all = new Word[index.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = words.find(index.term(i)).orElseThrow();
        }
        return new Indexed(index, all);
    }

    private static void found(Word word, String text, int start, int end, List<Hit> hits) {
        boolean cut = start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1))
                || end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
        if (!cut) {
            hits.add(new Hit(word, start, end));
        }
    }

    /** Folded text has no capitals. */
    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
