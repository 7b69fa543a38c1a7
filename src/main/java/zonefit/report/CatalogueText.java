package zonefit.report;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.catalogue.Catalogue;
import zonefit.catalogue.Entry;
import zonefit.facts.Outcome;
import zonefit.policy.Citation;
import zonefit.policy.Policy;
import zonefit.suite.Coverage;
import zonefit.suite.Trace;
import zonefit.text.Lang;
import zonefit.text.Text;

/** Entries of the catalogue for people: a line each, or everything that is known of one. */
public final class CatalogueText {

    private static final int MOST_SAMPLES = 12;

    private final PrintWriter out;
    private final Lang lang;
    private final Catalogue catalogue;
    private final LocalDate date;

    /** @param date the day for which the standing of policies is told */
    public CatalogueText(PrintWriter out, Lang lang, Catalogue catalogue, LocalDate date) {
        this.out = out;
        this.lang = lang;
        this.catalogue = catalogue;
        this.date = date;
    }

    /** A line each, under the heading of its policy, and how many there are. */
    public void list(List<Entry> entries) {
        String policy = "";
        for (Entry entry : entries) {
            if (!entry.policy().equals(policy)) {
                policy = entry.policy();
                heading(entry);
            }
            String words = Stream.of(in(entry.kind().label()), entry.id(), entry.force().map(force -> in(force.label())).orElse(""),
                            in(entry.title()), in(entry.value()), in(entry.validity().shown()), entry.citation().locator())
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining("  "));
            out.println("  " + words);
        }
        out.println(in(count(entries)));
    }

    private static Text count(List<Entry> entries) {
        if (entries.isEmpty()) {
            return new Text("没有符合条件的规则", "nothing of that kind");
        }
        Map<Entry.Kind, Long> byKind = entries.stream().collect(Collectors.groupingBy(Entry::kind, java.util.TreeMap::new, Collectors.counting()));
        return new Text("共 {0} 条（{1}）", "{0} in all ({1})").with(Text.same("" + entries.size()),
                Text.join(byKind.entrySet().stream().map(entry -> entry.getKey().label().then(Text.same(" " + entry.getValue()))).toList()));
    }

    private void heading(Entry entry) {
        Policy policy = catalogue.policy(entry);
        out.println(policy.id() + "  " + in(policy.title()) + "  " + in(new Text("（{0}：{1}）", "({0}: {1})")
                .with(Text.same(date.toString()), catalogue.standing(entry, date).label())));
    }

    /**
     * Everything that is known of an entry.
     *
     * @param samples what the samples reach; absent if none were found
     */
    public void show(Entry entry, Optional<Coverage> samples) {
        Policy policy = catalogue.policy(entry);
        out.println(entry.id());
        line(new Text("类别", "kind"), entry.kind().label());
        line(new Text("名称", "title"), entry.title());
        line(new Text("值", "value"), entry.value());
        line(new Text("有效期", "holds"), entry.validity().shown());
        line(new Text("检查", "check"), entry.check().map(check -> check.label()).orElse(Text.EMPTY));
        line(new Text("效力", "force"), entry.force().map(force -> force.label()).orElse(Text.EMPTY));
        line(new Text("政策", "policy"), policy.title().then(Text.same(" " + policy.number())));
        line(new Text("状态", "standing"), catalogue.standing(entry, date).label().then(Text.same(" " + date)));
        line(new Text("条款", "clause"), Text.same(cited(entry.citation())));
        line(new Text("地点", "place"), catalogue.vocabulary().gazetteer().get(entry.place()).label());
        line(new Text("产业", "industry"), entry.concept().map(id -> catalogue.vocabulary().concepts().label(id)).orElse(Text.EMPTY));
        line(new Text("规则", "rule"), Text.same(entry.rule().orElse("")));
        entry.details().forEach(detail -> line(detail.label(), detail.value()));
        catalogue.rowsOf(entry).forEach(row -> line(row.kind().label(), Text.same(Stream.of(row.id(), in(row.title()), in(row.value()),
                in(row.validity().shown())).filter(part -> !part.isEmpty()).collect(Collectors.joining("  ")))));
        samples.ifPresent(coverage -> samples(coverage.of(entry)));
        out.println();
    }

    private void samples(Map<Outcome, List<Trace>> reached) {
        if (reached.isEmpty()) {
            line(new Text("样例", "samples"), new Text("无", "none"));
        }
        reached.forEach((outcome, traces) -> {
            traces.stream().limit(MOST_SAMPLES).forEach(trace -> line(new Text("样例", "sample"), outcome.label()
                    .then(Text.same("  " + trace.sample().name() + "  " + trace.assessment().verdict().name()))));
            if (traces.size() > MOST_SAMPLES) {
                line(new Text("样例", "samples"), outcome.label().then(new Text("：另有 {0} 个", ": {0} more")
                        .with(Text.same("" + (traces.size() - MOST_SAMPLES)))));
            }
        });
    }

    private void line(Text label, Text value) {
        if (!value.isEmpty()) {
            out.println("  " + in(label) + (lang == Lang.ZH ? "：" : ": ") + in(value));
        }
    }

    private String in(Text text) {
        return text.in(lang);
    }

    private static String cited(Citation citation) {
        return citation.phrase().isEmpty() ? citation.locator() : citation.locator() + " “" + citation.phrase() + "”";
    }
}
