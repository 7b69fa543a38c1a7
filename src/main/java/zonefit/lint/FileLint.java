package zonefit.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import zonefit.problem.Suggestion;
import zonefit.text.Text;

/** What is wrong with files before anything is read out of them: encoding, blanks, quotes, names and columns of tables. */
final class FileLint {

    /** Tables by name, with every column that may stand in them. A few are kept for people and tests. */
    private static final Map<String, Set<String>> COLUMNS = Map.ofEntries(
            table("industries", "id zh en kind broader aliases gbt"), table("gbt4754", "section code level zh concept match"),
            table("ambiguous", "term candidates question_zh question_en"),
            table("processes", "id zh en polluting step concepts aliases"), table("goods", "code concept names"),
            table("heads", "concepts form words"), table("materials", "concepts words"), table("uses", "branch parts of words"),
            table("relations", "relation concepts identity words"), table("relation-targets", "relation base target"),
            table("phrase-words", "role words"), table("variants", "variant standard"), table("characters", "traditional simplified"),
            table("towns", "id zh en within aliases"),
            table("activities", "id zh en aliases gbt_prefixes"), table("places", "id level zh en within aliases code"),
            table("parks", "id kind zh en within aliases"), table("land-classes", "id zh en aliases group"),
            table("park-types", "kind words"), table("support-conditions", "code zh en field values concepts"),
            table("terms", "id zh en includes excludes locator phrase"),
            table("statements", "id place concept term role activity basis force locator phrase names"),
            table("minimums", "id rule indicator unit supply value status locator phrase note_zh note_en valid_from valid_to"),
            table("restrictions", "id rule place concept process term activity allowed_at locator phrase note_zh note_en"),
            table("parcels", "id parcel indicator bound value unit grade locator phrase note_zh note_en"),
            table("quotas", "id title_zh title_en place quantity counts concepts over_wan of base unit comparison value status extent per until "
                    + "locator phrase note_zh note_en"),
            table("supports", "id title_zh title_en kind share cap_wan amount_wan conditions locator phrase note_zh note_en"),
            table("clauses", "id kind force locator phrase encoded_by reason_zh reason_en"),
            table("findings", "sample rule outcome force phrase shows"),
            table("guidance", "id name city district park industry activity outcome place covers locator phrase force verdict"),
            table("totals", "id quota figure over total outcome"), table("survivors", "mutant reason_zh reason_en"),
            table("current-industries", "id place concept term locator phrase"), table("matrix", "cluster cluster_zh city city_zh stars"),
            table("segments", "id box segment_zh cities"), table("checksums", "kind name name_zh counts total"),
            table("accepted", "check file row reason_zh reason_en"));

    private final Folder folder;

    FileLint(Folder folder) {
        this.folder = folder;
    }

    private static Map.Entry<String, Set<String>> table(String name, String columns) {
        return Map.entry(name + ".csv", Set.of(columns.split(" ")));
    }

    void run() {
        Stream.of(".csv", ".yaml", ".drl").flatMap(extension -> folder.files(extension).stream()).forEach(this::text);
        folder.files(".csv").stream().filter(file -> folder.text(file).isPresent()).forEach(this::table);
        for (Path file : folder.files("")) {
            String name = file.getFileName().toString();
            if (Files.isRegularFile(file) && Stream.of(".csv", ".yaml", ".drl", ".md").noneMatch(name::endsWith)) {
                folder.add(LintCheck.UNKNOWN_TABLE, file, 1, 1, new Text("`" + name + "` 不是规则文件夹的文件", "`" + name + "` is no file of a rules folder"));
            }
        }
    }

    private void text(Path file) {
        if (folder.text(file).isEmpty()) {
            folder.add(LintCheck.ENCODING, file, 1, 1, new Text("不是 UTF-8 编码", "this is not UTF-8"));
            return;
        }
        List<String> lines = folder.text(file).get().lines().toList();
        if (!lines.isEmpty() && lines.get(0).startsWith("\uFEFF")) {
            folder.add(LintCheck.BYTE_ORDER_MARK, file, 1, 1, new Text("文件以 BOM 开头", "the file begins with a byte-order mark"));
        }
        for (int i = 0; i < lines.size(); i++) {
            int end = lines.get(i).stripTrailing().length();
            if (end < lines.get(i).length()) {
                folder.add(LintCheck.TRAILING_BLANK, file, i + 1, end + 1, new Text("行末有空白", "there are blanks at the end of the line"));
            }
        }
    }

    private void table(Path file) {
        Set<String> known = COLUMNS.get(file.getFileName().toString());
        if (known == null) {
            String name = file.getFileName().toString();
            folder.add(LintCheck.UNKNOWN_TABLE, file, 1, 1, new Text("没有名为 `" + name + "` 的表", "there is no table called `" + name + "`")
                    .then(Suggestion.didYouMean(name, COLUMNS.keySet())));
            return;
        }
        TableText table = folder.table(file);
        Set<String> seen = new HashSet<>();
        table.rows().stream().limit(1).flatMap(row -> row.cells().stream()).forEach(cell -> {
            String name = cell.text().strip();
            if (!known.contains(name)) {
                folder.add(LintCheck.UNKNOWN_COLUMN, file, cell.line(), cell.column(), new Text("没有列 `" + name + "`",
                        "there is no column `" + name + "`").then(Suggestion.didYouMean(name, known)));
            } else if (!seen.add(name)) {
                folder.add(LintCheck.UNKNOWN_COLUMN, file, cell.line(), cell.column(), new Text("列 `" + name + "` 出现两次",
                        "column `" + name + "` is there twice"));
            }
        });
        table.strayQuotes().forEach(cell -> folder.add(LintCheck.STRAY_QUOTE, file, cell.line(), cell.column(), new Text(
                "此处引号不当", "this quote is out of place")));
        table.rows().forEach(row -> cells(file, row, table.header().size()));
    }

    private void cells(Path file, TableText.Row row, int width) {
        if (row.cells().size() != width) {
            TableText.Cell last = row.cells().get(Math.min(row.cells().size(), width + 1) - 1);
            folder.add(LintCheck.CELL_COUNT, file, row.line(), last.column(), new Text("有 " + row.cells().size() + " 个单元格，表头有 " + width + " 个",
                    row.cells().size() + " cells, but the header has " + width));
        }
        row.cells().stream().filter(cell -> cell.text().startsWith("=") || cell.text().startsWith("@")).forEach(cell ->
                folder.add(LintCheck.FORMULA, file, cell.line(), cell.column(), new Text("`" + cell.text() + "` 像公式",
                        "`" + cell.text() + "` looks like a formula")));
    }
}
