package zonefit.report;

import java.io.PrintWriter;
import java.util.Optional;
import zonefit.amendment.Exposed;
import zonefit.amendment.Exposure;
import zonefit.amendment.Lapse;
import zonefit.policy.Policy;
import zonefit.policy.RuleFolder;
import zonefit.text.Lang;
import zonefit.text.Text;

/** Which verdicts rest on something that ends soon, for people. The first {@value #LISTED} projects are told, the rest is counted. */
public final class ExpiryText {

    static final int LISTED = 1000;

    private final PrintWriter out;
    private final Lang lang;

    public ExpiryText(PrintWriter out, Lang lang) {
        this.out = out;
        this.lang = lang;
    }

    public void write(Exposure exposure, RuleFolder rules) {
        out.println(in(new Text("共筛查 {0} 个项目：{1} 个结论所依据的政策或数值在 {2} 天内到期，其中 {3} 个结论将改变；{4} 条输入无法读取。",
                "{0} projects screened: {1} verdicts rest on what ends within {2} days, {3} of them will change; {4} inputs could not be read.")
                .with(number(exposure.screened()), number(exposure.exposed()), number(exposure.within()), number(exposure.changing()),
                        number(exposure.unreadable()))));
        exposure.byEnd().forEach((end, count) -> {
            Text title = rules.policy(end.id()).map(Policy::title).map(text -> Text.same(" ").then(text)).orElse(Text.EMPTY);
            out.println("  " + end.last() + "  " + in(end.what().label()) + "  " + end.id() + in(title) + in(new Text("：{0} 个项目", ": {0} projects")
                    .with(number(count))));
        });
        if (exposure.exposed() > 0) {
            out.println(in(new Text("全部到期之后", "Once all of it has ended")));
            exposure.verdicts().forEach((flip, count) -> out.println("  " + in(flip.before().equals(flip.after())
                    ? new Text("{0}（不变）", "{0} (stays)").with(AmendmentWords.verdict(flip.after())) : AmendmentWords.flip(flip))
                    + (lang == Lang.ZH ? "：" : ": ") + count));
        }
        exposure.projects().stream().limit(LISTED).forEach(this::project);
        long left = exposure.exposed() - Math.min(LISTED, exposure.projects().size());
        if (left > 0) {
            out.println(in(new Text("另有 {0} 个项目未列出", "{0} more projects are not listed").with(number(left))));
        }
    }

    private void project(Exposed project) {
        out.println();
        out.println(in(AmendmentWords.verdict(Optional.of(project.verdict()))) + "  " + project.id()
                + (project.name().equals(project.id()) ? "" : "  " + project.name())
                + in(new Text("  （{0}；按 {1} 判定）", "  ({0}; as of {1})")
                        .with(Text.same(project.where().toString()), Text.same(project.asOf().toString()))));
        for (Lapse lapse : project.lapses()) {
            Text by = lapse.successor().map(id -> new Text("，由 {0} 替代", " by {0}").with(Text.same(id))).orElse(Text.EMPTY);
            out.println("    " + lapse.last() + "  " + in(lapse.what().label().then(by)) + "  " + lapse.id() + "  "
                    + in((lapse.after() == project.verdict() ? new Text("次日仍为 {0}", "still {0} the day after")
                            : new Text("次日变为 {0}", "{0} the day after")).with(AmendmentWords.verdict(Optional.of(lapse.after())))));
        }
    }

    private static Text number(long count) {
        return AmendmentWords.number(count);
    }

    private String in(Text text) {
        return text.in(lang);
    }
}
