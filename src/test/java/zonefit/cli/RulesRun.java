package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import zonefit.TestRules;
import zonefit.screening.Screener;
import zonefit.text.Lang;

/** One run of a command of {@code zonefit rules} over the shipped rules, which are compiled once for all runs. */
record RulesRun(int exit, String out, String err) {

    private static final Screener SCREENER = TestRules.screener();

    static RulesRun of(String command, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter print = new PrintWriter(out, true);
        PrintWriter printError = new PrintWriter(err, true);
        try {
            int exit = run(command, List.of(args), print, printError);
            print.flush();
            return new RulesRun(exit, out.toString(), err.toString());
        } catch (UsageException e) {
            return new RulesRun(Exit.USAGE, out.toString(), e.text().in(Lang.EN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(String command, List<String> args, PrintWriter out, PrintWriter err) throws IOException {
        return switch (command) {
            case "list" -> {
                RulesList list = new RulesList(out);
                yield list.run(SCREENER, RulesOptions.parse(args, list.options()));
            }
            case "show" -> {
                RulesShow show = new RulesShow(out);
                yield show.run(SCREENER, RulesOptions.parse(args, show.options()));
            }
            case "test" -> {
                RulesTest test = new RulesTest(out, err);
                yield test.run(SCREENER, RulesOptions.parse(args, test.options()));
            }
            default -> throw new IllegalArgumentException(command);
        };
    }
}
