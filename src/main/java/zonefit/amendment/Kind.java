package zonefit.amendment;

import java.util.Locale;
import zonefit.text.Text;

/** What sort of thing an item of a rules folder is. Ordered as it is told. */
public enum Kind {
    POLICY("政策信息", "policy metadata", "policy.yaml"), RULE("规则", "rule", ""), FRAME("规则文件", "file of rules", ""),
    MINIMUM("数值", "figure", "minimums.csv"), RESTRICTION("限制", "restriction", "restrictions.csv"),
    TERM("词语", "term", "terms.csv"), STATEMENT("陈述", "statement", "statements.csv"), SUPPORT("扶持", "support", "supports.csv"), QUOTA("总量指标", "quota", "quotas.csv"),
    PARCEL("地块", "parcel", "parcels.csv"), CLAUSE("条款", "clause", "clauses.csv"), CONCEPT("产业概念", "concept", "industries.csv"),
    PLACE("地点", "place", "places.csv"), PARK("园区", "park", "parks.csv"), WORD("词条", "vocabulary row", ""), ROW("表格行", "table row", "");

    private final Text label;
    private final String table;

    Kind(String zh, String en, String table) {
        this.label = new Text(zh, en);
        this.table = table;
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of the rows of a table, by where it lies in the rules folder. */
    static Kind ofTable(String folder, String name) {
        for (Kind kind : values()) {
            if (kind.table.equals(name) && (kind.ordinal() >= CONCEPT.ordinal()) == folder.equals("vocabulary")) {
                return kind;
            }
        }
        return folder.equals("vocabulary") ? WORD : ROW;
    }
}
