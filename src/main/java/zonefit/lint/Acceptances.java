package zonefit.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.problem.Problem;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.text.Text;

/**
 * Warnings that are meant to be as they are, each with a reason in both languages: {@code accepted.csv}. An error cannot be
 * accepted, and a row that accepts nothing any more is a warning itself.
 */
final class Acceptances {

    static final String FILE = "accepted.csv";

    private final Folder folder;
    private final Path file;
    private final List<Row> rows;

    private Acceptances(Folder folder, Path file, List<Row> rows) {
        this.folder = folder;
        this.file = file;
        this.rows = rows;
    }

    static Acceptances read(Folder folder) {
        Path file = folder.root().resolve(FILE);
        List<Problem> problems = new ArrayList<>();
        List<Row> rows = Files.isRegularFile(file) && folder.text(file).isPresent()
                ? Table.read(file, problems, "check", "file", "row", "reason_zh", "reason_en").rows() : List.of();
        rows.forEach(row -> List.of("check", "file", "row", "reason_zh", "reason_en").forEach(row::need));
        problems.forEach(problem -> folder.problem(LintCheck.TABLE, problem));
        return new Acceptances(folder, file, rows);
    }

    /** Takes out what is accepted. @return how many were */
    int apply() {
        Set<Row> used = new HashSet<>();
        int before = folder.defects().size();
        folder.defects().removeIf(defect -> defect.check().severity() == Severity.WARNING && matching(defect).map(used::add).isPresent());
        int accepted = before - folder.defects().size();
        rows.stream().filter(row -> !used.contains(row)).forEach(row -> folder.add(LintCheck.STALE_ACCEPTANCE, file, row.place("").line(), 1,
                new Text("`" + row.get("check") + "` 在 " + row.get("file") + " 的 `" + row.get("row") + "` 没有警告",
                        "there is no warning `" + row.get("check") + "` about `" + row.get("row") + "` in " + row.get("file"))));
        return accepted;
    }

    private Optional<Row> matching(Defect defect) {
        String where = folder.root().relativize(Path.of(defect.problem().where().file())).toString().replace('\\', '/');
        return rows.stream().filter(row -> row.get("check").equals(defect.check().code()) && row.get("row").equals(defect.subject())
                && row.get("file").equals(where)).findFirst();
    }
}
