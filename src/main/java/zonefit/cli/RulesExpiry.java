package zonefit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonefit.amendment.Expiry;
import zonefit.amendment.Exposure;
import zonefit.report.ExpiryJson;
import zonefit.report.ExpiryText;
import zonefit.screening.Screener;
import zonefit.text.Text;

/** {@code zonefit rules expiry}: which verdicts of a pipeline rest on something that ends soon, and what they become. */
final class RulesExpiry implements RulesCommand.Subcommand {

    private static final int DEFAULT_DAYS = 180;

    private final PrintWriter out;
    private final PrintWriter err;

    RulesExpiry(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Map<String, Boolean> options() {
        return ProjectsQuestion.options(Map.of("within", true));
    }

    @Override
    public int run(RulesOptions options) throws IOException {
        ProjectsQuestion question = new ProjectsQuestion(options);
        String format = new RulesQuestion(options).format("text", "json");
        List<String> projects = question.projects();
        if (projects.isEmpty() || !options.arguments().isEmpty()) {
            throw new UsageException(new Text("用法：zonefit rules expiry --projects 文件|文件夹 [--within 天数] [--as-of 日期]",
                    "usage: zonefit rules expiry --projects FILE|DIR [--within DAYS] [--as-of DATE]"));
        }
        int within = within(options);
        Screener.Options screening = new Screener.Options(question.policies(), Optional.empty(), question.inForceOnly(), LocalDate::now);
        try (Screener screener = Screener.open(options.rules(), options.trust(), Environment.cache(), screening)) {
            question.requireKnown(screener.rules().policyIds());
            Exposure exposure = Expiry.of(screener, projects, question.asOf(), within, problem -> err.println(problem.in(options.lang())));
            question.write(out, to -> {
                if (format.equals("json")) {
                    new ExpiryJson(to, options.lang()).write(exposure, screener.rules());
                    to.println();
                } else {
                    new ExpiryText(to, options.lang()).write(exposure, screener.rules());
                }
            });
            return exposure.unreadable() > 0 ? Exit.UNREADABLE : Exit.DONE;
        }
    }

    private static int within(RulesOptions options) {
        Optional<String> asked = options.value("within");
        if (asked.isPresent() && !asked.get().matches("\\d{1,5}")) {
            throw new UsageException(new Text("--within `" + asked.get() + "` 应为天数，0 到 99999 的整数",
                    "--within `" + asked.get() + "` must be a number of days, from 0 to 99999"));
        }
        return asked.map(Integer::parseInt).orElse(DEFAULT_DAYS);
    }
}
