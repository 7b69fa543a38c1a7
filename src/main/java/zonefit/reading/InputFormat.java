package zonefit.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zonefit.document.DocumentReader;
import zonefit.document.DocumentReader.Syntax;
import zonefit.document.Node;
import zonefit.problem.Problem;
import zonefit.table.TextEncoding;

/** How an input is written: by the extension of its name, else by how it starts. */
enum InputFormat {
    YAML("yaml", "yml"), JSON("json"), JSONL("jsonl", "ndjson"), CSV("csv", "tsv"), XLSX("xlsx", "xlsm");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The older format of workbooks, and that of encrypted ones. */
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final List<String> extensions;

    InputFormat(String... extensions) {
        this.extensions = List.of(extensions);
    }

    static Optional<InputFormat> ofExtension(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (InputFormat format : values()) {
            if (format.extensions.contains(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * A workbook is one whatever its name; all else is what its extension says, and what it looks like where that says nothing.
     *
     * @param head the start of the input
     */
    static InputFormat of(String fileName, byte[] head) {
        if (startsWith(head, ZIP) || isOldWorkbook(head)) {
            return XLSX;
        }
        return ofExtension(fileName).orElseGet(() -> sniff(head));
    }

    static boolean isOldWorkbook(byte[] head) {
        return startsWith(head, OLE);
    }

    private static InputFormat sniff(byte[] head) {
        byte[] body = TextEncoding.withoutMark(head);
        String start = new String(body, StandardCharsets.UTF_8).stripLeading();
        if (start.startsWith("[")) {
            return JSON;
        }
        List<String> lines = start.lines().filter(line -> !line.isBlank()).limit(2).toList();
        if (start.startsWith("{")) {
            boolean isLines = isWhole(lines.get(0)) || lines.size() > 1 && lines.get(1).startsWith("{");
            return isLines ? JSONL : JSON;
        }
        return !lines.isEmpty() && CsvProjects.isHeader(body) ? CSV : YAML;
    }

    /** Whether a line is a whole document. */
    private static boolean isWhole(String line) {
        boolean[] broken = {false};
        DocumentReader.each(line, "", Syntax.JSON, 0, new DocumentReader.Items() {
            @Override
            public void item(Node node, List<Problem> problems) {
                // Whatever it says, it is one.
            }

            @Override
            public void broken(Problem problem) {
                broken[0] = true;
            }
        });
        return !broken[0];
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
