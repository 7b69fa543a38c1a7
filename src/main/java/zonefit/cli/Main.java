package zonefit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import zonefit.problem.ProblemsException;
import zonefit.text.Lang;

/** The command line. A thin shell over the library. */
@Command(name = "zonefit", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Screens proposed investment projects against land-use, zone and park policy.",
        subcommands = {CheckCommand.class})
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exit = run(args, out, err);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** Runs a command line. @return the exit code of the contract in README.md */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Main()).setOut(out).setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof ProblemsException problems) {
                Lang lang = Environment.lang();
                problems.problems().forEach(problem -> err.println(problem.in(lang)));
                return Exit.RULES_INVALID;
            }
            err.println("zonefit: internal error: " + exception);
            for (StackTraceElement frame : exception.getStackTrace()) {
                err.println("    at " + frame);
            }
            return Exit.INTERNAL_ERROR;
        });
        return commandLine.execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Reports are UTF-8 whatever the platform says. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }
}
