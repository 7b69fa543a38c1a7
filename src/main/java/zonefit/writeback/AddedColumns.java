package zonefit.writeback;

import java.util.List;
import java.util.stream.IntStream;
import zonefit.pipeline.Screened;
import zonefit.problem.Problem;
import zonefit.report.Digest;
import zonefit.table.ReportColumn;
import zonefit.text.Lang;
import zonefit.text.Text;

/** The columns that are added to a user's table: verdict, reasons, clauses, remedies, missing facts. */
final class AddedColumns {

    static final int COUNT = 5;

    private static final List<Text> TITLES = List.of(new Text("结论", "verdict"), new Text("理由", "reasons"), new Text("依据", "clauses"),
            new Text("整改", "remedies"), new Text("待补充", "missing"));
    /** In characters. */
    private static final List<Integer> WIDTHS = List.of(16, 60, 40, 40, 40);
    private static final Text UNREADABLE = new Text("无法读取", "unreadable");

    private AddedColumns() {
    }

    static String title(int column, Lang lang) {
        return ReportColumn.MARK + TITLES.get(column).in(lang);
    }

    static int width(int column) {
        return WIDTHS.get(column);
    }

    /** Which column an earlier run headed so, in whichever language; -1 if none. */
    static int of(String header) {
        return IntStream.range(0, COUNT).filter(column -> header.strip().equals(title(column, Lang.ZH))
                || header.strip().equals(title(column, Lang.EN))).findFirst().orElse(-1);
    }

    static List<String> cells(Screened screened, Lang lang) {
        return cells(screened.assessment().verdict().label().in(lang), Digest.of(screened, lang), lang);
    }

    static List<String> cells(List<Problem> problems, Lang lang) {
        // The file and the row are where the reader is.
        List<String> messages = problems.stream().map(problem -> (problem.where().field().isEmpty() ? "" : problem.where().field() + ": ")
                + problem.message().in(lang)).toList();
        return cells(UNREADABLE.in(lang), new Digest(messages, List.of(), List.of(), List.of(), List.of()), lang);
    }

    private static List<String> cells(String verdict, Digest digest, Lang lang) {
        return List.of(verdict, Digest.joined(digest.reasons(), lang), Digest.joined(digest.clauses(), lang),
                Digest.joined(digest.remedies(), lang), Digest.joined(digest.missing(), lang));
    }
}
