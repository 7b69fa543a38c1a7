package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.catalogue.Catalogue;
import zonefit.catalogue.Entry;
import zonefit.problem.Suggestion;
import zonefit.project.Fields;
import zonefit.report.CatalogueJson;
import zonefit.report.CatalogueText;
import zonefit.screening.Screener;
import zonefit.suite.Coverage;
import zonefit.suite.Sample;
import zonefit.suite.Suite;
import zonefit.suite.SuiteReader;
import zonefit.text.Text;

/** {@code zonefit rules show}: everything that is known of rules and rows, with the samples that exercise them. */
final class RulesShow implements RulesCommand.Subcommand {

    private final PrintWriter out;

    RulesShow(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Map<String, Boolean> options() {
        return Map.of("date", true, "format", true, "samples", true, "findings", true);
    }

    @Override
    public int run(RulesOptions options) throws IOException {
        try (Screener screener = Screener.open(options.rules(), options.trust(), Environment.cache(), Screener.Options.allPolicies(LocalDate.now()))) {
            return run(screener, options);
        }
    }

    int run(Screener screener, RulesOptions options) throws IOException {
        RulesQuestion question = new RulesQuestion(options);
        String format = question.format("text", "json");
        if (options.arguments().isEmpty()) {
            throw new UsageException(new Text("缺少规则或行的编号", "the id of a rule or a row is missing"));
        }
        LocalDate date = question.date().orElseGet(LocalDate::now);
        Catalogue catalogue = Catalogue.of(screener.rules(), screener.appliedRules());
        List<Entry> entries = new ArrayList<>();
        options.arguments().forEach(id -> entries.addAll(named(catalogue, id)));
        Optional<Coverage> coverage = samples(question, screener, entries);
        if (format.equals("json")) {
            new CatalogueJson(out, options.lang(), catalogue, date).write(entries, coverage);
            out.println();
        } else {
            CatalogueText report = new CatalogueText(out, options.lang(), catalogue, date);
            entries.forEach(entry -> report.show(entry, coverage));
        }
        return Exit.DONE;
    }

    private static List<Entry> named(Catalogue catalogue, String id) {
        List<Entry> named = catalogue.named(id);
        if (named.isEmpty()) {
            throw new UsageException(new Text("没有规则或行 `" + id + "`", "there is no rule or row `" + id + "`")
                    .then(Suggestion.didYouMean(id, catalogue.ids())));
        }
        return named;
    }

    /** What the samples of the entries' policies reach; absent if there is no folder of samples. */
    private static Optional<Coverage> samples(RulesQuestion question, Screener screener, List<Entry> entries) {
        List<Path> folders = question.samples(question.options().values("samples"));
        if (!folders.stream().allMatch(Files::isDirectory)) {
            return Optional.empty();
        }
        Set<String> policies = entries.stream().map(Entry::policy).collect(Collectors.toSet());
        Suite suite = new SuiteReader(screener.rules()).read(folders, question.findings(question.options().values("samples")));
        List<Sample> concerned = suite.samples().stream().filter(sample -> {
            List<String> named = sample.project().texts(Fields.POLICIES);
            return named.isEmpty() || named.stream().anyMatch(policies::contains);
        }).toList();
        return Optional.of(Coverage.of(new Suite(concerned, List.of(), List.of()).run(screener), screener.rules().sources()));
    }
}
