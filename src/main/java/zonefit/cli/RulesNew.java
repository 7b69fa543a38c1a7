package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.problem.Problem;
import zonefit.problem.Suggestion;
import zonefit.skeleton.Skeleton;
import zonefit.skeleton.Skeleton.Kind;
import zonefit.text.Lang;
import zonefit.text.Text;

/** {@code zonefit rules new}: writes what a person then fills, with its samples. */
final class RulesNew implements RulesCommand.Subcommand {

    private static final List<String> KINDS = Stream.of(Kind.values()).map(Kind::code).toList();

    private final PrintWriter out;
    private final PrintWriter err;

    RulesNew(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Map<String, Boolean> options() {
        Map<String, Boolean> options = Stream.of(Kind.values()).flatMap(kind -> kind.options().stream()).distinct()
                .collect(Collectors.toMap(name -> name, name -> true));
        options.put("samples", true);
        options.put("findings", true);
        return options;
    }

    @Override
    public int run(RulesOptions options) throws IOException {
        String name = options.arguments().isEmpty() ? "" : options.arguments().get(0);
        if (!KINDS.contains(name)) {
            throw new UsageException(new Text("`rules new " + name + "` 应为 " + String.join("、", KINDS) + " 之一",
                    "`rules new " + name + "` must be one of " + String.join(", ", KINDS)).then(Suggestion.didYouMean(name, KINDS)));
        }
        RulesQuestion question = new RulesQuestion(options);
        Map<String, String> values = new HashMap<>();
        options().keySet().stream().filter(option -> !option.equals("samples") && !option.equals("findings"))
                .forEach(option -> options.value(option).ifPresent(value -> values.put(option, value)));
        Path samples = question.samples(options.value("samples").stream().toList()).get(0);
        Skeleton skeleton = Skeleton.plan(Kind.values()[KINDS.indexOf(name)], options.arguments().subList(1, options.arguments().size()), values,
                options.rules(), samples, question.tables());
        if (!skeleton.problems().isEmpty()) {
            skeleton.problems().forEach(problem -> err.println("zonefit: " + problem.in(options.lang())));
            return Exit.USAGE;
        }
        List<Path> created = skeleton.changes().created();
        List<Path> edited = skeleton.changes().edited();
        List<Problem> toFill = skeleton.changes().toFill();
        try {
            skeleton.changes().write();
        } catch (IOException e) {
            err.println("zonefit: " + new Text("无法写入，未作任何改动：" + e.getMessage(), "cannot be written, and nothing was: " + e.getMessage())
                    .in(options.lang()));
            return Exit.USAGE;
        }
        tell(created, edited, toFill, options.lang());
        return Exit.DONE;
    }

    private void tell(List<Path> created, List<Path> edited, List<Problem> toFill, Lang lang) {
        created.forEach(file -> out.println(new Text("新建 ", "created ").in(lang) + file));
        edited.forEach(file -> out.println(new Text("增补 ", "added to ").in(lang) + file));
        if (!toFill.isEmpty()) {
            out.println();
            out.println(new Text("待填 {0} 处：", "{0} places to fill:").with(Text.same("" + toFill.size())).in(lang));
            toFill.forEach(problem -> out.println("  " + problem.in(lang)));
        }
        out.println();
        out.println(new Text("""
                接着：填写上列各处；样例放在应得结论的文件夹（fit、conditional、undetermined、misfit）。
                然后运行 zonefit rules lint 和 zonefit rules test：尚有待填之处时两者都不通过。""", """
                Next: fill what is listed; keep each sample in the folder of the verdict it must get (fit, conditional, undetermined, misfit).
                Then run zonefit rules lint and zonefit rules test: both fail as long as anything is left to fill.""").in(lang));
    }
}
