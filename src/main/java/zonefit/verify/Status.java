package zonefit.verify;

import zonefit.text.Text;

/** What became of an assessment that was made anew. */
public enum Status {
    /** The same answer from the same project, rules and program. */
    REPRODUCED("reproduced", "✓", "已复现", "reproduced"),
    /** The same answer, although something that it is made of has changed. */
    SAME_VERDICT("same-verdict", "=", "结论相同", "same verdict"),
    /** Another answer: another verdict, or the same for other reasons. */
    DIFFERS("differs", "✗", "有不同", "differs"),
    /** The file is not as it was written: its own hash does not fit. */
    ALTERED("altered", "!", "文件被改动", "file altered"),
    /** It could not be made anew. */
    UNVERIFIED("unverified", "?", "无法核验", "not verified");

    private final String code;
    private final String mark;
    private final Text label;

    Status(String code, String mark, String zh, String en) {
        this.code = code;
        this.mark = mark;
        this.label = new Text(zh, en);
    }

    public String code() {
        return code;
    }

    String mark() {
        return mark;
    }

    public Text label() {
        return label;
    }
}
