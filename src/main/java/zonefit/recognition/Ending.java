package zonefit.recognition;

import java.util.Optional;
import java.util.Set;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Hit;
import zonefit.vocabulary.Process;
import zonefit.vocabulary.Relation;
import zonefit.vocabulary.Vocabulary;
import zonefit.vocabulary.Word;
import zonefit.vocabulary.Word.Role;

/**
 * The end of a phrase once all that only closes it is taken off: words of making, amounts, model numbers.
 *
 * @param head    the longest known word that ends what is left
 * @param end     where what is left ends; the start of the phrase if nothing is left
 * @param counted whether an amount stood there
 * @param isEmpty whether nothing is left
 */
record Ending(Optional<Hit> head, int end, boolean counted, boolean isEmpty) {

    /** What is done of a trade, without being another trade. */
    private static final Set<Activity> STAGES = Set.of(Activity.PRODUCTION, Activity.RESEARCH, Activity.PILOT);
    private static final String SERVICE = "服务";
    private static final int LONGEST_UNIT = 4;
    /** From the last digit of an amount to its end: multipliers and unit. */
    private static final int LONGEST_AMOUNT = 7;
    private static final String DIGITS = "0123456789.,-~%约近余多";
    private static final String MULTIPLIERS = "万亿千百十余多";
    private static final String MARKS = " -_#*.\"'";

    static Ending of(Phrase phrase, int start, int end, Vocabulary vocabulary) {
        String text = phrase.in().text();
        int at = end;
        boolean counted = false;
        while (at > start) {
            Optional<Hit> found = substantive(phrase, start, at, vocabulary);
            Hit head = found.orElse(null);
            int amount = phrase.counts() ? amount(text, start, at, vocabulary) : at;
            if (amount < at && (head == null || head.start() >= amount)) {
                counted = true;
                at = amount;
                continue;
            }
            if (head != null && (isOnlyService(phrase, start, head) || isOnlySold(phrase, start, head))) {
                at = head.start();
                continue;
            }
            Hit tail = tail(phrase, start, at, vocabulary).orElse(null);
            if (tail != null && (head == null || head.length() < tail.length() || isStage(head, start))) {
                at = tail.start();
            } else if (head != null) {
                return new Ending(found, at, counted, false);
            } else if (MARKS.indexOf(text.charAt(at - 1)) >= 0) {
                at--;
            } else if (isModel(text, start, at)) {
                at = modelStart(text, start, at);
            } else {
                return new Ending(found, at, counted, false);
            }
        }
        return new Ending(Optional.empty(), start, counted, true);
    }

    /** The longest word with a meaning that ends at a place; of two as long, the one that tells more. */
    private static Optional<Hit> substantive(Phrase phrase, int start, int end, Vocabulary vocabulary) {
        Hit best = null;
        for (Hit hit : phrase.hits()) {
            if (hit.end() == end && hit.start() >= start && tells(hit, start, vocabulary) && (best == null || hit.length() > best.length())) {
                best = hit;
            }
        }
        return Optional.ofNullable(best).filter(hit -> !isHidden(phrase, start, hit));
    }

    /** Whether a longer ordinary word ends here: 托管 is no 管. */
    private static boolean isHidden(Phrase phrase, int start, Hit head) {
        for (Hit hit : phrase.hits()) {
            if (hit.end() == head.end() && hit.start() >= start && hit.length() > head.length() && hit.word().is(Role.OPAQUE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a process is done for others as a trade. What is not, any good may need: assembly, filling. */
    private static boolean isTrade(Word word, Vocabulary vocabulary) {
        return word.process().isPresent() && word.process().flatMap(vocabulary::process).filter(process -> !process.concepts().isEmpty()).isPresent();
    }

    /** A noun of one character is a head only of a compound. */
    private static boolean tells(Hit hit, int start, Vocabulary vocabulary) {
        Word word = hit.word();
        boolean tells = word.isName() || word.relation().isPresent() || isTrade(word, vocabulary) || word.head().isPresent();
        return tells && (hit.length() > 1 || hit.start() > start);
    }

    /** Whether a word is the name of a trade, but after another one only a stage of that: 化妆品研发设计. */
    private static boolean isStage(Hit hit, int start) {
        return hit.start() > start && hit.word().is(Role.TAIL) && hit.word().relation().isEmpty();
    }

    /** Whether a head is only the word for a service, and what it serves stands before it as a stage of a trade: 中试服务. */
    private static boolean isOnlyService(Phrase phrase, int start, Hit head) {
        return head.length() == SERVICE.length() && phrase.in().text().startsWith(SERVICE, head.start()) && phrase.hits().stream()
                .anyMatch(hit -> hit.end() == head.start() && hit.start() >= start && hit.word().activity().filter(STAGES::contains).isPresent());
    }

    /** Whether what is made is only sold as well, as all makers do: 家具生产销售. */
    private static boolean isOnlySold(Phrase phrase, int start, Hit head) {
        return head.word().relation().filter(Relation.TRADE::equals).isPresent()
                && phrase.hits().stream().filter(hit -> hit.end() == head.start() && hit.start() > start)
                        .anyMatch(hit -> PhraseReader.MAKING.matcher(hit.word().term()).find());
    }

    /** The longest word that only closes a phrase: of making, of a stage of it, or of a step that any good may need. */
    private static Optional<Hit> tail(Phrase phrase, int start, int end, Vocabulary vocabulary) {
        Hit best = null;
        for (Hit hit : phrase.hits()) {
            if (hit.end() == end && hit.start() >= start && closes(hit.word(), vocabulary) && (best == null || hit.length() > best.length())) {
                best = hit;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean closes(Word word, Vocabulary vocabulary) {
        return word.is(Role.TAIL) || word.activity().isPresent() && STAGES.contains(word.activity().get())
                || word.process().isPresent() && word.process().flatMap(vocabulary::process).filter(Process::isStep).isPresent();
    }

    /** Where an amount with its unit begins that ends at a place; that place if none does. */
    private static int amount(String text, int start, int end, Vocabulary vocabulary) {
        if (!hasNumber(text, Math.max(start, end - LONGEST_AMOUNT), end)) {
            return end;
        }
        for (int length = Math.min(LONGEST_UNIT, end - start - 1); length >= 1; length--) {
            String unit = text.substring(end - length, end);
            if (vocabulary.word(unit).filter(word -> word.is(Role.QUANTITY)).isPresent()) {
                int number = number(text, start, end - length);
                if (number < end - length) {
                    return number;
                }
            }
        }
        return end;
    }

    private static boolean hasNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static int number(String text, int start, int end) {
        int at = end;
        while (at > start && MULTIPLIERS.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        int digits = at;
        while (at > start && DIGITS.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at < digits && text.substring(at, digits).chars().anyMatch(Character::isDigit) ? at : end;
    }

    private static boolean isModel(String text, int start, int end) {
        return end - modelStart(text, start, end) > 0 && modelStart(text, start, end) > start;
    }

    private static int modelStart(String text, int start, int end) {
        int at = end;
        while (at > start && text.charAt(at - 1) < 128 && (Character.isLetterOrDigit(text.charAt(at - 1)) || MARKS.indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at;
    }
}
