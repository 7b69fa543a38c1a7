package zonefit.lint;

import java.util.Locale;
import zonefit.text.Text;

/** What lint looks for: how grave it is, and what to do about it. */
public enum LintCheck {
    PLACEHOLDER(Severity.ERROR, "填写后再使用；不需要的行或文件请删去", "Fill it before use; remove the row or file if it is not needed."),
    TABLE(Severity.ERROR, "改正该单元格；可用的词见 vocabulary/", "Correct the cell; the words that are known stand in vocabulary/."),
    POLICY_FILE(Severity.ERROR, "改正 policy.yaml 的该项", "Correct the entry of policy.yaml."),
    RULE(Severity.ERROR, "改正该规则；写法见 rules/README.md", "Correct the rule; rules/README.md shows how one is written."),
    ENCODING(Severity.ERROR, "另存为 UTF-8", "Save the file as UTF-8."),
    BYTE_ORDER_MARK(Severity.WARNING, "另存为不带 BOM 的 UTF-8", "Save the file as UTF-8 without a byte-order mark."),
    TRAILING_BLANK(Severity.WARNING, "删去行末的空白", "Remove the blanks at the end of the line."),
    STRAY_QUOTE(Severity.ERROR, "含引号的单元格整格加引号，其中的引号写两次", "Put the whole cell in quotes and write each quote in it twice."),
    CELL_COUNT(Severity.ERROR, "每行的单元格数与表头一致；含逗号的单元格加引号", "Give the row as many cells as the header; put a cell that holds commas in quotes."),
    UNKNOWN_COLUMN(Severity.ERROR, "改正列名或删去该列：没有程序读取它", "Correct the name of the column or remove it: nothing reads it."),
    UNKNOWN_TABLE(Severity.WARNING, "改正文件名或移走：没有程序读取它", "Correct the name of the file or move it away: nothing reads it."),
    FORMULA(Severity.ERROR, "单元格勿以 = 或 @ 开头：表格软件会当作公式运行", "Begin no cell with = or @: a spreadsheet would run it as a formula."),
    DUPLICATE_STATEMENT(Severity.WARNING, "删去其一", "Remove one of the two."),
    CONTRADICTION(Severity.ERROR, "同一条款对同一地点、产业和活动只能有一种说法", "One clause says one thing of a place, an industry and an activity: keep one row."),
    OVERLAP(Severity.WARNING, "核对：泛指的一行与专指的一行同时适用", "Check them: the row for some activities and the row for more both apply."),
    OUTSIDE_JURISDICTION(Severity.WARNING, "改正地点，或改正 policy.yaml 的 jurisdiction", "Correct the place, or the jurisdiction in policy.yaml."),
    EXEMPTION_ELSEWHERE(Severity.ERROR, "allowed_at 应位于 place 之内", "Let allowed_at lie within the place of the restriction."),
    ACTIVITY_WITHOUT_WORDS(Severity.ERROR, "在 vocabulary/activities.csv 添加该活动，或改正活动", "Add the activity to vocabulary/activities.csv, or correct it."),
    SECOND_THRESHOLD(Severity.ERROR, "一条规则的一项指标只留一个门槛", "Keep one threshold for a rule and an indicator."),
    UNUSED_TERM(Severity.WARNING, "删去此行，或在 statements.csv 的 term 列使用该词", "Remove the row, or use its word in the column term of statements.csv."),
    UNREAD_ROW(Severity.ERROR, "在规则的条件中引用此行，或改正 rule 列", "Let the rule read the row in a condition, or correct the column rule."),
    RULE_WITHOUT_ROW(Severity.ERROR, "在表中添加该规则的行，否则它永不触发", "Add a row for the rule: without one it never fires."),
    DATES(Severity.ERROR, "改正 policy.yaml 的日期", "Correct the dates in policy.yaml."),
    SUPERSESSION(Severity.ERROR, "改正 supersedes：只能列出更早的已收录政策", "Correct supersedes: it names earlier policies that are loaded."),
    PERIOD_GAP(Severity.WARNING, "核对期限；期间旧政策作为已到期处理", "Check the periods; in between the older policy is carried over."),
    PERIOD_OVERLAP(Severity.WARNING, "核对期限；新政策自开始之日起取代旧政策", "Check the periods; the newer takes the place of the older from its first day."),
    CLAUSE(Severity.ERROR, "在 clauses.csv 填写 encoded_by，或双语理由", "Fill encoded_by in clauses.csv, or a reason in both languages."),
    PHRASE(Severity.ERROR, "从原文取不超过 20 字的短语", "Take a phrase of at most 20 characters from the source."),
    SOURCE(Severity.ERROR, "把原文放到 --sources 的文件夹，或改正 policy.yaml 的 source", "Put the text into the folder of --sources, or correct source in policy.yaml."),
    STALE_ACCEPTANCE(Severity.WARNING, "从 accepted.csv 删去此行", "Remove the row from accepted.csv.");

    private final Severity severity;
    private final Text advice;

    LintCheck(Severity severity, String zh, String en) {
        this.severity = severity;
        this.advice = new Text(zh, en);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** What to do about it. */
    public Text advice() {
        return advice;
    }
}
