package zonefit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import zonefit.problem.ProblemsException;
import zonefit.problem.Suggestion;
import zonefit.text.Lang;
import zonefit.text.Text;

/** The command line. A thin shell over the library. */
public final class Main {

    private static final List<String> COMMANDS = List.of("check", "verify", "template", "rules", "vocabulary", "help", "version");

    private Main() {
    }

    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exit = whole(run(args, System.in, out, err), out, err);
        err.flush();
        System.exit(exit);
    }

    /** The exit code, once standard output is written. What could not be written, as on a full disk, is not passed over in silence. */
    static int whole(int exit, PrintWriter out, PrintWriter err) {
        if (out.checkError()) {
            err.println("zonefit: " + new Text("标准输出未能写全", "standard output could not be written in full").in(Environment.lang()));
            return Exit.INTERNAL_ERROR;
        }
        return exit;
    }

    /** Runs a command line. @return the exit code of the contract in README.md */
    public static int run(String[] args, InputStream in, PrintWriter out, PrintWriter err) {
        try {
            return dispatch(List.of(args), in, out, err);
        } catch (UsageException e) {
            err.println("zonefit: " + e.text().in(Environment.lang()));
            return Exit.USAGE;
        } catch (ProblemsException e) {
            Lang lang = Environment.lang();
            e.problems().forEach(problem -> err.println(problem.in(lang)));
            return Exit.RULES_INVALID;
        } catch (IOException | RuntimeException e) {
            err.println("zonefit: internal error: " + e);
            Arrays.stream(e.getStackTrace()).forEach(frame -> err.println("    at " + frame));
            return Exit.INTERNAL_ERROR;
        }
    }

    private static int dispatch(List<String> args, InputStream in, PrintWriter out, PrintWriter err) throws IOException {
        String command = args.isEmpty() ? "help" : args.get(0);
        List<String> rest = args.isEmpty() ? List.of() : args.subList(1, args.size());
        return switch (command) {
            case "check" -> new CheckCommand(in, out, err).run(rest);
            case "verify" -> new VerifyCommand(in, out, err).run(rest);
            case "template" -> new TemplateCommand(out).run(rest);
            case "vocabulary" -> new VocabularyCommand(in, out, err).run(rest);
            case "rules" -> new RulesCommand(out, err).run(rest);
            case "help", "--help", "-h" -> help(out);
            case "version", "--version", "-V" -> version(out);
            default -> throw new UsageException(new Text("没有命令 `" + command + "`", "there is no command `" + command + "`")
                    .then(Suggestion.didYouMean(command, COMMANDS)));
        };
    }

    private static int help(PrintWriter out) {
        out.println(new Text("""
                用法：zonefit check 文件|文件夹|-...   筛查项目（zonefit check --help 查看选项）
                      zonefit verify 判定结果... [--projects 文件|文件夹]   按凭据重做判定，说明哪里不同
                      zonefit template [--output 文件.xlsx] [--lang zh|en]   生成填报项目的表格
                      zonefit rules list [--policy 编号] [--check 检查] [--place 地点] [--industry 产业] [--date 日期]   列出规则
                      zonefit rules show 编号...     说明规则或行，列出用到它的样例
                      zonefit rules test [文件夹...] [--coverage]   以样例检验规则
                      zonefit rules lint [--sources 文件夹]   检查表格、规则、条款和短语
                      zonefit rules new policy|rule|minimum|park|statement 名称 [选项]   新建待填的规则和样例
                      zonefit rules diff 旧 [新] [--projects 文件]   对比两份规则（文件夹或 git 版本），列出改变的结论
                      zonefit rules expiry --projects 文件 [--within 天数]   列出依据即将到期的结论
                      zonefit rules pages           生成每份政策的说明页
                      zonefit rules catalogue [--output 文件] [--format html|md]   生成一页规则目录
                      zonefit vocabulary explain "文字"   逐词说明文字如何解读
                      zonefit vocabulary gaps 文件|文件夹   列出项目中未能理解的词，附可粘贴的行
                      zonefit version               版本""", """
                Usage: zonefit check FILE|DIR|-...   screen projects (zonefit check --help shows the options)
                       zonefit verify ASSESSMENTS... [--projects FILE|DIR]   make assessments anew, and say what differs
                       zonefit template [--output FILE.xlsx] [--lang zh|en]   write the workbook to fill in projects
                       zonefit rules list [--policy ID] [--check C] [--place P] [--industry I] [--date D]   list rules
                       zonefit rules show ID...      tell all of a rule or row, and the samples that exercise it
                       zonefit rules test [DIR...] [--coverage]   prove the rules by samples
                       zonefit rules lint [--sources DIR]   check tables, rules, clauses and phrases
                       zonefit rules new policy|rule|minimum|park|statement NAME [OPTIONS]   begin a rule with its samples
                       zonefit rules diff OLD [NEW] [--projects FILE]   compare rules (folders or git revisions), and verdicts under both
                       zonefit rules expiry --projects FILE [--within DAYS]   list verdicts that rest on what ends soon
                       zonefit rules pages           write the page of each policy
                       zonefit rules catalogue [--output FILE] [--format html|md]   write all rules as one page
                       zonefit vocabulary explain "WORDS"   tell word by word how a text reads
                       zonefit vocabulary gaps FILE|DIR     list the words of projects that were not understood, with rows to paste
                       zonefit version               the version""").in(Environment.lang()));
        return Exit.DONE;
    }

    private static int version(PrintWriter out) {
        out.println("zonefit " + Environment.version());
        return Exit.DONE;
    }

    /** Reports are UTF-8 whatever the platform says. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new Utf8Writer(new FileOutputStream(descriptor));
    }
}
