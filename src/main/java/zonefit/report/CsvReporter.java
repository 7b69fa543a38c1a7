package zonefit.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.pipeline.Screened;
import zonefit.policy.Check;
import zonefit.problem.Problem;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Verdict;

/**
 * CSV, one row a project, as a spreadsheet opens it: a byte order mark, CRLF, and no cell that would run as a formula. Headers and
 * codes are for machines and never change with the language. An unreadable row is a row too: its verdict is {@code UNREADABLE}
 * and its reasons are the problems.
 */
public final class CsvReporter implements Reporter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter csv;
    private final Lang lang;

    public CsvReporter(Writer out, Lang lang) throws IOException {
        this.lang = lang;
        out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(headers());
    }

    private static List<String> headers() {
        return Stream.of(Stream.of("file", "row", "id", "name", "asOf", "verdict", "label"), Stream.of(Check.values()).map(Check::code),
                Stream.of("policies", "reasons", "clauses", "remedies", "missing", "waived")).flatMap(names -> names).toList();
    }

    @Override
    public void assessment(Screened screened) {
        Assessment assessment = screened.assessment();
        List<String> cells = where(screened.where());
        cells.add(assessment.project().id());
        cells.add(assessment.project().name());
        cells.add(assessment.asOf().toString());
        cells.add(assessment.verdict().name());
        cells.add(assessment.verdict().label().in(lang));
        for (Check check : Check.values()) {
            cells.add(Optional.ofNullable(assessment.checks().get(check)).map(Verdict::name).orElse(""));
        }
        cells.add(assessment.policies().entrySet().stream().map(policy -> policy.getKey() + "=" + policy.getValue())
                .collect(Collectors.joining("; ")));
        digest(Digest.of(screened, lang), cells);
    }

    @Override
    public void unreadable(Problem.Place where, List<Problem> problems) {
        List<String> cells = where(where);
        cells.addAll(List.of("", "", "", Digest.UNREADABLE, new Text("无法读取", "unreadable").in(lang)));
        for (int i = 0; i <= Check.values().length; i++) {
            cells.add("");
        }
        digest(Digest.of(problems, lang), cells);
    }

    private static List<String> where(Problem.Place where) {
        List<String> cells = new ArrayList<>();
        cells.add(where.file());
        cells.add(where.line() > 0 ? Integer.toString(where.line()) : "");
        return cells;
    }

    private void digest(Digest digest, List<String> cells) {
        for (List<String> sentences : List.of(digest.reasons(), digest.clauses(), digest.remedies(), digest.missing(), digest.waived())) {
            cells.add(Digest.joined(sentences, lang));
        }
        csv.writeRecord(cells.stream().map(Defused::text).toList());
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
