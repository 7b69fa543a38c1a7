package zonefit.report;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zonefit.amendment.Amendment;
import zonefit.amendment.Change;
import zonefit.amendment.Change.What;
import zonefit.amendment.FieldChange;
import zonefit.amendment.FindingChange;
import zonefit.amendment.Impact;
import zonefit.amendment.Item;
import zonefit.amendment.ProjectChange;
import zonefit.text.Lang;
import zonefit.text.Text;

/**
 * An amendment in words: what it changes, policy by policy, and which verdicts it turns and why. The first {@value #IN_FULL} projects
 * are told with their findings, those up to {@value #LISTED} on a line each, the rest counted; whoever asks for all gets all.
 */
public final class AmendmentText {

    static final int IN_FULL = 50;
    static final int LISTED = 1000;
    /** Of an amendment that exchanges a table, the rest is counted. */
    private static final int MOST_OF_A_KIND = 40;

    private final PrintWriter out;
    private final Lang lang;
    private final boolean explain;

    /** @param explain whether nothing is only counted */
    public AmendmentText(PrintWriter out, Lang lang, boolean explain) {
        this.out = out;
        this.lang = lang;
        this.explain = explain;
    }

    /** @param impact absent if no projects were named */
    public void write(Amendment amendment, Optional<Impact> impact) {
        out.println(in(AmendmentWords.TITLE) + (lang == Lang.ZH ? "：" : ": ") + in(AmendmentWords.side(amendment.before())) + " → "
                + in(AmendmentWords.side(amendment.after())));
        out.println(in(amendment.isEmpty() ? AmendmentWords.NOTHING : AmendmentWords.counts(amendment.changes())));
        sections(amendment.changes()).forEach((policy, changes) -> {
            out.println();
            out.println(in(AmendmentWords.heading(policy, amendment)));
            if (amendment.isWhole(policy) && !explain) {
                whole(policy, changes, amendment);
            } else {
                changes(changes, amendment);
            }
        });
        impact.ifPresent(this::impact);
    }

    private static Map<String, List<Change>> sections(List<Change> changes) {
        return changes.stream().collect(Collectors.groupingBy(change -> change.item().policy(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Of a policy that came or went as a whole its own metadata is told, and its rows only where it takes the place of another. */
    private void whole(String policy, List<Change> changes, Amendment amendment) {
        changes(changes.stream().filter(change -> change.item().id().equals(policy)).toList(), amendment);
        out.println("  " + in(new Text("共 {0} 项：{1}", "{0} items: {1}").with(AmendmentWords.number(changes.size()), AmendmentWords.byKind(changes))));
        amendment.successors().stream().filter(successor -> successor.policy().equals(policy)).forEach(successor -> {
            out.println("  " + in(new Text("与所替代的 {0} 相比：{1}", "against {0}, which it supersedes: {1}")
                    .with(Text.same(successor.supersedes()), AmendmentWords.counts(successor.changes()))));
            changes(successor.changes(), amendment);
        });
    }

    private void changes(List<Change> changes, Amendment amendment) {
        Map<String, Integer> told = new LinkedHashMap<>();
        for (Change change : changes) {
            String sort = change.item().kind() + "|" + change.what();
            if (told.merge(sort, 1, Integer::sum) <= MOST_OF_A_KIND || explain) {
                change(change, amendment);
            }
        }
        told.values().stream().mapToInt(count -> Math.max(0, count - MOST_OF_A_KIND)).filter(left -> left > 0 && !explain)
                .reduce(Integer::sum).ifPresent(left -> out.println("  " + in(new Text("另有 {0} 项未列出（--explain 列出全部）",
                        "{0} more (--explain lists all)").with(AmendmentWords.number(left)))));
    }

    private void change(Change change, Amendment amendment) {
        Item item = change.item();
        String id = change.what() == What.RENAMED ? change.before().orElseThrow().id() + " → " + item.id() : item.id();
        out.println("  " + in(change.what().label()) + "  " + in(item.kind().label()) + "  " + id
                + (item.title().isEmpty() || item.title().equals(Text.same(item.id())) ? "" : "  " + in(item.title()))
                + (item.locator().isEmpty() ? "" : lang == Lang.ZH ? "（" + item.locator() + "）" : " (" + item.locator() + ")")
                + (change.isLogic() ? in(new Text("：逻辑改变", ": changed logic")) : ""));
        if (change.what() == What.ADDED || change.what() == What.REMOVED) {
            Text content = AmendmentWords.content(item, change.what() == What.ADDED ? amendment.after() : amendment.before());
            if (!content.isEmpty()) {
                out.println("      " + in(content));
            }
        }
        change.fields().forEach(field -> field(field, amendment));
    }

    private void field(FieldChange field, Amendment amendment) {
        String label = "      " + in(AmendmentWords.label(field.name())) + (lang == Lang.ZH ? "：" : ": ");
        if (field.isLogic()) {
            out.println(label.stripTrailing());
            field.removed().forEach(line -> out.println("        - " + line));
            field.added().forEach(line -> out.println("        + " + line));
        } else if (field.isList()) {
            String removed = in(AmendmentWords.parts(field, field.removed(), amendment.before()));
            String added = in(AmendmentWords.parts(field, field.added(), amendment.after()));
            out.println(label + (added.isEmpty() ? "" : "+ " + added) + (added.isEmpty() || removed.isEmpty() ? "" : "  ")
                    + (removed.isEmpty() ? "" : "- " + removed)
                    + (added.isEmpty() && removed.isEmpty() ? in(new Text("次序改变", "in another order")) : ""));
        } else {
            out.println(label + in(AmendmentWords.value(field.name(), field.before(), amendment.before())) + " → "
                    + in(AmendmentWords.value(field.name(), field.after(), amendment.after())));
        }
    }

    private void impact(Impact impact) {
        out.println();
        out.println(in(AmendmentWords.totals(impact)));
        impact.flips().forEach((flip, count) -> out.println("  " + in(AmendmentWords.flip(flip)) + (lang == Lang.ZH ? "：" : ": ") + count));
        projects(impact.flipped(), impact.leftOut());
        if (!impact.changed().isEmpty()) {
            out.println();
            out.println(in(new Text("结论不变而审查结果有变的项目", "Projects that keep their verdict while findings change")));
            projects(impact.changed(), impact.moved() - impact.changed().size());
        }
    }

    private void projects(List<ProjectChange> projects, long leftOut) {
        int told = 0;
        for (ProjectChange project : projects) {
            told++;
            if (told > LISTED && !explain) {
                break;
            }
            boolean full = told <= IN_FULL || explain;
            if (full) {
                out.println();
            }
            out.println((project.flips() ? in(AmendmentWords.flip(project.flip())) : in(AmendmentWords.verdict(project.after())))
                    + "  " + project.id()
                    + (project.name().equals(project.id()) ? "" : "  " + project.name()) + "  (" + project.where() + ")");
            if (full) {
                findings(project);
            }
        }
        long left = leftOut + (explain ? 0 : Math.max(0, projects.size() - LISTED));
        if (left > 0) {
            out.println(in(new Text("另有 {0} 个项目未列出", "{0} more projects are not listed").with(AmendmentWords.number(left))));
        }
    }

    /** Why: the findings that turn the verdict; the others are told to whoever asks for all. */
    private void findings(ProjectChange project) {
        project.standings().forEach(change -> out.println("    " + in(AmendmentWords.standing(change))));
        List<FindingChange> telling = project.findings().stream().filter(change -> explain || !project.flips() || change.bearsOnVerdict()).toList();
        telling.forEach(this::finding);
        if (telling.isEmpty() && project.standings().isEmpty() && project.before().isPresent() && project.after().isPresent()) {
            out.println("    " + in(AmendmentWords.NO_FINDING));
        }
        int silent = project.findings().size() - telling.size();
        if (silent > 0) {
            out.println("    " + in(new Text("另有 {0} 项审查结果有变，不影响结论", "{0} more findings change without effect on the verdict")
                    .with(AmendmentWords.number(silent))));
        }
    }

    private void finding(FindingChange change) {
        var finding = change.finding();
        out.println("    " + in(change.fate().label()) + "  " + finding.rule() + "  " + in(finding.title()) + "  [" + finding.policy()
                + (finding.citation().locator().isEmpty() ? "" : " " + finding.citation().locator()) + "]");
        AmendmentWords.differences(change).forEach(difference -> out.println("      " + in(AmendmentWords.shown(difference))));
    }

    private String in(Text text) {
        return text.in(lang);
    }
}
