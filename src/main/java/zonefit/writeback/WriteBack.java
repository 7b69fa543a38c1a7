package zonefit.writeback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import zonefit.report.Reporter;
import zonefit.text.Lang;

/**
 * Gives a user's own table back with verdict, reasons, clauses, remedies and missing facts in added columns at the right of the data, and
 * everything else as it was. Columns that an earlier run added are filled anew.
 *
 * <p>Results must come in the order of the rows, each with the row of the worksheet, or the line of the text, in which its project
 * starts; what has no row, or that of the header, goes nowhere. The original is read until the end, so it must not be written meanwhile.
 */
public final class WriteBack {

    private static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm");
    private static final String TEXT = "csv";

    private WriteBack() {
    }

    /** Whether such a file, by its name, can be given back with columns added. */
    public static boolean takes(Path file) {
        return WORKBOOKS.contains(extension(file)) || extension(file).equals(TEXT);
    }

    /**
     * @param out takes the new file; stays open
     * @throws IOException              if the original is not what its name says
     * @throws IllegalArgumentException if the original is no table that can be given back
     */
    public static Reporter open(Path original, OutputStream out, Lang lang) throws IOException {
        return open(original, out, lang, Headers::isHeader);
    }

    /** @param isHeader tells by its cells whether a row is the header; the first such row of the first such visible sheet is taken */
    public static Reporter open(Path original, OutputStream out, Lang lang, Predicate<List<String>> isHeader) throws IOException {
        if (!takes(original)) {
            throw new IllegalArgumentException("`" + original + "` is neither XLSX nor CSV");
        }
        return extension(original).equals(TEXT) ? new CsvWriteBack(original, out, lang, isHeader)
                : new WorkbookWriteBack(original, out, lang, isHeader);
    }

    /** Whether a column of a table was added by an earlier run, by its header. */
    public static boolean isAdded(String header) {
        return AddedColumns.of(header) >= 0;
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
