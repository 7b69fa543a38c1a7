package zonefit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.catalogue.Catalogue;
import zonefit.catalogue.Entry;
import zonefit.facts.Outcome;
import zonefit.policy.Citation;
import zonefit.suite.Coverage;
import zonefit.suite.Trace;
import zonefit.text.Text;

/** What a page of the catalogue tells of entries, in the order in which it is told. */
final class EntryFacts {

    private static final int MOST_SAMPLES = 3;

    private static final Text CHECK = new Text("检查", "check");
    private static final Text FORCE = new Text("效力", "force");
    private static final List<Text> FROM_RULE = List.of(CHECK, FORCE);

    private final Catalogue catalogue;
    private final Optional<Coverage> samples;

    /** What a fact is called, and the fact. */
    record Fact(Text label, Text value) {
    }

    /** @param samples what the samples reach; absent if there are none */
    EntryFacts(Catalogue catalogue, Optional<Coverage> samples) {
        this.catalogue = catalogue;
        this.samples = samples;
    }

    /** All that is known of an entry beside its title, id and kind. */
    List<Fact> of(Entry entry) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(new Text("值", "value"), entry.value()));
        facts.add(new Fact(new Text("有效期", "holds"), entry.validity().shown()));
        facts.add(new Fact(CHECK, entry.check().map(check -> check.label()).orElse(Text.EMPTY)));
        facts.add(new Fact(FORCE, entry.force().map(force -> force.label()).orElse(Text.EMPTY)));
        facts.add(new Fact(new Text("条款", "clause"), clause(entry.citation())));
        facts.add(new Fact(new Text("地点", "place"), place(entry)));
        facts.add(new Fact(new Text("产业", "industry"), industry(entry)));
        entry.details().forEach(detail -> facts.add(new Fact(detail.label(), detail.value())));
        reached(entry).forEach((outcome, traces) -> facts.add(new Fact(new Text("样例：", "samples: ").then(outcome.label()), named(traces))));
        return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }

    /** What is known of a row that stands with its rule, from which it takes check and force. */
    List<Fact> ofRow(Entry row) {
        return of(row).stream().filter(fact -> !FROM_RULE.contains(fact.label())).toList();
    }

    /** What the entries of a kind are called together. */
    static Text heading(Entry.Kind kind) {
        String en = kind.label().en();
        return new Text(kind.label().zh(), Character.toUpperCase(en.charAt(0)) + en.substring(1) + "s");
    }

    Text place(Entry entry) {
        return catalogue.vocabulary().gazetteer().get(entry.place()).label();
    }

    Text industry(Entry entry) {
        return entry.concept().map(id -> catalogue.vocabulary().concepts().label(id)).orElse(Text.EMPTY);
    }

    Text detail(Entry entry, String name) {
        return entry.details().stream().filter(detail -> detail.name().equals(name)).map(Entry.Detail::value).findFirst().orElse(Text.EMPTY);
    }

    static Text clause(Citation citation) {
        String phrase = citation.phrase();
        return Text.same(phrase.isEmpty() ? citation.locator() : citation.locator() + " “" + phrase + "”");
    }

    /** How many samples reach an entry, by what is found. */
    Text samplesCounted(Entry entry) {
        List<Text> counts = new ArrayList<>();
        reached(entry).forEach((outcome, traces) -> counts.add(outcome.label().then(Text.same(" " + traces.size()))));
        return counts.isEmpty() ? Text.EMPTY : Text.join(counts);
    }

    private static Text named(List<Trace> traces) {
        String names = String.join(", ", traces.stream().limit(MOST_SAMPLES).map(trace -> trace.sample().name()).toList());
        return Text.same(traces.size() <= MOST_SAMPLES ? names : names + " … (" + traces.size() + ")");
    }

    private Map<Outcome, List<Trace>> reached(Entry entry) {
        return samples.map(coverage -> coverage.of(entry)).orElse(Map.of());
    }
}
