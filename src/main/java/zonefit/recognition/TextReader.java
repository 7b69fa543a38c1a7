package zonefit.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import zonefit.project.Field;
import zonefit.recognition.Reading.Basis;
import zonefit.recognition.Reading.Kind;
import zonefit.vocabulary.Mentions;
import zonefit.vocabulary.Relation;
import zonefit.vocabulary.Vocabulary;

/** Reads the phrases of a text, and what they share. */
final class TextReader {

    /** What joins the halves of a coordinate compound. */
    private static final String HALVES = "与和及";
    private static final int LONGEST_HALF = 4;

    private final Vocabulary vocabulary;
    private final PhraseReader reader;

    TextReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.reader = new PhraseReader(vocabulary);
    }

    /**
     * How the phrases of a text read, in their order.
     *
     * @param isProse whether amounts after the first phrase count fittings, as in a description, and not goods, as in a list of products
     */
    List<Reading> read(Field<?> field, Mentions text, boolean isProse) {
        List<Phrase> phrases = Phrase.of(text);
        List<Reading> readings = new ArrayList<>(phrases.size());
        boolean told = false;
        for (Phrase phrase : phrases) {
            Reading reading = reader.read(field, phrase);
            boolean fitting = isProse && told && Ending.of(phrase, phrase.start(), phrase.end(), vocabulary).counted();
            if (reading.isSubject() && (fitting || phrase.aside() && told)) {
                reading = reading.as(Kind.CONTEXT);
            }
            told |= reading.isSubject();
            readings.add(reading);
        }
        share(phrases, readings);
        shareHeads(phrases, readings);
        furtherSteps(phrases, readings);
        return readings;
    }

    /**
     * A bare trade after a coordinate phrase is a further step of what that is about: 动力电池拆解、检测.
     * To sell is one of making: 家具生产、销售.
     */
    private static void furtherSteps(List<Phrase> phrases, List<Reading> readings) {
        for (int i = 1; i < phrases.size(); i++) {
            Reading reading = readings.get(i);
            boolean bare = reading.basis() == Basis.RELATION && reading.modifiers().isEmpty() && reading.phrase().startsWith(reading.head());
            boolean sold = reading.relation().filter(Relation.TRADE::equals).isPresent()
                    && endsWithMaking(readings.get(i - 1));
            if (bare && phrases.get(i - 1).coordinate() && (sold || readings.get(i - 1).relation().isPresent())) {
                readings.set(i, reading.as(Kind.CONTEXT));
            }
        }
    }

    /** Whether a word of making closes a phrase, be it part of its head (电梯制造) or not. */
    private static boolean endsWithMaking(Reading reading) {
        Matcher making = PhraseReader.MAKING.matcher(reading.phrase());
        int headEnds = reading.phrase().lastIndexOf(reading.head()) + reading.head().length();
        boolean ends = false;
        while (making.find()) {
            ends = reading.head().isEmpty() || making.end() >= headEnds;
        }
        return ends;
    }

    /** A short first half without a known end shares the end of the second: 蛋白及多肽药物. */
    private static void shareHeads(List<Phrase> phrases, List<Reading> readings) {
        for (int i = 0; i + 1 < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            boolean half = phrase.coordinate() && phrase.end() < phrase.in().text().length()
                    && HALVES.indexOf(phrase.in().text().charAt(phrase.end())) >= 0 && phrase.end() - phrase.start() <= LONGEST_HALF;
            boolean open = readings.get(i).is(Kind.UNKNOWN) || readings.get(i).is(Kind.AMBIGUOUS) && readings.get(i).basis() == Basis.HEAD;
            if (half && open && readings.get(i + 1).is(Kind.MADE)) {
                readings.set(i, readings.get(i).as(Kind.CONTEXT));
            }
        }
    }

    /**
     * Coordinate names share the word that puts a trade to the last of them: 空调与洗衣机维修 repairs both,
     * 空调制造、洗衣机维修 does not.
     */
    private void share(List<Phrase> phrases, List<Reading> readings) {
        for (int i = phrases.size() - 2; i >= 0; i--) {
            Reading next = readings.get(i + 1);
            Reading reading = readings.get(i);
            boolean shares = phrases.get(i).coordinate() && next.relation().isPresent() && !next.modifiers().isEmpty()
                    && (reading.is(Kind.MADE) || reading.is(Kind.AMBIGUOUS)) && reading.relation().isEmpty()
                    && reading.basis() != Basis.PROCESS && !endsWithMaking(reading);
            if (shares) {
                Optional<Reading> shared = reader.shared(reading, next);
                if (shared.isPresent()) {
                    readings.set(i, shared.get());
                }
            }
        }
    }
}
