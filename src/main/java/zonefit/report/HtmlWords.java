package zonefit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import zonefit.facts.Outcome;
import zonefit.policy.Check;
import zonefit.policy.Force;
import zonefit.policy.Standing;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Verdict;

/** The words of a page, by the name that its markup and scripts call them. */
final class HtmlWords {

    static final Map<String, Text> ALL;

    static {
        Map<String, Text> words = new LinkedHashMap<>();
        frame(words);
        table(words);
        project(words);
        pipeline(words);
        ALL = Collections.unmodifiableMap(words);
    }

    private HtmlWords() {
    }

    private static void frame(Map<String, Text> words) {
        put(words, "title", "投资项目政策符合性筛查报告", "Screening of investment projects against policy");
        put(words, "skip", "跳到项目表", "Skip to the table of projects");
        put(words, "asOf", "判定日", "As of");
        put(words, "ruleset", "规则版本", "Rules version");
        put(words, "noScript", "本页的图表和项目表需要允许脚本运行；脚本全部在本页内，不访问网络。",
                "Charts and the table of projects need scripts to be allowed. All scripts are in this page; none uses the network.");
        put(words, "overview", "结论概览", "Verdicts at a glance");
        put(words, "verdictFilter", "按结论筛选项目", "Filter projects by verdict");
        put(words, "breakdowns", "结论分布", "How verdicts are spread");
        put(words, "byCheck", "按类别", "By check");
        put(words, "byPlace", "按地点（到区县）", "By place, down to districts");
        put(words, "byPolicy", "按政策（单独判定）", "By policy, taken alone");
        put(words, "byReason", "最常见的原因（次数）", "Most frequent reasons (findings)");
        put(words, "showMore", "再显示 {0} 项", "Show {0} more");
        put(words, "legend", "如何阅读本报告", "How to read this report");
        put(words, "number", "文号", "Number");
        put(words, "issuer", "发文机关", "Issuer");
        put(words, "period", "规划期", "Period");
        put(words, "disclaimer", "结论由规则得出，供审查参考，不代替主管部门的决定。图表按全部已筛查项目统计。",
                "Verdicts follow from the rules. They help a review and do not take the place of the authority's decision. "
                        + "Charts count every project that was screened.");
    }

    private static void table(Map<String, Text> words) {
        put(words, "projects", "项目", "Projects");
        put(words, "filters", "筛选项目", "Filter projects");
        put(words, "search", "搜索", "Search");
        put(words, "searchHint", "名称、编号、产业、地点、原因、规则", "name, id, industry, place, reason, rule");
        put(words, "check", "类别", "Check");
        put(words, "policy", "政策", "Policy");
        put(words, "place", "选址", "Place");
        put(words, "verdict", "结论", "Verdict");
        put(words, "verdictOf", "结论（{0}）", "Verdict ({0})");
        put(words, "all", "全部", "All");
        put(words, "reset", "清除筛选", "Clear filters");
        put(words, "openAll", "展开本页", "Expand this page");
        put(words, "closeAll", "全部收起", "Collapse all");
        put(words, "print", "打印", "Print");
        put(words, "pages", "分页", "Pages");
        put(words, "previous", "上一页", "Previous");
        put(words, "next", "下一页", "Next");
        put(words, "page", "第 {0} 页，共 {1} 页", "Page {0} of {1}");
        put(words, "shown", "显示 {0} 个项目，共 {1} 个", "Projects shown: {0} of {1}");
        put(words, "shownOfKept", "显示 {0} 个项目；本页收录 {1} 个，共筛查 {2} 个", "Projects shown: {0} of {1} in this page; {2} were screened");
        put(words, "printed", "；打印前 {0} 个", "; the first {0} are printed");
        put(words, "nothing", "没有符合筛选条件的项目", "No project matches the filters");
        put(words, "project", "项目", "Project");
        put(words, "industry", "产业", "Industry");
        put(words, "reasons", "各类结论及原因", "Checks and reasons");
    }

    private static void project(Map<String, Text> words) {
        put(words, "findings", "判定依据", "Findings");
        put(words, "noFinding", "没有条款对本项目起决定作用。", "No clause decides on this project.");
        put(words, "informing", "仅供参考的条款（{0}）", "For information only ({0})");
        put(words, "required", "要求", "Required");
        put(words, "guidedTo", "引导方向", "Guided to");
        put(words, "actual", "实际", "Actual");
        put(words, "note", "说明", "Note");
        put(words, "clause", "依据", "Clause");
        put(words, "remedy", "整改", "Remedy");
        put(words, "waived", "豁免", "Waived");
        put(words, "waivedBy", "{0}（批准：{1}；有效至 {2}）", "{0} (approved by {1}, until {2})");
        put(words, "missing", "需申请人补充", "To ask the applicant");
        put(words, "notes", "说明", "Notes");
        put(words, "recognised", "识别结果", "How it was recognised");
        put(words, "unrecognised", "未识别", "not recognised");
        put(words, "activity", "环节", "Activity");
        put(words, "outside", "不在政策适用范围 {0}", "outside every jurisdiction {0}");
        put(words, "evidence", "产业识别所据文字", "Words that told the industry");
        put(words, "unused", "未采用", "not used");
        put(words, "or", " 或 ", " or ");
        put(words, "supports", "可申请的扶持", "Supports to claim");
        put(words, "supportsHint", "不影响结论。", "They have no effect on the verdict.");
        put(words, "policiesAlone", "各政策单独判定", "Each policy taken alone");
        put(words, "where", "来源：{0}", "Source: {0}");
        put(words, "brief", "本页未收录此项目的详情，见 JSONL 报告。", "This page leaves out the details of this project; the JSONL report has them.");
    }

    private static void pipeline(Map<String, Text> words) {
        put(words, "pipeline", "项目库整体", "The pipeline as a whole");
        put(words, "quotas", "指标、比例与目标", "Quotas, shares and targets");
        put(words, "standing", "状态", "Standing");
        put(words, "counted", "计入的项目（{0}）", "Projects that count ({0})");
        put(words, "countedMore", "另有 {0} 个未列出", "{0} more are not listed");
        put(words, "noneCounted", "没有项目计入。", "No project counts.");
        put(words, "gaps", "无项目承接的引导产业（{0}）", "Guided industries that no project serves ({0})");
        put(words, "gapsHint", "政策引导到该地点的产业，项目库中没有项目属于它。",
                "A policy guides these industries to the place; no project of the pipeline belongs to them.");
        put(words, "waivers", "已豁免的判定（{0}）", "Waived findings ({0})");
        put(words, "waiversHint", "豁免不改变结论，单独计数。", "A waiver does not change the verdict; it is counted apart.");
        put(words, "finding", "判定", "Finding");
        put(words, "reason", "理由", "Reason");
        put(words, "approver", "批准", "Approved by");
        put(words, "expires", "有效至", "Until");
        put(words, "unreadable", "无法读取的输入", "Inputs that could not be read");
        put(words, "unreadableHint", "这些输入没有结论。请按所列位置改正后重新筛查。",
                "These have no verdict. Correct them at the places named and screen them again.");
        put(words, "unreadableLeftOut", "另有 {0} 条无法读取的输入未列出，见 JSONL 报告。",
                "{0} more that could not be read are not listed; the JSONL report has them.");
        put(words, "unreadableNotice", "无法读取的输入：{0} 条，没有结论。", "Inputs that could not be read, and have no verdict: {0}.");
        put(words, "seeList", "查看", "See the list");
        put(words, "briefNotice", "为便于邮寄和打开，{0} 个项目在表中只列一行、不列详情；详情见 JSONL 报告。",
                "So that the page can be mailed, the table has {0} projects in one line without details; the JSONL report has them.");
        put(words, "leftOutNotice", "为便于邮寄和打开，{0} 个项目未列入下表（{1}），但计入图表；全部项目见 JSONL 报告。",
                "So that the page can be mailed, {0} projects ({1}) are not in the table below. Charts count them; the JSONL report has all.");
    }

    private static void put(Map<String, Text> words, String name, String zh, String en) {
        if (words.put(name, new Text(zh, en)) != null) {
            throw new IllegalStateException("word `" + name + "` is there twice");
        }
    }

    /** Writes the words, and the labels of all codes. */
    static void write(JsonGenerator json, Lang lang) throws IOException {
        json.writeObjectFieldStart("words");
        for (Map.Entry<String, Text> word : ALL.entrySet()) {
            json.writeStringField(word.getKey(), word.getValue().in(lang));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("labels");
        json.writeObjectFieldStart("verdict");
        for (Verdict verdict : HtmlReporter.ORDER) {
            label(json, verdict.name(), verdict.label().in(lang), Style.PLAIN.mark(verdict), meaning(verdict).in(lang));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("outcome");
        for (Outcome outcome : Outcome.values()) {
            label(json, outcome.code(), outcome.label().in(lang), mark(outcome), "");
        }
        json.writeEndObject();
        json.writeObjectFieldStart("check");
        for (Check check : Check.values()) {
            label(json, check.code(), check.label().in(lang), "", "");
        }
        json.writeEndObject();
        json.writeObjectFieldStart("force");
        for (Force force : Force.values()) {
            label(json, force.code(), force.label().in(lang), "", "");
        }
        json.writeEndObject();
        json.writeObjectFieldStart("standing");
        for (Standing standing : Standing.values()) {
            label(json, standing.code(), standing.label().in(lang), "", meaning(standing).in(lang));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void label(JsonGenerator json, String code, String label, String mark, String meaning) throws IOException {
        json.writeObjectFieldStart(code);
        json.writeStringField("label", label);
        json.writeStringField("mark", mark);
        json.writeStringField("meaning", meaning);
        json.writeEndObject();
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case MET -> "✓";
            case UNMET -> "✗";
            case UNKNOWN -> "?";
        };
    }

    private static Text meaning(Verdict verdict) {
        return switch (verdict) {
            case FIT -> new Text("起决定作用的条款全部满足", "every clause that decides is met");
            case CONDITIONAL -> new Text("经确认或说明理由后符合", "fits if something is confirmed or justified");
            case UNDETERMINED -> new Text("缺少可能改变结论的事实，或无规则适用", "a fact is missing that could change the verdict, or no rule applies");
            case MISFIT -> new Text("有约束性条款未满足", "a binding clause is not met");
        };
    }

    private static Text meaning(Standing standing) {
        return switch (standing) {
            case IN_FORCE -> new Text("在规划期内，起决定作用", "within its period: decides");
            case CARRIED_OVER -> new Text("规划期已满且无替代政策：结论只为有条件符合，须确认", "its period has ended and nothing took its place: informs, to be confirmed");
            case NOT_YET -> new Text("判定日尚未发布：不起作用", "not issued on the as-of date: silent");
            case SUPERSEDED -> new Text("已由新政策替代：不起作用", "a later policy took its place: silent");
        };
    }
}
