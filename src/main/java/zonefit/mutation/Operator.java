package zonefit.mutation;

import java.util.Locale;
import zonefit.text.Text;

/** What is done to a rule, a row or a policy. */
public enum Operator {
    DROP("删去", "dropped"),
    VALUE("数值微调", "figure moved"),
    VALIDITY("有效期移动", "validity moved"),
    STATUS("状态改变", "status changed"),
    BOUND("上下限互换", "bound turned"),
    GRADE("来源等级互换", "grade changed"),
    COMPARISON("比较方式改变", "comparison changed"),
    FORCE("效力改变", "force changed"),
    BASIS("依据改变", "basis changed"),
    ACTIVITY("环节改变", "activity changed"),
    CONCEPT("产业放宽", "industry widened"),
    PLACE("地点放宽", "place widened"),
    ALLOWED("删去许可地点", "allowed place dropped"),
    CONDITION("删去条件", "condition dropped"),
    LOGIC("逻辑运算改变", "logic changed"),
    CERTAINTY("确定程度改变", "certainty changed"),
    DIRECTION("至少与至多互换", "at least and at most exchanged"),
    PERIOD("期间移动", "period moved"),
    SUPERSEDES("删去替代关系", "superseded policy dropped"),
    LEVEL("判定层级改变", "deciding level changed");

    private final Text label;

    Operator(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
