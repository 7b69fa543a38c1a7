package zonefit.vocabulary;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zonefit.table.Table.Row;
import zonefit.text.Text;

/** Refuses names and codes that would be found where they do not stand, or stand for something else. */
final class NameCheck {

    private static final Pattern MIXED = Pattern.compile("[a-z0-9]\\p{IsHan}|\\p{IsHan}[a-z0-9]");
    private static final Map<String, Pattern> CODES = Map.of("section", Pattern.compile("[A-T]"), "division", Pattern.compile("\\d{2}"),
            "group", Pattern.compile("\\d{3}"), "class", Pattern.compile("\\d{4}"));
    private static final Map<String, Integer> DIGITS = Map.of("division", 2, "group", 3, "class", 4);

    private NameCheck() {
    }

    /** A name of one character, or of one letter and one character, is found across the borders of other words: 维生素C检测. */
    static void name(Row row, String column, String name, Spelling spelling) {
        String folded = spelling.fold(name);
        if (folded.length() < 2) {
            row.problem(column, new Text("`" + name + "` 只有一个字，会误认；至少两个字", "`" + name + "` is one character and would be found by mistake; write two at least"));
        } else if (folded.length() == 2 && MIXED.matcher(folded).matches()) {
            row.problem(column, new Text("`" + name + "` 由一个字母或数字和一个汉字组成，会跨词误认；写全称，或写入 heads.csv",
                    "`" + name + "` is one letter or digit and one character and would be found across words; write it in full, or into heads.csv"));
        }
    }

    /** A code has the form of its level; a spreadsheet takes leading zeros off. */
    static void code(Row row) {
        String code = row.get("code");
        Pattern form = CODES.get(row.get("level"));
        if (form == null) {
            row.problem("level", new Text("`" + row.get("level") + "` 应为 section、division、group 或 class",
                    "`" + row.get("level") + "` must be section, division, group or class"));
        } else if (!form.matcher(code).matches()) {
            Text wrong = new Text("`" + code + "` 不是 " + row.get("level") + " 级代码的写法", "`" + code + "` is not written as a code of level " + row.get("level"));
            row.problem("code", wrong.then(withZeros(code, row.get("level"))
                    .map(meant -> new Text("；是否想写 `" + meant + "`？", "; did you mean `" + meant + "`?")).orElse(Text.EMPTY)));
        }
    }

    private static Optional<String> withZeros(String code, String level) {
        int digits = DIGITS.getOrDefault(level, 0);
        boolean lost = code.length() == digits - 1 && code.chars().allMatch(Character::isDigit);
        return lost ? Optional.of("0" + code) : Optional.empty();
    }

    /** A class stands in one row: of two, nobody knows which counts. */
    static void once(Row row, String code, Map<String, Integer> lines) {
        int line = row.place("code").line();
        Integer first = lines.putIfAbsent(code, line);
        if (first != null) {
            row.problem("code", new Text("`" + code + "` 已在第 " + first + " 行", "`" + code + "` stands in line " + first + " already"));
        }
    }
}
