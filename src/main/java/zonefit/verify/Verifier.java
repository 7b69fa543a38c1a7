package zonefit.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zonefit.document.Node;
import zonefit.problem.Problem;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.receipt.AssessmentHash;
import zonefit.receipt.CanonicalForm;
import zonefit.receipt.Settings;
import zonefit.screening.Screener;
import zonefit.text.Text;
import zonefit.verify.Change.Cause;

/**
 * Makes assessments anew from what their receipts name, and tells what differs. The project is the one at hand, else the one in the
 * receipt; rules and program are those of this run; date, policies and options are those of the receipt. Not safe for use by
 * several threads.
 */
public final class Verifier implements AutoCloseable {

    private final Screener all;
    private final Function<Screener.Options, Screener> open;
    private final String program;
    private final Optional<LocalDate> asOf;
    private final Optional<ProjectStore> projects;
    private final CanonicalForm form = new CanonicalForm();
    private final AssessmentHash hash = new AssessmentHash();
    private final Map<Rescreening.Terms, Rescreening> rescreenings = new HashMap<>();
    private final List<Screener> opened = new ArrayList<>();

    /**
     * @param all      a screener over the rules that applies all policies; its owner closes it
     * @param open     opens another one over the same rules
     * @param program  version and build of this program
     * @param asOf     judges as of this date rather than that of the receipt
     * @param projects the projects at hand; absent if those of the receipts are meant
     */
    public Verifier(Screener all, Function<Screener.Options, Screener> open, String program, Optional<LocalDate> asOf,
            Optional<ProjectStore> projects) {
        this.all = all;
        this.open = open;
        this.program = program;
        this.asOf = asOf;
        this.projects = projects;
    }

    /** What a project turned out to be: the one to screen, or why there is none. */
    private record Found(Optional<Project> project, List<Text> reasons) {
        static Found not(Text reason) {
            return new Found(Optional.empty(), List.of(reason));
        }
    }

    /** @return absent for what stands for an input that could not be read, and has no verdict to verify */
    public Optional<Verification> verify(Node node, String file) {
        if (!(node instanceof Node.Mapping mapping) || !new FiledAssessment(mapping, file).isOne()) {
            return isOfUnreadable(node, file) ? Optional.empty() : Optional.of(Verification.unverified("",
                    new Problem.Place(file, node.line(), node.column(), ""), List.of(new Text("不是 zonefit check --format json 或 jsonl 的判定结果",
                            "is no assessment of zonefit check --format json or jsonl"))));
        }
        return Optional.of(verify(new FiledAssessment(mapping, file)));
    }

    private static boolean isOfUnreadable(Node node, String file) {
        return node instanceof Node.Mapping mapping && new FiledAssessment(mapping, file).isOfUnreadable();
    }

    private Verification verify(FiledAssessment filed) {
        Optional<LocalDate> judgedAsOf = asOf.or(filed::asOf);
        if (filed.receipt().isEmpty() || judgedAsOf.isEmpty()) {
            return Verification.unverified(filed.project(), filed.where(), List.of(new Text("没有凭据：由较早的版本生成",
                    "has no receipt: an earlier version made it")));
        }
        Rescreening rescreening = rescreening(filed);
        Found found = find(filed, rescreening.reader());
        if (found.project.isEmpty()) {
            return Verification.unverified(filed.project(), filed.where(), found.reasons);
        }
        Project project = found.project.get();
        List<Change> changes = changes(filed, project, rescreening.screener(), judgedAsOf.get());
        List<Difference> differences = Comparison.between(filed.json(), rescreening.screen(withAsOf(project, judgedAsOf.get())));
        boolean altered = !filed.isAsWritten(hash) || inputDiffers(filed, rescreening.reader());
        return new Verification(filed.project(), filed.where(), status(altered, changes, differences), changes, differences,
                reasons(altered, changes, differences), filed.accepted());
    }

    private Rescreening rescreening(FiledAssessment filed) {
        Settings settings = filed.settings();
        return rescreenings.computeIfAbsent(new Rescreening.Terms(settings.policies(), settings.inForceOnly(), filed.lang()),
                terms -> Rescreening.by(screener(terms), terms, program));
    }

    private Screener screener(Rescreening.Terms terms) {
        if (terms.policies().isEmpty() && !terms.inForceOnly()) {
            return all;
        }
        // Every project is given its date.
        Screener screener = open.apply(new Screener.Options(Set.copyOf(terms.policies()), Optional.empty(), terms.inForceOnly(), LocalDate::now));
        opened.add(screener);
        return screener;
    }

    private Found find(FiledAssessment filed, ProjectReader reader) {
        if (projects.isPresent()) {
            try {
                Optional<String> canonical = projects.get().take(filed.project(), filed.receipt("project"));
                return canonical.map(text -> read(Rescreening.parse(text, filed.project()), filed.project(), reader)).orElseGet(() -> Found.not(
                        new Text("--projects 中没有项目 `{0}`", "--projects hold no project `{0}`").with(Text.same(filed.project()))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return filed.input().map(input -> read(input, filed.file(), reader)).orElseGet(() -> Found.not(new Text(
                "凭据中没有项目：请用 --projects 指明项目文件（或筛查时加 --receipt）",
                "the receipt does not hold the project: name its file with --projects, or screen with --receipt")));
    }

    private static Found read(Node node, String file, ProjectReader reader) {
        ProjectSource source = reader.of(node, file);
        if (source instanceof ProjectSource.Unreadable bad) {
            return new Found(Optional.empty(), bad.problems().stream().map(problem -> new Text("按现行规则无法读取项目：{0}: {1}",
                    "these rules cannot read the project: {0}: {1}").with(Text.same(problem.where().field()), problem.message())).toList());
        }
        return new Found(Optional.of(((ProjectSource.Read) source).project()), List.of());
    }

    private List<Change> changes(FiledAssessment filed, Project project, Screener screener, LocalDate judgedAsOf) {
        List<Change> changes = new ArrayList<>();
        String projectHash = form.hash(project);
        if (!projectHash.equals(filed.receipt("project"))) {
            List<Difference> fields = filed.input().map(input -> Comparison.between(input,
                    Rescreening.parse(new String(form.of(project), StandardCharsets.UTF_8), filed.project()))).orElse(List.of());
            changes.add(new Change(Cause.PROJECT, filed.receipt("project"), projectHash, fields));
        }
        add(changes, Cause.RULES, filed.rules(), screener.rules().hash());
        add(changes, Cause.PROGRAM, filed.receipt("program"), program);
        add(changes, Cause.AS_OF, filed.asOf().map(LocalDate::toString).orElse(""), judgedAsOf.toString());
        List<String> policies = filed.settings().policies();
        Set<String> known = screener.rules().policyIds();
        add(changes, Cause.POLICIES, String.join(", ", policies), String.join(", ", policies.stream().filter(known::contains).toList()));
        return changes;
    }

    private static void add(List<Change> changes, Cause cause, String before, String after) {
        if (!before.equals(after)) {
            changes.add(Change.of(cause, before, after));
        }
    }

    /** Whether the project in the receipt is another than the receipt names. */
    private boolean inputDiffers(FiledAssessment filed, ProjectReader reader) {
        return filed.input().flatMap(input -> read(input, filed.file(), reader).project)
                .filter(project -> !form.hash(project).equals(filed.receipt("project"))).isPresent();
    }

    private static Status status(boolean altered, List<Change> changes, List<Difference> differences) {
        if (altered) {
            return Status.ALTERED;
        }
        // Where nothing else has changed, sentences cannot have either.
        boolean differs = differences.stream().anyMatch(difference -> !difference.inWords() || changes.isEmpty());
        return differs ? Status.DIFFERS : changes.isEmpty() ? Status.REPRODUCED : Status.SAME_VERDICT;
    }

    private static List<Text> reasons(boolean altered, List<Change> changes, List<Difference> differences) {
        if (altered) {
            return List.of(new Text("文件与其凭据不符：写出之后被改过", "the file does not fit its receipt: it was changed after it was written"));
        }
        return !changes.isEmpty() || differences.isEmpty() ? List.of() : List.of(new Text("项目、规则、程序、判定日均未变：文件或其凭据被改过",
                "project, rules, program and date are the same: the file or its receipt was changed"));
    }

    private static Project withAsOf(Project project, LocalDate date) {
        Project.Values values = new Project.Values();
        for (Field<?> field : Fields.ALL) {
            project.get(field).ifPresent(value -> values.put(field, value));
        }
        values.put(Fields.AS_OF, date);
        return new Project(project.id(), values);
    }

    @Override
    public void close() {
        opened.forEach(Screener::close);
    }
}
