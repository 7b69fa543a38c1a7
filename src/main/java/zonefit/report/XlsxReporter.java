package zonefit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import zonefit.facts.Outcome;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.policy.Check;
import zonefit.problem.Problem;
import zonefit.report.Sheet.Cell;
import zonefit.report.Sheet.Column;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Missing;
import zonefit.verdict.Verdict;
import zonefit.vocabulary.Place;

/**
 * A workbook: the pipeline as a whole, its projects, every finding that decides or is not met, what to ask which applicant, and guided industries without a project.
 * Projects are written as they come; findings and questions wait on disk, since a zip takes one sheet after the other.
 */
public final class XlsxReporter implements Reporter {

    /** Where the effect stands among the cells of a finding. */
    private static final int EFFECT = 3;

    private final Workbook book;
    private final Lang lang;
    private final int mostRows;
    private final SummarySheet summary;
    private final Sheet projects;
    private final Spill findings = new Spill();
    private final Spill questions = new Spill();

    public XlsxReporter(OutputStream out, Lang lang) throws IOException {
        this(out, lang, Sheet.MOST_ROWS);
    }

    /** @param mostRows how many rows a worksheet holds before it goes on in the next */
    XlsxReporter(OutputStream out, Lang lang, int mostRows) throws IOException {
        this.book = new Workbook(out, "Zonefit", "1.0");
        this.lang = lang;
        this.mostRows = mostRows;
        this.summary = new SummarySheet(book, lang);
        List<Column> columns = new ArrayList<>(List.of(column("来源", "Source", 24), column("编号", "Id", 16), column("项目", "Project", 30),
                column("结论", "Verdict", 14)));
        Stream.of(Check.values()).forEach(check -> columns.add(new Column(check.label().in(lang), 14)));
        columns.addAll(List.of(column("地点", "Place", 18), column("理由", "Reasons", 60), column("依据", "Clauses", 40),
                column("整改", "Remedies", 40), column("待补充", "Missing", 40), column("各政策结论", "Policies", 36),
                column("判定日", "As of", 12), column("豁免", "Waived", 24)));
        this.projects = new Sheet(book, say("项目", "Projects"), columns, mostRows);
    }

    @Override
    public void assessment(Screened screened) throws IOException {
        Assessment assessment = screened.assessment();
        Digest digest = Digest.of(screened, lang);
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(screened.where().toString()), Cell.of(assessment.project().id()),
                Cell.of(assessment.project().name()), verdict(assessment.verdict())));
        for (Check check : Check.values()) {
            cells.add(Optional.ofNullable(assessment.checks().get(check)).map(this::verdict).orElse(Cell.of("")));
        }
        cells.addAll(List.of(Cell.of(place(assessment)), joined(digest.reasons()), joined(digest.clauses()), joined(digest.remedies()),
                joined(digest.missing()), Cell.of(assessment.policies().entrySet().stream()
                        .map(policy -> policy.getKey() + " " + policy.getValue().label().in(lang)).collect(Collectors.joining(say("；", "; ")))),
                Cell.of(assessment.asOf().toString()), joined(digest.waived())));
        projects.row(cells);
        for (Finding finding : assessment.findings()) {
            if (finding.decides() || finding.outcome() == Outcome.UNMET) {
                findings.add(finding(screened, finding));
            }
        }
        for (Missing missing : assessment.missing()) {
            questions.add(List.of(screened.where().toString(), assessment.project().id(), assessment.project().name(),
                    missing.question().in(lang), missing.field(), String.join(say("、", ", "), missing.rules())));
        }
    }

    private List<String> finding(Screened screened, Finding finding) {
        return List.of(screened.where().toString(), screened.assessment().project().id(), screened.assessment().project().name(),
                finding.effect().map(Verdict::code).orElse(""), finding.check().label().in(lang), finding.title().in(lang),
                finding.outcome().label().in(lang), finding.required().in(lang), finding.actual().in(lang),
                Digest.message(finding).in(lang), Digest.citation(finding.citation()), finding.remedy().in(lang).strip(),
                finding.standing().label().in(lang), finding.force().label().in(lang), finding.policy(), finding.rule(),
                Digest.isWaived(screened, finding) ? say("是", "yes") : "");
    }

    @Override
    public void unreadable(Problem.Place where, List<Problem> problems) throws IOException {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(where.toString()), Cell.of(""), Cell.of(""),
                Cell.unreadable(say("无法读取", "unreadable"))));
        for (int i = 0; i <= Check.values().length; i++) {
            cells.add(Cell.of(""));
        }
        cells.add(joined(Digest.of(problems, lang).reasons()));
        projects.row(cells);
    }

    @Override
    public void pipeline(PipelineReport pipeline) throws IOException {
        projects.finish();
        Sheet found = new Sheet(book, say("发现", "Findings"), List.of(column("来源", "Source", 24), column("编号", "Id", 16),
                column("项目", "Project", 30), column("影响", "Effect", 14), column("审查内容", "Check", 14), column("事项", "Title", 30),
                column("结果", "Outcome", 10), column("要求", "Required", 36), column("实际", "Actual", 30), column("说明", "Message", 60),
                column("依据", "Clause", 40), column("整改", "Remedy", 40), column("状态", "Standing", 12), column("效力", "Force", 10),
                column("政策", "Policy", 18), column("规则", "Rule", 40), column("豁免", "Waived", 8)), mostRows);
        findings.each(cells -> found.row(coloured(cells)));
        found.finish();
        Sheet asked = new Sheet(book, say("待补充材料", "Questions"), List.of(column("来源", "Source", 24), column("编号", "Id", 16),
                column("项目", "Project", 30), column("需向申请人了解", "To ask the applicant", 60), column("字段", "Field", 28),
                column("规则", "Rules", 50)), mostRows);
        questions.each(cells -> asked.row(cells.stream().map(Cell::of).toList()));
        asked.finish();
        if (!pipeline.gaps().isEmpty()) {
            gaps(pipeline);
        }
        summary.write(pipeline);
    }

    private void gaps(PipelineReport pipeline) throws IOException {
        Sheet gaps = new Sheet(book, say("尚无项目的引导产业", "Gaps"), List.of(column("政策", "Policy", 18), column("地点", "Place", 28),
                column("产业", "Industry", 28), column("依据", "Clause", 50), column("条目", "Statement", 32)), mostRows);
        for (var gap : pipeline.gaps()) {
            gaps.row(Stream.of(gap.policy(), gap.place().in(lang), gap.concept().in(lang), Digest.citation(gap.citation()), gap.statement())
                    .map(Cell::of).toList());
        }
        gaps.finish();
    }

    private List<Cell> coloured(List<String> cells) {
        List<Cell> row = new ArrayList<>(cells.stream().map(Cell::of).toList());
        Verdict.of(cells.get(EFFECT)).ifPresent(effect -> row.set(EFFECT, verdict(effect)));
        return row;
    }

    @Override
    public void finish() throws IOException {
        book.finish();
    }

    @Override
    public void close() throws IOException {
        findings.close();
        questions.close();
    }

    private Cell verdict(Verdict verdict) {
        return Cell.of(verdict, verdict.label().in(lang));
    }

    private Cell joined(List<String> sentences) {
        return Cell.of(Digest.joined(sentences, lang));
    }

    private String place(Assessment assessment) {
        return assessment.matched().location().found().values().stream().map(Place::label).map(label -> label.in(lang))
                .collect(Collectors.joining(" › "));
    }

    private Column column(String zh, String en, int width) {
        return new Column(say(zh, en), width);
    }

    private String say(String zh, String en) {
        return new Text(zh, en).in(lang);
    }
}
