package zonefit.writeback;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import zonefit.pipeline.Screened;
import zonefit.problem.Problem;
import zonefit.report.Reporter;
import zonefit.text.Lang;

/**
 * A user's workbook given back with columns added. Of all its parts only the worksheet with the projects changes, and in that only
 * their rows: every other part is copied byte for byte. The worksheet is copied row by row as the results come, in the order of its
 * rows, so that memory does not grow with it.
 */
final class WorkbookWriteBack implements Reporter {

    private final ZipFile zip;
    private final WorkbookParts parts;
    private final ZipOutputStream out;
    private final Lang lang;
    private final Predicate<List<String>> isHeader;
    private final Iterator<? extends ZipEntry> entries;
    private Optional<Open> open = Optional.empty();

    /** The worksheet that is being copied. */
    private record Open(SheetShape shape, SheetRewriter rewriter, Reader in, Writer writer) {
    }

    /**
     * @param out stays open
     * @throws IOException if the original is no workbook
     */
    WorkbookWriteBack(Path original, OutputStream out, Lang lang, Predicate<List<String>> isHeader) throws IOException {
        this.zip = zip(original);
        this.parts = new WorkbookParts(zip);
        this.entries = Collections.list(zip.entries()).iterator();
        this.out = new ZipOutputStream(out);
        this.lang = lang;
        this.isHeader = isHeader;
        if (zip.getComment() != null) {
            this.out.setComment(zip.getComment());
        }
    }

    private static ZipFile zip(Path original) throws IOException {
        try {
            return new ZipFile(original.toFile());
        } catch (ZipException e) {
            throw new IOException(original + " is no workbook of the kind XLSX: " + e.getMessage(), e);
        }
    }

    @Override
    public void assessment(Screened screened) throws IOException {
        row(screened.where(), AddedColumns.cells(screened, lang));
    }

    @Override
    public void unreadable(Problem.Place where, List<Problem> problems) throws IOException {
        row(where, AddedColumns.cells(problems, lang));
    }

    /** What concerns the file as a whole, or its header, has no row. */
    private void row(Problem.Place where, List<String> cells) throws IOException {
        if (where.line() > 0) {
            if (open.isEmpty()) {
                open = Optional.of(open(SheetShape.find(parts, where.line(), isHeader)));
            }
            if (where.line() > open.get().shape().headerRow()) {
                open.get().rewriter().row(where.line(), cells);
            }
        }
    }

    private Open open(SheetShape shape) throws IOException {
        while (entries.hasNext()) {
            ZipEntry entry = entries.next();
            if (entry.getName().equals(shape.sheet())) {
                out.putNextEntry(like(entry, ZipEntry.DEFLATED));
                Charset charset;
                try (InputStream head = zip.getInputStream(entry)) {
                    charset = XmlEncoding.of(head);
                }
                Reader reader = XmlEncoding.reader(zip.getInputStream(entry), charset);
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset.newEncoder()));
                return new Open(shape, new SheetRewriter(new RawXml(reader), writer, shape, lang), reader, writer);
            }
            copy(entry);
        }
        throw new IOException("the workbook has no part " + shape.sheet());
    }

    private void copy(ZipEntry entry) throws IOException {
        ZipEntry copy = like(entry, entry.getMethod());
        if (entry.getMethod() == ZipEntry.STORED) {
            copy.setSize(entry.getSize());
            copy.setCrc(entry.getCrc());
        }
        out.putNextEntry(copy);
        try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(out);
        }
        out.closeEntry();
    }

    private static ZipEntry like(ZipEntry entry, int method) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setMethod(method);
        // Some programs write no time, or one that is none: only this way of reading it lets that pass.
        copy.setTime(Math.max(0, entry.getTime()));
        if (entry.getComment() != null) {
            copy.setComment(entry.getComment());
        }
        return copy;
    }

    @Override
    public void finish() throws IOException {
        if (open.isPresent()) {
            open.get().rewriter().finish();
            open.get().writer().flush();
            open.get().in().close();
            out.closeEntry();
        }
        while (entries.hasNext()) {
            copy(entries.next());
        }
        out.finish();
        zip.close();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
