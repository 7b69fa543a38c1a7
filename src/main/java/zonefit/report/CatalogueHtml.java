package zonefit.report;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zonefit.catalogue.Anchor;
import zonefit.catalogue.Catalogue;
import zonefit.catalogue.Entry;
import zonefit.catalogue.Entry.Kind;
import zonefit.policy.Check;
import zonefit.policy.Policy;
import zonefit.policy.Standing;
import zonefit.suite.Coverage;
import zonefit.text.Lang;
import zonefit.text.Text;

/**
 * The whole catalogue as one page in both languages: it fetches nothing, every entry has its place, and it can be read without
 * scripts and on paper. Every text of the rules is escaped.
 */
public final class CatalogueHtml {

    private final Writer out;
    private final Lang lang;
    private final Catalogue catalogue;
    private final EntryFacts facts;
    private final LocalDate date;

    /**
     * @param lang    the language in which the page opens
     * @param samples what the samples reach; absent if there are none
     * @param date    the day for which the standing of policies is told
     */
    public CatalogueHtml(Writer out, Lang lang, Catalogue catalogue, Optional<Coverage> samples, LocalDate date) {
        this.out = out;
        this.lang = lang;
        this.catalogue = catalogue;
        this.facts = new EntryFacts(catalogue, samples);
        this.date = date;
    }

    public void write() throws IOException {
        String style = HtmlTemplate.resource("report.css") + "\n" + HtmlTemplate.resource("catalogue.css");
        String script = HtmlTemplate.resource("catalogue.js");
        String page = HtmlTemplate.resource("catalogue.html");
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("lang", lang == Lang.ZH ? "zh-CN" : "en");
        slots.put("show", lang == Lang.ZH ? "zh" : "en");
        slots.put("stylehash", HtmlTemplate.hash(style));
        slots.put("scripthash", HtmlTemplate.hash(script));
        slots.put("style", style);
        slots.put("version", HtmlTemplate.escape(catalogue.version()));
        slots.put("date", date.toString());
        slots.put("count", count());
        slots.put("kinds", choices(List.of(Kind.values()), Kind::code, Kind::label));
        slots.put("checks", choices(List.of(Check.values()), Check::code, Check::label));
        slots.put("policies", choices(catalogue.policies(), Policy::id, Policy::title));
        slots.put("contents", contents());
        int body = page.indexOf("{{body}}");
        out.write(fill(page.substring(0, body), slots));
        shared();
        for (Policy policy : catalogue.policies()) {
            policy(policy);
        }
        out.write(fill(page.substring(body + "{{body}}".length()), Map.of("script", script)));
        out.flush();
    }

    private static String fill(String page, Map<String, String> slots) {
        String filled = page;
        for (Map.Entry<String, String> slot : slots.entrySet()) {
            filled = filled.replace("{{" + slot.getKey() + "}}", slot.getValue());
        }
        return filled;
    }

    private String count() {
        Map<Kind, Long> counts = catalogue.entries().stream()
                .collect(Collectors.groupingBy(Entry::kind, TreeMap::new, Collectors.counting()));
        return both(Text.join(counts.entrySet().stream().map(kind -> new Text(kind.getKey().label().zh() + " " + kind.getValue() + " 条",
                kind.getValue() + " " + kind.getKey().label().en() + (kind.getValue() == 1 ? "" : "s"))).toList()));
    }

    /** Options of a list; a list cannot hold markup, so both languages stand in each. */
    private <T> String choices(List<T> all, Function<T, String> code, Function<T, Text> label) {
        return all.stream().map(one -> "<option value=\"" + HtmlTemplate.escape(code.apply(one)) + "\" data-zh=\""
                + HtmlTemplate.escape(label.apply(one).zh()) + "\" data-en=\"" + HtmlTemplate.escape(label.apply(one).en()) + "\">"
                + HtmlTemplate.escape(label.apply(one).in(lang)) + "</option>").collect(Collectors.joining());
    }

    private String contents() {
        return catalogue.policies().stream().map(policy -> "<li><a href=\"#" + Anchor.of(policy.id()) + "\">" + both(policy.title()) + "</a> "
                + standing(policy) + "</li>").collect(Collectors.joining("\n"));
    }

    private String standing(Policy policy) {
        Standing standing = catalogue.standing(policy, date);
        return "<span class=\"badge standing-" + standing.code() + "\">" + both(standing.label()) + "</span>";
    }

    private void shared() throws IOException {
        out.write("<section class=\"policy\" id=\"guidance\">\n<h2>" + both(new Text("各政策共用的规则", "Rules that all policies share")) + "</h2>\n<ul class=\"shared\">\n");
        for (Map.Entry<String, Text> rule : SharedRules.all().entrySet()) {
            out.write("<li class=\"entry\" data-kind=\"rule\" id=\"" + Anchor.of(rule.getKey()) + "\">" + both(rule.getValue())
                    + " <a class=\"id\" href=\"#" + Anchor.of(rule.getKey()) + "\">" + HtmlTemplate.escape(rule.getKey()) + "</a></li>\n");
        }
        out.write("</ul></section>\n");
    }

    private void policy(Policy policy) throws IOException {
        out.write("<section class=\"policy\" data-policy=\"" + HtmlTemplate.escape(policy.id()) + "\" id=\"" + Anchor.of(policy.id()) + "\">\n<h2>"
                + both(policy.title()) + " " + standing(policy) + "</h2>\n<p class=\"about\"><code>" + HtmlTemplate.escape(policy.id())
                + "</code> · " + HtmlTemplate.escape(policy.number()) + " · " + both(policy.issuer()) + " · "
                + both(new Text("印发 {0}，期限 {1} 至 {2}", "issued {0}, period {1} to {2}").with(Text.same(policy.issued().toString()),
                        Text.same(policy.from().toString()), Text.same(policy.to().toString()))) + " · "
                + "<span id=\"" + Anchor.of(SharedRules.jurisdiction(policy.id())) + "\">"
                + both(catalogue.vocabulary().gazetteer().get(policy.jurisdiction()).label()) + "</span></p>\n");
        List<Entry> entries = catalogue.entries().stream().filter(entry -> entry.policy().equals(policy.id())).toList();
        List<Entry> alone = new ArrayList<>(entries);
        // Rows of a rule stand with it.
        alone.removeIf(entry -> entry.rule().isPresent());
        for (Kind kind : Kind.values()) {
            List<Entry> some = alone.stream().filter(entry -> entry.kind() == kind).toList();
            if (!some.isEmpty()) {
                out.write("<section><h3>" + both(EntryFacts.heading(kind)) + " <small>" + some.size() + "</small></h3>\n");
                if (kind == Kind.STATEMENT) {
                    statements(some);
                } else {
                    for (Entry entry : some) {
                        article(entry);
                    }
                }
                out.write("</section>\n");
            }
        }
        out.write("</section>\n");
    }

    private void article(Entry entry) throws IOException {
        out.write("<article class=\"entry\"" + about(entry) + "><h4>" + both(entry.title()) + " " + self(entry) + "</h4>\n<dl class=\"pairs\">");
        for (EntryFacts.Fact fact : facts.of(entry)) {
            out.write("<dt>" + both(fact.label()) + "</dt><dd>" + both(fact.value()) + "</dd>");
        }
        out.write("</dl>\n");
        for (Entry row : catalogue.rowsOf(entry)) {
            out.write("<div class=\"entry row\"" + about(row) + "><h5>" + both(row.kind().label()) + " · " + both(row.title()) + " " + self(row)
                    + "</h5><dl class=\"pairs\">");
            for (EntryFacts.Fact fact : facts.ofRow(row)) {
                out.write("<dt>" + both(fact.label()) + "</dt><dd>" + both(fact.value()) + "</dd>");
            }
            out.write("</dl></div>\n");
        }
        out.write("</article>\n");
    }

    private void statements(List<Entry> statements) throws IOException {
        out.write("<div class=\"wide\"><table class=\"statements\"><thead><tr>");
        for (Text head : List.of(new Text("产业", "industry"), new Text("角色", "role"), new Text("环节", "activity"), new Text("依据", "basis"),
                new Text("效力", "force"), new Text("条款", "clause"), new Text("样例", "samples"))) {
            out.write("<th scope=\"col\">" + both(head) + "</th>");
        }
        out.write("</tr></thead>\n");
        Map<String, List<Entry>> byPlace = statements.stream().collect(Collectors.groupingBy(Entry::place, LinkedHashMap::new, Collectors.toList()));
        for (List<Entry> rows : byPlace.values()) {
            out.write("<tbody><tr class=\"place\"><th colspan=\"7\" scope=\"rowgroup\">" + both(facts.place(rows.get(0))) + "</th></tr>\n");
            for (Entry row : rows) {
                out.write("<tr class=\"entry\"" + about(row) + "><td>" + both(facts.industry(row)) + " " + self(row) + "</td><td>" + both(row.value())
                        + "</td><td>" + both(facts.detail(row, "activity")) + "</td><td>" + both(facts.detail(row, "basis"))
                        + named(row) + "</td><td>" + row.force().map(force -> both(force.label())).orElse("") + "</td><td>"
                        + both(EntryFacts.clause(row.citation())) + "</td><td>" + both(facts.samplesCounted(row)) + "</td></tr>\n");
            }
            out.write("</tbody>\n");
        }
        out.write("</table></div>\n");
    }

    private String named(Entry row) {
        Text names = facts.detail(row, "names");
        return names.isEmpty() ? "" : " " + both(names);
    }

    private String about(Entry entry) {
        return " id=\"" + catalogue.anchor(entry) + "\" data-kind=\"" + entry.kind().code() + "\""
                + entry.check().map(check -> " data-check=\"" + check.code() + "\"").orElse("");
    }

    /** The id of an entry, which leads to itself, to be copied. */
    private String self(Entry entry) {
        return "<a class=\"id\" href=\"#" + catalogue.anchor(entry) + "\">" + HtmlTemplate.escape(entry.id()) + "</a>";
    }

    private static String both(Text text) {
        return text.zh().equals(text.en()) ? HtmlTemplate.escape(text.zh())
                : "<span lang=\"zh\">" + HtmlTemplate.escape(text.zh()) + "</span><span lang=\"en\">" + HtmlTemplate.escape(text.en()) + "</span>";
    }
}
