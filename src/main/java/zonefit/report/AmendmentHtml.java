package zonefit.report;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zonefit.amendment.Amendment;
import zonefit.amendment.Change;
import zonefit.amendment.Change.What;
import zonefit.amendment.Edition;
import zonefit.amendment.FieldChange;
import zonefit.amendment.FindingChange;
import zonefit.amendment.Impact;
import zonefit.amendment.Item;
import zonefit.amendment.ProjectChange;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;

/** An amendment as one page that can be mailed: it fetches nothing, runs no script, and its policy allows only its own style. */
public final class AmendmentHtml {

    /** Beyond these a page no longer opens at once; what is left out is counted. */
    private static final int MOST_PROJECTS = 5_000;
    private static final int MOST_CHANGES = 2_000;

    private final PrintWriter out;
    private final Lang lang;

    public AmendmentHtml(PrintWriter out, Lang lang) {
        this.out = out;
        this.lang = lang;
    }

    /** @param impact absent if no projects were named */
    public void write(Amendment amendment, Optional<Impact> impact) {
        head(amendment, impact);
        impact.ifPresent(this::impact);
        heading(new Text("规则的改动", "Changes of the rules"));
        amendment.changes().stream().collect(Collectors.groupingBy(change -> change.item().policy(), LinkedHashMap::new, Collectors.toList()))
                .forEach((policy, changes) -> section(policy, changes, amendment));
        out.println("</main>\n</body>\n</html>");
        out.flush();
    }

    private void head(Amendment amendment, Optional<Impact> impact) {
        String style = HtmlTemplate.resource("report.css") + "\n" + HtmlTemplate.resource("amendment.css");
        out.println("<!doctype html>\n<html lang=\"" + (lang == Lang.ZH ? "zh-CN" : "en") + "\">\n<head>\n<meta charset=\"utf-8\">");
        out.println("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" + HtmlTemplate.hash(style)
                + "'; base-uri 'none'; form-action 'none'\">");
        out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">");
        out.println("<title>" + text(AmendmentWords.TITLE) + "</title>\n<style>" + style + "</style>\n</head>\n<body>");
        out.println("<header class=\"masthead\"><div class=\"inner\">\n<h1>" + text(AmendmentWords.TITLE) + "</h1>");
        Text lead = amendment.isEmpty() ? AmendmentWords.NOTHING : AmendmentWords.counts(amendment.changes()).then(new Text("。", "."));
        out.println("<p class=\"lead\">" + text(impact.map(AmendmentWords::totals).map(totals -> totals.then(Text.same(" ")).then(lead)).orElse(lead))
                + "</p>");
        out.println("<dl class=\"facts\"><div><dt>" + text(new Text("旧规则", "old rules")) + "</dt><dd>" + text(AmendmentWords.side(amendment.before()))
                + "</dd></div><div><dt>" + text(new Text("新规则", "new rules")) + "</dt><dd>"
                + text(AmendmentWords.side(amendment.after())) + "</dd></div></dl>");
        out.println("</div></header>\n<main class=\"inner\">");
    }

    private void impact(Impact impact) {
        heading(new Text("改变的结论", "Verdicts that flip"));
        if (impact.flips().isEmpty()) {
            out.println("<p>" + text(new Text("没有结论改变。", "No verdict flips.")) + "</p>");
            return;
        }
        out.println("<table class=\"flips\"><tbody>");
        impact.flips().forEach((flip, count) -> out.println("<tr><td>" + badge(flip.before()) + " → " + badge(flip.after())
                + "</td><td class=\"count\">" + count + "</td></tr>"));
        out.println("</tbody></table>");
        projects(impact.flipped(), impact.leftOut());
        if (!impact.changed().isEmpty()) {
            heading(new Text("结论不变而审查结果有变的项目", "Projects that keep their verdict while findings change"));
            projects(impact.changed(), impact.moved() - impact.changed().size());
        }
    }

    private void projects(List<ProjectChange> projects, long leftOut) {
        projects.stream().limit(MOST_PROJECTS).forEach(this::project);
        more(leftOut + Math.max(0, projects.size() - MOST_PROJECTS));
    }

    private void project(ProjectChange project) {
        out.println("<details class=\"project\"><summary>" + (project.flips() ? badge(project.before()) + " → " : "") + badge(project.after())
                + " <span class=\"id\">" + escape(project.id()) + "</span> " + escape(project.name().equals(project.id()) ? "" : project.name())
                + "</summary>\n<p class=\"hint\">" + escape(project.where().toString()) + "</p>");
        if (project.findings().isEmpty() && project.standings().isEmpty() && project.before().isPresent() && project.after().isPresent()) {
            out.println("<p>" + text(AmendmentWords.NO_FINDING) + "</p>");
        }
        project.standings().forEach(change -> out.println("<p>" + text(AmendmentWords.standing(change)) + "</p>"));
        project.findings().stream().filter(FindingChange::bearsOnVerdict).forEach(this::finding);
        project.findings().stream().filter(change -> !change.bearsOnVerdict()).forEach(this::finding);
        out.println("</details>");
    }

    private void finding(FindingChange change) {
        Finding finding = change.finding();
        out.println("<div class=\"finding" + (change.bearsOnVerdict() ? "" : " quiet") + "\"><p><b>" + text(change.fate().label()) + "</b> "
                + text(finding.title()) + " <code>" + escape(finding.rule()) + "</code> <span class=\"hint\">" + escape(finding.policy() + " "
                + finding.citation().locator()) + "</span></p><ul>");
        AmendmentWords.differences(change).forEach(difference -> out.println("<li>" + text(difference.label()) + text(new Text("：", ": "))
                + sides(difference.before(), difference.after()) + "</li>"));
        out.println("</ul></div>");
    }

    private String sides(Text before, Text after) {
        return (before.isEmpty() ? "" : "<del>" + text(before) + "</del>") + (before.isEmpty() || after.isEmpty() ? "" : " → ")
                + (after.isEmpty() ? "" : "<ins>" + text(after) + "</ins>");
    }

    private void section(String policy, List<Change> changes, Amendment amendment) {
        out.println("<section><h3>" + text(AmendmentWords.heading(policy, amendment)) + "</h3>\n<p class=\"hint\">"
                + text(AmendmentWords.counts(changes))
                + text(new Text("：", ": ")) + text(AmendmentWords.byKind(changes)) + "</p>");
        List<Amendment.Successor> successors = amendment.successors().stream().filter(successor -> successor.policy().equals(policy)).toList();
        boolean isWhole = amendment.isWhole(policy);
        changes(isWhole ? changes.stream().filter(change -> change.item().id().equals(policy)).toList() : changes, amendment);
        for (Amendment.Successor successor : successors) {
            out.println("<h4>" + text(new Text("与所替代的 {0} 相比：{1}", "Against {0}, which it supersedes: {1}")
                    .with(Text.same(successor.supersedes()), AmendmentWords.counts(successor.changes()))) + "</h4>");
            changes(successor.changes(), amendment);
        }
        out.println("</section>");
    }

    private void changes(List<Change> changes, Amendment amendment) {
        out.println("<table class=\"changes\"><tbody>");
        changes.stream().limit(MOST_CHANGES).forEach(change -> change(change, amendment));
        out.println("</tbody></table>");
        more(Math.max(0, changes.size() - MOST_CHANGES));
    }

    private void change(Change change, Amendment amendment) {
        Item item = change.item();
        String id = change.what() == What.RENAMED ? change.before().orElseThrow().id() + " → " + item.id() : item.id();
        out.print("<tr class=\"" + change.what().code() + "\"><td>" + text(change.what().label()) + "</td><td>" + text(item.kind().label())
                + (change.isLogic() ? text(new Text("：逻辑改变", ": changed logic")) : "") + "</td><td><code>" + escape(id)
                + "</code> " + text(item.title())
                + (item.locator().isEmpty() ? "" : " <span class=\"hint\">" + escape(item.locator()) + "</span>"));
        if (change.fields().isEmpty() && change.what() != What.RENAMED) {
            out.print("<p>" + text(AmendmentWords.content(item, change.what() == What.ADDED ? amendment.after() : amendment.before())) + "</p>");
        }
        if (!change.fields().isEmpty()) {
            out.print("<ul>");
            change.fields().forEach(field -> out.print("<li>" + text(AmendmentWords.label(field.name())) + text(new Text("：", ": "))
                    + field(field, amendment) + "</li>"));
            out.print("</ul>");
        }
        out.println("</td></tr>");
    }

    private String field(FieldChange field, Amendment amendment) {
        if (field.isLogic()) {
            return "<pre>" + lines("del", field.removed()) + lines("ins", field.added()) + "</pre>";
        }
        if (field.isList()) {
            return sides(parts(field, field.removed(), amendment.before()), parts(field, field.added(), amendment.after()));
        }
        return sides(AmendmentWords.value(field.name(), field.before(), amendment.before()),
                AmendmentWords.value(field.name(), field.after(), amendment.after()));
    }

    private static Text parts(FieldChange field, List<String> parts, Edition edition) {
        return AmendmentWords.parts(field, parts, edition);
    }

    private static String lines(String element, List<String> lines) {
        return lines.stream().map(line -> "<" + element + ">" + escape(line) + "</" + element + ">\n").collect(Collectors.joining());
    }

    private void heading(Text heading) {
        out.println("<h2>" + text(heading) + "</h2>");
    }

    private void more(long left) {
        if (left > 0) {
            out.println("<p class=\"notice\">" + text(new Text("另有 {0} 项未列出；JSON 报告更全。", "{0} more are not listed here; the JSON report holds more.")
                    .with(AmendmentWords.number(left))) + "</p>");
        }
    }

    private String badge(Optional<Verdict> verdict) {
        return "<span class=\"badge " + verdict.map(Verdict::code).orElse("none") + "\">" + text(AmendmentWords.verdict(verdict)) + "</span>";
    }

    private String text(Text text) {
        return escape(text.in(lang));
    }

    private static String escape(String text) {
        return HtmlTemplate.escape(text);
    }
}
