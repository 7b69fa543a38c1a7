package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import zonefit.report.PolicyPage;
import zonefit.screening.Screener;

/** {@code zonefit rules pages}: the page of a policy stands in its folder, where whoever opens the folder reads it first. */
final class RulesPages implements RulesCommand.Subcommand {

    private final PrintWriter out;

    RulesPages(PrintWriter out) {
        this.out = out;
    }

    @Override
    public int run(RulesOptions options) throws IOException {
        try (Screener screener = Screener.open(options.rules(), options.trust(), Environment.cache(), Screener.Options.allPolicies(LocalDate.now()))) {
            for (var policy : screener.rules().policies()) {
                Path page = Path.of(screener.rules().path(), "policies", policy.id(), "README.md");
                Files.writeString(page, PolicyPage.of(policy, screener.rules(), screener.appliedRules()));
                out.println(page);
            }
        }
        return Exit.DONE;
    }
}
