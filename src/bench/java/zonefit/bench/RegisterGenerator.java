package zonefit.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import zonefit.bench.RegisterRow.Column;
import zonefit.bench.RegisterWords.Spread;

/**
 * Writes a register of projects as a province may keep one: {@code ROWS FILE [SEED] [--jsonl] [--even] [--rules
 * FOLDER]}. The same seed
 * over the same rules gives the same bytes, and a shorter register is the beginning of a longer one.
 */
public final class RegisterGenerator {

    static final long SEED = 20_211_231;
    private static final int BUFFER = 1 << 16;

    private final RegisterWords words;

    private RegisterGenerator(RegisterWords words) {
        this.words = words;
    }

    /** @param rules the folder from which places, words and guidance are drawn */
    public static RegisterGenerator over(Path rules) {
        return new RegisterGenerator(RegisterWords.of(rules, Spread.CONCENTRATED));
    }

    public static void main(String[] arguments) throws IOException {
        List<String> args = new ArrayList<>(Arrays.asList(arguments));
        boolean json = args.remove("--jsonl");
        boolean even = args.remove("--even");
        int at = args.indexOf("--rules");
        Path rules = Path.of(at < 0 ? "rules" : args.remove(at + 1));
        args.remove("--rules");
        if (args.size() < 2 || args.size() > 3) {
            throw new IllegalArgumentException("usage: RegisterGenerator ROWS FILE [SEED] [--jsonl] [--even] [--rules FOLDER]");
        }
        long seed = args.size() == 3 ? Long.parseLong(args.get(2)) : SEED;
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(Path.of(args.get(1)), StandardCharsets.UTF_8), BUFFER)) {
            RegisterGenerator generator = new RegisterGenerator(RegisterWords.of(rules, even ? Spread.EVEN : Spread.CONCENTRATED));
            if (json) {
                generator.jsonLines(Integer.parseInt(args.get(0)), seed, out);
            } else {
                generator.csv(Integer.parseInt(args.get(0)), seed, out);
            }
        }
    }

    /** A header of dotted names, then one project a line. */
    public void csv(int rows, long seed, Writer out) throws IOException {
        out.write(Arrays.stream(Column.values()).map(Column::path).collect(Collectors.joining(",", "", "\n")));
        each(rows, seed, (row, line) -> {
            for (Column column : Column.values()) {
                if (column.ordinal() > 0) {
                    line.append(',');
                }
                cell(row.get(column), line);
            }
        }, out);
    }

    /** The same projects in JSON, with the same dotted names; what is blank is left out. */
    public void jsonLines(int rows, long seed, Writer out) throws IOException {
        each(rows, seed, (row, line) -> {
            char before = '{';
            for (Column column : Column.values()) {
                if (!row.get(column).isEmpty()) {
                    line.append(before).append('"').append(column.path()).append("\":");
                    value(row.get(column), column.isList(), line);
                    before = ',';
                }
            }
            line.append('}');
        }, out);
    }

    @FunctionalInterface
    private interface Format {
        void write(RegisterRow row, StringBuilder line);
    }

    private void each(int rows, long seed, Format format, Writer out) throws IOException {
        if (rows > RegisterRow.MOST_ROWS) {
            throw new IllegalArgumentException("`" + rows + "` rows: at most " + RegisterRow.MOST_ROWS + " have names of their own");
        }
        RegisterRow row = new RegisterRow(words, seed);
        StringBuilder line = new StringBuilder();
        for (int number = 0; number < rows; number++) {
            row.draw(number);
            line.setLength(0);
            format.write(row, line);
            out.append(line.append('\n'));
        }
    }

    private static void cell(String text, StringBuilder line) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    private static void value(String text, boolean list, StringBuilder line) {
        if (list) {
            line.append(Arrays.stream(text.split(RegisterRow.LIST_SEPARATOR)).map(RegisterGenerator::quoted)
                    .collect(Collectors.joining(",", "[", "]")));
        } else {
            line.append(quoted(text));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
