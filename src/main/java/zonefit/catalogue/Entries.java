package zonefit.catalogue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.catalogue.Entry.Detail;
import zonefit.catalogue.Entry.Kind;
import zonefit.policy.Check;
import zonefit.policy.Minimum;
import zonefit.policy.Parcel;
import zonefit.policy.Quota;
import zonefit.policy.Restriction;
import zonefit.policy.Rule;
import zonefit.policy.RuleFolder;
import zonefit.policy.Statement;
import zonefit.policy.Support;
import zonefit.policy.SupportCondition;
import zonefit.policy.Validity;
import zonefit.policy.Term;
import zonefit.text.Text;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Place.Level;

/** Makes entries of rules and rows. */
final class Entries {

    private static final Text WITHHELD = new Text("***（文件隐去）", "*** (withheld)");

    private static final Text UNPRINTED = new Text("（文件未印数值）", "(no figure printed)");

    private final RuleFolder folder;
    private final Map<String, Rule> rules;

    Entries(RuleFolder folder, Map<String, Rule> rules) {
        this.folder = folder;
        this.rules = rules;
    }

    Entry rule(Rule rule) {
        return new Entry(Kind.RULE, rule.id(), rule.policy(), rule.title(), Optional.of(rule.check()), Optional.of(rule.force()),
                jurisdiction(rule.policy()), Optional.empty(), Optional.empty(), Text.EMPTY, Validity.ALWAYS, rule.citation(),
                List.of(detail("required", "要求", "required", rule.required().with(figures(rule))),
                        detail("remedy", "整改", "remedy", rule.remedy().with(figures(rule)))));
    }

    /** The figures that the rule's table holds for all times; dots where it has none. */
    private Text figures(Rule rule) {
        String figures = folder.minimums().stream().filter(row -> row.rule().equals(rule.id()))
                .sorted(Comparator.comparing(row -> row.validity().from())).map(row -> row.value().map(BigDecimal::toPlainString).orElse("***")).distinct().collect(Collectors.joining(" / "));
        return Text.same(figures.isEmpty() ? "…" : figures);
    }

    Entry minimum(Minimum row) {
        Rule rule = rules.get(row.rule());
        Text value = row.value().map(figure -> figure(figure, row.unit())).orElse(WITHHELD);
        return new Entry(Kind.MINIMUM, row.id(), row.citation().document(), Text.same(row.indicator()), Optional.of(rule.check()),
                Optional.of(rule.force()), jurisdiction(row.citation().document()), Optional.empty(), Optional.of(row.rule()), value,
                row.validity(), row.citation(), List.of(detail("note", "说明", "note", row.note())));
    }

    Entry restriction(Restriction row) {
        Rule rule = rules.get(row.rule());
        Text what = row.concept().map(this::concept).orElseGet(() ->
                folder.vocabulary().process(row.process().orElseThrow()).orElseThrow().label());
        Text allowed = Text.join(row.allowedAt().stream().sorted().map(this::place).toList());
        return new Entry(Kind.RESTRICTION, row.id(), row.citation().document(), what, Optional.of(rule.check()), Optional.of(rule.force()),
                row.place().orElse(jurisdiction(row.citation().document())), row.concept(), Optional.of(row.rule()), Text.EMPTY,
                Validity.ALWAYS, row.citation(), List.of(detail("process", "工序", "process", row.process().map(id -> what).orElse(Text.EMPTY)),
                        activities(row.activities()), detail("allowedAt", "允许于", "allowed at", allowed),
                        detail("note", "说明", "note", row.note())));
    }

    Entry term(Term row) {
        long statements = folder.statements().stream().filter(statement -> statement.concept().equals(row.extent().id())).count();
        return new Entry(Kind.TERM, row.extent().id(), row.policy(), row.extent().label(), Optional.empty(), Optional.empty(), jurisdiction(row.policy()),
                Optional.of(row.extent().id()), Optional.empty(), Text.EMPTY, Validity.ALWAYS, row.citation(),
                List.of(detail("includes", "包含", "includes", concepts(row.extent().includes())),
                        detail("excludes", "不含", "excludes", concepts(row.extent().excludes())),
                        detail("statements", "使用该词的陈述", "statements that use it", Text.same(String.valueOf(statements)))));
    }

    private Text concepts(Set<String> ids) {
        return Text.join(ids.stream().sorted().map(this::concept).toList());
    }

    Entry statement(Statement row) {
        boolean park = folder.vocabulary().gazetteer().get(row.place()).level().compareTo(Level.PARK) >= 0;
        String basis = row.basis().name().toLowerCase(java.util.Locale.ROOT);
        return new Entry(Kind.STATEMENT, row.id(), row.policy(), place(row.place()).then(new Text("：", ": ")).then(concept(row.concept())),
                Optional.of(park ? Check.PARK_FOCUS : Check.ZONE_GUIDANCE), Optional.of(row.force()), row.place(),
                Optional.of(row.concept()), Optional.empty(), row.roleLabel(), Validity.ALWAYS, row.citation(),
                List.of(activities(row.activities()), detail("basis", "依据", "basis", Text.same(basis)),
                        detail("names", "点名", "names", Text.join(row.names().stream().sorted().map(Text::same).toList()))));
    }

    Entry support(Support row) {
        Text value = row.share().map(share -> figure(share.movePointRight(2).stripTrailingZeros(), "%"))
                .or(() -> row.cap().map(cap -> new Text("≤ ", "≤ ").then(figure(cap, "万元"))))
                .or(() -> row.amount().map(amount -> figure(amount, "万元"))).orElse(Text.EMPTY);
        Set<String> concepts = row.conditions().stream().flatMap(condition -> condition.concepts().stream()).collect(Collectors.toSet());
        return new Entry(Kind.SUPPORT, row.id(), row.policy(), row.title(), Optional.empty(), Optional.empty(), jurisdiction(row.policy()),
                concepts.size() == 1 ? concepts.stream().findFirst() : Optional.empty(), Optional.empty(), value, Validity.ALWAYS,
                row.citation(), List.of(detail("conditions", "条件", "conditions",
                        Text.join(row.conditions().stream().map(SupportCondition::label).toList())), detail("note", "说明", "note", row.note())));
    }

    Entry parcel(Parcel row) {
        String policy = row.citation().document();
        Set<Check> checks = rules.values().stream().filter(rule -> rule.policy().equals(policy)).map(Rule::check).collect(Collectors.toSet());
        Text value = Text.same(row.bound() == Parcel.Bound.LEAST ? "≥ " : "≤ ").then(figure(row.value(), row.unit()));
        return new Entry(Kind.PARCEL, row.id(), policy, Text.same(row.indicator()),
                checks.size() == 1 ? checks.stream().findFirst() : Optional.empty(), Optional.empty(), jurisdiction(policy),
                Optional.empty(), Optional.empty(), value, Validity.ALWAYS, row.citation(),
                List.of(detail("parcels", "地块", "parcels", Text.join(row.parcels().stream().sorted().map(Text::same).toList())),
                        detail("grade", "来源等级", "grade", Text.same(row.grade())), detail("note", "说明", "note", row.note())));
    }

    Entry quota(Quota row) {
        Text value = row.value().map(figure -> new Text(sign(row.comparison()), sign(row.comparison()))
                .then(figure(figure, Quota.code(row.unit())))).orElseGet(() -> row.status() == Quota.Status.WITHHELD ? WITHHELD : UNPRINTED);
        return new Entry(Kind.QUOTA, row.id(), row.policy(), row.title(), Optional.empty(), Optional.empty(), row.place(),
                row.concepts().size() == 1 ? row.concepts().stream().findFirst() : Optional.empty(), Optional.empty(), value, Validity.ALWAYS,
                row.citation(), List.of(detail("quantity", "合计", "sums up", Text.same(Quota.code(row.quantity()))),
                        detail("concepts", "产业", "industries", row.concepts().size() < 2 ? Text.EMPTY
                                : Text.join(row.concepts().stream().sorted().map(this::concept).toList())),
                        detail("note", "说明", "note", row.note())));
    }

    private static String sign(Quota.Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "≥ ";
            case MORE_THAN -> "> ";
            case AT_MOST -> "≤ ";
        };
    }

    private Detail activities(Set<Activity> activities) {
        return detail("activity", "环节", "activity", activities.size() == Activity.values().length ? Text.EMPTY
                : Text.join(activities.stream().sorted().map(folder.vocabulary()::label).toList()));
    }

    private static Detail detail(String name, String zh, String en, Text value) {
        return new Detail(name, new Text(zh, en), value);
    }

    private static Text figure(BigDecimal value, String unit) {
        return Text.same((value.toPlainString() + " " + unit).strip());
    }

    private String jurisdiction(String policy) {
        return folder.policy(policy).orElseThrow().jurisdiction();
    }

    private Text concept(String id) {
        return folder.vocabulary().concepts().label(id);
    }

    private Text place(String id) {
        return folder.vocabulary().gazetteer().get(id).label();
    }
}
