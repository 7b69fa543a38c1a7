package zonefit.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import zonefit.policy.RuleFiles;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolderReader;
import zonefit.problem.Suggestion;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.recognition.Recogniser;
import zonefit.recognition.WordByWord;
import zonefit.recognition.WordGaps;
import zonefit.text.Lang;
import zonefit.text.Text;

/** {@code zonefit vocabulary}: how words are read, and which words of a pipeline are not known. */
final class VocabularyCommand {

    private static final List<String> COMMANDS = List.of("explain", "gaps");
    private static final int MOST = 50;

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    VocabularyCommand(InputStream in, PrintWriter out, PrintWriter err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    int run(List<String> args) {
        String name = args.isEmpty() ? "" : args.get(0);
        if (args.contains("--help") || !COMMANDS.contains(name) && name.equals("-h")) {
            return help();
        }
        if (!COMMANDS.contains(name)) {
            throw new UsageException(new Text("没有命令 `vocabulary " + name + "`", "there is no command `vocabulary " + name + "`")
                    .then(Suggestion.didYouMean(name, COMMANDS)));
        }
        RulesOptions options = RulesOptions.parse(args.subList(1, args.size()), name.equals("gaps") ? Map.of("top", true) : Map.of());
        if (options.arguments().isEmpty()) {
            throw new UsageException(name.equals("gaps") ? new Text("请给出项目文件或文件夹", "name a file or a folder of projects")
                    : new Text("请给出要解读的文字", "give the words to explain"));
        }
        RuleFolder rules = RuleFolderReader.read(RuleFiles.of(options.rules()), Environment.cache());
        return name.equals("gaps") ? gaps(options, rules) : explain(options, rules);
    }

    private int help() {
        out.println(new Text("""
                用法：zonefit vocabulary explain "文字"...              逐词说明文字如何解读
                      zonefit vocabulary gaps 文件|文件夹|-... [--top N]   列出未能理解的词：次数、相近的词、建议的行""", """
                Usage: zonefit vocabulary explain "WORDS"...               tell word by word how a text reads
                       zonefit vocabulary gaps FILE|DIR|-... [--top N]     list words not understood: how often, like which, a row to add""")
                .in(Environment.lang()));
        return Exit.DONE;
    }

    private int explain(RulesOptions options, RuleFolder rules) {
        Lang lang = options.lang();
        Recogniser recogniser = new Recogniser(rules.vocabulary());
        for (String text : options.arguments()) {
            for (WordByWord phrase : recogniser.explain(text)) {
                out.println(phrase.reading().in(lang));
                for (WordByWord.Sense sense : phrase.words()) {
                    out.println("    " + sense.word() + "  " + String.join(" | ", sense.meanings().stream().map(meaning -> meaning.in(lang)).toList()));
                }
            }
        }
        return Exit.DONE;
    }

    private int gaps(RulesOptions options, RuleFolder rules) {
        Lang lang = options.lang();
        WordGaps gaps = new WordGaps(rules.vocabulary());
        boolean[] unreadable = {false};
        ProjectReader reader = new ProjectReader(rules.vocabulary(), rules.policyIds());
        for (String input : options.arguments()) {
            reader.each(input, in, record -> take(record.get(), gaps, unreadable, lang));
        }
        List<WordGaps.Unknown> unknown = gaps.unknown(most(options));
        out.println(new Text("{0} 个项目中有 {1} 个词未能理解", "{1} words of {0} projects were not understood")
                .with(Text.same(Integer.toString(gaps.projects())), Text.same(Integer.toString(gaps.size()))).in(lang));
        for (WordGaps.Unknown one : unknown) {
            out.println(one.count() + "  " + one.word() + new Text("  相近：", "  like: ").in(lang)
                    + (one.nearest().isEmpty() ? "-" : String.join(lang == Lang.ZH ? "、" : ", ", one.nearest())));
            out.println("    goods.csv: " + one.row());
        }
        return unreadable[0] ? Exit.UNREADABLE : Exit.DONE;
    }

    private void take(ProjectSource source, WordGaps gaps, boolean[] unreadable, Lang lang) {
        if (source instanceof ProjectSource.Read read) {
            gaps.add(read.project());
        } else if (source instanceof ProjectSource.Unreadable bad) {
            unreadable[0] = true;
            bad.problems().forEach(problem -> err.println(problem.in(lang)));
        }
    }

    private static int most(RulesOptions options) {
        String asked = options.value("top").orElse(Integer.toString(MOST));
        try {
            int most = Integer.parseInt(asked);
            if (most > 0) {
                return most;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too small.
        }
        throw new UsageException(new Text("--top `" + asked + "` 应为正整数", "--top `" + asked + "` must be a positive whole number"));
    }
}
