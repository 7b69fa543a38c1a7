package zonefit.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zonefit.cache.PackedMap;
import zonefit.vocabulary.Word.Head;
import zonefit.vocabulary.Word.Role;
import zonefit.vocabulary.Word.Use;

/** All terms that are known, each with everything it may stand for, by their folded spelling. */
public final class Words {

    private final Map<String, Word> byTerm;
    private final int longest;

    /** @param longest length of the longest term, in characters */
    Words(Map<String, Word> byTerm, int longest) {
        this.byTerm = PackedMap.copyOf(byTerm);
        this.longest = longest;
    }

    /** @param term folded by the {@link Spelling} of the vocabulary */
    Optional<Word> find(String term) {
        return Optional.ofNullable(byTerm.get(term));
    }

    int longest() {
        return longest;
    }

    Map<String, Word> byTerm() {
        return byTerm;
    }

    /** Collects what terms stand for, table by table; says when a term already means something else. */
    static final class Builder {

        private final Spelling spelling;
        private final Map<String, Entry> entries = new HashMap<>();

        private static final class Entry {
            private Set<String> concepts = Set.of();
            private String code = "";
            private Optional<String> process = Optional.empty();
            private Optional<Activity> activity = Optional.empty();
            private Optional<Head> head = Optional.empty();
            private Optional<String> material = Optional.empty();
            private Optional<Use> use = Optional.empty();
            private Optional<String> relation = Optional.empty();
            private int roles;
        }

        Builder(Spelling spelling) {
            this.spelling = spelling;
        }

        private Entry entry(String term) {
            return entries.computeIfAbsent(spelling.fold(term), key -> new Entry());
        }

        /** @return the concepts that the term already means, if they are others */
        Optional<Set<String>> name(String term, Set<String> concepts) {
            Entry entry = entry(term);
            if (!entry.concepts.isEmpty() && !entry.concepts.equals(concepts)) {
                return Optional.of(entry.concepts);
            }
            entry.concepts = new LinkedHashSet<>(concepts);
            return Optional.empty();
        }

        /** Names a good by its class. What a term already means stays, and it is then told. */
        Optional<Set<String>> good(String term, Set<String> concepts, String code) {
            Entry entry = entry(term);
            Optional<Set<String>> other = name(term, concepts);
            if (other.isEmpty() && entry.code.isEmpty()) {
                entry.code = code;
            }
            return other;
        }

        void process(String term, String process) {
            Entry entry = entry(term);
            entry.process = entry.process.or(() -> Optional.of(process));
        }

        void activity(String term, Activity activity) {
            Entry entry = entry(term);
            entry.activity = entry.activity.or(() -> Optional.of(activity));
        }

        /** @return whether the term was no head before */
        boolean head(String term, Head head) {
            Entry entry = entry(term);
            boolean fresh = entry.head.isEmpty();
            entry.head = entry.head.or(() -> Optional.of(head));
            return fresh;
        }

        boolean material(String term, String concept) {
            Entry entry = entry(term);
            boolean fresh = entry.material.isEmpty();
            entry.material = entry.material.or(() -> Optional.of(concept));
            return fresh;
        }

        boolean use(String term, Use use) {
            Entry entry = entry(term);
            boolean fresh = entry.use.isEmpty();
            entry.use = entry.use.or(() -> Optional.of(use));
            return fresh;
        }

        boolean relation(String term, String relation) {
            Entry entry = entry(term);
            boolean fresh = entry.relation.isEmpty();
            entry.relation = entry.relation.or(() -> Optional.of(relation));
            return fresh;
        }

        void role(String term, Role role) {
            entry(term).roles |= role.bit();
        }

        Words build() {
            Map<String, Word> words = new HashMap<>();
            int longest = 0;
            for (Map.Entry<String, Entry> one : entries.entrySet()) {
                Entry entry = one.getValue();
                words.put(one.getKey(), new Word(one.getKey(), entry.concepts, entry.code, entry.process, entry.activity, entry.head,
                        entry.material, entry.use, entry.relation, entry.roles));
                longest = Math.max(longest, one.getKey().length());
            }
            return new Words(words, longest);
        }
    }
}
