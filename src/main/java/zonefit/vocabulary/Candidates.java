package zonefit.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Terms of one kind that stand in a text, and which of them count: the longest first, no two overlapping, and none that its clause denies. */
final class Candidates<T> {

    private static final Pattern CLAUSE_END = Pattern.compile("[,;。!?\\n]");
    private static final Pattern DENIAL = Pattern.compile("不含|不涉及|不包括|不包含|不从事|不设|不生产|没有|未涉及"
            + "|无(?=电镀|印染|喷涂|酸洗|染色|铸造|制革|[^,;。]{0,12}(工序|工艺|环节|车间))|without |no ");
    /** One of these is in every denial. */
    private static final String DENIES = "不没未无 ";

    private static final Comparator<Hit<?>> FROM_THE_START = (one, other) -> Integer.compare(one.start(), other.start());
    private static final Comparator<Hit<?>> LONGEST_FIRST = (one, other) ->
            one.length() == other.length() ? FROM_THE_START.compare(one, other) : Integer.compare(other.length(), one.length());

    private List<Hit<T>> hits = List.of();

    void add(Hit<T> hit) {
        if (hits.isEmpty()) {
            hits = new ArrayList<>(4);
        }
        hits.add(hit);
    }

    /** Those that count, in the order in which they stand in the text. */
    List<Hit<T>> in(String text) {
        if (hits.size() > 1) {
            apart();
        }
        if (!hits.isEmpty() && mayDeny(text)) {
            hits.removeIf(hit -> denied(text, hit.start()));
        }
        return hits;
    }

    private void apart() {
        hits.sort(LONGEST_FIRST);
        int taken = 0;
        for (Hit<T> hit : hits) {
            if (isFree(hit, taken)) {
                hits.set(taken++, hit);
            }
        }
        hits.subList(taken, hits.size()).clear();
        hits.sort(FROM_THE_START);
    }

    private boolean isFree(Hit<T> hit, int taken) {
        for (int i = 0; i < taken; i++) {
            if (hit.overlaps(hits.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayDeny(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (DENIES.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
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
