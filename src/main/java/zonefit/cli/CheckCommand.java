package zonefit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.pipeline.Acceptance;
import zonefit.pipeline.Baseline;
import zonefit.pipeline.BaselineReader;
import zonefit.pipeline.WaiverReader;
import zonefit.pipeline.Waivers;
import zonefit.problem.ProblemsException;
import zonefit.problem.Suggestion;
import zonefit.screening.Screener;
import zonefit.text.Text;

/** {@code zonefit check}: screens projects and reports on each, and on all together. */
final class CheckCommand {

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    CheckCommand(InputStream in, PrintWriter out, PrintWriter err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    int run(List<String> args) throws IOException {
        Optional<CheckOptions> asked = CheckOptions.parse(args, out);
        if (asked.isEmpty()) {
            return Exit.DONE;
        }
        CheckOptions options = asked.get();
        Screener.Options screening = new Screener.Options(options.policies(), options.asOf(), options.inForceOnly(), LocalDate::now);
        try (Screener screener = Screener.open(options.rules(), options.trust(), Environment.cache(), screening)) {
            requireKnownPolicies(screener, options);
            Optional<Acceptance> acceptance = acceptance(screener, options);
            return acceptance.isEmpty() ? Exit.USAGE : new CheckRun(screener, options, acceptance.get(), in, out, err).go();
        }
    }

    /** @return absent if the files cannot be used, which has been said */
    private Optional<Acceptance> acceptance(Screener screener, CheckOptions options) {
        if (options.waivers().isEmpty() && options.baseline().isEmpty()) {
            return Optional.of(Acceptance.none());
        }
        try {
            Waivers waivers = options.waivers().map(file -> WaiverReader.read(file,
                    WaiverReader.waivable(screener.rules(), screener.appliedRules().keySet()))).orElseGet(Waivers::none);
            return Optional.of(new Acceptance(waivers, options.baseline().map(BaselineReader::read).orElseGet(Baseline::none)));
        } catch (ProblemsException e) {
            e.problems().forEach(problem -> err.println(problem.in(options.lang())));
            return Optional.empty();
        }
    }

    private static void requireKnownPolicies(Screener screener, CheckOptions options) {
        Set<String> known = screener.rules().policyIds();
        options.policies().stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new UsageException(new Text("没有政策 `" + id + "`", "there is no policy `" + id + "`")
                    .then(Suggestion.didYouMean(id, known)));
        });
    }
}
