package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.catalogue.Catalogue;
import zonefit.catalogue.Entry;
import zonefit.catalogue.Query;
import zonefit.report.CatalogueJson;
import zonefit.report.CatalogueText;
import zonefit.screening.Screener;

/** {@code zonefit rules list}: what the rules say, by policy, check, place, industry and date. */
final class RulesList implements RulesCommand.Subcommand {

    private final PrintWriter out;

    RulesList(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Map<String, Boolean> options() {
        return Map.of("policy", true, "check", true, "place", true, "industry", true, "date", true, "format", true);
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
        Query query = question.query(screener.rules());
        Catalogue catalogue = Catalogue.of(screener.rules(), screener.appliedRules());
        List<Entry> entries = catalogue.select(query);
        LocalDate date = query.date().orElseGet(LocalDate::now);
        if (format.equals("json")) {
            new CatalogueJson(out, options.lang(), catalogue, date).write(entries, Optional.empty());
            out.println();
        } else {
            new CatalogueText(out, options.lang(), catalogue, date).list(entries);
        }
        return Exit.DONE;
    }
}
