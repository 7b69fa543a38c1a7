package zonefit.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.catalogue.Entry;
import zonefit.facts.Outcome;
import zonefit.suite.Coverage;
import zonefit.suite.Trace;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Finding;

/** What became of the samples, for people: the failures with what decides them, what no sample reaches, and the count. */
public final class SuiteText {

    private final PrintWriter out;
    private final Lang lang;

    public SuiteText(PrintWriter out, Lang lang) {
        this.out = out;
        this.lang = lang;
    }

    public void results(List<Trace> traces) {
        traces.stream().filter(trace -> !trace.passes()).forEach(this::failure);
        long passed = traces.stream().filter(Trace::passes).count();
        print(traces.isEmpty() ? new Text("没有样例，什么也没有检验", "no samples: nothing was tested")
                : new Text("样例 {0} 个，通过 {1} 个，未通过 {2} 个", "{0} samples, {1} passed, {2} failed")
                        .with(number(traces.size()), number(passed), number(traces.size() - passed)));
    }

    private void failure(Trace trace) {
        out.println("✗ " + trace.sample().where() + "  " + trace.sample().name());
        trace.failures().forEach(failure -> out.println("    " + in(failure)));
        trace.assessment().findings().stream().filter(Finding::decides).forEach(finding -> out.println("    · "
                + Stream.of(finding.rule(), in(finding.outcome().label()), in(finding.force().label()),
                        finding.effect().map(effect -> effect.name()).orElse(""), in(finding.message())).collect(Collectors.joining("  "))));
    }

    /**
     * What no sample reaches. Statements are counted, and listed only if asked for, for they are thousands.
     *
     * @param entries every rule and row
     */
    public void coverage(List<Entry> entries, Coverage coverage, boolean listStatements) {
        Map<String, List<Entry>> groups = entries.stream().collect(Collectors.groupingBy(
                entry -> in(entry.kind().label()), LinkedHashMap::new, Collectors.toList()));
        List<Entry> unreached = new ArrayList<>();
        groups.forEach((kind, all) -> {
            List<Entry> missed = all.stream().filter(entry -> !coverage.reaches(entry)).toList();
            print(new Text("{0}：{1} 条中 {2} 条有样例用到", "{0}: {2} of {1} reached by a sample")
                    .with(Text.same(kind), number(all.size()), number(all.size() - missed.size())));
            missed.stream().filter(entry -> listStatements || entry.kind() != Entry.Kind.STATEMENT).forEach(unreached::add);
        });
        unreached.forEach(entry -> print(new Text("没有样例用到 {0} {1}  {2}", "no sample reaches {0} {1}  {2}")
                .with(entry.kind().label(), Text.same(entry.id()), entry.title())));
        entries.stream().filter(entry -> entry.kind() == Entry.Kind.RULE && coverage.reaches(entry) && !coverage.missing(entry).isEmpty())
                .forEach(entry -> print(new Text("规则 {0} 没有样例得到：{1}", "rule {0}: no sample gets {1}")
                        .with(Text.same(entry.id()), Text.join(coverage.missing(entry).stream().map(Outcome::label).toList()))));
    }

    private void print(Text text) {
        out.println(in(text));
    }

    private String in(Text text) {
        return text.in(lang);
    }

    private static Text number(long number) {
        return Text.same("" + number);
    }
}
