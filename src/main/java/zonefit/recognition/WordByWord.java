package zonefit.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import zonefit.text.Text;
import zonefit.vocabulary.Hit;
import zonefit.vocabulary.Mentions;
import zonefit.vocabulary.Vocabulary;
import zonefit.vocabulary.Word;
import zonefit.vocabulary.Word.Role;

/**
 * How one phrase of a text reads, word by word.
 *
 * @param phrase  the phrase, folded
 * @param reading what it comes to, and why
 * @param words   the known words in it and what each does, in their order
 * @param unknown whether its last word is not known
 */
public record WordByWord(String phrase, Text reading, List<Sense> words, boolean unknown) {

    /** What a word may mean. */
    public record Sense(String word, List<Text> meanings) {
        public Sense {
            meanings = List.copyOf(meanings);
        }
    }

    public WordByWord {
        words = List.copyOf(words);
    }

    static List<WordByWord> of(Mentions mentions, List<Reading> readings, Vocabulary vocabulary) {
        List<WordByWord> all = new ArrayList<>();
        List<Phrase> phrases = Phrase.of(mentions);
        for (int i = 0; i < phrases.size(); i++) {
            Reading reading = readings.get(i);
            all.add(new WordByWord(reading.phrase(), Explanation.of(reading, vocabulary.concepts()::get),
                    senses(phrases.get(i), vocabulary), reading.is(Reading.Kind.UNKNOWN)));
        }
        return all;
    }

    private static List<Sense> senses(Phrase phrase, Vocabulary vocabulary) {
        List<Sense> senses = new ArrayList<>();
        phrase.hits().stream().filter(hit -> !isInside(hit, phrase)).sorted(Comparator.comparingInt(Hit::start))
                .forEach(hit -> senses.add(new Sense(hit.word().term(), meanings(hit.word(), vocabulary))));
        return senses;
    }

    /** Whether a longer word holds the whole of it. */
    private static boolean isInside(Hit hit, Phrase phrase) {
        return phrase.hits().stream().anyMatch(other -> other.length() > hit.length() && other.start() <= hit.start() && other.end() >= hit.end());
    }

    private static List<Text> meanings(Word word, Vocabulary vocabulary) {
        List<Text> meanings = new ArrayList<>();
        if (word.isName()) {
            Text code = word.code().isEmpty() ? Text.EMPTY : Text.same(" " + word.code());
            meanings.add(new Text("名称：{0}{1}", "name: {0}{1}").with(labels(word.concepts(), vocabulary), code));
        }
        word.head().ifPresent(head -> meanings.add((head.isForm() ? new Text("中心词（看材料）：{0}", "head (the material decides): {0}")
                : new Text("中心词：{0}", "head: {0}")).with(labels(head.concepts(), vocabulary))));
        word.relation().ifPresent(relation -> meanings.add(new Text("另成一业：{0}", "a trade of its own: {0}")
                .with(labels(Set.copyOf(vocabulary.relations().get(relation).concepts()), vocabulary))));
        word.material().ifPresent(concept -> meanings.add(new Text("材料：{0}", "material: {0}").with(labels(Set.of(concept), vocabulary))));
        word.use().ifPresent(use -> meanings.add(new Text("用途：{0}", "use: {0}").with(labels(Set.of(use.branch()), vocabulary))));
        word.process().flatMap(vocabulary::process).ifPresent(process -> meanings.add(new Text("工序：{0}", "process: {0}").with(process.label())));
        word.activity().ifPresent(activity -> meanings.add(new Text("环节：{0}", "activity: {0}").with(vocabulary.label(activity))));
        for (Role role : Role.values()) {
            if (word.is(role)) {
                meanings.add(role(role));
            }
        }
        return meanings;
    }

    private static Text labels(Set<String> concepts, Vocabulary vocabulary) {
        return Text.join(concepts.stream().sorted().map(id -> vocabulary.concepts().get(id).label()).toList());
    }

    private static Text role(Role role) {
        return switch (role) {
            case TAIL -> new Text("收尾词", "only closes a phrase");
            case SCRAP -> new Text("废旧物", "makes scrap of what follows");
            case PRIVATIVE -> new Text("只是像", "only like what follows");
            case DENIAL, DENIED_BEFORE -> new Text("否定", "denies what follows");
            case ELSEWHERE -> new Text("由他处做", "done elsewhere");
            case PURCHASE -> new Text("购置", "bought");
            case QUANTITY -> new Text("计量单位", "unit");
            case OPAQUE -> new Text("普通词", "ordinary word");
        };
    }
}
