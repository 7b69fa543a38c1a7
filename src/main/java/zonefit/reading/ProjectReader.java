package zonefit.reading;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import zonefit.document.DocumentReader.Syntax;
import zonefit.document.Node;
import zonefit.table.TextEncoding;
import zonefit.text.Text;
import zonefit.vocabulary.Vocabulary;

/**
 * Reads projects from YAML, JSON, JSONL, CSV and workbooks (XLSX): files, folders, standard input; one or many of them in each.
 * Holds no more of an input than a record and, of a workbook, its different texts. Safe for use by several threads.
 */
public final class ProjectReader {

    /** The name of standard input. */
    public static final String STANDARD_INPUT = "-";

    /** How much of an input is looked at to tell its format and encoding. */
    private static final int HEAD = 1 << 16;
    /** The file beside a workbook that is open in a spreadsheet program. */
    private static final String LOCK = "~$";

    private final AtomicLong consumed = new AtomicLong();
    private final ValueReader values;
    private final ProjectMaker maker;
    private final DocumentProjects documents;

    /** @param policies ids of the policies that a project may name */
    public ProjectReader(Vocabulary vocabulary, Set<String> policies) {
        this.values = new ValueReader(vocabulary);
        this.maker = new ProjectMaker(vocabulary, policies);
        this.documents = new DocumentProjects(values, maker);
    }

    /**
     * Hands the records of an input over one by one, in their order: a file, a folder with all below it in the order of names,
     * or {@code -} for standard input. What cannot be read is a record too: a file, a row, the header of a table. In a table the
     * line of a place is the number of the row, the column that of the cell.
     */
    public void each(String input, InputStream standardInput, RecordSink sink) {
        if (input.equals(STANDARD_INPUT)) {
            input(standardInput, STANDARD_INPUT, sink);
            return;
        }
        Path path = Path.of(input);
        if (Files.isDirectory(path)) {
            List<Path> files = files(path);
            files.forEach(file -> file(file, sink));
            if (files.isEmpty()) {
                sink.accept(() -> Unread.file(input, new Text("文件夹中没有项目文件（yaml、json、jsonl、csv、xlsx）",
                        "the folder holds no project file (yaml, json, jsonl, csv, xlsx)")));
            }
        } else if (Files.isRegularFile(path)) {
            file(path, sink);
        } else {
            sink.accept(() -> Unread.file(input, new Text("没有此文件", "there is no such file")));
        }
    }

    /** How many bytes of the inputs have been read; a workbook counts once it has been read. */
    public long consumed() {
        return consumed.get();
    }

    /** Whether a row of a table is its header: it names the id or at least two fields. */
    public static boolean isHeader(List<String> cells) {
        return Header.isHeader(cells.toArray(String[]::new));
    }

    /** All records of an input at once; for inputs that are known to be small. */
    public List<ProjectSource> read(String input, InputStream standardInput) {
        List<ProjectSource> all = new ArrayList<>();
        each(input, standardInput, record -> all.add(record.get()));
        return all;
    }

    /** A project that has been read as a node of a document. */
    public ProjectSource of(Node node, String file) {
        return documents.project(node, file, List.of());
    }

    private void file(Path file, RecordSink sink) {
        try (InputStream in = Files.newInputStream(file)) {
            input(in, file.toString(), sink);
        } catch (IOException e) {
            sink.accept(() -> Unread.file(file.toString(), unreadable(e)));
        }
    }

    private void input(InputStream stream, String name, RecordSink sink) {
        Counting counting = new Counting(sink);
        try {
            BufferedInputStream in = new BufferedInputStream(new Metered(stream, consumed), HEAD);
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            InputFormat format = InputFormat.of(name, head);
            if (format == InputFormat.CSV) {
                new CsvProjects(values, maker).each(in, head, name, counting);
            } else if (format == InputFormat.XLSX) {
                workbook(in, head, name, counting);
            } else {
                in.skipNBytes(head.length - TextEncoding.withoutMark(head).length);
                document(in, format, name, counting);
            }
        } catch (CharacterCodingException e) {
            counting.accept(() -> Unread.file(name, new Text("不是 UTF-8 文本", "is not text in UTF-8")));
        } catch (IOException e) {
            counting.accept(() -> Unread.file(name, unreadable(e)));
        }
        if (counting.count == 0) {
            sink.accept(() -> Unread.file(name, new Text("没有项目", "holds no project")));
        }
    }

    private void document(InputStream in, InputFormat format, String name, RecordSink sink) throws IOException {
        if (format == InputFormat.JSONL) {
            documents.eachLine(in, name, sink);
        } else {
            documents.each(in, name, format == InputFormat.JSON ? Syntax.JSON : Syntax.YAML, sink);
        }
    }

    /** A workbook is read here and there in its file, so standard input has to become one. */
    private void workbook(InputStream in, byte[] head, String name, RecordSink sink) throws IOException {
        if (InputFormat.isOldWorkbook(head)) {
            sink.accept(() -> Unread.file(name, new Text("是旧版（xls）或加密的工作簿，请另存为不加密的 xlsx",
                    "is a workbook of the old format (xls) or an encrypted one; save it as xlsx without a password")));
        } else if (name.equals(STANDARD_INPUT)) {
            Path copy = Files.createTempFile("zonefit", ".xlsx");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                new WorkbookProjects(values, maker).each(copy, name, sink);
            } finally {
                Files.deleteIfExists(copy);
            }
        } else {
            new WorkbookProjects(values, maker).each(Path.of(name), name, sink);
            consumed.addAndGet(Files.size(Path.of(name)) - head.length);
        }
    }

    /** Counts the bytes that are read. */
    private static final class Metered extends FilterInputStream {

        private final AtomicLong consumed;

        Metered(InputStream in, AtomicLong consumed) {
            super(in);
            this.consumed = consumed;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            consumed.addAndGet(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            consumed.addAndGet(Math.max(0, count));
            return count;
        }
    }

    /** Counts what is handed over. */
    private static final class Counting implements RecordSink {

        private final RecordSink sink;
        private long count;

        Counting(RecordSink sink) {
            this.sink = sink;
        }

        @Override
        public void accept(Supplier<ProjectSource> record) {
            count++;
            sink.accept(record);
        }
    }

    private static Text unreadable(IOException e) {
        return new Text("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(Files::isRegularFile).filter(ProjectReader::isProjectFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static boolean isProjectFile(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(LOCK) && name.indexOf('.') >= 0 && InputFormat.ofExtension(name).isPresent();
    }
}
