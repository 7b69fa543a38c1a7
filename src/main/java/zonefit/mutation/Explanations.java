package zonefit.mutation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zonefit.problem.Problem;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.text.Text;

/** Reads the table of survivors that are explained. */
public final class Explanations {

    public static final String FILE = "survivors.csv";

    private Explanations() {
    }

    /** @param file need not exist; then nothing is explained */
    public static List<Explanation> read(Path file, List<Problem> problems) {
        List<Explanation> explanations = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            for (Row row : Table.read(file, problems, "mutant", "reason_zh", "reason_en").rows()) {
                Text reason = new Text(row.need("reason_zh"), row.need("reason_en"));
                explanations.add(new Explanation(row.need("mutant"), reason, row.place("mutant")));
            }
        }
        return explanations;
    }
}
