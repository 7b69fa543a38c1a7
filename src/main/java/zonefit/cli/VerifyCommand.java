package zonefit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.document.DocumentReader;
import zonefit.document.Node;
import zonefit.problem.Problem;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verify.AssessmentReader;
import zonefit.verify.ProjectStore;
import zonefit.verify.Status;
import zonefit.verify.Verification;
import zonefit.verify.Verifications;
import zonefit.verify.Verifier;
import zonefit.verify.VerifyJson;
import zonefit.verify.VerifyText;

/** {@code zonefit verify}: makes assessments anew from what their receipts name, and says what differs. */
final class VerifyCommand {

    private static final Map<String, Boolean> OPTIONS = Map.of("projects", true, "as-of", true, "format", true, "help", false);

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Verifications counts = new Verifications();

    VerifyCommand(InputStream in, PrintWriter out, PrintWriter err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Where the results go, one by one and then counted. */
    private interface Sink {
        void print(Verification one) throws IOException;

        void summary(Verifications all) throws IOException;
    }

    int run(List<String> args) throws IOException {
        RulesOptions options = RulesOptions.parse(args, OPTIONS);
        if (options.has("help")) {
            help(options.lang());
            return Exit.DONE;
        }
        if (options.arguments().isEmpty()) {
            throw new UsageException(new Text("缺少判定结果文件或 -", "a file of assessments or - is missing"));
        }
        boolean asJson = new RulesQuestion(options).format("text", "json").equals("json");
        try (Screener screener = open(options, Screener.Options.allPolicies(LocalDate.now()))) {
            screener.await();
            Optional<ProjectStore> projects = projects(options, screener);
            try (Verifier verifier = new Verifier(screener, asked -> open(options, asked), Environment.version(),
                    options.value("as-of").map(CheckOptions::date), projects)) {
                verify(options, verifier, asJson ? json(options.lang()) : text(options.lang()));
            } finally {
                if (projects.isPresent()) {
                    projects.get().close();
                }
            }
        }
        return exit();
    }

    private static Screener open(RulesOptions options, Screener.Options asked) {
        return Screener.open(options.rules(), options.trust(), Environment.cache(), asked);
    }

    /** @return absent if none are named */
    private Optional<ProjectStore> projects(RulesOptions options, Screener screener) throws IOException {
        if (options.values("projects").isEmpty()) {
            return Optional.empty();
        }
        ProjectStore store = new ProjectStore();
        ProjectReader reader = new ProjectReader(screener.vocabulary(), screener.rules().policyIds());
        for (String input : options.values("projects")) {
            if (input.equals(ProjectReader.STANDARD_INPUT)) {
                store.close();
                throw new UsageException(new Text("--projects 应为文件或文件夹", "--projects must name a file or a folder"));
            }
            reader.each(input, in, record -> add(record.get(), store, options.lang()));
        }
        return Optional.of(store);
    }

    private void add(ProjectSource source, ProjectStore store, Lang lang) {
        try {
            if (source instanceof ProjectSource.Read read) {
                store.add(read.project());
            } else if (source instanceof ProjectSource.Unreadable bad) {
                bad.problems().forEach(problem -> broken(problem, lang));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void verify(RulesOptions options, Verifier verifier, Sink sink) throws IOException {
        for (String input : options.arguments()) {
            AssessmentReader.each(input, in, new DocumentReader.Items() {
                @Override
                public void item(Node node, List<Problem> problems) {
                    problems.forEach(problem -> VerifyCommand.this.broken(problem, options.lang()));
                    verifier.verify(node, input).ifPresent(one -> report(one, sink));
                }

                @Override
                public void broken(Problem problem) {
                    VerifyCommand.this.broken(problem, options.lang());
                }
            });
        }
        if (counts.all() + counts.brokenCount() == 0) {
            broken(new Problem(Problem.Place.file(options.arguments().get(0)), new Text("没有判定结果", "holds no assessment")), options.lang());
        }
        sink.summary(counts);
    }

    private void report(Verification one, Sink sink) {
        counts.add(one);
        try {
            sink.print(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void broken(Problem problem, Lang lang) {
        counts.broken();
        err.println(problem.in(lang));
    }

    private Sink text(Lang lang) {
        VerifyText text = new VerifyText(out, lang);
        return new Sink() {
            @Override
            public void print(Verification one) {
                text.print(one);
            }

            @Override
            public void summary(Verifications all) {
                text.summary(all);
            }
        };
    }

    private Sink json(Lang lang) throws IOException {
        VerifyJson json = new VerifyJson(out, lang);
        return new Sink() {
            @Override
            public void print(Verification one) throws IOException {
                json.print(one);
            }

            @Override
            public void summary(Verifications all) throws IOException {
                json.summary(all);
            }
        };
    }

    /** What could not be verified weighs more than what came out differently. */
    private int exit() {
        if (counts.brokenCount() + counts.of(Status.UNVERIFIED) > 0) {
            return Exit.UNREADABLE;
        }
        return counts.of(Status.DIFFERS) + counts.of(Status.ALTERED) > 0 ? Exit.VERDICT : Exit.DONE;
    }

    private void help(Lang lang) {
        out.println(new Text("""
                用法：zonefit verify 判定结果... [选项]   按凭据重做 JSON 或 JSONL 中的判定，说明哪里不同；- 为标准输入
                  --projects FILE|DIR    项目文件，可重复；凭据中附有项目（check --receipt）时可省略
                  --as-of DATE           改按此日期判定
                  --rules DIR            规则文件夹
                  --trust-rules          不检查规则：规则可运行任何代码
                  --format text|json     报告格式
                  --lang zh|en           报告语言
                退出码：0 结论均相同；2 用法错误；3 规则无效；4 有结论不同或文件被改动；5 有判定无法核验或无法读取""", """
                Usage: zonefit verify ASSESSMENTS... [options]   make the assessments of JSON or JSONL anew from their receipts and say what differs
                  --projects FILE|DIR    the projects; repeatable; not needed where receipts hold them (check --receipt)
                  --as-of DATE           judge as of this date instead
                  --rules DIR            the rules folder
                  --trust-rules          do not check the rules: they may run any code
                  --format text|json     form of the report
                  --lang zh|en           language of the report
                Exit codes: 0 every verdict is the same; 2 usage; 3 rules invalid; 4 something differs or a file was altered; \
                5 something could not be verified or read""").in(lang));
    }
}
