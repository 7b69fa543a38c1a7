package zonefit.report;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.catalogue.Anchor;
import zonefit.catalogue.Catalogue;
import zonefit.catalogue.Entry;
import zonefit.catalogue.Entry.Kind;
import zonefit.policy.Policy;
import zonefit.suite.Coverage;
import zonefit.text.Text;

/** The whole catalogue in Markdown, both languages side by side. Every text of the rules is escaped. */
public final class CatalogueMarkdown {

    private final Writer out;
    private final Catalogue catalogue;
    private final EntryFacts facts;
    private final LocalDate date;

    /**
     * @param samples what the samples reach; absent if there are none
     * @param date    the day for which the standing of policies is told
     */
    public CatalogueMarkdown(Writer out, Catalogue catalogue, Optional<Coverage> samples, LocalDate date) {
        this.out = out;
        this.catalogue = catalogue;
        this.facts = new EntryFacts(catalogue, samples);
        this.date = date;
    }

    public void write() throws IOException {
        out.write("# 规则目录 Catalogue of rules\n\n`" + catalogue.version() + "` · " + date + "\n\n");
        for (Policy policy : catalogue.policies()) {
            out.write("- [" + both(policy.title()) + "](#" + Anchor.of(policy.id()) + ") · " + both(catalogue.standing(policy, date).label()) + "\n");
        }
        out.write("\n## 各政策共用的规则 Rules that all policies share\n\n");
        for (Map.Entry<String, Text> rule : SharedRules.all().entrySet()) {
            out.write("- " + anchor(Anchor.of(rule.getKey())) + code(rule.getKey()) + " " + both(rule.getValue()) + "\n");
        }
        for (Policy policy : catalogue.policies()) {
            policy(policy);
        }
        out.flush();
    }

    private void policy(Policy policy) throws IOException {
        out.write("\n" + anchor(Anchor.of(policy.id())) + "\n\n## " + both(policy.title()) + "\n\n" + code(policy.id()) + " · "
                + Stream.of(escape(policy.number()), both(policy.issuer()), policy.issued().toString(), policy.from() + " – " + policy.to(),
                        anchor(Anchor.of(SharedRules.jurisdiction(policy.id())))
                                + both(catalogue.vocabulary().gazetteer().get(policy.jurisdiction()).label()),
                        both(catalogue.standing(policy, date).label()) + " " + date).collect(Collectors.joining(" · ")) + "\n");
        for (Kind kind : Kind.values()) {
            List<Entry> some = catalogue.entries().stream().filter(entry -> entry.policy().equals(policy.id()) && entry.kind() == kind
                    && entry.rule().isEmpty()).toList();
            if (!some.isEmpty()) {
                out.write("\n### " + both(EntryFacts.heading(kind)) + " (" + some.size() + ")\n");
                if (kind == Kind.STATEMENT) {
                    statements(some);
                } else {
                    for (Entry entry : some) {
                        entry(entry);
                    }
                }
            }
        }
    }

    private void entry(Entry entry) throws IOException {
        out.write("\n" + anchor(catalogue.anchor(entry)) + "\n\n#### " + both(entry.title()) + "\n\n" + code(entry.id()) + "\n\n");
        for (EntryFacts.Fact fact : facts.of(entry)) {
            out.write("- " + both(fact.label()) + ": " + both(fact.value()) + "\n");
        }
        for (Entry row : catalogue.rowsOf(entry)) {
            out.write("- " + anchor(catalogue.anchor(row)) + both(row.kind().label()) + " " + code(row.id()) + ": " + both(row.title()) + "\n");
            for (EntryFacts.Fact fact : facts.ofRow(row)) {
                out.write("  - " + both(fact.label()) + ": " + both(fact.value()) + "\n");
            }
        }
    }

    private void statements(List<Entry> statements) throws IOException {
        Map<String, List<Entry>> byPlace = statements.stream().collect(Collectors.groupingBy(Entry::place, LinkedHashMap::new, Collectors.toList()));
        for (List<Entry> rows : byPlace.values()) {
            out.write("\n#### " + both(facts.place(rows.get(0))) + "\n\n"
                    + "| id | 产业 industry | 角色 role | 环节 activity | 依据 basis | 效力 force | 条款 clause | 样例 samples |\n"
                    + "|---|---|---|---|---|---|---|---|\n");
            for (Entry row : rows) {
                String basis = Stream.of(facts.detail(row, "basis"), facts.detail(row, "names")).filter(text -> !text.isEmpty())
                        .map(CatalogueMarkdown::both).collect(Collectors.joining(": "));
                out.write("| " + anchor(catalogue.anchor(row)) + Stream.of(code(row.id()), both(facts.industry(row)), both(row.value()),
                        both(facts.detail(row, "activity")), basis, row.force().map(force -> both(force.label())).orElse(""),
                        both(EntryFacts.clause(row.citation())), both(facts.samplesCounted(row))).collect(Collectors.joining(" | ")) + " |\n");
            }
        }
    }

    static String anchor(String name) {
        return "<a id=\"" + name + "\"></a>";
    }

    private static String code(String id) {
        return "`" + id.replace('`', '\'').replace("|", "\\|").replaceAll("\\s+", " ") + "`";
    }

    private static String both(Text text) {
        return text.zh().equals(text.en()) ? escape(text.zh()) : escape(text.zh()) + " / " + escape(text.en());
    }

    /** No text opens a tag, a link, a code, an emphasis or a cell, nor begins a line. */
    private static String escape(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> plain.append("&amp;");
                case '<' -> plain.append("&lt;");
                case '>' -> plain.append("&gt;");
                case '\n', '\r' -> plain.append(' ');
                default -> plain.append("\\`*_[]|~#!".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return plain.toString();
    }
}
