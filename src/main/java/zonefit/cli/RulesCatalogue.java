package zonefit.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.catalogue.Catalogue;
import zonefit.report.CatalogueHtml;
import zonefit.report.CatalogueMarkdown;
import zonefit.screening.Screener;
import zonefit.suite.Coverage;
import zonefit.suite.Suite;
import zonefit.suite.SuiteReader;
import zonefit.text.Text;

/** {@code zonefit rules catalogue}: one page of everything that the rules say, to be linked to and printed. */
final class RulesCatalogue implements RulesCommand.Subcommand {

    private final PrintWriter out;

    RulesCatalogue(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Map<String, Boolean> options() {
        return Map.of("output", true, "format", true, "date", true, "samples", true, "findings", true);
    }

    @Override
    public int run(RulesOptions options) throws IOException {
        try (Screener screener = Screener.open(options.rules(), options.trust(), Environment.cache(), Screener.Options.allPolicies(LocalDate.now()))) {
            return run(screener, options);
        }
    }

    int run(Screener screener, RulesOptions options) throws IOException {
        RulesQuestion question = new RulesQuestion(options);
        boolean html = question.format("html", "md").equals("html");
        if (!options.arguments().isEmpty()) {
            throw new UsageException(new Text("多余的参数 `" + options.arguments().get(0) + "`", "`" + options.arguments().get(0) + "` is one word too many"));
        }
        LocalDate date = question.date().orElseGet(LocalDate::now);
        Optional<Path> file = options.value("output").filter(name -> !name.equals("-")).map(Path::of);
        Catalogue catalogue = Catalogue.of(screener.rules(), screener.appliedRules());
        Optional<Coverage> samples = samples(question, screener);
        if (file.isEmpty()) {
            write(out, html, options, catalogue, samples, date);
            return Exit.DONE;
        }
        try (PartFile part = PartFile.of(file.get())) {
            Writer writer = new OutputStreamWriter(part.stream(), StandardCharsets.UTF_8);
            write(writer, html, options, catalogue, samples, date);
            part.appear();
        }
        out.println(file.get());
        return Exit.DONE;
    }

    private static void write(Writer to, boolean html, RulesOptions options, Catalogue catalogue, Optional<Coverage> samples, LocalDate date)
            throws IOException {
        if (html) {
            new CatalogueHtml(to, options.lang(), catalogue, samples, date).write();
        } else {
            new CatalogueMarkdown(to, catalogue, samples, date).write();
        }
    }

    /** What the samples reach; absent if there is no folder of them. */
    private static Optional<Coverage> samples(RulesQuestion question, Screener screener) {
        List<Path> folders = question.samples(question.options().values("samples"));
        if (!folders.stream().allMatch(Files::isDirectory)) {
            return Optional.empty();
        }
        Suite suite = new SuiteReader(screener.rules()).read(folders, question.findings(question.options().values("samples")));
        return Optional.of(Coverage.of(suite.run(screener), screener.rules().sources()));
    }
}
