package zonefit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import zonefit.engine.Trust;
import zonefit.problem.Suggestion;
import zonefit.receipt.Settings;
import zonefit.report.CatalogueLink;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Verdict;
import zonefit.writeback.WriteBack;

/**
 * What {@code zonefit check} is asked to do.
 *
 * @param trust    whether rules may be code
 * @param outputs  the reports and where each goes, in the order in which they were asked for
 * @param failOn   verdicts that make the run fail
 * @param waivers  accepted findings
 * @param baseline an earlier report, whose findings are known
 * @param writeBack where the only input, a table, goes with columns added
 * @param withInput whether each receipt holds its project
 * @param threads  how many projects are screened at the same time
 * @param catalogue where the catalogue of rules lies, to which reports lead
 */
record CheckOptions(List<String> inputs, Set<String> policies, Optional<LocalDate> asOf, boolean inForceOnly, Path rules, Trust trust,
        List<Output> outputs, Set<Verdict> failOn, Optional<Path> waivers, Optional<Path> baseline, Lang lang, boolean explain,
        Optional<Path> writeBack, boolean withInput, int threads, Optional<CatalogueLink> catalogue) {

    /** A form of report. */
    enum Format {
        TEXT, JSON, JSONL, CSV, XLSX, HTML, JUNIT, SARIF, PIPELINE;

        /** Whether it is bytes rather than text. */
        boolean isBinary() {
            return this == XLSX;
        }
    }

    /** @param file absent for standard output */
    record Output(Format format, Optional<Path> file) {
    }

    private static final String STANDARD_OUTPUT = "-";
    private static final List<Flag> FLAGS = List.of(
            new Flag("policy", "ID", "只按此政策判定，可重复", "apply this policy only; repeatable"),
            new Flag("as-of", "DATE", "按此日期判定所有项目", "judge every project as of this date"),
            new Flag("in-force-only", "", "不考虑规划期已满的政策", "leave out policies whose period has ended"),
            new Flag("rules", "DIR", "规则文件夹", "the rules folder"),
            new Flag("trust-rules", "", "不检查规则：规则可运行任何代码", "do not check the rules: they may run any code"),
            new Flag("format", "FORMAT", "text、json、jsonl、csv、xlsx、html、junit、sarif 或 pipeline，可重复",
                    "text, json, jsonl, csv, xlsx, html, junit, sarif or pipeline; repeatable"),
            new Flag("output", "FILE", "同序的报告写到何处，- 为标准输出", "where the report of the same place in the list goes; - is standard output"),
            new Flag("write-back", "FILE", "把结论写回所给的唯一一个 XLSX 或 CSV 文件，另存于此（可为原文件）",
                    "the only input, XLSX or CSV, with verdicts in added columns; may be the input itself"),
            new Flag("fail-on", "VERDICT", "misfit、conditional、undetermined 或 never，可重复",
                    "misfit, conditional, undetermined or never; repeatable"),
            new Flag("waivers", "FILE", "已接受的结论（YAML、JSON 或 CSV），不计入 --fail-on", "accepted findings (YAML, JSON or CSV), which --fail-on passes over"),
            new Flag("baseline", "FILE", "此前的 JSONL 报告，其中已有的结论不计入 --fail-on", "an earlier JSONL report, whose findings --fail-on passes over"),
            new Flag("catalogue", "URL", "规则目录页的地址，html、json、jsonl 和 sarif 报告的结论链接到该页",
                    "where the page of `rules catalogue` lies; findings of html, json, jsonl and sarif lead there"),
            new Flag("receipt", "", "JSON 凭据中附上项目本身，凭判定结果即可核验（zonefit verify）",
                    "put the project itself into the receipt in JSON, so that the assessment alone can be verified (zonefit verify)"),
            new Flag("threads", "N", "同时筛查的线程数，默认为处理器数", "how many threads screen at the same time; as many as processors if left out"),
            new Flag("lang", "zh|en", "报告语言", "language of the report"),
            new Flag("explain", "", "说明每项结论出自哪条规则、状态和文字", "say by which rule, standing and words each thing came about"),
            new Flag("help", "", "显示本说明", "show this help"));

    private record Flag(String name, String value, String zh, String en) {
        Option option() {
            return Option.builder().longOpt(name).hasArg(!value.isEmpty()).argName(value).get();
        }
    }

    /** @return absent if help was asked for and has been printed */
    static Optional<CheckOptions> parse(List<String> args, PrintWriter out) {
        Options options = new Options();
        FLAGS.forEach(flag -> options.addOption(flag.option()));
        CommandLine line;
        try {
            line = DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, args.toArray(String[]::new));
        } catch (UnrecognizedOptionException e) {
            String given = e.getOption();
            throw new UsageException(new Text("没有选项 `" + given + "`", "there is no option `" + given + "`")
                    .then(Suggestion.didYouMean(given, FLAGS.stream().map(flag -> "--" + flag.name()).toList())));
        } catch (ParseException e) {
            throw new UsageException(Text.same(e.getMessage()));
        }
        if (line.hasOption("help")) {
            help(out);
            return Optional.empty();
        }
        return Optional.of(read(line));
    }

    private static CheckOptions read(CommandLine line) {
        if (line.getArgList().isEmpty()) {
            throw new UsageException(new Text("缺少文件、文件夹或 -", "a file, a folder or - is missing"));
        }
        return new CheckOptions(List.copyOf(line.getArgList()), new LinkedHashSet<>(values(line, "policy")),
                values(line, "as-of").stream().reduce((first, last) -> last).map(CheckOptions::date),
                line.hasOption("in-force-only"),
                values(line, "rules").stream().reduce((first, last) -> last).map(Path::of).orElseGet(Environment::rules),
                line.hasOption("trust-rules") ? Trust.TRUSTED : Trust.CHECKED,
                outputs(values(line, "format"), values(line, "output")), failOn(values(line, "fail-on")),
                file(line, "waivers"), file(line, "baseline"),
                values(line, "lang").stream().reduce((first, last) -> last)
                        .map(value -> choice("lang", value, List.of(Lang.values()))).orElseGet(Environment::lang),
                line.hasOption("explain"), writeBack(line), line.hasOption("receipt"), threads(line), catalogue(line));
    }

    /** What is the same for the receipts of all projects. */
    Settings settings() {
        return new Settings(Environment.version(), List.copyOf(policies), inForceOnly, withInput);
    }

    private static Optional<Path> writeBack(CommandLine line) {
        Optional<Path> file = values(line, "write-back").stream().reduce((first, last) -> last).map(Path::of);
        if (file.isPresent() && (line.getArgList().size() != 1 || !WriteBack.takes(Path.of(line.getArgList().get(0))))) {
            throw new UsageException(new Text("--write-back 只能用于唯一一个 XLSX 或 CSV 文件",
                    "--write-back takes exactly one input, XLSX or CSV"));
        }
        return file;
    }

    private static Optional<CatalogueLink> catalogue(CommandLine line) {
        return values(line, "catalogue").stream().reduce((first, last) -> last).map(page -> CatalogueLink.of(page).orElseThrow(() ->
                new UsageException(new Text("--catalogue `" + page + "` 应为网址或相对路径，不含空格和 #",
                        "--catalogue `" + page + "` must be an address or a path, without blanks and #"))));
    }

    private static int threads(CommandLine line) {
        Optional<String> asked = values(line, "threads").stream().reduce((first, last) -> last);
        if (asked.isPresent() && !asked.get().matches("[1-9][0-9]?")) {
            throw new UsageException(new Text("--threads `" + asked.get() + "` 应为 1 到 99 的整数",
                    "--threads `" + asked.get() + "` must be a whole number from 1 to 99"));
        }
        return asked.map(Integer::parseInt).orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    private static Optional<Path> file(CommandLine line, String flag) {
        return values(line, flag).stream().reduce((first, last) -> last).map(Path::of);
    }

    private static List<Output> outputs(List<String> formats, List<String> files) {
        List<String> asked = formats.isEmpty() ? List.of("text") : formats;
        if (files.size() > asked.size()) {
            throw new UsageException(new Text("--output 多于 --format", "there are more --output than --format"));
        }
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Optional<Path> file = i < files.size() && !files.get(i).equals(STANDARD_OUTPUT) ? Optional.of(Path.of(files.get(i)))
                    : Optional.empty();
            outputs.add(new Output(choice("format", asked.get(i), List.of(Format.values())), file));
        }
        if (outputs.stream().filter(output -> output.file().isEmpty()).count() > 1) {
            throw new UsageException(new Text("只能有一份报告写到标准输出", "only one report can go to standard output"));
        }
        return outputs;
    }

    private static Set<Verdict> failOn(List<String> values) {
        Set<Verdict> verdicts = new LinkedHashSet<>();
        for (String value : values) {
            if (!value.equals("never")) {
                verdicts.add(choice("fail-on", value, List.of(Verdict.MISFIT, Verdict.CONDITIONAL, Verdict.UNDETERMINED)));
            }
        }
        return verdicts;
    }

    static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new UsageException(new Text("--as-of `" + value + "` 应写作 2023-06-30", "--as-of `" + value + "` must be written like 2023-06-30"));
        }
    }

    private static <E extends Enum<E>> E choice(String flag, String value, List<E> allowed) {
        return allowed.stream().filter(choice -> choice.name().equalsIgnoreCase(value)).findFirst().orElseThrow(() -> {
            List<String> words = allowed.stream().map(choice -> choice.name().toLowerCase(Locale.ROOT)).toList();
            return new UsageException(new Text("--" + flag + " `" + value + "` 应为 " + String.join("、", words),
                    "--" + flag + " `" + value + "` must be one of " + String.join(", ", words))
                    .then(Suggestion.didYouMean(value, words)));
        });
    }

    /** The values of a flag, each of which may hold several, separated by commas. */
    private static List<String> values(CommandLine line, String flag) {
        String[] values = line.getOptionValues(flag);
        return values == null ? List.of() : Arrays.stream(values)
                .flatMap(value -> flag.equals("policy") || flag.equals("fail-on") ? Arrays.stream(value.split(",")) : Stream.of(value))
                .map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private static void help(PrintWriter out) {
        Lang lang = Environment.lang();
        out.println(new Text("用法：zonefit check 文件|文件夹|-... [选项]", "Usage: zonefit check FILE|DIR|-... [options]").in(lang));
        FLAGS.forEach(flag -> out.printf("  %-22s %s%n", "--" + flag.name() + (flag.value().isEmpty() ? "" : " " + flag.value()),
                new Text(flag.zh(), flag.en()).in(lang)));
        out.println(new Text("退出码：0 完成；1 内部错误；2 用法错误；3 规则无效；4 出现 --fail-on 所列结论；5 有输入无法读取（其余已判定）",
                "Exit codes: 0 done; 1 internal error; 2 usage; 3 rules invalid; 4 a verdict named by --fail-on occurred; "
                        + "5 some input was unreadable (the rest is done and reported)").in(lang));
    }
}
