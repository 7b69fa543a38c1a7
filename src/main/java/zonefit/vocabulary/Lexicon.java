package zonefit.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds all known words in a text, in one pass over it. In Latin letters only whole words count. */
final class Lexicon {

    /** Texts after which an index of all terms pays. One project alone is served faster by looking up what stands in its words. */
    private static final int TEXTS_BEFORE_INDEX = 500;

    private final Words words;
    private volatile Optional<Indexed> indexed = Optional.empty();
    /** Words of activities and of denial alone. They are few, so that a text is soon searched for them. */
    private volatile Optional<Indexed> activities = Optional.empty();
    /** Not counted exactly where several threads search, which does not matter. */
    private int searched;

    /**
     * @param words  by the number of their term
     * @param denies by the same number, so that words are not touched to know it
     */
    private record Indexed(TermIndex index, Word[] words, boolean[] denies) {

        void search(Search search) {
            index.find(search.text, (start, end, term) -> search.found(words[term], denies[term], start, end));
        }
    }

    /** What was found in one text. */
    private static final class Search {
        private final String text;
        private final List<Hit> hits = new ArrayList<>(12);
        private boolean mayDeny;

        Search(String text) {
            this.text = text;
        }

        void found(Word word, boolean denies, int start, int end) {
            boolean cut = start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1))
                    || end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
            if (!cut) {
                hits.add(new Hit(word, start, end));
                mayDeny |= denies;
            }
        }
    }

    Lexicon(Words words) {
        this.words = words;
    }

    /** @param text folded by the spelling of the vocabulary */
    Mentions in(String text) {
        Search search = new Search(text);
        indexed.ifPresentOrElse(made -> made.search(search), () -> lookUp(search));
        return new Mentions(text, Hits.of(search.hits), search.mayDeny);
    }

    /**
     * The words of a text that name activities, and perhaps others; all words if any may deny.
     *
     * @param text folded by the spelling of the vocabulary
     */
    Mentions activitiesIn(String text) {
        if (activities.isEmpty()) {
            return in(text);
        }
        Search search = new Search(text);
        activities.get().search(search);
        return search.mayDeny ? in(text) : new Mentions(text, Hits.of(search.hits), false);
    }

    private void lookUp(Search search) {
        if (++searched > TEXTS_BEFORE_INDEX) {
            indexed = Optional.of(index(word -> !word.isOnlyUnit()));
            activities = Optional.of(index(word -> word.activity().isPresent() || word.denies()));
        }
        String text = search.text;
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= text.length() && end <= start + words.longest(); end++) {
                int from = start;
                int to = end;
                words.find(text.substring(start, end)).filter(word -> !word.isOnlyUnit())
                        .ifPresent(word -> search.found(word, word.denies(), from, to));
            }
        }
    }

    private Indexed index(Predicate<Word> which) {
        TermIndex index = new TermIndex(words.byTerm().values().stream().filter(which).map(Word::term).toList());
        Word[] all = new Word[index.size()];
        boolean[] denies = new boolean[index.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = words.find(index.term(i)).orElseThrow();
            denies[i] = all[i].denies();
        }
        return new Indexed(index, all, denies);
    }

    /** Folded text has no capitals. */
    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
