package zonefit.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.amendment.Amendment;
import zonefit.amendment.Change;
import zonefit.amendment.Edition;
import zonefit.amendment.FieldChange;
import zonefit.amendment.FindingChange;
import zonefit.amendment.Impact;
import zonefit.amendment.Item;
import zonefit.amendment.ProjectChange;
import zonefit.amendment.ProjectChange.Flip;
import zonefit.policy.Policy;
import zonefit.policy.Standing;
import zonefit.text.Text;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;

/** What reports on an amendment say in common. */
final class AmendmentWords {

    static final Text TITLE = new Text("规则修订对比", "What the amendment changes");
    static final Text SHARED = new Text("各政策共用", "Shared by all policies");
    static final Text NOTHING = new Text("两份规则所述相同。", "The two rules folders say the same.");
    static final Text EMPTY_CELL = new Text("（空）", "(empty)");
    static final Text NO_FINDING = new Text("没有一项审查结果说明原因。", "No finding tells why.");
    private static final Text UNREADABLE = new Text("无法读取", "unreadable");
    private static final Text NONE = new Text("不影响", "none");

    /** Cells that hold ids of places, and of concepts. */
    private static final Set<String> PLACES = Set.of("place", "within", "allowed_at", "jurisdiction", "city");
    private static final Set<String> CONCEPTS = Set.of("concept", "concepts", "broader", "candidates", "industry", "equipment");
    private static final Map<String, Text> FIELDS = fields("""
            title_zh|中文名称|title (zh)
            title_en|英文名称|title (en)
            titleZh|中文名称|title (zh)
            titleEn|英文名称|title (en)
            number|文号|number
            issuer_zh|发文机关（中文）|issuer (zh)
            issuer_en|发文机关（英文）|issuer (en)
            issued|发布日期|issued
            from|规划期起|period from
            to|规划期止|period to
            jurisdiction|适用地域|jurisdiction
            decidesAt|判定层级|decides at
            supersedes|替代|supersedes
            source|原文文件|source
            check|检查|check
            force|效力|force
            locator|条款位置|locator
            phrase|关键短语|key phrase
            requiredZh|要求（中文）|required (zh)
            requiredEn|要求（英文）|required (en)
            remedyZh|整改（中文）|remedy (zh)
            remedyEn|整改（英文）|remedy (en)
            conditions|条件|conditions
            consequence|结论部分|consequence
            attributes|规则属性|attributes
            frame|规则之外的内容|outside of the rules
            rule|规则|rule
            indicator|指标|indicator
            unit|单位|unit
            supply|供地方式|supply
            value|数值|value
            status|数值来源|status
            valid_from|生效日期|valid from
            valid_to|失效日期|valid to
            note_zh|说明（中文）|note (zh)
            note_en|说明（英文）|note (en)
            place|地点|place
            concept|产业|industry
            concepts|产业|industries
            term|文件用词|term
            role|定位|role
            activity|环节|activity
            basis|依据|basis
            names|点名|names
            process|工序|process
            allowed_at|允许于|allowed at
            kind|类别|kind
            share|比例|share
            cap_wan|上限（万元）|cap (10,000 yuan)
            amount_wan|金额（万元）|amount (10,000 yuan)
            quantity|计量|quantity
            counts|计入|counts
            comparison|比较|comparison
            until|期限|until
            parcel|地块|parcel
            bound|上下限|bound
            grade|来源等级|grade
            encoded_by|落实为|encoded by
            reason_zh|理由（中文）|reason (zh)
            reason_en|理由（英文）|reason (en)
            zh|中文名称|label (zh)
            en|英文名称|label (en)
            broader|上位产业|broader
            aliases|别名|aliases
            within|位于|within
            level|层级|level
            code|代码|code
            group|大类|group
            match|对应方式|match
            field|字段|field
            values|取值|values
            words|用词|words
            candidates|候选|candidates
            question_zh|提问（中文）|question (zh)
            question_en|提问（英文）|question (en)
            """);

    /** A side of a finding that differs. */
    record Difference(String code, Text label, Text before, Text after) {
    }

    private AmendmentWords() {
    }

    private static Map<String, Text> fields(String lines) {
        Map<String, Text> fields = new HashMap<>();
        lines.lines().map(line -> line.split("\\|")).forEach(parts -> fields.put(parts[0], new Text(parts[1], parts[2])));
        return fields;
    }

    static Text label(String field) {
        return FIELDS.getOrDefault(field, Text.same(field));
    }

    /** A value for people: ids of places and concepts with what they are called. */
    static Text value(String field, String value, Edition edition) {
        if (value.isEmpty()) {
            return EMPTY_CELL;
        }
        return PLACES.contains(field) || CONCEPTS.contains(field)
                ? Text.join(Arrays.stream(value.split(";")).map(String::strip).map(id -> named(field, id, edition)).toList()) : Text.same(value);
    }

    private static Text named(String field, String id, Edition edition) {
        Optional<Text> label = PLACES.contains(field) ? edition.screener().vocabulary().gazetteer().find(id).map(place -> place.label())
                : edition.screener().vocabulary().concepts().find(id).map(concept -> concept.label());
        return label.map(text -> text.then(new Text("（" + id + "）", " (" + id + ")"))).orElse(Text.same(id));
    }

    /** The parts of a list that came or went. */
    static Text parts(FieldChange change, List<String> parts, Edition edition) {
        return Text.join(parts.stream().map(part -> value(change.name(), part, edition)).toList());
    }

    /** Everything that a new or removed item says, except where it is cited. */
    static Text content(Item item, Edition edition) {
        List<Text> content = new ArrayList<>();
        item.fields().forEach((field, value) -> {
            if (!value.isEmpty() && !field.equals("locator") && !Text.same(value).equals(item.title())) {
                content.add(label(field).then(new Text("：", ": ")).then(value(field, value.replace("\n", " "), edition)));
            }
        });
        return new Text(content.stream().map(Text::zh).collect(Collectors.joining("；")),
                content.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    /** What a section of changes is about: a policy, or what all share. */
    static Text heading(String policy, Amendment amendment) {
        if (policy.isEmpty()) {
            return SHARED;
        }
        Optional<Policy> known = amendment.after().screener().rules().policy(policy).or(() -> amendment.before().screener().rules().policy(policy));
        return Text.same(policy + "  ").then(known.map(Policy::title).orElse(Text.EMPTY));
    }

    static Text counts(List<Change> changes) {
        return Text.join(Amendment.counts(changes).entrySet().stream().map(count -> new Text("{1} {0} 项", "{0} {1}")
                .with(Text.same("" + count.getValue()), count.getKey().label())).toList());
    }

    /** How many of each kind came or went with a policy. */
    static Text byKind(List<Change> changes) {
        Map<zonefit.amendment.Kind, Long> counts = changes.stream().collect(Collectors.groupingBy(change -> change.item().kind(),
                java.util.TreeMap::new, Collectors.counting()));
        return Text.join(counts.entrySet().stream().map(count -> count.getKey().label().then(Text.same(" " + count.getValue()))).toList());
    }

    static Text side(Edition edition) {
        return new Text("{0}（版本 {1}）", "{0} (version {1})").with(Text.same(edition.name()), Text.same(edition.screener().rules().version()));
    }

    static Text verdict(Optional<Verdict> verdict) {
        return verdict.map(known -> new Text(known.name() + " " + known.label().zh(), known.name())).orElse(UNREADABLE);
    }

    static Text flip(Flip flip) {
        return verdict(flip.before()).then(Text.same(" → ")).then(verdict(flip.after()));
    }

    static Text totals(Impact impact) {
        return new Text("共筛查 {0} 个项目，{1} 个结论改变，{2} 个结论不变而审查结果有变，{3} 条输入无法读取。",
                "{0} projects screened: {1} verdicts flip, {2} keep their verdict while findings change; {3} inputs could not be read.")
                .with(number(impact.screened()), number(impact.flipCount()), number(impact.moved()), number(impact.unreadable()));
    }

    static Text number(long count) {
        return Text.same(Long.toString(count));
    }

    /** In what a finding differs that both folders make; for one that came or went, what it says. */
    static List<Difference> differences(FindingChange change) {
        List<Difference> differences = new ArrayList<>();
        Optional<Finding> old = change.before();
        Optional<Finding> now = change.after();
        if (old.isPresent() && now.isPresent() && !old.get().policy().equals(now.get().policy())) {
            differences.add(new Difference("policy", new Text("政策", "policy"), Text.same(old.get().policy()), Text.same(now.get().policy())));
        }
        add(differences, "outcome", new Text("判定", "outcome"), old.map(finding -> finding.outcome().label()),
                now.map(finding -> finding.outcome().label()));
        add(differences, "effect", new Text("对结论", "effect"), old.map(AmendmentWords::effect), now.map(AmendmentWords::effect));
        add(differences, "required", new Text("要求", "required"), old.map(Finding::required), now.map(Finding::required));
        add(differences, "standing", new Text("政策状态", "standing"), old.map(finding -> finding.standing().label()),
                now.map(finding -> finding.standing().label()));
        add(differences, "force", new Text("效力", "force"), old.map(finding -> finding.force().label()), now.map(finding -> finding.force().label()));
        return differences;
    }

    static Text standing(ProjectChange.StandingChange change) {
        return Text.same(change.policy()).then(new Text("：", ": ")).then(standing(change.before())).then(Text.same(" → "))
                .then(standing(change.after()));
    }

    private static Text standing(Optional<Standing> standing) {
        return standing.map(Standing::label).orElse(new Text("未收录", "not loaded"));
    }

    private static Text effect(Finding finding) {
        return finding.effect().map(effect -> verdict(Optional.of(effect))).orElse(NONE);
    }

    private static void add(List<Difference> differences, String code, Text label, Optional<Text> before, Optional<Text> after) {
        boolean told = before.isPresent() && after.isPresent() ? !before.equals(after)
                : List.of("outcome", "effect", "required").contains(code) && !before.or(() -> after).orElseThrow().isEmpty();
        if (told) {
            differences.add(new Difference(code, label, before.orElse(Text.EMPTY), after.orElse(Text.EMPTY)));
        }
    }

    static Text shown(Difference difference) {
        Text values = difference.before().isEmpty() ? difference.after() : difference.after().isEmpty() ? difference.before()
                : difference.before().then(Text.same(" → ")).then(difference.after());
        return difference.label().then(new Text("：", ": ")).then(values);
    }
}
