package zonefit.engine;

import zonefit.text.Text;

/** A part of a rule that checked rules may not hold. Ends the check of the expression that it stands in. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final transient Text what;

    /** @param offset where it stands in the expression, from 0 */
    Refusal(int offset, Text what) {
        super(what.en(), null, false, false);
        this.offset = offset;
        this.what = what;
    }

    /** What follows from a refusal that has been told: it is not told again. */
    static Refusal silent() {
        return new Refusal(0, Text.EMPTY);
    }

    /** Something that is refused for what it is, and that trust would let through. */
    static Refusal of(int offset, String found) {
        return new Refusal(offset, text("`" + found + "`"));
    }

    /** @param found what is refused, the same in both languages */
    static Text text(String found) {
        return text(Text.same(found));
    }

    static Text text(Text found) {
        return found.then(new Text(" 不在规则可用的写法之内（规则来源可靠时可加 --trust-rules）",
                " is refused: a rule is data, not code (--trust-rules lifts this for rules whose author you trust)"));
    }

    int offset() {
        return offset;
    }

    Text what() {
        return what;
    }
}
