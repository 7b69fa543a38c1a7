package zonefit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zonefit.policy.RuleFolder.Source;
import zonefit.problem.Problem;
import zonefit.text.Text;

/**
 * The text of a file of rules, character by character: nothing in it may be read one way by people and another by a
 * machine, and nothing may be so large or so deep that reading it is an attack.
 */
final class RuleFile {

    private static final Map<Character, Character> FULL_WIDTH = Map.ofEntries(Map.entry('，', ','), Map.entry('；', ';'),
            Map.entry('（', '('), Map.entry('）', ')'), Map.entry('：', ':'), Map.entry('“', '"'), Map.entry('”', '"'),
            Map.entry('＝', '='), Map.entry('＞', '>'), Map.entry('＜', '<'), Map.entry('！', '!'), Map.entry('。', '.'),
            Map.entry('＠', '@'), Map.entry('\u3000', ' '));

    private final Source source;
    private final String text;

    RuleFile(Source source) {
        this.source = source;
        this.text = source.text();
    }

    Problem.Place place(int offset) {
        int line = 1;
        int begin = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                begin = i + 1;
            }
        }
        return new Problem.Place(source.file(), line, Math.min(offset, text.length()) - begin + 1, "");
    }

    /** Where a word stands from an offset on; the offset itself if it does not. */
    int find(String word, int from) {
        if (word.isEmpty() || !Character.isLetterOrDigit(word.charAt(word.length() - 1)) || !Character.isLetterOrDigit(word.charAt(0))) {
            return Math.max(from, text.indexOf(word, from));
        }
        var matcher = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(text);
        return matcher.find(Math.min(from, text.length())) ? matcher.start() : from;
    }

    /** Whether the file can be parsed without harm; what cannot stays in {@code problems}. */
    boolean isSound(List<Problem> problems) {
        int before = problems.size();
        if (text.length() > RuleLanguage.LONGEST_FILE) {
            problems.add(new Problem(Problem.Place.file(source.file()), new Text("超过 " + RuleLanguage.LONGEST_FILE + " 字，请分成几个文件",
                    "longer than " + RuleLanguage.LONGEST_FILE + " characters; divide it into several files")));
            return false;
        }
        new Scan(problems).run();
        return problems.size() == before;
    }

    /** Full-width signs outside quotes and comments, where the half-width ones must stand. */
    List<Problem> fullWidth() {
        List<Problem> found = new ArrayList<>();
        Scan scan = new Scan(new ArrayList<>());
        scan.fullWidth = found;
        scan.run();
        return found;
    }

    /** One pass over the text that tells code, quotes and comments apart as the engine does. */
    private final class Scan {

        private final List<Problem> problems;
        private List<Problem> fullWidth;
        private int depth;
        private int quote = -1;
        private boolean comment;

        Scan(List<Problem> problems) {
            this.problems = problems;
            this.fullWidth = problems;
        }

        void run() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    endOfLine();
                } else if (hidden(c) || c == '\r' && !text.startsWith("\n", i + 1)) {
                    problem(i, Refusal.text(new Text("字符 " + codePoint(c), "character " + codePoint(c))));
                } else if (comment) {
                    continue;
                } else if (c == '\\') {
                    problem(i, Refusal.text("`\\`"));
                } else if (quote >= 0) {
                    quote = c == '"' ? -1 : quote;
                } else {
                    code(c, i);
                }
            }
            endOfLine();
        }

        private void code(char c, int at) {
            if (c == '"') {
                quote = at;
            } else if (c == '/' && text.startsWith("//", at)) {
                comment = true;
            } else if (c == '/' && text.startsWith("/*", at)) {
                problem(at, Refusal.text("`/*`").then(new Text("；注释请用 //", "; write comments with //")));
            } else if (FULL_WIDTH.containsKey(c)) {
                fullWidth.add(new Problem(place(at), new Text("全角 `" + c + "` 应为半角 `" + FULL_WIDTH.get(c) + "`",
                        "full-width `" + c + "` must be `" + FULL_WIDTH.get(c) + "`")));
            } else if (c > 0x7E || c == '\'' || c == '`' || c == '#') {
                problem(at, Refusal.text("`" + text.substring(at, text.offsetByCodePoints(at, 1)) + "`"));
            } else if ("([{".indexOf(c) >= 0 && ++depth == RuleLanguage.DEEPEST_NESTING + 1) {
                problem(at, new Text("括号嵌套超过 " + RuleLanguage.DEEPEST_NESTING + " 层", "brackets are nested deeper than " + RuleLanguage.DEEPEST_NESTING));
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
        }

        private void endOfLine() {
            if (quote >= 0) {
                problem(quote, new Text("引号没有在同一行结束", "this quote does not end on its line"));
            }
            quote = -1;
            comment = false;
        }

        private void problem(int at, Text what) {
            // One is enough of each line: what follows it is read in its light.
            Problem.Place place = place(at);
            if (problems.stream().noneMatch(known -> known.where().file().equals(place.file()) && known.where().line() == place.line())) {
                problems.add(new Problem(place, what));
            }
        }
    }

    /** Control characters, and those that turn the direction of text or join invisibly. */
    private static boolean hidden(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR || Character.getType(c) == Character.PARAGRAPH_SEPARATOR || c == '\uFFFD';
    }

    private static String codePoint(char c) {
        return String.format("U+%04X", (int) c);
    }
}
