package zonefit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import zonefit.engine.Trust;
import zonefit.text.Lang;
import zonefit.text.Text;

/** The command line of a command of {@code zonefit rules}. */
record RulesOptions(CommandLine line) {

    /** @param own options beside {@code --rules}, {@code --trust-rules} and {@code --lang}: the name, and whether a value follows */
    static RulesOptions parse(List<String> args, Map<String, Boolean> own) {
        Options options = new Options();
        List.of("rules", "lang").forEach(name -> options.addOption(Option.builder().longOpt(name).hasArg().get()));
        options.addOption(Option.builder().longOpt("trust-rules").get());
        own.forEach((name, hasValue) -> options.addOption(Option.builder().longOpt(name).hasArg(hasValue).get()));
        try {
            return new RulesOptions(DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, args.toArray(String[]::new)));
        } catch (ParseException e) {
            throw new UsageException(Text.same(e.getMessage()));
        }
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }

    /** All values of an option that may be repeated. */
    List<String> values(String option) {
        String[] values = line.getOptionValues(option);
        return values == null ? List.of() : List.of(values);
    }

    boolean has(String option) {
        return line.hasOption(option);
    }

    /** What stands on the line beside the options. */
    List<String> arguments() {
        return line.getArgList();
    }

    Path rules() {
        return value("rules").map(Path::of).orElseGet(Environment::rules);
    }

    /** Whether rules may be code. */
    Trust trust() {
        return has("trust-rules") ? Trust.TRUSTED : Trust.CHECKED;
    }

    Lang lang() {
        return value("lang").map(code -> code.toLowerCase(Locale.ROOT).startsWith("en") ? Lang.EN : Lang.ZH)
                .orElseGet(Environment::lang);
    }
}
