package zonefit.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zonefit.problem.Problem;
import zonefit.table.RawTable;
import zonefit.text.Text;

/**
 * What is still to be filled in a rules folder or in a sample: the word {@code TODO}, or 待填 standing by itself. A skeleton is made of
 * them, and nothing that holds one is a rule yet.
 */
public final class Placeholders {

    /** What a skeleton writes where a person must. */
    public static final String MARK = "TODO";
    private static final String CHINESE_MARK = "待填";

    private static final Pattern WORD = Pattern.compile("(?<![A-Za-z0-9_])TODO(?![A-Za-z0-9_])|(?<!\\p{IsHan})待填(?!\\p{IsHan})");
    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s*:\\s*[\"'\\[]?$");
    private static final Pattern FIRST_KEY = Pattern.compile("^\\s*-?\\s*\\{?([A-Za-z][A-Za-z0-9]*)\\s*:");
    private static final Pattern ANNOTATION = Pattern.compile("@([A-Za-z]+)\\([^@]*$");
    private static final List<String> KINDS = List.of(".csv", ".yaml", ".yml", ".json", ".jsonl", ".drl");
    private static final int LONGEST_QUOTE = 150;

    private Placeholders() {
    }

    /** Whether a text holds one. */
    public static boolean isIn(String text) {
        // Nearly no text holds one, and looking for two words is a fraction of looking for a pattern.
        return (text.contains(MARK) || text.contains(CHINESE_MARK)) && WORD.matcher(text).find();
    }

    /** Those of every table, document and file of rules in a folder, file by file; none if there is no such folder. */
    public static List<Problem> in(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> KINDS.stream().anyMatch(file.toString()::endsWith)).filter(Files::isRegularFile).sorted()
                    .flatMap(file -> ofFile(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static List<Problem> ofFile(Path file) {
        try {
            return in(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            // Whoever reads the file says that it is no text.
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Those of one file, each at its cell or word. */
    public static List<Problem> in(String file, String text) {
        if (!isIn(text)) {
            return List.of();
        }
        return file.endsWith(".csv") ? inTable(file, text) : inLines(file, text);
    }

    /** Whether a problem says of a place that is to be filled what its placeholder says already. */
    public static boolean repeats(Problem problem, List<Problem> placeholders) {
        return !placeholders.isEmpty() && !placeholders.contains(problem) && (isIn(problem.message().en())
                || placeholders.stream().map(Problem::where).anyMatch(where -> where.file().equals(problem.where().file())
                        && where.line() == problem.where().line() && where.field().equals(problem.where().field())));
    }

    private static List<Problem> inTable(String file, String text) {
        List<Problem> found = new ArrayList<>();
        RawTable table = RawTable.of(text);
        for (RawTable.Row row : table.rows()) {
            row.cells().stream().filter(cell -> isIn(cell.text())).forEach(cell ->
                    found.add(problem(file, cell.line(), cell.column(), table.columnOf(row, cell), cell.text())));
        }
        return found;
    }

    private static List<Problem> inLines(String file, String text) {
        List<Problem> found = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher word = WORD.matcher(lines[i]);
            while (word.find()) {
                String before = lines[i].substring(0, word.start());
                boolean remark = before.strip().startsWith("#") || before.strip().startsWith("//");
                String said = remark ? lines[i].substring(word.start()).strip() : word.group();
                found.add(problem(file, i + 1, word.start() + 1, remark ? "" : field(lines, i, before), said));
                if (remark) {
                    break;
                }
            }
        }
        return found;
    }

    /** What is to be filled, by the annotation or the keys before it. */
    private static String field(String[] lines, int line, String before) {
        Matcher annotation = ANNOTATION.matcher(before);
        Matcher key = KEY.matcher(before);
        if (annotation.find()) {
            return annotation.group(1);
        }
        if (!key.find()) {
            return before.endsWith("$project.") ? "fact" : "";
        }
        Matcher first = FIRST_KEY.matcher(before);
        String around = first.find() && first.start(1) != key.start(1) ? first.group(1) : around(lines, line);
        return around.isEmpty() ? key.group(1) : around + "." + key.group(1);
    }

    /** The key under which an indented line stands. */
    private static String around(String[] lines, int line) {
        int indent = indent(lines[line]);
        for (int i = line - 1; i >= 0 && indent > 0; i--) {
            Matcher key = FIRST_KEY.matcher(lines[i]);
            if (!lines[i].isBlank() && indent(lines[i]) < indent) {
                return key.find() ? key.group(1) : "";
            }
        }
        return "";
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Problem problem(String file, int line, int column, String field, String said) {
        String quoted = said.length() > LONGEST_QUOTE ? said.substring(0, LONGEST_QUOTE) + "…" : said;
        Text hint = hint(field);
        Text message = new Text("`" + quoted + "` 待填", "`" + quoted + "` is still to be filled");
        return new Problem(new Problem.Place(file, line, column, field),
                hint.isEmpty() ? message : message.then(new Text("：", ": ")).then(hint));
    }

    /** What belongs in a column or under a key. */
    private static Text hint(String field) {
        return HINTS.getOrDefault(field, HINTS.getOrDefault(field.substring(field.lastIndexOf('.') + 1), Text.EMPTY));
    }

    private static final Map<String, Text> HINTS = Map.ofEntries(
            hint("locator", "条款在文件中的位置，如 五(三)2", "where the clause stands, such as 五(三)2"),
            hint("phrase", "条款中不超过 20 字的原文短语", "at most 20 characters found in the clause"),
            hint("place", "地点编号，见 vocabulary/places.csv、parks.csv", "the id of a place, from vocabulary/places.csv or parks.csv"),
            hint("within", "所在区县的编号，见 vocabulary/places.csv", "the id of the district around it, from vocabulary/places.csv"),
            hint("concept", "产业编号，见 vocabulary/industries.csv", "the id of an industry, from vocabulary/industries.csv"),
            hint("term", "文件对该产业的原词", "the document's own word for the industry"),
            hint("role", "lead、core、key、support、cultivate、upgrade、future 或 transform",
                    "lead, core, key, support, cultivate, upgrade, future or transform"),
            hint("value", "数值", "the figure"),
            hint("indicator", "指标编码，如 floor-area-ratio", "a code for what is measured, such as floor-area-ratio"),
            hint("unit", "单位，如 ratio、share、万元/亩", "the unit, such as ratio, share or 万元/亩"),
            hint("kind", "条款的类别，如 land、layout、environment", "what sort of clause it is, such as land, layout or environment"),
            hint("force", "mandatory、principle、guided、encouraged 或 benchmark", "mandatory, principle, guided, encouraged or benchmark"),
            hint("check", "land-use、zone-guidance、park-focus、environment 或 investment",
                    "land-use, zone-guidance, park-focus, environment or investment"),
            hint("titleZh", "规则的中文名称", "the name of the rule in Chinese"), hint("titleEn", "规则的英文名称", "the name of the rule in English"),
            hint("requiredZh", "要求（中文）；{0} 代表数值", "what is required, in Chinese; {0} stands for the figure"),
            hint("requiredEn", "要求（英文）；{0} 代表数值", "what is required, in English; {0} stands for the figure"),
            hint("remedyZh", "怎样才能符合（中文）", "what would make it fit, in Chinese"),
            hint("remedyEn", "怎样才能符合（英文）", "what would make it fit, in English"),
            hint("zh", "中文名称", "the name in Chinese"), hint("en", "英文名称", "the name in English"),
            hint("number", "文号", "the number of the document"),
            hint("issued", "印发日期，如 2024-07-01", "the day of issue, such as 2024-07-01"),
            hint("from", "期初，如 2024-01-01", "the first day of the period, such as 2024-01-01"),
            hint("to", "期末，如 2028-12-31", "the last day of the period, such as 2028-12-31"),
            hint("jurisdiction", "适用地域的编号，见 vocabulary/places.csv", "the id of the place it speaks for, from vocabulary/places.csv"),
            hint("decidesAt", "province、region、city、district、area 或 park", "province, region, city, district, area or park"),
            hint("fact", "规则可问项目的事实，如 land.compliant、land.floorAreaRatio，见 src/main/java/zonefit/facts",
                    "a fact that rules can ask of a project, such as land.compliant or land.floorAreaRatio; see src/main/java/zonefit/facts"),
            hint("asOf", "政策有效期内的一天，如 2024-07-01", "a day on which the policy is in force, such as 2024-07-01"),
            hint("industry", "项目的产业，用申请人的话写", "the industry of the project, in an applicant's words"),
            hint("city", "市", "the city"), hint("district", "区（县）", "the district"), hint("park", "园区", "the park"));

    private static Map.Entry<String, Text> hint(String field, String zh, String en) {
        return Map.entry(field, new Text(zh, en));
    }
}
