package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zonefit.problem.Suggestion;
import zonefit.text.Text;

/** {@code zonefit rules}: checks and describes the rules themselves. Each of its commands is a class of its own. */
final class RulesCommand {

    /** One command of {@code zonefit rules}. */
    interface Subcommand {

        int run(RulesOptions options) throws IOException;

        /** Its own options beside {@code --rules}, {@code --trust-rules} and {@code --lang}: the name, and whether a value follows. */
        default Map<String, Boolean> options() {
            return Map.of();
        }
    }

    private final Map<String, Subcommand> commands = new TreeMap<>();

    RulesCommand(PrintWriter out, PrintWriter err) {
        commands.put("list", new RulesList(out));
        commands.put("new", new RulesNew(out, err));
        commands.put("show", new RulesShow(out));
        commands.put("test", new RulesTest(out, err));
        commands.put("lint", new RulesLint(out));
        commands.put("catalogue", new RulesCatalogue(out));
        commands.put("pages", new RulesPages(out));
        commands.put("diff", new RulesDiff(out, err));
        commands.put("expiry", new RulesExpiry(out, err));
    }

    int run(List<String> args) throws IOException {
        String name = args.isEmpty() ? "" : args.get(0);
        Subcommand command = commands.get(name);
        if (command == null) {
            throw new UsageException(new Text("没有命令 `rules " + name + "`", "there is no command `rules " + name + "`")
                    .then(Suggestion.didYouMean(name, commands.keySet())));
        }
        return command.run(RulesOptions.parse(args.subList(1, args.size()), command.options()));
    }
}
