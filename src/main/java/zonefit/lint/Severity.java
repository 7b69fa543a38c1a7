package zonefit.lint;

import zonefit.text.Text;

/** Whether rules can be used as they are. */
public enum Severity {
    /** Something is wrong: the rules are invalid, or say what their author cannot mean. */
    ERROR("error", new Text("错误", "error")),
    /** Something may be meant as it is, and often is not. */
    WARNING("warning", new Text("警告", "warning"));

    private final String code;
    private final Text label;

    Severity(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }
}
