package zonefit.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All terms for industries, processes and activities, found together in one pass over a text. Only whole words are terms. */
final class Lexicon {

    /** Terms of fewer characters are never found: in Chinese they mean too much. */
    private static final int SHORTEST = 2;
    /** Texts after which an index of all terms pays. One project alone is served faster by looking up what stands in its words. */
    private static final int TEXTS_BEFORE_INDEX = 500;

    private final Terms<Set<String>> industries;
    private final Terms<String> processes;
    private final Terms<Activity> activities;
    private volatile Optional<Indexed> indexed = Optional.empty();
    /** Not counted exactly where several threads search, which does not matter. */
    private int searched;

    /**
     * A term and everything it may stand for.
     *
     * @param concepts empty if it is no term for an industry
     */
    private record Word(String term, Set<String> concepts, Optional<String> process, Optional<Activity> activity) {

        boolean isKnown() {
            return !concepts.isEmpty() || process.isPresent() || activity.isPresent();
        }
    }

    /** @param words by the number of their term */
    private record Indexed(TermIndex index, Word[] words) {
    }

    Lexicon(Terms<Set<String>> industries, Terms<String> processes, Terms<Activity> activities) {
        this.industries = industries;
        this.processes = processes;
        this.activities = activities;
    }

    Mentions in(String text) {
        Search search = new Search(Terms.normal(text));
        indexed.ifPresentOrElse(made -> made.index.find(search.text, (start, end, term) -> search.found(made.words[term], start, end)),
                () -> lookUp(search));
        return search.mentions();
    }

    private void lookUp(Search search) {
        if (++searched > TEXTS_BEFORE_INDEX) {
            indexed = Optional.of(index());
        }
        int longest = Math.max(industries.longest(), Math.max(processes.longest(), activities.longest()));
        for (int start = 0; start < search.text.length(); start++) {
            for (int end = Math.min(search.text.length(), start + longest); end >= start + SHORTEST; end--) {
                Word word = word(search.text.substring(start, end));
                if (word.isKnown()) {
                    search.found(word, start, end);
                }
            }
        }
    }

    private Indexed index() {
        Set<String> all = new HashSet<>();
        for (Map<String, ?> terms : List.of(industries.byTerm(), processes.byTerm(), activities.byTerm())) {
            all.addAll(terms.keySet());
        }
        all.removeIf(term -> term.length() < SHORTEST);
        TermIndex index = new TermIndex(all);
        Word[] words = new Word[index.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(index.term(i));
        }
        return new Indexed(index, words);
    }

    private Word word(String term) {
        return new Word(term, Set.copyOf(industries.find(term).orElse(Set.of())), processes.find(term), activities.find(term));
    }

    /** A search through one text. */
    private static final class Search {

        private final String text;
        private final Candidates<Set<String>> industries = new Candidates<>();
        private final Candidates<String> processes = new Candidates<>();
        private final Candidates<Activity> activities = new Candidates<>();

        Search(String text) {
            this.text = text;
        }

        void found(Word word, int start, int end) {
            if (!isWhole(start, end)) {
                return;
            }
            if (!word.concepts.isEmpty()) {
                industries.add(new Hit<>(word.term, word.concepts, start, end));
            }
            word.process.ifPresent(process -> processes.add(new Hit<>(word.term, process, start, end)));
            word.activity.ifPresent(activity -> activities.add(new Hit<>(word.term, activity, start, end)));
        }

        Mentions mentions() {
            return new Mentions(text, industries.in(text), processes.in(text), activities.in(text));
        }

        private boolean isWhole(int start, int end) {
            return !(start > 0 && latin(text.charAt(start)) && latin(text.charAt(start - 1)))
                    && !(end < text.length() && latin(text.charAt(end - 1)) && latin(text.charAt(end)));
        }

        private static boolean latin(char c) {
            return c < 128 && Character.isLetterOrDigit(c);
        }
    }
}
