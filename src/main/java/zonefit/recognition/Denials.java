package zonefit.recognition;

import zonefit.vocabulary.Hit;
import zonefit.vocabulary.Mentions;
import zonefit.vocabulary.Word.Role;

/**
 * What a text says is not done here: denied by a word directly before, by a word of denial earlier in the clause, or done elsewhere by a
 * word directly after. A short denial that belongs to a longer word (不锈钢, 无纺布) denies nothing.
 */
final class Denials {

    private static final String CLAUSE_ENDS = ",;。!?\n";
    private static final String BRACKETS = "()[]【】 ";
    /** Words of steps between a process and the word that sends it elsewhere: 电镀工序委外. */
    private static final String[] STEPS = {"工序", "环节", "工艺", "加工", "处理", "部分", "表面处理", "生产", "等"};

    private Denials() {
    }

    /** Whether a word is denied, or its thing done elsewhere. */
    static boolean isDenied(Mentions in, Hit hit) {
        if (!in.mayDeny()) {
            return false;
        }
        int clause = clauseStart(in.text(), hit.start());
        for (Hit other : in.hits()) {
            if (other.end() <= hit.start() && other.start() >= clause && isWhole(in, other, hit)
                    && (other.word().is(Role.DENIAL) || other.word().is(Role.DENIED_BEFORE) && other.end() == hit.start())) {
                return true;
            }
        }
        return isDoneElsewhere(in, hit);
    }

    private static boolean isDoneElsewhere(Mentions in, Hit hit) {
        int at = skip(in.text(), hit.end());
        for (Hit other : in.hits()) {
            if (other.start() == at && other.word().is(Role.ELSEWHERE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text only denies: it begins with a denial, or ends by sending a process elsewhere. */
    static boolean isOnlyDenied(Mentions in, int start, int end) {
        if (!in.mayDeny()) {
            return false;
        }
        for (Hit hit : in.hits()) {
            boolean denies = hit.start() == start && hit.word().is(Role.DENIAL) && isWhole(in, hit);
            boolean sends = hit.end() == end && hit.word().is(Role.ELSEWHERE)
                    && (hit.start() == start || isSent(in, start, hit));
            if (denies || sends) {
                return true;
            }
        }
        return false;
    }

    /** Whether a process stands before a word that sends it elsewhere, with nothing but steps between. */
    private static boolean isSent(Mentions in, int start, Hit elsewhere) {
        for (Hit hit : in.hits()) {
            if (hit.start() >= start && hit.word().process().isPresent()
                    && skip(in.text(), hit.end()) == elsewhere.start()) {
                return true;
            }
        }
        return false;
    }

    private static int skip(String text, int from) {
        int at = from;
        for (boolean moved = true; moved;) {
            moved = false;
            while (at < text.length() && BRACKETS.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            for (String step : STEPS) {
                if (text.startsWith(step, at)) {
                    at += step.length();
                    moved = true;
                }
            }
        }
        return at;
    }

    /** Whether no longer word holds the denial, but one that holds the denied word as well. */
    private static boolean isWhole(Mentions in, Hit denial, Hit denied) {
        for (Hit other : in.hits()) {
            if (other.length() > denial.length() && other.overlaps(denial) && !other.overlaps(denied) && !other.word().is(Role.DENIAL)
                    && !other.word().is(Role.DENIED_BEFORE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(Mentions in, Hit denial) {
        for (Hit other : in.hits()) {
            if (other.length() > denial.length() && other.overlaps(denial) && !other.word().is(Role.DENIAL)) {
                return false;
            }
        }
        return true;
    }

    private static int clauseStart(String text, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return 0;
    }
}
