package zonefit.bench.peers;

import java.util.ArrayList;
import java.util.List;
import zonefit.facts.Outcome;
import zonefit.facts.Truth.State;

/** The answers of a checker to all questions about one project, two bits each, so that checkers can be compared. */
final class Sheet {

    private static final int COVERED = 1;
    private static final int SPEAKS = 2;
    private static final List<String> CLAUSE = List.of("-", "met", "unmet", "unknown");
    private static final List<String> PLACE = List.of("silent", "covered", "not covered", "covered");

    private int bits;

    void clear() {
        bits = 0;
    }

    /** A clause applies, or may. The outcome is derived as everywhere: silence is never yes or no. */
    void clause(Question question, State condition, State applies) {
        if (applies != State.NO) {
            clause(question, condition == State.YES ? Outcome.MET
                    : condition == State.NO && applies == State.YES ? Outcome.UNMET : Outcome.UNKNOWN);
        }
    }

    void clause(Question question, Outcome outcome) {
        set(question, outcome.ordinal() + 1);
    }

    void clause(Question question, String outcome) {
        set(question, CLAUSE.indexOf(outcome));
    }

    void covers(Question question) {
        set(question, COVERED);
    }

    void speaks(Question question) {
        set(question, SPEAKS);
    }

    private void set(Question question, int value) {
        bits |= value << 2 * question.ordinal();
    }

    /** All answers in one number. A place that covers the industry speaks, whatever else is said there. */
    int answers() {
        int answers = bits;
        for (Question question : Question.values()) {
            int at = 2 * question.ordinal();
            if (!question.isClause() && (answers >> at & COVERED) != 0) {
                answers &= ~(SPEAKS << at);
            }
        }
        return answers;
    }

    /** Answers in words, for whoever has to find out why two checkers differ. */
    static String words(int answers) {
        List<String> words = new ArrayList<>();
        for (Question question : Question.values()) {
            int value = answers >> 2 * question.ordinal() & 3;
            words.add(question + "=" + (question.isClause() ? CLAUSE : PLACE).get(value));
        }
        return String.join(", ", words);
    }
}
